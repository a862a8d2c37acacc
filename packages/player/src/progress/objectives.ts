import type {PlayerCourse, PlayerQuestion} from '../contract.ts'
import type {ObjectiveResult} from '../lms/lms.ts'
import type {LearnerState} from '../state/state.ts'
import {drawQuestions} from './draw.ts'
import {attemptsLeft, earnedPoints, passes, possiblePoints} from './judge.ts'
import {round} from './round.ts'

/**
 * Say how the learner did at each objective, by the questions of handed-in quizzes that assess it.
 *
 * @param course The course.
 * @param state What is remembered of the learner.
 * @returns A result for each objective about which something is known, in the order in which questions name them.
 */
export function objectiveResults(course: PlayerCourse, state: LearnerState): readonly ObjectiveResult[] {
  const asked = new Map<string, {readonly questions: PlayerQuestion[]; mayImprove: boolean}>()
  const questions = new Map(course.questions.map(question => [question.id, question]))
  for (const quiz of course.quizzes) {
    if (state.quizzes.get(quiz.key)?.submitted !== true) continue
    for (const question of drawQuestions(quiz, questions, state)) {
      if (question.points === 0) continue
      for (const objective of question.objectives) {
        const entry = asked.get(objective) ?? {questions: [], mayImprove: false}
        entry.questions.push(question)
        entry.mayImprove ||= attemptsLeft(quiz, state) > 0
        asked.set(objective, entry)
      }
    }
  }
  return [...asked].map(([id, entry]) => {
    const reached = (earnedPoints(entry.questions, state) / possiblePoints(entry.questions)) * 100
    return {id, percent: round(reached), status: statusOf(reached, course.pass, entry.mayImprove)}
  })
}

/** While attempts remain nothing has failed for good. */
function statusOf(percent: number, pass: number | undefined, mayImprove: boolean): ObjectiveResult['status'] {
  if (pass === undefined) return 'completed'
  if (passes(percent, pass)) return 'passed'
  return mayImprove ? 'incomplete' : 'failed'
}
