import type {QuestionByKind, QuestionKind} from '@silabus/core'
import type {Renderer} from '../renderer.ts'
import type {ElementContent} from 'hast'
import type {PrintedCourse, AskedQuestion} from './printed-course.ts'

/** How a book prints one kind of question. */
export interface Printer<Kind extends QuestionKind> {
  /** Of the EPUB 3 Structural Semantics Vocabulary, 3.12. */
  readonly semantics: string
  /** What stands before the stem. */
  readonly introduce?: (question: QuestionByKind[Kind], place: QuestionPlace) => ElementContent[]
  /** What stands between the stem and the way to the answer; must not tell what is right. */
  readonly ask: (question: QuestionByKind[Kind], renderer: Renderer, place: QuestionPlace) => ElementContent[]
  /** What is right, and what is said to each answer. */
  readonly answer: (
    question: QuestionByKind[Kind],
    renderer: Renderer,
    place: QuestionPlace
  ) => ElementContent[]
}

/** Where a question is asked or answered. */
export interface QuestionPlace {
  /** As seen from within the question. */
  readonly book: PrintedCourse
  readonly numbered: AskedQuestion
}
