import {asciiId, type Exporter} from '@silabus/core'
import {bankOf} from './bank.ts'
import {createBankContext} from './bank-context.ts'
import {writeBank} from './write-bank.ts'
import {writeXml} from './xml.ts'

const target = 'moodle-xml'
const suffix = '-moodle.xml'

/** The questions of a course as one file for a question bank of Moodle (Moodle 4.5, qformat_xml). */
export const moodleXml: Exporter = {
  target,
  title: 'Moodle question bank',
  howToImport:
    'Moodle: open the course’s question bank, choose Import, format “Moodle XML”, and upload the file.',
  suffix,
  options: {},
  export(course, {report, assets}) {
    const shelves = bankOf(course)
    if (shelves.length === 0) {
      report('target-empty', {target, missing: 'questions'}, {file: course.file})
      return undefined
    }
    const bank = writeBank(shelves, createBankContext(course, target, report))
    // Moodle dies of a file without questions. Here all were refused, which has been told.
    if (bank === undefined) return undefined
    return {
      container: 'file',
      entries: new Map([[`${asciiId(course.id)}${suffix}`, writeXml(bank)]]),
      assets
    }
  }
}
