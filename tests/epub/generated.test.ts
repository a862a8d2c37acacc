import {exportCourse, memoryFolder, parseCourse} from '@silabus/core'
import {epub} from '@silabus/epub'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {epubcheck} from '../support/epubcheck.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {generatedCourse} from './generated.ts'
import {faults} from './sound.ts'

/** `RUNS=1000` looks longer; the validators take 200 each time. */
const runs = {numRuns: Number(process.env['RUNS'] ?? 25)}

test('any course becomes a book without fault', async () => {
  await fc.assert(
    fc.asyncProperty(generatedCourse, async files => {
      const parsed = parseCourse(memoryFolder(files))
      const {tree} = exportCourse(parsed, epub, {now: new Date(0), generator: '0.0.0'})
      if (tree === undefined) throw new Error('Unexpected course without a book')
      expect(faults(tree)).toEqual([])
      expect(await epubcheck(await packageBytes(tree))).toEqual([])
    }),
    runs
  )
})
