import {asciiId, type Exporter} from '@silabus/core'
import {bankOf} from '../bank.ts'
import {createBankContext} from '../bank-context.ts'
import type {Carrier} from '../carrier.ts'
import {writeBank} from '../write-bank.ts'
import {createGiftWriter} from './gift-bank.ts'

const target = 'gift'
const suffix = '-gift.txt'
const carrier: Carrier = {
  target,
  name: 'GIFT',
  files: false,
  quizSettings: 'settings of a quiz are made in the quiz activity'
}

/** The questions of a course as text that people can read and edit, for a question bank of Moodle (qformat_gift). */
export const gift: Exporter = {
  target,
  title: 'GIFT questions',
  howToImport:
    'Moodle: open the course’s question bank, choose Import, format “GIFT”, and upload the file. It opens in any editor, too.',
  suffix,
  onRequest: true,
  options: {},
  export(course, {report, assets}) {
    const shelves = bankOf(course)
    if (shelves.length === 0) {
      report('target-empty', {target, missing: 'questions'}, {file: course.file})
      return undefined
    }
    const bank = createBankContext(course, carrier, report)
    const parts = writeBank(shelves, bank, createGiftWriter(bank))
    if (parts.length === 0) return undefined
    return {
      container: 'file',
      entries: new Map([[`${asciiId(course.id)}${suffix}`, parts.join('\n')]]),
      assets
    }
  }
}
