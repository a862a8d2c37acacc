import {countOf, type DataModel} from './data-model.ts'
import type {ObjectiveResult} from './lms.ts'

/** Objectives that a platform is told of: some read all of them at every launch. */
export const mostObjectives = 50

/** From the least to the most; a later one is never given up for an earlier one. */
const statuses: readonly string[] = ['not attempted', 'incomplete', 'failed', 'completed', 'passed']

/** Tells a platform how the learner did at each objective (SCORM 1.2 RTE 3.4.4, `cmi.objectives`). */
export interface Objectives {
  readonly write: (results: readonly ObjectiveResult[]) => void
}

interface Known {
  readonly id: string
  readonly percent: number
  readonly status: string
}

/**
 * Begin to tell results.
 *
 * @param data The session's.
 * @returns What tells them.
 */
export function createObjectives(data: DataModel): Objectives {
  /** By index; `undefined` until asked for, `null` where the platform keeps none. */
  let known: Known[] | null | undefined

  return {
    write(results) {
      if (results.length === 0 || known === null) return
      known ??= readAll(data)
      for (const result of results) if (known !== null) tell(data, known, result)
    }
  }
}

/** Unlike interactions, objectives can be read: those of earlier sessions stand where they stood. */
function readAll(data: DataModel): Known[] | null {
  const count = countOf(data, 'cmi.objectives')
  if (count === undefined) return null
  return Array.from({length: Math.min(count, mostObjectives)}, (_, index) => {
    const name = `cmi.objectives.${index}`
    const percent = Number(data.get(`${name}.score.raw`))
    return {
      id: data.get(`${name}.id`),
      percent: Number.isFinite(percent) ? percent : 0,
      status: data.get(`${name}.status`)
    }
  })
}

function tell({set}: DataModel, known: Known[], {id, percent, status}: ObjectiveResult): void {
  const found = known.findIndex(other => other.id === id)
  const index = found < 0 ? known.length : found
  if (index >= mostObjectives) return
  const name = `cmi.objectives.${index}`
  if (!set(`${name}.id`, id)) return
  const before = known[index]
  const best = {
    id,
    percent: Math.max(percent, before?.percent ?? 0),
    status:
      statuses.indexOf(status) > statuses.indexOf(before?.status ?? '') ? status : (before?.status ?? '')
  }
  known[index] = best
  set(`${name}.score.min`, '0')
  set(`${name}.score.max`, '100')
  set(`${name}.score.raw`, String(best.percent))
  set(`${name}.status`, best.status)
}
