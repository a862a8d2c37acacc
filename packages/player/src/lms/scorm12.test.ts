import {describe, expect, test} from 'vitest'
import type {Interaction, LearnerRecord} from './lms.ts'
import {createScorm12, type Scorm12Api} from './scorm12.ts'

/** An LMS made of a map, with the answers that a test wants it to give. */
function fakeApi(
  start: Readonly<Record<string, string>> = {},
  answers: {readonly set?: (element: string, value: string) => unknown; readonly commit?: () => unknown} = {}
): {
  readonly api: Scorm12Api
  readonly sets: (readonly [string, string])[]
  readonly values: Map<string, string>
} {
  const sets: (readonly [string, string])[] = []
  const values = new Map(Object.entries(start))
  const api: Scorm12Api = {
    LMSInitialize: () => 'true',
    LMSFinish: () => 'true',
    LMSGetValue: element => values.get(element) ?? '',
    LMSSetValue(element, value) {
      sets.push([element, value])
      const answer = answers.set?.(element, value) ?? 'true'
      if (answer === 'true') values.set(element, value)
      return answer
    },
    LMSCommit: () => answers.commit?.() ?? 'true'
  }
  return {api, sets, values}
}

const record = (more: Partial<LearnerRecord> = {}): LearnerRecord => ({
  states: ['everything', 'less', 'least'],
  location: 'page',
  earned: 'nothing',
  seconds: 3661.9,
  ...more
})

const interaction = (id: string): Interaction => ({
  id,
  type: 'choice',
  response: 'b',
  correct: ['a'],
  objectives: ['O1', 'O2'],
  points: 2,
  score: 0,
  time: new Date(2026, 0, 2, 3, 4, 5),
  latency: 65
})

describe('saving', () => {
  test('sets what changed, and nothing twice', () => {
    const {api, sets} = fakeApi({'cmi.core.lesson_status': 'not attempted'})
    const lms = createScorm12(api)
    lms.open()
    expect(lms.save(record())).toBe(true)
    expect(Object.fromEntries(sets)).toEqual({
      'cmi.suspend_data': 'everything',
      'cmi.core.lesson_location': 'page',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.session_time': '01:01:01',
      'cmi.core.exit': 'suspend'
    })
    sets.length = 0
    lms.save(record({earned: 'passed', percent: 66.67, seconds: 40_000_000}))
    expect(sets).toEqual([
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
      ['cmi.core.score.raw', '66.67'],
      ['cmi.core.lesson_status', 'passed'],
      ['cmi.core.session_time', '9999:00:00']
    ])
  })

  test('does not set a status that the LMS has already', () => {
    const {api, sets} = fakeApi({'cmi.core.lesson_status': 'incomplete'})
    const lms = createScorm12(api)
    lms.open()
    lms.save(record())
    expect(sets.map(([element]) => element)).not.toContain('cmi.core.lesson_status')
  })

  test('falls back to a smaller state when the LMS refuses the larger', () => {
    const {api, values} = fakeApi(
      {},
      {set: (element, value) => (element === 'cmi.suspend_data' && value.length > 5 ? 'false' : 'true')}
    )
    const lms = createScorm12(api)
    lms.open()
    expect(lms.save(record())).toBe(true)
    expect(values.get('cmi.suspend_data')).toBe('less')
  })

  test('says so when the LMS takes no state at all', () => {
    const {api} = fakeApi({}, {set: element => (element === 'cmi.suspend_data' ? 'false' : 'true')})
    const lms = createScorm12(api)
    lms.open()
    expect(lms.save(record())).toBe(false)
  })

  test('says everything again after a commit that failed', () => {
    let works: unknown = 'false'
    const {api, sets} = fakeApi({}, {commit: () => works})
    const lms = createScorm12(api)
    lms.open()
    expect(lms.save(record())).toBe(false)
    const first = [...sets]
    sets.length = 0
    works = true
    expect(lms.save(record())).toBe(true)
    expect(sets).toEqual(first)
  })

  test('leaves out a place that is too long', () => {
    const {api, sets} = fakeApi()
    const lms = createScorm12(api)
    lms.open()
    expect(lms.save(record({location: 'x'.repeat(256)}))).toBe(true)
    expect(sets.map(([element]) => element)).not.toContain('cmi.core.lesson_location')
  })
})

