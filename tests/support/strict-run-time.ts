/** How a platform treats the learner in one launch. */
export interface StrictOptions {
  readonly mode?: 'normal' | 'review' | 'browse'
  readonly credit?: 'credit' | 'no-credit'
  /** Percent; with it the platform itself decides passed or failed when a session with a score ends. */
  readonly mastery?: number
  /** What was kept of earlier sessions, by element. */
  readonly kept?: Readonly<Record<string, string>>
  /** Whether interactions and objectives are kept at all; both are optional. */
  readonly optional?: boolean
  /** Most characters of `cmi.suspend_data`. */
  readonly room?: number
}

/** A SCORM 1.2 run-time that forgives nothing. */
export interface StrictRunTime {
  /** The eight functions (SCORM 1.2 RTE 3.3). */
  readonly api: Readonly<Record<string, (...given: readonly unknown[]) => string>>
  /** Every call that broke a rule, in words. */
  readonly violations: string[]
  /** What is kept, as of the last commit. */
  readonly committed: () => Readonly<Record<string, string>>
}

/**
 * Make a run-time that is strict about everything that SCORM 1.2 RTE 3.3 and 3.4 say about a course: order and
 * arguments of calls, who may read and write what, types and lengths, records without gaps; and about what platforms
 * were seen to stumble over: letters beyond ASCII, statuses that fall, scores that shrink, sessions that end without
 * a status.
 *
 * It runs in the page of the platform, so it stands by itself: nothing outside of it is used.
 *
 * @param options How it treats the learner.
 * @returns The run-time.
 */
