import {asciiId, type Exporter} from '@silabus/core'
import {bankOf} from './bank.ts'
import {createBankContext} from './bank-context.ts'
import type {Carrier} from './carrier.ts'
import {writeBank} from './write-bank.ts'
import {createXmlWriter} from './xml-bank.ts'
import {node, writeXml} from './xml.ts'

const target = 'moodle-xml'
const suffix = '-moodle.xml'
const carrier: Carrier = {
  target,
  name: 'Moodle',
  files: true,
  quizSettings: 'the description of its category names them, to be set in the quiz activity'
}

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
    const bank = createBankContext(course, carrier, report)
    const parts = writeBank(shelves, bank, createXmlWriter(bank))
    // Moodle dies of a file without questions. Here all were refused, which has been told.
    if (parts.length === 0) return undefined
    return {
      container: 'file',
      entries: new Map([[`${asciiId(course.id)}${suffix}`, writeXml(node('quiz', {}, ...parts))]]),
      assets
    }
  }
}
