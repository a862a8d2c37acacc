import type {CourseNode, Question} from '@silabus/core'
import type {Teller} from '../entry-context.ts'
import type {Fractions} from '../fractions.ts'

/**
 * Find the grades of the answers of a question.
 *
 * @param answers The answers, in order.
 * @param grade Finds grades for their weights.
 * @param question What is pointed at where no single answer is at fault.
 * @param teller Where a weight is refused.
 * @returns A grade for each answer; nothing if Moodle doesn't know a weight, which has been told.
 */
export function gradesOf(
  answers: readonly (CourseNode & {readonly weight: number})[],
  grade: (weights: readonly number[]) => Fractions,
  question: Question,
  teller: Teller
): readonly string[] | undefined {
  const result = grade(answers.map(({weight}) => weight))
  if ('fractions' in result) return result.fractions
  const answer = result.at === undefined ? undefined : answers[result.at]
  return teller.refuse(result.found, result.expected, answer?.position === undefined ? question : answer)
}
