import type {EssayFacts, PlayerCourse} from '../contract.ts'
import {measureState} from './largest-state.ts'
import {stateLimit} from './state.ts'

/** Characters of state that an essay has at least: some twenty words. */
const least = 160

/** Characters of state that a word of an essay may take, a long one and its blank: nobody needs more. */
const mostOfWord = 10

/** What an essay's length and the place of its key take beside its text. */
const beside = 6

/**
 * Give the essays of a course the room that nothing else needs, so that a learner's state can never outgrow what a
 * platform keeps. What an essay with a word limit does not need goes to the others.
 *
 * @param course The course; the room of its essays does not matter.
 * @returns The course with room for each essay. Where there is too little, the course does not fit.
 */
export function shareRoom(course: PlayerCourse): PlayerCourse {
  const essays = course.questions.flatMap(question => (question.kind === 'essay' ? question : []))
  if (essays.length === 0) return course
  const others = measureState(withRoom(course, new Map())).characters
  let left = stateLimit - others - beside * essays.length
  const rooms = new Map<EssayFacts, number>()
  // Who wants least comes first, so that what is left over is known when the others' turn comes.
  ;[...essays]
    .sort((a, b) => wanted(a) - wanted(b))
    .forEach((essay, index) => {
      const room = Math.max(least, Math.min(wanted(essay), Math.floor(left / (essays.length - index))))
      rooms.set(essay, room)
      left -= room
    })
  return withRoom(course, rooms)
}

function wanted({maxWords}: EssayFacts): number {
  return maxWords === undefined ? Infinity : Math.max(least, maxWords * mostOfWord)
}

function withRoom(course: PlayerCourse, rooms: ReadonlyMap<EssayFacts, number>): PlayerCourse {
  return {
    ...course,
    questions: course.questions.map(question =>
      question.kind === 'essay' ? {...question, room: rooms.get(question) ?? 0} : question
    )
  }
}
