import {element, type Content} from '../element.ts'
import type {Element} from 'hast'
import type {PrintedCourse, AskedQuestion} from './printed-course.ts'

/**
 * Tell the language of a question where it is not the course's: its own, or that of its quiz.
 *
 * @param numbered The question.
 * @returns Attributes.
 */
export function ownLanguage({
  question,
  quiz
}: AskedQuestion): Pick<AskedQuestion['question'], 'lang' | 'dir'> {
  const {lang, dir} = question.lang === undefined ? (quiz ?? question) : question
  return {lang, dir}
}

/**
 * Tell the language of a question.
 *
 * @param numbered The question.
 * @param book The book.
 * @returns A BCP 47 tag.
 */
export function languageOf(numbered: AskedQuestion, book: PrintedCourse): string {
  return ownLanguage(numbered).lang ?? book.course.lang
}

/**
 * See a book from within a question: where the question has a language of its own, what the book says by itself
 * there is in another one, and must be marked with it (WCAG 2.2, 3.1.2).
 *
 * @param book The book.
 * @param numbered The question.
 * @returns The book, with the `wordsLang` that holds there.
 */
export function within<Course extends PrintedCourse>(book: Course, numbered: AskedQuestion): Course {
  return ownLanguage(numbered).lang === undefined
    ? book
    : {...book, wordsLang: book.wordsLang ?? book.course.lang}
}

/**
 * Put words of the book into text whose language and direction may be others.
 *
 * @param words What the book says.
 * @param book The book.
 * @returns Text, or an element that keeps the full stop of a sentence at its end.
 */
export function spoken(words: string, {wordsLang}: PrintedCourse): Content {
  return wordsLang === undefined ? words : element('bdi', {lang: wordsLang}, words)
}

/**
 * Say what is to be done.
 *
 * @param sentences Sentences; those that are `undefined` are left out.
 * @param book The book.
 * @returns A paragraph.
 */
export function instruction(sentences: readonly (string | undefined)[], book: PrintedCourse): Element {
  const said = sentences.filter(sentence => sentence !== undefined).join(' ')
  return element('p', {className: ['instruction']}, spoken(said, book))
}

/**
 * Remark on the answers.
 *
 * @param words A sentence.
 * @param book The book.
 * @returns A paragraph.
 */
export function remark(words: string, book: PrintedCourse): Element {
  return element('p', {className: ['remark']}, spoken(words, book))
}
