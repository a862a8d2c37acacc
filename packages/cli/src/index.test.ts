import {expect, test} from 'vitest'
import * as silabus from './index.ts'

test('targets have names that can be typed, and files that cannot collide', () => {
  const {targets} = silabus
  for (const {target, suffix} of targets) {
    expect(target).toMatch(/^[a-z][a-z0-9-]*$/u)
    expect(suffix).toMatch(/^[-.][a-z0-9.-]+$/u)
  }
  expect(new Set(targets.map(({target}) => target)).size).toBe(targets.length)
  expect(new Set(targets.map(({suffix}) => suffix)).size).toBe(targets.length)
})
