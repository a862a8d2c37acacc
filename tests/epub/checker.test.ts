import type {FileEntry} from '@silabus/core'
import {describe, expect, test} from 'vitest'
import {epubcheck} from '../support/epubcheck.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {courses} from './courses.ts'
import {exported} from './model.ts'
import {faults} from './sound.ts'

describe.each(Object.entries(courses))('%s', (_name, {course, assets}) => {
  test('the checker finds no fault', async () => {
    const {tree} = exported(course, assets)
    expect(await epubcheck(await packageBytes(tree))).toEqual([])
  })

  test('every link and picture leads somewhere, every id is there once', () => {
    expect(faults(exported(course, assets).tree)).toEqual([])
  })

  test('two renders are equal', () => {
    const twice = [exported(course, assets), exported(structuredClone(course), assets)] as const
    // What is made while the book is written is compared with the written books, in tests of the command.
    const made = ([path, entry]: readonly [string, FileEntry]): readonly [string, unknown] =>
      typeof entry === 'object' && 'make' in entry ? [path, entry.bytes] : [path, entry]
    expect([...twice[1].tree.entries].map(made)).toEqual([...twice[0].tree.entries].map(made))
    expect(twice[1].messages).toEqual(twice[0].messages)
  })
})
