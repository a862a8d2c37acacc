import type {PlayerWords} from '@silabus/html'

/**
 * What a package tells the player: a JSON block in the page, beside markup that is readable by itself.
 * Exporters write it, the player reads it; the names of both sides stand here.
 */

/** When a learner has completed the course. */
export type CompletionRule = 'viewed' | 'passed' | 'viewed-and-passed'

/**
 * Which pages a learner may open: any, or, `sequential`, those up to the first that was not seen yet. Pages that are
 * `optional`, and those of the player itself, are always open.
 */
export type Navigation = 'free' | 'sequential'

/** All that the player knows about a course; its text stays in the page. */
export interface PlayerCourse {
  /** Of this contract. */
  readonly format: 1
  /** Tells the learner's state of this course from that of another. */
  readonly id: string
  readonly title: string
  /** In reading order. */
  readonly pages: readonly PlayerPage[]
  /** Percent of the points from which the course is passed; without it nobody passes or fails. */
  readonly pass?: number
  readonly complete: CompletionRule
  /** Missing: free. */
  readonly navigation?: Navigation
  readonly quizzes: readonly PlayerQuiz[]
  /** Those of quizzes and those in running text, in reading order. */
  readonly questions: readonly PlayerQuestion[]
  /** Path of the script that says which words stand on which page. */
  readonly search?: string
  readonly words: PlayerWords
  /** Language of `words`; missing where it is the course's. */
  readonly wordsIn?: WordsLanguage
}

/** A language that interrupts another, as attributes of an element. */
export interface WordsLanguage {
  /** BCP 47 tag. */
  readonly lang: string
  /** Missing where it runs as the course does. */
  readonly dir?: 'ltr' | 'rtl'
}

/** One page: an element with the class `page` and this id. */
export interface PlayerPage {
  /** Id of the page's element; printable ASCII, at most 255 characters. */
  readonly id: string
  readonly title: string
  /** Names the page in the learner's state; unique among the pages, see `assignKeys`. */
  readonly key: number
  /** Whether the course can be viewed without it: a glossary, an index. */
  readonly optional?: boolean
}

/** Questions that are graded together: an element with the class `quiz` and this id. */
export interface PlayerQuiz {
  readonly id: string
  readonly title: string
  /** Names the quiz in the learner's state; unique among the quizzes. */
  readonly key: number
  /** Ids of its questions, as written. */
  readonly questions: readonly string[]
  /** Draw that many; missing: all. */
  readonly pick?: number
  readonly shuffle: boolean
  /** Percent, for the quiz's own result. */
  readonly pass?: number
  /** Missing: as many as the learner likes. */
  readonly attempts?: number
  /** `false`: an exercise, whose points do not decide about the course's score. Missing: they do. */
  readonly counts?: boolean
}

/** What every kind of question has: an element with the class `question` and this id. */
export interface PlayerQuestionBase {
  /** Also the interaction's id: printable ASCII without spaces, at most 255 characters. */
  readonly id: string
  /** Names the question in the learner's state; changes when its answers would mean something else. */
  readonly key: number
  /** 0 where the player cannot score the answer. */
  readonly points: number
  /** Ids of the objectives that it assesses, as an LMS takes them. */
  readonly objectives: readonly string[]
  /** Whether an LMS can be told the answers; not every one can be written in its standard. */
  readonly reported: boolean
}

/** Options to choose from; the inputs' values are the options' indexes. */
export interface ChoiceFacts {
  /** Percent that choosing the option gives, as written. */
  readonly weights: readonly number[]
  readonly shuffle: boolean
}

/** Choose one. */
export interface SingleFacts extends PlayerQuestionBase, ChoiceFacts {
  readonly kind: 'single'
}

/** Choose all that are right. */
export interface MultipleFacts extends PlayerQuestionBase, ChoiceFacts {
  readonly kind: 'multiple'
}

/** True or false. */
export interface TrueFalseFacts extends PlayerQuestionBase, ChoiceFacts {
  readonly kind: 'truefalse'
  /** Index of the option that says true. */
  readonly trueOption: 0 | 1
}

/** Something to type into. */
export interface TypedFacts {
  /** Characters that what is typed may take in the learner's state, as `encodeText` writes it. */
  readonly room: number
}

/** A text that counts. */
export interface AcceptedText {
  /** Literal pieces, between which anything may stand. */
  readonly pieces: readonly string[]
  /** Percent that it gives. */
  readonly weight: number
}

/** Type a word or a few; the first answer that fits counts. */
export interface ShortFacts extends PlayerQuestionBase, TypedFacts {
  readonly kind: 'short'
  readonly answers: readonly AcceptedText[]
  readonly caseSensitive: boolean
}

/** A number that counts. */
export interface AcceptedNumber {
  readonly value: number
  /** Right is what is at most that far from `value`. */
  readonly tolerance: number
  readonly unit?: string
}

/** How numbers are typed. */
export interface NumberFacts {
  /** Whether the language writes a comma where English writes the decimal point. */
  readonly decimalComma: boolean
}

/** Type a number; the first answer that fits counts. */
export interface NumericFacts extends PlayerQuestionBase, TypedFacts, NumberFacts {
  readonly kind: 'numeric'
  readonly answers: readonly (AcceptedNumber & {
    /** Percent that it gives. */
    readonly weight: number
  })[]
}

/** Find the choice that belongs to each prompt. */
export interface MatchingFacts extends PlayerQuestionBase {
  readonly kind: 'matching'
  /** Index of the right choice, by prompt. */
  readonly right: readonly number[]
  /** How many choices there are. */
  readonly choices: number
  readonly shuffle: boolean
}

/** Put items in order; an item's index is its right place. */
export interface OrderingFacts extends PlayerQuestionBase {
  readonly kind: 'ordering'
  /** How many there are. */
  readonly items: number
}

/** What is right in one gap. */
export type GapFacts =
  | {readonly kind: 'typed'; readonly answers: readonly string[]}
  | {readonly kind: 'chosen'; readonly options: readonly string[]; readonly right: number}
  | (AcceptedNumber & {readonly kind: 'number'})

/** Fill gaps in running text. */
export interface ClozeFacts extends PlayerQuestionBase, TypedFacts, NumberFacts {
  readonly kind: 'cloze'
  readonly gaps: readonly GapFacts[]
  readonly caseSensitive: boolean
  readonly shuffle: boolean
}

/** Write a text, which nobody here can score. */
export interface EssayFacts extends PlayerQuestionBase, TypedFacts {
  readonly kind: 'essay'
  readonly minWords?: number
  readonly maxWords?: number
}

/** What the player knows of a question, by kind. */
export interface PlayerQuestionByKind {
  readonly single: SingleFacts
  readonly multiple: MultipleFacts
  readonly truefalse: TrueFalseFacts
  readonly short: ShortFacts
  readonly numeric: NumericFacts
  readonly matching: MatchingFacts
  readonly ordering: OrderingFacts
  readonly cloze: ClozeFacts
  readonly essay: EssayFacts
}

/** A kind of question that the player can play. */
export type PlayerQuestionKind = keyof PlayerQuestionByKind

/** Any question. */
export type PlayerQuestion = PlayerQuestionByKind[PlayerQuestionKind]
