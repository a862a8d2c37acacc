import type {Block, ClozeStyle, Direction, Inline, NumberValue, QuestionKind} from '@silabus/core'
import type {FootnoteDefinition} from 'mdast'
import type {} from 'mdast-util-math'
import type {Position} from 'unist'

/**
 * The bank: what a file from elsewhere holds, before it is written as a course. Every reader makes one, and one writer
 * turns it into Markdown.
 *
 * A reader tells what the bank cannot hold; the writer tells what the authoring format cannot.
 */
export interface Bank {
  /** Name of the file that was read, for messages; without its ending it names a course that has no other name. */
  readonly file: string
  /** BCP 47 tag of whatever names no other language, where the file says it. */
  readonly lang?: string | undefined
  /** Options under the name of their target, as front matter has them. */
  readonly targets?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>> | undefined
  /** In the order of the file; one path may occur several times. */
  readonly shelves: readonly Shelf[]
  /** Bytes by path in the course, such as `media/plan.png`: what images and links in prose name. */
  readonly media: ReadonlyMap<string, Uint8Array>
}

/** Value of an option of a target. */
export type OptionValue = string | number | boolean

/** A category, or what stands before the first one. */
export interface Shelf {
  /** Names from the top down; empty for what stands in no category. */
  readonly path: readonly string[]
  /** What the file says about the category itself. */
  readonly info: Prose
  /** BCP 47 tag of `info`, where the file says it. */
  readonly lang?: string | undefined
  /** The id that the file gives to the category. */
  readonly idnumber?: string | undefined
  /** Settings of the quiz that the category is, where the file says them. */
  readonly quiz?: QuizSettings | undefined
  readonly entries: readonly ImportedEntry[]
  /** Where the category begins in the file. */
  readonly position?: Position | undefined
}

/** How a quiz runs, as in core's `Quiz`. */
export interface QuizSettings {
  readonly pick?: number | undefined
  readonly shuffle?: boolean | undefined
  /** Percent. */
  readonly pass?: number | undefined
  readonly attempts?: number | undefined
}

/** What stands on a shelf, in the order of the file. */
export type ImportedEntry = ImportedText | ImportedQuestion

/**
 * Blocks of prose: CommonMark and GFM, formulas as `math` and `inlineMath`, and of the nodes that core adds `alert`,
 * `details`, `example`, `termDefinition` and, in the stem of a cloze, `gap`.
 *
 * Footnotes stand after the blocks that call them; their labels count within this piece of prose alone. The address of
 * an image or a link to a file is a path in `Bank.media`. A `html` node holds tags that core's allow-list knows.
 */
export type Prose = readonly (Block | FootnoteDefinition)[]

/** What every entry has. */
export interface ImportedBase {
  /** What the file calls the entry, for people. */
  readonly title?: string | undefined
  /** The id that the file gives to the entry; the writer makes it fit, and unique. */
  readonly id?: string | undefined
  /** BCP 47 tag of the prose, where the file says it. */
  readonly lang?: string | undefined
  readonly dir?: Direction | undefined
  /** Where the entry stands in the file. */
  readonly position?: Position | undefined
}

/** Prose between questions; nothing is asked. */
export interface ImportedText extends ImportedBase {
  readonly kind: 'text'
  readonly children: Prose
}

/** What every kind of question has. */
export interface ImportedQuestionBase extends ImportedBase {
  readonly stem: Prose
  /** More than 0; of a cloze, of all gaps together. */
  readonly points: number
  /** In the order in which they are shown. */
  readonly hints: readonly Prose[]
  /** Shown after answering; empty if there is none. */
  readonly explanation: Prose
  /** As the file spells them. */
  readonly tags: readonly string[]
  /** Id of the module in whose text or quizzes it stands, where the file says it. */
  readonly module?: string | undefined
}

/** One box of a choice question. */
export interface ImportedOption {
  readonly children: Prose
  readonly feedback: Prose
  /** Percent of the points, −100 to 100. */
  readonly weight: number
}

/** Choose one. The writer tells where not exactly one option weighs 100. */
export interface ImportedSingle extends ImportedQuestionBase {
  readonly kind: 'single'
  readonly options: readonly ImportedOption[]
  readonly shuffle: boolean
}

