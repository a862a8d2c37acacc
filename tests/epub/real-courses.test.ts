import {describe, expect, test} from 'vitest'
import {epubcheck} from '../support/epubcheck.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {realBooks} from './real-courses.ts'
import {faults} from './sound.ts'

describe.each(realBooks())('the book of %s', (_name, book) => {
  test('has no fault for the checker', async () => {
    expect(await epubcheck(await packageBytes(book))).toEqual([])
  })

  test('leads nowhere that is not there', () => {
    expect(faults(book)).toEqual([])
  })
})
