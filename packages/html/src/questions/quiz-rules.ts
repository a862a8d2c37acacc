import {questionsIn, type Quiz} from '@silabus/core'
import type {Words} from '../words/index.ts'

/**
 * Say what an LMS would see to: a reader who keeps score needs to know.
 *
 * @param quiz The quiz.
 * @param words Words to say it in.
 * @returns Sentences: how many questions and points, how many to choose, when it is passed, how often it may be tried.
 */
export function quizRules(quiz: Quiz, words: Words): string {
  const questions = questionsIn(quiz)
  const {pick, pass, attempts} = quiz
  // Questions that are drawn all give the same points; nobody marks an essay here.
  const scored = questions.filter(({kind}) => kind !== 'essay')
  const points = scored.slice(0, pick).reduce((sum, question) => sum + question.points, 0)
  const count = words.book.questions(questions.length)
  return [
    scored.length === 0 ? `${count}.` : `${count} · ${words.points(points)}.`,
    pick === undefined ? undefined : words.book.pick(pick, questions.length),
    pass === undefined ? undefined : words.book.pass(pass),
    attempts === undefined ? undefined : words.book.attempts(attempts)
  ]
    .filter(sentence => sentence !== undefined)
    .join(' ')
}
