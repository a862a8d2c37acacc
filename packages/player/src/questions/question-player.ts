import type {PlayerWords} from '@silabus/html'
import type {PlayerQuestionByKind, PlayerQuestionKind, WordsLanguage} from '../contract.ts'

/** How an answer is told to an LMS, in the terms of SCORM 1.2 (RTE 3.4.4, `cmi.interactions`). */
export interface InteractionPattern {
  readonly type: 'choice' | 'true-false' | 'fill-in' | 'numeric' | 'matching' | 'sequencing'
  /** Empty when nothing was answered. */
  readonly response: string
  /** Each is right by itself. */
  readonly correct: readonly string[]
  /** What the interaction tells of the question, where it is not all of it. */
  readonly part?: InteractionPart
}

/** One of the interactions by which a question is told that has several answers. */
export interface InteractionPart {
  /** Put behind the question's id; ASCII without spaces. */
  readonly name: string
  /** Share of the question's points that it is about, 0–1. */
  readonly share: number
  /** Share of those points that it earns, 0–1; missing where nobody here can say. */
  readonly score?: number
}

/** The words that the page says. */
export interface Speech {
  readonly words: PlayerWords
  /** As `PlayerCourse.wordsIn`. */
  readonly wordsIn: WordsLanguage | undefined
}

/** What marking an answer may show. */
export interface Marking extends Speech {
  /** The answer section of the page, which holds what may be shown; it is out of the document. */
  readonly answers: Element | undefined
  /** Whether right answers that the learner did not give are shown too. */
  readonly reveal: boolean
}

/** Plays one kind of question. */
export interface QuestionPlayer<Kind extends PlayerQuestionKind> {
  /** Share of the points that an answer earns, 0–1; `undefined` where only a person can say. */
  readonly score: (question: PlayerQuestionByKind[Kind], answer: string) => number | undefined
  /** Characters of the longest answer. */
  readonly longest: (question: PlayerQuestionByKind[Kind]) => number
  readonly interactions: (
    question: PlayerQuestionByKind[Kind],
    answer: string
  ) => readonly InteractionPattern[]
  /** Read the learner's answer from the page; empty when there is none. */
  readonly read: (question: PlayerQuestionByKind[Kind], element: Element) => string
  /** Put an answer into the page. */
  readonly write: (question: PlayerQuestionByKind[Kind], element: Element, answer: string) => void
  /** Show what is right and wrong about an answer, with its feedback, in words and not by colour alone. */
  readonly mark: (
    question: PlayerQuestionByKind[Kind],
    element: Element,
    answer: string,
    marking: Marking
  ) => void
  /** Take away what `mark` showed. */
  readonly unmark: (element: Element) => void
  /** Put what may be shuffled into the order of a seed. */
  readonly arrange: (question: PlayerQuestionByKind[Kind], element: Element, seed: string) => void
  /** Bring to life what the page cannot do by itself, once; whatever changes the answer fires `input`. */
  readonly prepare?: (question: PlayerQuestionByKind[Kind], element: HTMLElement, speech: Speech) => void
}