export function createStrictRunTime(options: StrictOptions = {}): StrictRunTime {
  const {mode = 'normal', credit = 'credit', mastery, kept = {}, optional = true, room = 4096} = options
  const violations: string[] = []
  let phase: 'before' | 'open' | 'over' = 'before'
  let error = '0'
  const transient = ['cmi.core.exit', 'cmi.core.session_time']
  const values = new Map(Object.entries(kept).filter(([element]) => !transient.includes(element)))
  if (!optional) for (const element of values.keys()) if (isOptional(element)) values.delete(element)
  let saved: Record<string, string> = {...kept}
  const exitBefore = kept['cmi.core.exit']
  const entry = Object.keys(kept).length === 0 ? 'ab-initio' : exitBefore === 'suspend' ? 'resume' : ''
  const readable: Record<string, string> = {
    'cmi.core._children':
      'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    'cmi.core.score._children': 'raw,min,max',
    'cmi._version': '3.4',
    'cmi.core.student_id': 'learner-1',
    'cmi.core.student_name': 'Wati, Sri',
    'cmi.core.credit': credit,
    'cmi.core.entry': entry,
    'cmi.core.lesson_mode': mode,
    'cmi.core.total_time': '00:00:00.00',
    'cmi.launch_data': '',
    'cmi.comments_from_lms': '',
    'cmi.student_data._children': 'mastery_score,max_time_allowed,time_limit_action',
    'cmi.student_data.mastery_score': mastery === undefined ? '' : String(mastery),
    'cmi.student_data.max_time_allowed': '',
    'cmi.student_data.time_limit_action': ''
  }
  /** Types of the interactions of this session, by index; a response is checked by it. */
  const types = new Map<number, string>()
  const written = new Map<string, string>()
  let asked401 = 0

  const decimal = /^-?\d+(\.\d+)?$/
  const timespan = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/
  const identifier = /^[\x21-\x7E]{1,255}$/
  const isScore = (value: string): boolean =>
    decimal.test(value) && Number(value) >= 0 && Number(value) <= 100
  const statusOrder = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed']

  function isOptional(element: string): boolean {
    return /^cmi\.(interactions|objectives)\b/.test(element)
  }
  function fail(code: string, what: string): string {
    error = code
    violations.push(`${code}: ${what}`)
    return 'false'
  }
  function note(what: string): void {
    violations.push(what)
  }
  function countOf(array: string): number {
    let count = 0
    while (values.has(`${array}.${count}.id`)) count += 1
    return count
  }

  function checkArguments(name: string, given: readonly unknown[], count: number): boolean {
    if (given.length !== count) note(`${name} with ${given.length} arguments, expected ${count}`)
    if (given.some(value => typeof value !== 'string')) note(`${name} with an argument that is no string`)
    if (/Initialize|Finish|Commit/.test(name) && given[0] !== '')
      note(`${name} with an argument, expected ''`)
    return given.length === count
  }

  function initialize(...given: readonly unknown[]): string {
    checkArguments('LMSInitialize', given, 1)
    if (phase !== 'before') return fail('101', 'LMSInitialize a second time')
    phase = 'open'
    error = '0'
    return 'true'
  }

  function finish(...given: readonly unknown[]): string {
    checkArguments('LMSFinish', given, 1)
    if (phase !== 'open') return fail('301', `LMSFinish ${phase} the session`)
    checkEnd()
    let status = values.get('cmi.core.lesson_status') ?? 'not attempted'
    if (status === 'not attempted' && mode === 'normal') status = 'completed'
    const raw = values.get('cmi.core.score.raw')
    if (mode === 'normal' && credit === 'credit' && mastery !== undefined && raw !== undefined && raw !== '')
      status = Number(raw) >= mastery ? 'passed' : 'failed'
    const before = values.get('cmi.core.lesson_status') ?? 'not attempted'
    if (statusOrder.indexOf(status) < statusOrder.indexOf(before))
      note(`LMSFinish with a score that makes ${before} ${status}`)
    if (status !== 'not attempted') values.set('cmi.core.lesson_status', status)
    keep()
    phase = 'over'
    error = '0'
    return 'true'
  }

  function checkEnd(): void {
    const looking = mode !== 'normal' || credit !== 'credit'
    if (looking) return
    if ((values.get('cmi.core.lesson_status') ?? 'not attempted') === 'not attempted')
      note('LMSFinish without a status: the course counts as completed')
    if (values.get('cmi.core.exit') !== 'suspend') note('LMSFinish without exit `suspend`: the state is lost')
    if (!values.has('cmi.core.session_time')) note('LMSFinish without session_time')
  }

  function commit(...given: readonly unknown[]): string {
    checkArguments('LMSCommit', given, 1)
    if (phase !== 'open') return fail('301', `LMSCommit ${phase} the session`)
    keep()
    error = '0'
    return 'true'
  }

  function keep(): void {
    const scores = ['raw', 'min', 'max'].filter(part => values.has(`cmi.core.score.${part}`))
    if (scores.length % 3 !== 0) note(`score with ${scores.join(' and ')} alone`)
    saved = Object.fromEntries(values)
  }

  function getValue(...given: readonly unknown[]): string {
    if (!checkArguments('LMSGetValue', given, 1)) return ''
    const element = String(given[0])
    if (phase !== 'open') {
      fail('301', `LMSGetValue ${element} ${phase} the session`)
      return ''
    }
    error = '0'
    if (isOptional(element)) return optionalValue(element)
    if (element in readable) return readable[element] ?? ''
    if (transient.includes(element)) {
      fail('404', `LMSGetValue ${element}, which can only be written`)
      return ''
    }
    if (element === 'cmi.core.lesson_status') return values.get(element) ?? 'not attempted'
    if (/^cmi\.(core\.(lesson_location|score\.(raw|min|max))|suspend_data|comments)$/.test(element))
      return values.get(element) ?? ''
    const code = element.endsWith('._children') ? '202' : element.endsWith('._count') ? '203' : '201'
    fail(code, `LMSGetValue ${element}, which there is not`)
    return ''
  }

  /** What tells about errors is asked at any time, and changes nothing. */
  function tellOf(name: string, count: number, tell: () => string): (...given: readonly unknown[]) => string {
    return (...given) => {
      checkArguments(name, given, count)
      return tell()
    }
  }

  function optionalValue(element: string): string {
    if (!optional) {
      error = '401'
      asked401 += 1
      if (asked401 > 2) note(`LMSGetValue ${element}, again asked for though it is not kept here`)
      return ''
    }
    const array = /^cmi\.(?:interactions|objectives)(?=\._count$)/.exec(element)?.[0]
    if (array !== undefined) return String(countOf(array))
    if (element.startsWith('cmi.objectives.')) {
      const index = Number(/^cmi\.objectives\.(\d+)\./.exec(element)?.[1])
      if (index < countOf('cmi.objectives')) return values.get(element) ?? ''
    }
    fail(element.startsWith('cmi.interactions.') ? '404' : '201', `LMSGetValue ${element}`)
    return ''
  }

  function setValue(...given: readonly unknown[]): string {
    if (!checkArguments('LMSSetValue', given, 2)) return 'false'
    const element = String(given[0])
    const value = String(given[1])
    if (phase !== 'open') return fail('301', `LMSSetValue ${element} ${phase} the session`)
    const looking = mode !== 'normal' || credit !== 'credit'
    if (looking && !(mode === 'browse' && element === 'cmi.core.lesson_status' && value === 'browsed'))
      note(`LMSSetValue ${element} in a session for looking only`)
    if (isOptional(element) && !optional) return fail('401', `LMSSetValue ${element}, which is not kept here`)
    const wrong = problemWith(element, value)
    // A platform that keeps little is no mistake of the course, and says so with the same code.
    if (wrong === 'room') {
      error = '405'
      return 'false'
    }
    if (wrong !== undefined)
      return fail(wrong.slice(0, 3), `LMSSetValue ${element} \`${value}\`${wrong.slice(3)}`)
    values.set(element, value)
    written.set(element, value)
    error = '0'
    return 'true'
  }

  /** A code and what is wrong; `room` where only the room is missing. */
  function problemWith(element: string, value: string): string | undefined {
    if (/\._(children|count|version)$/.test(element)) return '402: a keyword'
    if (element in readable) return '403: read only'
    switch (element) {
      case 'cmi.suspend_data':
        if (/[^\x20-\x7E]/.test(value)) return '405: beyond ASCII'
        if (value.length > 4096) return '405: longer than 4,096'
        if (value.length > 3900) return '405: longer than the budget of 3,900'
        return value.length > room ? 'room' : undefined
      case 'cmi.core.lesson_location':
        return /^[\x20-\x7E]{0,255}$/.test(value) ? undefined : '405: not 255 characters of ASCII'
      case 'cmi.core.lesson_status':
        return statusProblem(value)
      case 'cmi.core.exit':
        return ['time-out', 'suspend', 'logout', ''].includes(value) ? undefined : '405: no such exit'
      case 'cmi.core.session_time':
        return timespan.test(value) ? undefined : '405: no timespan'
      case 'cmi.core.score.raw':
        if (!isScore(value)) return '405: no score'
        if (Number(value) < Number(values.get(element) ?? 0)) return '405: lower than the best'
        return undefined
      case 'cmi.core.score.min':
      case 'cmi.core.score.max':
        return isScore(value) ? undefined : '405: no score'
      default:
        if (element.startsWith('cmi.interactions.')) return interactionProblem(element, value)
        if (element.startsWith('cmi.objectives.')) return objectiveProblem(element, value)
        return '201: no such element'
    }
  }

  function statusProblem(value: string): string | undefined {
    if (!statusOrder.slice(1).includes(value)) return '405: no status that a course may set'
    const before = values.get('cmi.core.lesson_status') ?? 'not attempted'
    return statusOrder.indexOf(value) < statusOrder.indexOf(before) ? `405: a fall from ${before}` : undefined
  }

  function objectiveProblem(element: string, value: string): string | undefined {
    const [, digits = '', field = ''] = /^cmi\.objectives\.(0|[1-9]\d*)\.(.+)$/.exec(element) ?? []
    if (digits === '') return '201: no such element'
    const index = Number(digits)
    const count = countOf('cmi.objectives')
    if (index > count || (index === count && field !== 'id')) return '201: a gap, or no id yet'
    switch (field) {
      case 'id':
        for (let other = 0; other < count; other++)
          if (other !== index && values.get(`cmi.objectives.${other}.id`) === value) return '405: an id twice'
        return identifier.test(value) ? undefined : '405: no identifier'
      case 'score.raw':
        if (Number(value) < Number(values.get(element) ?? 0)) return '405: lower than the best'
        return isScore(value) ? undefined : '405: no score'
      case 'score.min':
      case 'score.max':
        return isScore(value) ? undefined : '405: no score'
      case 'status':
        if (statusOrder.indexOf(value) < statusOrder.indexOf(values.get(element) ?? '')) return '405: a fall'
        return statusOrder.includes(value) ? undefined : '405: no status'
      default:
        return '201: no such element'
    }
  }

  function interactionProblem(element: string, value: string): string | undefined {
    const [, digits = '', field = ''] = /^cmi\.interactions\.(0|[1-9]\d*)\.(.+)$/.exec(element) ?? []
    if (digits === '') return '201: no such element'
    const index = Number(digits)
    const count = countOf('cmi.interactions')
    if (index > count || (index === count && field !== 'id')) return '201: a gap, or no id yet'
    if (written.has(element) ? written.get(element) !== value : values.has(element)) return '405: rewritten'
    const type = types.get(index) ?? ''
    switch (field) {
      case 'id':
        return identifier.test(value) ? undefined : '405: no identifier'
      case 'type':
        if (!(value in responses)) return '405: no type'
        types.set(index, value)
        return undefined
      case 'time':
        return /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value) ? undefined : '405: no time'
      case 'weighting':
        return decimal.test(value) ? undefined : '405: no decimal'
      case 'latency':
        return timespan.test(value) ? undefined : '405: no timespan'
      case 'result':
        return /^(correct|wrong|unanticipated|neutral)$/.test(value) || decimal.test(value)
          ? undefined
          : '405: no result'
      case 'student_response':
        if (type === '') return '405: no type yet'
        return responses[type]?.test(value) === true ? undefined : `405: no response to ${type}`
      default:
        return partProblem(index, field, value, type)
    }
  }

  function partProblem(index: number, field: string, value: string, type: string): string | undefined {
    const [, array = '', digits = '', part = ''] =
      /^(objectives|correct_responses)\.(0|[1-9]\d*)\.(id|pattern)$/.exec(field) ?? []
    if (array === '') return '201: no such element'
    if ((array === 'objectives') !== (part === 'id')) return '201: no such element'
    const before = `cmi.interactions.${index}.${array}.${Number(digits) - 1}.${part}`
    if (digits !== '0' && !values.has(before)) return '201: a gap'
    if (part === 'id') return identifier.test(value) ? undefined : '405: no identifier'
    if (type === '') return '405: no type yet'
    const plain = /^(choice|matching)$/.test(type) ? value.replace(/^\{(.*)\}$/, '$1') : value
    return responses[type]?.test(plain) === true ? undefined : `405: no pattern of ${type}`
  }

  const responses: Record<string, RegExp> = {
    'true-false': /^[01tf]$/,
    choice: /^[a-z0-9](,[a-z0-9]){0,35}$/,
    'fill-in': /^[^\p{Cc}\p{Cs}]{1,255}$/u,
    numeric: decimal,
    likert: /^[a-z0-9]?$/,
    matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9]){0,35}$/,
    sequencing: /^[a-z0-9](,[a-z0-9]){0,35}$/,
    performance: /^.{0,255}$/
  }

  return {
    api: {
      LMSInitialize: initialize,
      LMSFinish: finish,
      LMSGetValue: getValue,
      LMSSetValue: setValue,
      LMSCommit: commit,
      LMSGetLastError: tellOf('LMSGetLastError', 0, () => error),
      LMSGetErrorString: tellOf('LMSGetErrorString', 1, () => ''),
      LMSGetDiagnostic: tellOf('LMSGetDiagnostic', 1, () => violations[violations.length - 1] ?? '')
    },
    violations,
    committed: () => saved
  }
}
