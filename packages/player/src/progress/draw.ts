import type {PlayerQuestion, PlayerQuiz} from '../contract.ts'
import {shuffle} from '../state/hash.ts'
import type {LearnerState} from '../state/state.ts'

/**
 * Draw the questions of the attempt at a quiz that a learner works on or has handed in. What was answered in it stays in
 * it, whatever an edit adds to the quiz.
 *
 * @param quiz The quiz.
 * @param questions Of the course, by id.
 * @param state The learner's.
 * @returns The questions in the order in which they are asked.
 */
export function drawQuestions(
  quiz: PlayerQuiz,
  questions: ReadonlyMap<string, PlayerQuestion>,
  {seed, quizzes, answers}: LearnerState
): readonly PlayerQuestion[] {
  const {attempts = 0, submitted = false} = quizzes.get(quiz.key) ?? {}
  const attempt = submitted ? attempts : attempts + 1
  const mixed = shuffle(quiz.questions, `${seed}/${quiz.id}/${attempt}`, id => id)
  // Texts without points stay from attempt to attempt, so that they tell nothing of one that is open.
  const isAnswered = (id: string): boolean => {
    const question = questions.get(id)
    return question !== undefined && (submitted || question.points > 0) && answers.has(question.key)
  }
  const ranked = [...mixed.filter(isAnswered), ...mixed.filter(id => !isAnswered(id))]
  // An attempt without anything to score would be passed by handing it in.
  const scored = ranked.find(id => (questions.get(id)?.points ?? 0) > 0)
  const first = new Set([...(scored === undefined ? [] : [scored]), ...ranked])
  const drawn = new Set([...first].slice(0, quiz.pick ?? Infinity))
  return (quiz.shuffle ? mixed : quiz.questions)
    .filter(id => drawn.has(id))
    .flatMap(id => questions.get(id) ?? [])
}
