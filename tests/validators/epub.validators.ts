import {expect, test} from 'vitest'
import {courses} from '../epub/courses.ts'
import {exported} from '../epub/model.ts'
import {realBooks} from '../epub/real-courses.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {ace} from './ace.ts'
import {javaEpubcheck} from './java-epubcheck.ts'

const made = Object.entries(courses).map(
  ([name, {course, assets}]) => [name, exported(course, assets).tree] as const
)
const books = [...realBooks(), ...made]

test.each(books)('W3C EPUBCheck finds no fault in the book of %s', async (_name, book) => {
  expect(await javaEpubcheck(await packageBytes(book))).toEqual([])
})

/** Each takes a browser, so that only those are looked at which hold something that no other does. */
const looked = books.filter(([name]) =>
  /kesejahteraan|every box|right to left,|notes that call|recordings|questions (?:with options|to answer in writing, (?:with|in another))|glossary in two|figures, tables/u.test(
    name
  )
)

test.each(looked)('Ace by DAISY finds no violation in the book of %s', async (_name, book) => {
  expect(await ace(await packageBytes(book))).toEqual([])
})
