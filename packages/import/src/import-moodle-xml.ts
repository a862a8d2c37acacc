import {questionLimit, tooManyQuestions} from './limits.ts'
import {createFormulaReader, createReporter, type Message} from '@silabus/core'
import type {Bank, ImportedEntry, Shelf} from './bank.ts'
import {createMediaStore} from './media-store.ts'
import {readCategoryPath} from './moodle-xml/categories.ts'
import {decode} from './moodle-xml/decode.ts'
import {readers} from './moodle-xml/questions/index.ts'
import {takeQuizSettings} from './moodle-xml/quiz-settings.ts'
import {child, readElements, textOf, type XmlNode} from './moodle-xml/read-elements.ts'
import {createSettingLedger} from './moodle-xml/settings.ts'
import {readText, type TextSurroundings} from './moodle-xml/text-reader.ts'

/** What was read of a file. */
export interface ImportedBank {
  /** `undefined` where the file could not be read to its end, which a message tells. */
  readonly bank: Bank | undefined
  /** In the order of the file. */
  readonly messages: readonly Message[]
}

/**
 * Read the questions of a Moodle XML file (Moodle 4.5, qformat_xml).
 *
 * Never throws at what the file holds: what cannot be read, or not be held by a course, is told at its line.
 *
 * @param bytes The file.
 * @param options What it is called.
 * @param options.file Its name, for messages.
 * @returns The bank and the messages.
 */
export function importMoodleXml(bytes: Uint8Array, {file}: {readonly file: string}): ImportedBank {
  const {report, messages} = createReporter([file])
  const media = createMediaStore()
  const settings = createSettingLedger()
  const surroundings: TextSurroundings = {
    file,
    report,
    media,
    settings,
    readFormula: createFormulaReader()
  }
  const shelves: (Shelf & {readonly entries: ImportedEntry[]})[] = []
  let entries: ImportedEntry[] = []

  let count = 0
  const readQuestion = (node: XmlNode): void => {
    const type = node.attributes['type'] ?? ''
    if (type === 'category') {
      entries = []
      shelves.push({...readShelf(node, surroundings), entries})
      return
    }
    const reader = readers.get(type.toLowerCase())
    const place = {file, position: node.position}
    if (reader === undefined) {
      const name = textOf(child(node, 'name')).replace(/\s+/gu, ' ').slice(0, 120)
      const what = `question \`${name}\` of the type \`${type}\``
      report('import-unsupported', {what, expected: `one of ${[...readers.keys()].join(', ')}`}, place)
      return
    }
    count += 1
    if (count === questionLimit + 1) report('import-limit', tooManyQuestions, place)
    if (count > questionLimit) return
    if (shelves.length === 0) shelves.push({path: [], info: [], entries})
    const entry = reader(node, surroundings)
    if (entry !== undefined) entries.push(entry)
  }
  const complete = readElements(decode(bytes, file, report), {file, root: 'quiz', report}, node => {
    if (node.name === 'question') readQuestion(node)
    else {
      const what = `\`<${node.name}>\``
      report('import-unsupported', {what, expected: '`<question>`'}, {file, position: node.position})
    }
  })
  const options = complete ? settings.close(report, file) : {}
  const targets = Object.keys(options).length === 0 ? undefined : {'moodle-xml': options}
  return {bank: complete ? {file, targets, shelves, media: media.files} : undefined, messages: messages()}
}

function readShelf(node: XmlNode, surroundings: TextSurroundings): Omit<Shelf, 'entries'> {
  const path = readCategoryPath(textOf(child(node, 'category')))
  const read = readText(child(node, 'info'), surroundings, {where: `category \`${path.join(' / ')}\``})
  const {settings, info} = takeQuizSettings(read.children, read.lang ?? 'en')
  const idnumber = textOf(child(node, 'idnumber'))
  return {
    path,
    info,
    ...(read.lang === undefined ? {} : {lang: read.lang}),
    ...(settings === undefined ? {} : {quiz: settings}),
    ...(idnumber === '' ? {} : {idnumber}),
    position: node.position
  }
}
