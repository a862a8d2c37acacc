import {describe, expect, test} from 'vitest'
import {createStrictRunTime, type StrictOptions, type StrictRunTime} from './strict-run-time.ts'

type Call = readonly [name: string, ...given: readonly unknown[]]

const open: Call = ['LMSInitialize', '']
const set = (element: string, value: unknown): Call => ['LMSSetValue', element, value]
const get = (element: string): Call => ['LMSGetValue', element]
const q = 'cmi.interactions.0'
const o = 'cmi.objectives.0'
const begun: readonly Call[] = [open, set('cmi.core.lesson_status', 'incomplete')]
const typed = (type: string): readonly Call[] => [open, set(`${q}.id`, 'q'), set(`${q}.type`, type)]

function play(
  calls: readonly Call[],
  options?: StrictOptions
): {readonly strict: StrictRunTime; readonly result: string; readonly code: string} {
  const strict = createStrictRunTime(options)
  let result = ''
  for (const [name, ...given] of calls) result = strict.api[name]?.(...given) ?? ''
  return {strict, result, code: strict.api['LMSGetLastError']?.() ?? ''}
}

describe('what breaks a rule is refused with the code of the standard', () => {
  test.each<[code: string, what: string, calls: readonly Call[]]>([
    ['101', 'a session opened twice', [open, open]],
    ['301', 'a value set before the session', [set('cmi.suspend_data', 'x')]],
    ['301', 'a value read before the session', [get('cmi.suspend_data')]],
    ['301', 'a commit before the session', [['LMSCommit', '']]],
    ['301', 'an end without a beginning', [['LMSFinish', '']]],
    ['301', 'a value set after the end', [open, ['LMSFinish', ''], set('cmi.suspend_data', 'x')]],
    ['301', 'a second end', [open, ['LMSFinish', ''], ['LMSFinish', '']]],
    ['201', 'an element that there is not', [open, get('cmi.core.nothing')]],
    ['201', 'another that there is not', [open, set('cmi.location', 'x')]],
    ['202', 'parts of what has none', [open, get('cmi.suspend_data._children')]],
    ['203', 'the number of what is no list', [open, get('cmi.suspend_data._count')]],
    ['402', 'a keyword that is set', [open, set('cmi.core._children', 'x')]],
    ['403', 'what can only be read', [open, set('cmi.core.student_id', 'x')]],
    ['404', 'what can only be written', [open, get('cmi.core.exit')]],
    ['404', 'an answer that is read back', [open, set(`${q}.id`, 'q'), get(`${q}.id`)]],
    ['405', 'a state that is too long', [open, set('cmi.suspend_data', 'x'.repeat(4097))]],
    ['405', 'a state over the budget', [open, set('cmi.suspend_data', 'x'.repeat(3901))]],
    ['405', 'a state beyond ASCII', [open, set('cmi.suspend_data', 'é')]],
    ['405', 'a place that is too long', [open, set('cmi.core.lesson_location', 'x'.repeat(256))]],
    ['405', 'a status of the platform’s own', [open, set('cmi.core.lesson_status', 'not attempted')]],
    ['405', 'a status of another standard', [open, set('cmi.core.lesson_status', 'unknown')]],
    [
      '405',
      'a status that falls',
      [open, set('cmi.core.lesson_status', 'passed'), set('cmi.core.lesson_status', 'incomplete')]
    ],
    ['405', 'an exit that there is not', [open, set('cmi.core.exit', 'normal')]],
    ['405', 'a time of another standard', [open, set('cmi.core.session_time', 'PT1H')]],
    ['405', 'a time with a digit too few', [open, set('cmi.core.session_time', '00:00:7')]],
    ['405', 'a score over 100', [open, set('cmi.core.score.raw', '101')]],
    ['405', 'a score below 0', [open, set('cmi.core.score.min', '-1')]],
    ['405', 'a score with a comma', [open, set('cmi.core.score.raw', '7,5')]],
    ['405', 'a score with an exponent', [open, set('cmi.core.score.raw', '1e1')]],
    ['405', 'a score that shrinks', [open, set('cmi.core.score.raw', '9'), set('cmi.core.score.raw', '8')]],
    ['405', 'an id with a space', [open, set(`${q}.id`, 'a b')]],
    ['405', 'an id beyond ASCII', [open, set(`${q}.id`, 'é')]],
    ['201', 'a record behind a gap', [open, set('cmi.interactions.1.id', 'q')]],
    ['201', 'a number with a zero before it', [open, set('cmi.interactions.00.id', 'q')]],
    ['201', 'a record that begins without its id', [open, set(`${q}.type`, 'choice')]],
    ['405', 'a record that is written again', [open, set(`${q}.id`, 'q'), set(`${q}.id`, 'r')]],
    ['405', 'a type of another standard', [open, set(`${q}.id`, 'q'), set(`${q}.type`, 'long-fill-in')]],
    ['405', 'a response before its type', [open, set(`${q}.id`, 'q'), set(`${q}.student_response`, 'a')]],
    ['405', 'true or false in words', [...typed('true-false'), set(`${q}.student_response`, 'true')]],
    ['405', 'choices of another standard', [...typed('choice'), set(`${q}.student_response`, 'a[,]b')]],
    ['405', 'a choice beyond 36', [...typed('choice'), set(`${q}.student_response`, 'option-37')]],
    ['405', 'a text that is too long', [...typed('fill-in'), set(`${q}.student_response`, 'x'.repeat(256))]],
    ['405', 'half a character', [...typed('fill-in'), set(`${q}.student_response`, '\uD800')]],
    ['405', 'a number with its unit', [...typed('numeric'), set(`${q}.student_response`, '9 kg')]],
    ['405', 'pairs of another standard', [...typed('matching'), set(`${q}.student_response`, 'a[.]b')]],
    ['405', 'an order with blanks', [...typed('sequencing'), set(`${q}.student_response`, 'a, b')]],
    ['405', 'a result of another standard', [...typed('choice'), set(`${q}.result`, 'incorrect')]],
    ['405', 'a weight with a comma', [...typed('choice'), set(`${q}.weighting`, '0,5')]],
    ['405', 'a time of day that there is not', [...typed('choice'), set(`${q}.time`, '25:00:00')]],
    ['405', 'a latency in seconds', [...typed('choice'), set(`${q}.latency`, '12')]],
    ['201', 'a pattern behind a gap', [...typed('choice'), set(`${q}.correct_responses.1.pattern`, 'a')]],
    ['405', 'a pattern of another type', [...typed('numeric'), set(`${q}.correct_responses.0.pattern`, 'a')]],
    ['201', 'an objective without its id', [open, set(`${o}.status`, 'passed')]],
    ['405', 'an objective’s score over 100', [open, set(`${o}.id`, 'o'), set(`${o}.score.raw`, '101')]],
    ['405', 'an objective twice', [open, set(`${o}.id`, 'o'), set('cmi.objectives.1.id', 'o')]],
    [
      '405',
      'an objective that falls',
      [open, set(`${o}.id`, 'o'), set(`${o}.status`, 'passed'), set(`${o}.status`, 'failed')]
    ]
  ])('%s: %s', (code, _, calls) => {
    const played = play(calls)
    expect(played.code).toBe(code)
    expect(played.strict.violations.at(-1)).toMatch(new RegExp(`^${code}: `, 'u'))
    expect(['false', '']).toContain(played.result)
  })
})

