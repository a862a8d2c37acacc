import type {QuestionByKind, QuestionKind} from '@silabus/core'
import type {Renderer} from '@silabus/html'
import type {PlayerQuestionBase, PlayerQuestionByKind, WordsLanguage} from '@silabus/player'
import type {ElementContent} from 'hast'

/** What every question has in common, whatever its kind. */
export type CommonFacts = PlayerQuestionBase

/** Something that a package does not carry, and what it does instead. */
export interface Loss {
  readonly what: string
  readonly instead: string
}

/** Turns one kind of question into what the page shows and what the player knows. */
export interface QuestionWriter<Kind extends QuestionKind> {
  /** What the learner answers with; `id` is the question's own in the document. */
  readonly answerArea: (
    question: QuestionByKind[Kind],
    id: string,
    renderer: Renderer,
    wordsIn: WordsLanguage | undefined
  ) => ElementContent[]
  /** How to answer, in a sentence. */
  readonly instruction: (question: QuestionByKind[Kind], renderer: Renderer) => string | undefined
  /** Right answers and feedback; without scripts they stand folded beneath the question. */
  readonly answers: (
    question: QuestionByKind[Kind],
    renderer: Renderer,
    wordsIn: WordsLanguage | undefined
  ) => ElementContent[]
  /** What the player knows; `lang` is the language that the question is in. */
  readonly facts: (
    question: QuestionByKind[Kind],
    common: CommonFacts,
    lang: string
  ) => PlayerQuestionByKind[Kind]
  /** What an answer refers to: when it changes, answers given before mean something else. */
  readonly meaning: (question: QuestionByKind[Kind]) => string
  /** What the package does not carry of it, whatever the LMS is told; missing where that cannot be. */
  readonly losses?: (question: QuestionByKind[Kind], graded: boolean) => readonly Loss[]
  /** Why an LMS cannot be told the answers; `undefined` when it can. */
  readonly unreported: (question: QuestionByKind[Kind]) => string | undefined
}
