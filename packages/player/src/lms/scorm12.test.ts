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
  objectives: [],
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
    expect(lms.save(record())).toBe('all')
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
    const {api, values, sets} = fakeApi(
      {},
      {set: (element, value) => (element === 'cmi.suspend_data' && value.length > 5 ? 'false' : 'true')}
    )
    const lms = createScorm12(api)
    lms.open()
    expect(lms.save(record())).toBe('some')
    expect(values.get('cmi.suspend_data')).toBe('less')
    // What is refused for its length is not offered again and again.
    const offered = (): number => sets.filter(([, value]) => value === 'everything').length
    lms.save(record())
    lms.save(record())
    const before = offered()
    for (let times = 0; times < 10; times++) expect(lms.save(record())).toBe('some')
    expect(offered()).toBe(before)
    // Save for the last word.
    expect(lms.close(record())).toBe('some')
    expect(offered()).toBeGreaterThan(before)
  })

  test('a refusal that passes takes nothing away', () => {
    let stumbles = 0
    const {api, values} = fakeApi(
      {},
      {set: element => (element === 'cmi.suspend_data' && stumbles-- > 0 ? 'false' : 'true')}
    )
    const lms = createScorm12(api)
    lms.open()
    stumbles = 1
    expect(lms.save(record())).toBe('all')
    expect(values.get('cmi.suspend_data')).toBe('everything')
    stumbles = 2
    expect(lms.save(record({states: ['everything and more', 'less', 'least']}))).toBe('some')
    expect(values.get('cmi.suspend_data')).toBe('less')
    expect(lms.save(record())).toBe('all')
    expect(values.get('cmi.suspend_data')).toBe('everything')
  })

  test('a platform that takes no place, or whole scores alone, is not asked for ever', () => {
    const {api, values} = fakeApi(
      {},
      {
        set: (element, value) =>
          element === 'cmi.core.lesson_location' || value.includes('.') ? 'false' : 'true'
      }
    )
    const lms = createScorm12(api)
    lms.open()
    expect(lms.save(record({percent: 69.99}))).toBe('all')
    expect(values.get('cmi.core.score.raw')).toBe('69')
    // A mark of two thirds would call it failed.
    expect(lms.save(record({percent: 66.67, earned: 'passed'}))).toBe('all')
    expect(values.get('cmi.core.score.raw')).toBe('67')
  })

  test('a platform that cuts is not given the long state at the end, when nothing can be read back', () => {
    const {api, values} = fakeApi()
    let reads = true
    const lms = createScorm12({
      ...api,
      LMSGetValue: element => (reads ? api.LMSGetValue(element) : ''),
      LMSSetValue(element, value) {
        values.set(element, element === 'cmi.suspend_data' ? value.slice(0, 6) : value)
        return 'true'
      }
    })
    lms.open()
    expect(lms.save(record())).toBe('some')
    reads = false
    expect(lms.close(record())).toBe('some')
    expect(values.get('cmi.suspend_data')).toBe('less')
  })

  test.each([false, null, undefined])('%j for what there is none of is no value', nothing => {
    const {api} = fakeApi()
    const launch = createScorm12({...api, LMSGetValue: () => nothing}).open()
    expect(launch).toMatchObject({state: '', location: '', learner: '', isNew: true, recording: true})
    expect(
      createScorm12({...api, LMSInitialize: () => false, LMSGetValue: () => nothing}).open()
    ).toBeUndefined()
  })

  test.each([
    [{'cmi.core.lesson_status': 'not attempted'}, true],
    [{'cmi.core.lesson_status': 'incomplete', 'cmi.core.entry': 'ab-initio'}, true],
    [{'cmi.core.lesson_status': 'incomplete', 'cmi.core.entry': 'resume'}, false],
    [{'cmi.core.lesson_status': 'incomplete'}, false]
  ])('%j: a new attempt is %s', (values, isNew) => {
    expect(createScorm12(fakeApi(values).api).open()?.isNew).toBe(isNew)
  })

  test('answers that are objects, as those of host objects are, count', () => {
    const {api} = fakeApi({'cmi.suspend_data': 'S'})
    const lms = createScorm12({
      ...api,
      LMSInitialize: () => new String('true'),
      LMSGetValue: element => new String(api.LMSGetValue(element)),
      LMSSetValue: (element, value) => new String(api.LMSSetValue(element, value)),
      LMSCommit: () => new String('true')
    })
    expect(lms.open()?.state).toBe('S')
    expect(lms.save(record())).toBe('all')
  })

  test('falls back to a smaller state when the LMS cuts the larger and says nothing', () => {
    const {api, values} = fakeApi()
    const cutting: Scorm12Api = {
      ...api,
      LMSSetValue(element, value) {
        values.set(element, element === 'cmi.suspend_data' ? value.slice(0, 6) : value)
        return 'true'
      }
    }
    const lms = createScorm12(cutting)
    lms.open()
    expect(lms.save(record())).toBe('some')
    expect(values.get('cmi.suspend_data')).toBe('less')
  })

  test('says so when the LMS takes no state at all', () => {
    const {api} = fakeApi({}, {set: element => (element === 'cmi.suspend_data' ? 'false' : 'true')})
    const lms = createScorm12(api)
    lms.open()
    expect(lms.save(record())).toBe('none')
  })

  test('says everything again after a commit that failed', () => {
    let works: unknown = 'false'
    const {api, sets} = fakeApi({}, {commit: () => works})
    const lms = createScorm12(api)
    lms.open()
    expect(lms.save(record())).toBe('none')
    const first = [...sets]
    sets.length = 0
    works = true
    expect(lms.save(record())).toBe('all')
    expect(sets).toEqual(first)
  })

  test('leaves out a place that is too long', () => {
    const {api, sets} = fakeApi()
    const lms = createScorm12(api)
    lms.open()
    expect(lms.save(record({location: 'x'.repeat(256)}))).toBe('all')
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
    expect(lms.save(record({earned: 'passed', percent: 100}))).toBe('all')
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

  test('are said once more, at their places, after a commit that failed', () => {
    let works: unknown = 'false'
    const {api, sets} = fakeApi({'cmi.interactions._count': '2'}, {commit: () => works})
    const lms = createScorm12(api)
    lms.open()
    lms.note(interaction('q1'))
    lms.save(record())
    lms.note(interaction('q2'))
    works = 'true'
    sets.length = 0
    lms.save(record())
    lms.note(interaction('q3'))
    lms.save(record())
    expect(sets.filter(([element]) => /interactions\.\d+\.id$/u.test(element))).toEqual([
      ['cmi.interactions.2.id', 'q1'],
      ['cmi.interactions.3.id', 'q2'],
      ['cmi.interactions.4.id', 'q3']
    ])
  })

  test('go where the LMS counts now, whatever it said at the start', () => {
    const {api, values} = fakeApi(
      {'cmi.interactions._count': '5'},
      {set: element => (/interactions\.[1-9]/u.test(element) ? 'false' : 'true')}
    )
    const lms = createScorm12(api)
    lms.open()
    values.set('cmi.interactions._count', '0')
    lms.note(interaction('q1'))
    lms.save(record())
    lms.save(record())
    expect(values.get('cmi.interactions.0.id')).toBe('q1')
  })

  test('are committed in portions that a browser can still send from a window that closes', () => {
    let size = 0
    const portions: number[] = []
    const {api} = fakeApi(
      {'cmi.interactions._count': '0'},
      {
        set: (element, value) => {
          size += element.length + value.length
          return 'true'
        },
        commit: () => {
          portions.push(size)
          size = 0
          return 'true'
        }
      }
    )
    const lms = createScorm12(api)
    lms.open()
    for (let count = 0; count < 400; count++)
      lms.note({...interaction(`q${count}`), response: 'x'.repeat(255)})
    expect(lms.save(record())).toBe('all')
    expect(portions.length).toBeGreaterThan(5)
    expect(Math.max(...portions)).toBeLessThan(32_000)
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

describe('objectives', () => {
  const results = [
    {id: 'O1', percent: 50, status: 'incomplete'},
    {id: 'O2', percent: 100, status: 'passed'}
  ] as const

  test('are told with their id first, and not twice', () => {
    const {api, sets} = fakeApi({'cmi.objectives._count': '0'})
    const lms = createScorm12(api)
    lms.open()
    lms.save(record({objectives: results}))
    lms.save(record({objectives: results}))
    expect(sets.filter(([element]) => element.startsWith('cmi.objectives'))).toEqual([
      ['cmi.objectives.0.id', 'O1'],
      ['cmi.objectives.0.score.min', '0'],
      ['cmi.objectives.0.score.max', '100'],
      ['cmi.objectives.0.score.raw', '50'],
      ['cmi.objectives.0.status', 'incomplete'],
      ['cmi.objectives.1.id', 'O2'],
      ['cmi.objectives.1.score.min', '0'],
      ['cmi.objectives.1.score.max', '100'],
      ['cmi.objectives.1.score.raw', '100'],
      ['cmi.objectives.1.status', 'passed']
    ])
  })

  test('of earlier sessions are found again, and never get worse', () => {
    const {api, values} = fakeApi({
      'cmi.objectives._count': '2',
      'cmi.objectives.0.id': 'other',
      'cmi.objectives.1.id': 'O1',
      'cmi.objectives.1.score.raw': '80',
      'cmi.objectives.1.status': 'passed'
    })
    const lms = createScorm12(api)
    lms.open()
    lms.save(record({objectives: results}))
    expect(values.get('cmi.objectives.1.score.raw')).toBe('80')
    expect(values.get('cmi.objectives.1.status')).toBe('passed')
    expect(values.get('cmi.objectives.2.id')).toBe('O2')
  })

  test('are not sent to an LMS that has no place for them, which is asked once', () => {
    const {api, sets} = fakeApi()
    const asked: string[] = []
    const lms = createScorm12({
      ...api,
      LMSGetValue: element => {
        asked.push(element)
        return api.LMSGetValue(element)
      }
    })
    lms.open()
    lms.save(record({objectives: results}))
    lms.save(record({objectives: results}))
    expect(sets.filter(([element]) => element.startsWith('cmi.objectives'))).toEqual([])
    expect(asked.filter(element => element.startsWith('cmi.objectives'))).toEqual(['cmi.objectives._count'])
  })
})

describe('an LMS that is not as it should be', () => {
  test('is spoken to again once its frame was loaded anew', () => {
    const first = fakeApi({'cmi.interactions._count': '0'})
    const second = fakeApi({'cmi.interactions._count': '0'})
    let alive = true
    const answer = <Result>(call: () => Result): Result => {
      if (!alive) throw new Error('Gone')
      return call()
    }
    const dying: Scorm12Api = {
      ...first.api,
      LMSSetValue: (element, value) => answer(() => first.api.LMSSetValue(element, value)),
      LMSCommit: nothing => answer(() => first.api.LMSCommit(nothing))
    }
    const lms = createScorm12(dying, () => second.api)
    lms.open()
    expect(lms.save(record())).toBe('all')
    alive = false
    lms.note(interaction('q1'))
    expect(lms.save(record({location: 'next'}))).toBe('none')
    expect(lms.save(record({location: 'next'}))).toBe('all')
    expect(second.values.get('cmi.suspend_data')).toBe('everything')
    expect(second.values.get('cmi.interactions.0.id')).toBe('q1')
  })

  test('may have the session open still', () => {
    const {api} = fakeApi({'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'state'})
    const open = {...api, LMSInitialize: () => 'false', LMSGetLastError: () => '101'}
    expect(createScorm12(open).open()?.state).toBe('state')
    expect(createScorm12({...open, LMSGetValue: () => ''}).open()).toBeUndefined()
  })

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
    expect(lms.save(record())).toBe('none')
    expect(() => lms.close(record())).not.toThrow()
  })

  test('may lack functions', () => {
    // Some portals define an object called API that is something else.
    expect(createScorm12({} as Scorm12Api).open()).toBeUndefined()
  })
})
