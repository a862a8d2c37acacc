import {expect, test} from 'vitest'
import {speak} from './index.ts'
import {studyTime} from './study-time.ts'

test.each([
  ['PT45M', 'en', '45 minutes'],
  ['PT1H30M', 'en', '1 hour 30 minutes'],
  ['P2DT3H', 'id', '2 hari 3 jam'],
  ['P1M', 'en', 'P1M']
])('%s in %s is %s', (duration, lang, expected) => {
  expect(studyTime(duration, speak(lang).words)).toBe(expected)
})
