import {expect, test, vi} from 'vitest'
import {failure} from './failure.ts'

const told = (error: unknown): {code: number; text: string} => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const code = failure(error, false)
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join('')
  write.mockRestore()
  return {code, text}
}

test('what the operating system refuses is no mistake of the program', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write'
  })
  expect(told(full)).toEqual({
    code: 3,
    text: 'silabus: The machine failed: ENOSPC: no space left on device, write\n'
  })
})

test('everything else is', () => {
  const {code, text} = told(new TypeError('x is no function'))
  expect(code).toBe(3)
  expect(text).toContain('This is a mistake in Silabus: x is no function')
})
