import type {QuestionByKind, QuestionKind} from '@silabus/core'
import type {Renderer} from '@silabus/html'
import type {PlayerQuestionBase, PlayerQuestionByKind, WordsLanguage} from '@silabus/player'
import type {ElementContent} from 'hast'

/** What every question has in common, whatever its kind. */
export type CommonFacts = PlayerQuestionBase

/** Turns one kind of question into what the page shows and what the player knows. */
export interface QuestionWriter<Kind extends QuestionKind> {
  /** What the learner answers with; `id` is the question's own in the document. */
  readonly answerArea: (question: QuestionByKind[Kind], id: string, renderer: Renderer) => ElementContent[]
  /** How to answer, in a sentence. */
  readonly instruction: (question: QuestionByKind[Kind], renderer: Renderer) => string | undefined
  /** Right answers and feedback; without scripts they stand folded beneath the question. */
  readonly answers: (
    question: QuestionByKind[Kind],
    renderer: Renderer,
    wordsIn: WordsLanguage | undefined
  ) => ElementContent[]
  readonly facts: (question: QuestionByKind[Kind], common: CommonFacts) => PlayerQuestionByKind[Kind]
  /** What an answer refers to: when it changes, answers given before mean something else. */
  readonly meaning: (question: QuestionByKind[Kind]) => string
  /** Why an LMS cannot be told the answers; `undefined` when it can. */
  readonly unreported: (question: QuestionByKind[Kind]) => string | undefined
}
