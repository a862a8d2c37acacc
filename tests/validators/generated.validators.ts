import {exportCourse, memoryFolder, parseCourse} from '@silabus/core'
import {epub} from '@silabus/epub'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {generatedCourse} from '../epub/generated.ts'
import {epubcheck} from '../support/epubcheck.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {javaEpubcheck} from './java-epubcheck.ts'

/** The same courses each time; the tests of books try others. */
const courses = fc.sample(generatedCourse, {numRuns: 200, seed: 3})

/** The Java one takes long to start. */
const everyOne = 40

test(
  'neither EPUBCheck finds a fault in the books of 200 generated courses',
  {timeout: 900_000},
  async () => {
    for (const [index, files] of courses.entries()) {
      const {tree} = exportCourse(parseCourse(memoryFolder(files)), epub, {
        now: new Date(0),
        generator: '0.0.0'
      })
      if (tree === undefined) throw new Error('Unexpected course without a book')
      const bytes = await packageBytes(tree)
      expect(await epubcheck(bytes)).toEqual([])
      if (index % everyOne === 0) expect(await javaEpubcheck(bytes)).toEqual([])
    }
  }
)