describe('looking around', () => {
  /** An LMS that takes a session without a status for a completed one, to the letter (RTE 3.4.4, lesson_status). */
  function strictApi(start: Readonly<Record<string, string>>): ReturnType<typeof fakeApi> & {
    readonly kept: Map<string, string>
  } {
    const fake = fakeApi(start)
    const kept = new Map<string, string>()
    const status = 'cmi.core.lesson_status'
    const keep = (): unknown => {
      for (const [element, value] of fake.values) kept.set(element, value)
      return 'true'
    }
    const api: Scorm12Api = {
      ...fake.api,
      LMSCommit: keep,
      LMSFinish() {
        if (['', 'not attempted'].includes(fake.values.get(status) ?? ''))
          fake.values.set(status, 'completed')
        return keep()
      }
    }
    return {...fake, api, kept}
  }

  test.each(['not attempted', ''])('is told as such when the status is “%s”, and nothing else is', status => {
    const {api, sets, kept} = strictApi({
      'cmi.core.lesson_mode': 'browse',
      'cmi.core.credit': 'no-credit',
      'cmi.core.lesson_status': status
    })
    const lms = createScorm12(api)
    expect(lms.open()).toMatchObject({recording: false, earned: 'nothing'})
    // At once, as the window may be killed.
    expect(kept.get('cmi.core.lesson_status')).toBe('browsed')
    lms.note(interaction('q1'))
    expect(lms.save(record({earned: 'passed', percent: 100}))).toBe(true)
    lms.close(record({earned: 'passed', percent: 100}))
    expect(kept.get('cmi.core.lesson_status')).toBe('browsed')
    expect(sets).toEqual([['cmi.core.lesson_status', 'browsed']])
  })

  test.each([
    ['browse', 'incomplete'],
    ['browse', 'passed'],
    ['browse', 'browsed'],
    ['review', 'not attempted']
  ])('writes nothing: %s of what is %s', (mode, status) => {
    const {api, sets} = strictApi({'cmi.core.lesson_mode': mode, 'cmi.core.lesson_status': status})
    const lms = createScorm12(api)
    lms.open()
    lms.close(record({earned: 'passed', percent: 100}))
    expect(sets).toEqual([])
  })
})

describe('interactions', () => {
  test('are appended after those of earlier sessions, the type before the response', () => {
    const {api, sets} = fakeApi({'cmi.interactions._count': '3'})
    const lms = createScorm12(api)
    lms.open()
    lms.note(interaction('q1'))
    lms.note({...interaction('q2'), response: '', objectives: [], score: 0.5})
    lms.save(record())
    expect(sets.filter(([element]) => element.startsWith('cmi.interactions'))).toEqual([
      ['cmi.interactions.3.id', 'q1'],
      ['cmi.interactions.3.type', 'choice'],
      ['cmi.interactions.3.time', '03:04:05'],
      ['cmi.interactions.3.objectives.0.id', 'O1'],
      ['cmi.interactions.3.objectives.1.id', 'O2'],
      ['cmi.interactions.3.correct_responses.0.pattern', 'a'],
      ['cmi.interactions.3.weighting', '2'],
      ['cmi.interactions.3.student_response', 'b'],
      ['cmi.interactions.3.result', 'wrong'],
      ['cmi.interactions.3.latency', '00:01:05'],
      ['cmi.interactions.4.id', 'q2'],
      ['cmi.interactions.4.type', 'choice'],
      ['cmi.interactions.4.time', '03:04:05'],
      ['cmi.interactions.4.correct_responses.0.pattern', 'a'],
      ['cmi.interactions.4.weighting', '2'],
      ['cmi.interactions.4.result', '0.5'],
      ['cmi.interactions.4.latency', '00:01:05']
    ])
    sets.length = 0
    lms.save(record())
    expect(sets).toEqual([])
  })

  test('are not sent to an LMS that has no place for them', () => {
    const {api, sets} = fakeApi()
    const lms = createScorm12(api)
    lms.open()
    lms.note(interaction('q1'))
    lms.save(record())
    expect(sets.filter(([element]) => element.startsWith('cmi.interactions'))).toEqual([])
  })
})

describe('an LMS that is not as it should be', () => {
  test('is asked again for a state that an earlier session must have left', () => {
    const {api} = fakeApi({'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'state'})
    let asked = 0
    const forgetful: Scorm12Api = {
      ...api,
      LMSGetValue: element =>
        element === 'cmi.suspend_data' && asked++ === 0 ? '' : api.LMSGetValue(element)
    }
    expect(createScorm12(forgetful).open()?.state).toBe('state')
  })

  test.each([true, 1, '1', 'true'])('opens a session with %j', answer => {
    expect(createScorm12({...fakeApi().api, LMSInitialize: () => answer}).open()).toBeDefined()
  })

  test.each([false, 'false', undefined, null, ''])('opens none with %j', answer => {
    expect(createScorm12({...fakeApi().api, LMSInitialize: () => answer}).open()).toBeUndefined()
  })

  test('may throw at every call', () => {
    const thrower = (): never => {
      throw new Error('Gone')
    }
    const lms = createScorm12({
      ...fakeApi({'cmi.interactions._count': '0'}).api,
      LMSSetValue: thrower,
      LMSCommit: thrower,
      LMSFinish: thrower
    })
    lms.open()
    lms.note(interaction('q'))
    expect(lms.save(record())).toBe(false)
    expect(() => lms.close(record())).not.toThrow()
  })

  test('may lack functions', () => {
    // Some portals define an object called API that is something else.
    expect(createScorm12({} as Scorm12Api).open()).toBeUndefined()
  })
})
