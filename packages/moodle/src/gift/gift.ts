import type {Exporter} from '@silabus/core'
import {textBank} from '../text-bank.ts'
import {writeBank} from '../write-bank.ts'
import {createGiftWriter} from './gift-bank.ts'

/** The questions of a course as text that people can read and edit, for a question bank of Moodle (qformat_gift). */
export const gift: Exporter = textBank({
  target: 'gift',
  name: 'GIFT',
  write: (shelves, bank) => writeBank(shelves, bank, createGiftWriter(bank))
})
