import {expect, test} from 'vitest'
import {courses} from '../epub/courses.ts'
import {exported} from '../epub/model.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {ace} from './ace.ts'
import {javaEpubcheck} from './java-epubcheck.ts'

test.each(Object.entries(courses))('W3C EPUBCheck finds no fault in %s', async (_name, {course, assets}) => {
  expect(await javaEpubcheck(await packageBytes(exported(course, assets).tree))).toEqual([])
})

test.each(Object.entries(courses))(
  'Ace by DAISY finds no violation in %s',
  async (_name, {course, assets}) => {
    expect(await ace(await packageBytes(exported(course, assets).tree))).toEqual([])
  }
)