describe('what the standard lets pass but loses learners’ work is noted', () => {
  test.each<[what: string, calls: readonly Call[], options?: StrictOptions]>([
    ['a number for a string', [open, set('cmi.core.score.raw', 7)]],
    ['an argument that is not asked for', [['LMSInitialize', 'x']]],
    ['an argument too many', [open, ['LMSGetLastError', '']]],
    ['one half of a score', [...begun, set('cmi.core.score.raw', '7'), ['LMSCommit', '']]],
    ['an end without a status', [open, set('cmi.core.exit', 'suspend'), ['LMSFinish', '']]],
    ['an end that is no pause', [...begun, set('cmi.core.session_time', '00:00:07'), ['LMSFinish', '']]],
    ['an end without its time', [...begun, set('cmi.core.exit', 'suspend'), ['LMSFinish', '']]],
    ['a value set while looking only', begun, {mode: 'review'}],
    ['a value set without credit', begun, {credit: 'no-credit'}],
    [
      'a score that makes a completed course fail',
      [
        open,
        set('cmi.core.lesson_status', 'completed'),
        ...['raw', 'min', 'max'].map(part => set(`cmi.core.score.${part}`, part === 'max' ? '100' : '0')),
        set('cmi.core.exit', 'suspend'),
        set('cmi.core.session_time', '00:00:07'),
        ['LMSFinish', '']
      ],
      {mastery: 70}
    ]
  ])('%s', (_, calls, options) => {
    expect(play(calls, options).strict.violations).not.toEqual([])
  })
})

test('what is as the standard says passes, and is kept once it is committed', () => {
  const {strict} = play([
    ...begun,
    set('cmi.suspend_data', 'S2.x'),
    set('cmi.core.exit', 'suspend'),
    set('cmi.core.session_time', '0000:00:07.5'),
    set(`${q}.id`, 'q'),
    set(`${q}.type`, 'choice'),
    set(`${q}.correct_responses.0.pattern`, '{a,c}'),
    set(`${q}.student_response`, 'a,c'),
    set(`${q}.result`, '0.5'),
    ['LMSCommit', ''],
    set('cmi.suspend_data', 'S2.y')
  ])
  expect(strict.violations).toEqual([])
  expect(strict.committed()).toMatchObject({'cmi.suspend_data': 'S2.x', [`${q}.result`]: '0.5'})
})
