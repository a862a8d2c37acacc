import {expect, test} from 'vitest'
import * as archive from './index.ts'

test('the public names', () => {
  expect(Object.keys(archive).sort()).toEqual([
    'MachineError',
    'filePaths',
    'foreignIn',
    'machineError',
    'replaceFile',
    'writeFiles',
    'writePackage'
  ])
})
