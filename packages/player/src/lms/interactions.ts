import {round} from '../progress/round.ts'
import {countOf, type DataModel} from './data-model.ts'
import type {Interaction} from './lms.ts'
import {clockTime, timespan} from './timespan.ts'

/**
 * Interactions that one attempt reports, those of earlier sessions included: no report shows more, and some
 * platforms send all of them at once.
 */
const mostInteractions = 1000

/** How often a platform may refuse a record, while it takes all else, before it is asked no more. */
const mostRefusals = 3

/** Tells a platform the learner's answers, each once (SCORM 1.2 RTE 3.4.4, `cmi.interactions`). */
export interface Interactions {
  /** Find out how many there are already. */
  readonly begin: () => void
  readonly add: (interaction: Interaction) => void
  /** Hand over what was added. */
  readonly write: () => void
  /** What was handed over is kept, or has to be said once more. */
  readonly committed: (done: boolean) => void
}

interface Waiting {
  readonly interaction: Interaction
  /** Where it was written, if a commit failed since: some platforms let nothing be written twice. */
  readonly index?: number
}

/**
 * Begin to tell answers.
 *
 * @param data The session's.
 * @param mayGoOn Asked after each record; commits when much was handed over.
 * @returns What tells them.
 */
export function createInteractions(data: DataModel, mayGoOn: () => boolean): Interactions {
  let waiting: Waiting[] = []
  let sent: Waiting[] = []
  /** Index of the next record; `undefined` where the platform wants none. */
  let next: number | undefined
  let refusals = 0

  function write(): void {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      const index = first.index ?? next
      if (index === undefined || index >= mostInteractions) {
        waiting = []
        return
      }
      const name = `cmi.interactions.${index}`
      // What was refused a second time is there already.
      if (!data.put(`${name}.id`, first.interaction.id) && first.index === undefined) {
        refused()
        return
      }
      for (const [field, value] of fieldsOf(first.interaction)) data.put(`${name}.${field}`, value)
      waiting.shift()
      sent.push({interaction: first.interaction, index})
      if (first.index === undefined) next = index + 1
      refusals = 0
      if (!mayGoOn()) return
    }
  }

  /** A platform may count anew in each session, whatever it said at the start. */
  function refused(): void {
    refusals += 1
    const count = countOf(data, 'cmi.interactions')
    if (refusals >= mostRefusals) next = undefined
    else if (count !== undefined && count !== next) next = count
  }

  return {
    begin() {
      next = countOf(data, 'cmi.interactions')
      // Another session has other places.
      waiting = waiting.map(({interaction}) => ({interaction}))
    },
    add(interaction) {
      if (next !== undefined) waiting.push({interaction})
    },
    write,
    committed(done) {
      if (!done) waiting = [...sent, ...waiting]
      sent = []
    }
  }
}

/** Fields in the order in which an LMS wants them: the type before any response. */
function fieldsOf(interaction: Interaction): (readonly [string, string])[] {
  const {type, response, correct, objectives, points, score, time, latency} = interaction
  return [
    ['type', type],
    ['time', clockTime(time)],
    ...objectives.map((id, index) => [`objectives.${index}.id`, id] as const),
    ...correct.map((pattern, index) => [`correct_responses.${index}.pattern`, pattern] as const),
    ['weighting', String(round(points))],
    ...(response === '' ? [] : [['student_response', response] as const]),
    ['result', resultOf(score)],
    ['latency', timespan(latency)]
  ]
}

function resultOf(score: number | undefined): string {
  if (score === undefined) return 'neutral'
  return score >= 1 ? 'correct' : score <= 0 ? 'wrong' : String(round(score))
}