/** Choose all that are right: those that weigh more than 0. */
export interface ImportedMultiple extends ImportedQuestionBase {
  readonly kind: 'multiple'
  readonly options: readonly ImportedOption[]
  readonly shuffle: boolean
}

/** Say whether the stem is true. */
export interface ImportedTrueFalse extends ImportedQuestionBase {
  readonly kind: 'truefalse'
  /** Words of the author's own for the two options, of which the first stands for true; missing: the usual ones. */
  readonly words?: readonly [whenTrue: Prose, whenFalse: Prose] | undefined
  readonly answer: boolean
  /** Shown to whoever said so. */
  readonly feedback: {readonly whenTrue: Prose; readonly whenFalse: Prose}
}

/** A text that may be typed. */
export interface ImportedTextAnswer {
  /** The literal pieces, between which anything may stand, as in core's `TextAnswer`. */
  readonly pieces: readonly string[]
  /** Percent of the points, 0 to 100. */
  readonly weight: number
  readonly feedback: Prose
}

/** Type a word or a few; the first answer that fits counts. */
export interface ImportedShort extends ImportedQuestionBase {
  readonly kind: 'short'
  readonly answers: readonly ImportedTextAnswer[]
  readonly caseSensitive: boolean
  /** Feedback for whatever fits no answer; empty if there is none. */
  readonly otherwise: Prose
}

/** A number that may be typed. */
export interface ImportedNumber extends NumberValue {
  /** Percent of the points, 0 to 100. */
  readonly weight: number
  readonly feedback: Prose
}

/** Type a number; the first answer that fits counts. */
export interface ImportedNumeric extends ImportedQuestionBase {
  readonly kind: 'numeric'
  readonly answers: readonly ImportedNumber[]
  /** Feedback for whatever fits no answer; empty if there is none. */
  readonly otherwise: Prose
}

/** What has to be matched, with what. */
export interface ImportedPair {
  /** Empty for a distractor. */
  readonly prompt: readonly Inline[]
  readonly choice: readonly Inline[]
  /** Footnotes that the prompt calls. */
  readonly notes?: readonly FootnoteDefinition[] | undefined
}

/** Find the choice that belongs to each prompt. */
export interface ImportedMatching extends ImportedQuestionBase {
  readonly kind: 'matching'
  /** Names of the columns of prompts and choices, where the file says them. */
  readonly columns?: readonly [prompts: readonly Inline[], choices: readonly Inline[]] | undefined
  /** Pairs and distractors, in the order of the file. */
  readonly pairs: readonly ImportedPair[]
  readonly shuffle: boolean
}

/** Put the items in order. */
export interface ImportedOrdering extends ImportedQuestionBase {
  readonly kind: 'ordering'
  /** In the right order. */
  readonly items: readonly Prose[]
}

/** Fill the gaps of the stem: its `gap` nodes. */
export interface ImportedCloze extends ImportedQuestionBase {
  readonly kind: 'cloze'
  readonly caseSensitive: boolean
  /** Present the options of gaps that are chosen for in random order. */
  readonly shuffle: boolean
  /** How words are picked, where they are; see `ClozeQuestion.style`. */
  readonly style?: ClozeStyle | undefined
}

/** Write a text, which a person marks. */
export interface ImportedEssay extends ImportedQuestionBase {
  readonly kind: 'essay'
  /** Height of the field; missing: the format's own. */
  readonly lines?: number | undefined
  readonly minWords?: number | undefined
  readonly maxWords?: number | undefined
  /** What the field holds to begin with; empty or missing if nothing. */
  readonly template?: string | undefined
  /** For whoever marks it. */
  readonly markerNotes: Prose
}

/** Every kind of question that a bank can hold, by `kind`: those of core. */
export interface ImportedQuestionByKind extends Record<QuestionKind, ImportedQuestionBase> {
  readonly single: ImportedSingle
  readonly multiple: ImportedMultiple
  readonly truefalse: ImportedTrueFalse
  readonly short: ImportedShort
  readonly numeric: ImportedNumeric
  readonly matching: ImportedMatching
  readonly ordering: ImportedOrdering
  readonly cloze: ImportedCloze
  readonly essay: ImportedEssay
}

/** Any question of a bank. */
export type ImportedQuestion = ImportedQuestionByKind[QuestionKind]
