import {asciiId, type Exporter} from '@silabus/core'
import {bankFiles} from './bank-files.ts'
import {bankOf} from './bank.ts'
import {createBankContext} from './bank-context.ts'
import type {Carrier} from './carrier.ts'
import {changedPortions} from './changes.ts'
import {readEarlierBank} from './earlier-bank.ts'
import {tellLargeFiles} from './large-files.ts'
import {bankOptions, moodleXmlOptions, type BankOptions} from './options.ts'
import {writePortions} from './write-portions.ts'
import {createXmlWriter} from './xml-bank.ts'

const target = 'moodle-xml'
const suffix = '-moodle.xml'

/**
 * The questions of a course for a question bank of Moodle (Moodle 4.5, qformat_xml): one file, or several where the
 * author wants that.
 */
export const moodleXml: Exporter = {
  target,
  title: 'Moodle question bank',
  howToImport:
    'Moodle: open the course’s question bank, choose Import, format “Moodle XML”, and upload the file.',
  suffix,
  options: moodleXmlOptions,
  readEarlier: readEarlierBank,
  export(course, {report, assets, earlier}) {
    const shelves = bankOf(course)
    if (shelves.length === 0 && earlier === undefined) {
      report('target-empty', {target, missing: 'questions'}, {file: course.file})
      return undefined
    }
    const options = bankOptions(course)
    const bank = createBankContext(course, carrierFor(options), report)
    const writer = createXmlWriter(bank, options)
    const all = writePortions(shelves, bank, writer, options.category)
    tellLargeFiles(all, bank)
    const {portions, changes} =
      earlier === undefined
        ? {portions: all, changes: undefined}
        : changedPortions(all, earlier, course, assets)
    // Moodle dies of a file without questions. Here all were refused, which has been told, or none has changed.
    if (portions.length === 0 && changes === undefined) return undefined

    const files =
      portions.length === 0
        ? []
        : bankFiles(portions, {
            ...options,
            losses: bank.losses,
            writer,
            partial: changes !== undefined
          })
    const [only] = files
    if (files.length === 1 && only?.name === '') {
      const entries = new Map([[`${asciiId(course.id)}${suffix}`, only.parts]])
      return {container: 'file', entries, assets, changes}
    }
    const entries = new Map(files.map(({name, parts}) => [`${name}${suffix}`, parts]))
    return {container: 'files', entries, assets, changes}
  }
}

function carrierFor({category}: BankOptions): Carrier {
  return {
    target,
    name: 'Moodle',
    files: true,
    quizSettings:
      category === 'flat'
        ? 'they have to be set in the quiz activity'
        : 'the description of its category names them, to be set in the quiz activity'
  }
}
