import type {ClozeQuestion, Course, Gap, Module, Question, Quiz} from '@silabus/core'
import type {Words} from '../words/index.ts'

/** What printing a question takes of the course around it. */
export interface PrintedCourse {
  readonly course: Pick<Course, 'lang'>
  readonly words: Words
  /** Language of `words` where it is not the course's; then what they say is marked with it. */
  readonly wordsLang: string | undefined
  /** Whether questions tell a script what is right, so that it can check what a reader chose. */
  readonly interactive: boolean
  readonly questions: ReadonlyMap<Question, AskedQuestion>
  /** Whose every gap is. */
  readonly gaps: ReadonlyMap<Gap, ClozeQuestion>
}

/** A question in its place. */
export interface AskedQuestion {
  readonly question: Question
  readonly module: Module
  /** Counted from 1 in the module. */
  readonly number: number
  readonly quiz: Quiz | undefined
}
