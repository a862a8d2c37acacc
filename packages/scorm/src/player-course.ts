import {
  asciiId,
  contents,
  questionsIn,
  questionsOf,
  type Course,
  type Quiz,
  type Question
} from '@silabus/core'
import {
  assignKeys,
  shareRoom,
  type PlayerCourse,
  type PlayerPage,
  type PlayerQuestion,
  type PlayerQuiz
} from '@silabus/player'
import {identifier} from './manifest.ts'
import type {PackageOptions} from './options.ts'
import {ownIds} from './outline.ts'
import {writerOf} from './questions/index.ts'
import type {Rendering} from './rendering.ts'

/** An interaction's id is a CMIIdentifier: 255 characters without spaces (SCORM 1.2 RTE 3.4.4). */
const longestId = 255

/**
 * Say what the player needs to know of a course.
 *
 * @param rendering What all pages share.
 * @returns Plain JSON.
 */
export function playerCourse(rendering: Rendering): PlayerCourse {
  const {course, words, wordsIn, options} = rendering
  const graded = isGraded(course, options)
  return shareRoom({
    format: 1,
    id: asciiId(course.id),
    title: course.title,
    pages: pagesOf(rendering),
    ...(course.pass === undefined || !graded ? {} : {pass: course.pass}),
    // What nobody can pass is completed by viewing it.
    complete: course.pass === undefined || !graded ? 'viewed' : options.completion,
    ...(options.navigation === 'free' ? {} : {navigation: options.navigation}),
    quizzes: playerQuizzes(rendering),
    questions: playerQuestions(rendering),
    words: words.player,
    ...(wordsIn === undefined ? {} : {wordsIn})
  })
}

/**
 * Say whether the player can score a question.
 *
 * @param question Any question.
 * @returns Whether its points count.
 */
export function isScored(question: Question): boolean {
  return question.kind !== 'essay'
}

/** Whether the points of a quiz decide about passing. */
function counts({id}: Quiz, {masteryFrom}: PackageOptions): boolean {
  return masteryFrom === undefined || masteryFrom.includes(id)
}

/** Whether there is something to pass or fail. */
function isGraded(course: Course, options: PackageOptions): boolean {
  return quizzesOf(course).some(quiz => counts(quiz, options) && questionsIn(quiz).some(isScored))
}

function pagesOf({outline, words}: Rendering): readonly PlayerPage[] {
  const pages = outline.pages.map(({id, title}) => ({id, title}))
  const several = outline.glossaries.length > 1
  const all = several ? [...pages, {id: ownIds.glossary, title: words.glossary}] : pages
  const keys = assignKeys(all.map(({id}) => id))
  return all.map((page, index) => ({
    ...page,
    key: keys[index] ?? 0,
    ...(page.id === ownIds.glossary || page.id === ownIds.terms ? {optional: true} : {})
  }))
}

/**
 * List the quizzes of a course.
 *
 * @param course The course.
 * @returns In reading order.
 */
export function quizzesOf(course: Course): readonly Quiz[] {
  return [...new Set(questionsOf(contents(course)).flatMap(({quiz}) => quiz ?? []))]
}

function playerQuizzes({course, outline, titleOf, options}: Rendering): readonly PlayerQuiz[] {
  const quizzes = quizzesOf(course)
  const keys = assignKeys(quizzes.map(({id}) => id))
  return quizzes.map((quiz, index) => ({
    id: outline.anchor(quiz.id),
    title: titleOf(quiz),
    key: keys[index] ?? 0,
    questions: questionsIn(quiz).map(({id}) => outline.anchor(id)),
    ...(quiz.pick === undefined ? {} : {pick: quiz.pick}),
    shuffle: quiz.shuffle,
    ...(quiz.pass === undefined ? {} : {pass: quiz.pass}),
    ...(quiz.attempts === undefined ? {} : {attempts: quiz.attempts}),
    ...(counts(quiz, options) ? {} : {counts: false})
  }))
}

function playerQuestions({course, outline, options}: Rendering): readonly PlayerQuestion[] {
  const questions = questionsOf(contents(course)).map(({question}) => question)
  const keys = assignKeys(
    questions.map(question => `${question.id}\n${question.kind}\n${writerOf(question).meaning(question)}`)
  )
  return questions.map((question, index) =>
    writerOf(question).facts(
      question,
      {
        id: outline.anchor(question.id),
        key: keys[index] ?? 0,
        points: question.points,
        objectives: question.objectives.map(identifier),
        reported: options.report === 'interactions' && unreported(question) === undefined
      },
      question.lang ?? course.lang
    )
  )
}

/**
 * Say why answers to a question cannot stand in a platform's reports.
 *
 * @param question The question.
 * @returns What stands in the way; `undefined` for a question that is reported.
 */
export function unreported(question: Question): string | undefined {
  const {length} = asciiId(question.id)
  return (
    writerOf(question).unreported(question) ?? (length > longestId ? `id of ${length} characters` : undefined)
  )
}
