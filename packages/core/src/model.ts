import type {BlockContent, Code, PhrasingContent} from 'mdast'
import type {Position} from 'unist'

/**
 * The course model: plain JSON, made by `buildCourse`, read by every exporter.
 *
 * Prose stays mdast, so that positions survive and each format can make its own HTML. What Markdown has no
 * node for is added below, and what could not be trusted or resolved is gone: the model holds no `html`,
 * `image`, `definition`, `linkReference`, `imageReference`, `footnoteDefinition` or directive node.
 */

/** Any block of prose, the blocks of this page included. */
export type Block = BlockContent

/** Any piece of running text. */
export type Inline = PhrasingContent

/** Writing direction of a piece of text. */
export type Direction = 'ltr' | 'rtl'

/** What every node of the model has. */
export interface CourseNode {
  /** Where the node stands in its file; lines and columns count from 1. */
  readonly position?: Position | undefined
}

/** Attributes that any fence may carry. */
export interface FenceAttributes {
  /** The author's id; such a block can be linked to. */
  readonly id?: string | undefined
  /** BCP 47 tag, where the fence's language differs from the course's. */
  readonly lang?: string | undefined
  /** Direction of `lang`. */
  readonly dir?: Direction | undefined
}

/** A file of the course folder that a package carries along. */
export interface AssetReference {
  readonly type: 'asset'
  /** Path from the course folder, with `/`, as the file system spells it. */
  readonly path: string
  /** Such as `image/svg+xml`: of pictures by what they hold, of other files by their ending. */
  readonly mediaType: string
  /** Size in bytes, as shipped. */
  readonly bytes: number
}

/** When a learner has completed the course. */
export type CompletionRule = 'viewed' | 'passed' | 'viewed-and-passed'

/** A whole course. */
export interface Course extends CourseNode {
  readonly type: 'course'
  /** Stable over all versions of the course. */
  readonly id: string
  readonly title: string
  readonly subtitle?: string | undefined
  /** BCP 47 tag. */
  readonly lang: string
  readonly dir: Direction
  readonly authors: readonly string[]
  readonly description?: string | undefined
  readonly version?: string | undefined
  /** Publication date, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date?: string | undefined
  readonly license?: string | undefined
  readonly cover?: AssetReference | undefined
  readonly keywords: readonly string[]
  /** Percent of the points, 0–100, from which the course is passed; without it nobody passes or fails. */
  readonly pass?: number | undefined
  readonly complete: CompletionRule
  /** Options of one target under its name, as written; a file that one names is an `AssetReference`. */
  readonly targets: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Where in `file` each option stands, by its whole name: `scorm12.theme.accent`, and of the items of a list `….0`. */
  readonly targetPlaces?: Readonly<Record<string, Position>> | undefined
  /** What stands before the first `#`: a module with the id `introduction` and the course's title. */
  readonly introduction?: Module | undefined
  /** In reading order. */
  readonly modules: readonly Module[]
  /** Terms of all `glossary` fences, in the order written. */
  readonly glossary: readonly GlossaryEntry[]
  /** Every asset that the course uses, each once, by path. */
  readonly assets: readonly AssetReference[]
  /** The file that speaks for the course: messages about the whole course stand at its 1:1. */
  readonly file: string
}

/** One step a learner takes in a sitting; becomes a chapter, a category, on wish a SCO of its own. */
export interface Module extends CourseNode {
  readonly type: 'module'
  readonly id: string
  readonly title: string
  /** The heading's own text where the title has markup; else the title as one text node. */
  readonly heading: readonly Inline[]
  readonly description?: string | undefined
  /** ISO 8601, such as `PT45M`. */
  readonly duration?: string | undefined
  /** All objectives of the module, also those that stand inside its sections. */
  readonly objectives: readonly Objective[]
  /** In reading order. The first may be untitled: what stands before the first `##`. Never empty. */
  readonly sections: readonly Section[]
  /** Only those called from this module, by order of first call, counted from 1. */
  readonly footnotes: readonly Footnote[]
  /** Course-relative path of the file that holds the module, for messages. */
  readonly file: string
}

/** A page: an entry in every table of contents. */
export interface Section extends CourseNode {
  readonly type: 'section'
  readonly id: string
  /** Missing for the module's own first page. */
  readonly title?: string | undefined
  /** The heading's text with its markup; empty for the module's own first page. */
  readonly heading: readonly Inline[]
  /** Ids of the objectives that the section teaches, by the author's word. */
  readonly objectives: readonly string[]
  readonly children: readonly Block[]
}

/** What a learner can do after the module. */
export interface Objective extends CourseNode {
  readonly type: 'objective'
  readonly id: string
  readonly children: readonly Inline[]
}

/** A note of one module. */
export interface Footnote extends CourseNode {
  readonly type: 'footnote'
  /** Counted from 1 within the module, by order of first call. */
  readonly number: number
  /** As `FootnoteReference.identifier` in the module's prose. */
  readonly identifier: string
  /** As the author wrote it, without `^`. */
  readonly label: string
  readonly children: readonly Block[]
  /** Path of the file in which it stands, where that is a transcript and not the file of the module. */
  readonly file?: string | undefined
}

/** A term and what it means. */
export interface GlossaryEntry extends CourseNode {
  readonly type: 'glossaryEntry'
  readonly id: string
  /** Without markup. */
  readonly term: string
  readonly children: readonly Inline[]
  readonly lang?: string | undefined
  readonly dir?: Direction | undefined
}

// Blocks that Markdown has no node for

/** The kinds of `> [!…]` boxes. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** A `> [!NOTE]` box. */
export interface Alert extends CourseNode {
  type: 'alert'
  readonly kind: AlertKind
  children: Block[]
}

/** The objectives, where the author put them; the same objects as in `Module.objectives`. */
export interface ObjectiveList extends CourseNode, FenceAttributes {
  type: 'objectiveList'
  readonly objectives: readonly Objective[]
}

/** `:::definition[Term]`. */
export interface TermDefinition extends CourseNode, FenceAttributes {
  type: 'termDefinition'
  readonly term: readonly Inline[]
  children: Block[]
}

/** `:::example[Title]`. */
export interface Example extends CourseNode, FenceAttributes {
  type: 'example'
  /** Empty when the fence has no label. */
  readonly title: readonly Inline[]
  children: Block[]
}

/** `:::details[Summary]`. */
export interface Details extends CourseNode, FenceAttributes {
  type: 'details'
  /** Empty when the fence has no label. */
  readonly summary: readonly Inline[]
  /** Whether it is unfolded from the start, as raw HTML may ask. */
  readonly open?: boolean | undefined
  children: Block[]
}

/** `:::glossary`, where the author put it; the same objects as in `Course.glossary`. */
export interface GlossaryList extends CourseNode, FenceAttributes {
  type: 'glossaryList'
  readonly entries: readonly GlossaryEntry[]
}

/** A picture in running text. */
export interface Picture extends CourseNode {
  type: 'picture'
  /** A file of the course, or a `data:` URL that already holds the bytes. */
  readonly source: AssetReference | string
  /** What the picture says in words; empty when decorative, or when the author forgot it. */
  readonly alternative: string
  readonly decorative: boolean
  /** What stands in quotes behind its address, shown where a mouse rests on it; of a figure that is the caption. */
  readonly title?: string | undefined
  /** In CSS pixels, where raw HTML gives it. */
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** A picture alone in its paragraph. */
export interface Figure extends CourseNode {
  type: 'figure'
  readonly picture: Picture
  readonly caption?: string | undefined
}

/** A recording: the image form with an audio or video file. */
export interface Recording extends CourseNode {
  type: 'recording'
  readonly medium: 'audio' | 'video'
  readonly source: AssetReference
  /** What the player is called. */
  readonly label: string
  readonly caption?: string | undefined
  /** WebVTT file beside the recording. */
  readonly captions?: AssetReference | undefined
  /** Text of the `.md` file beside the recording. */
  readonly transcript?: readonly Block[] | undefined
  /** Path of that file, in which positions in the transcript count. */
  readonly transcriptFile?: string | undefined
}

/** A link to a place in the course. */
export interface CrossReference extends CourseNode {
  type: 'crossReference'
  /** Id of a module, section, heading, question, quiz or block. */
  readonly target: string
  readonly title?: string | undefined
  children: Inline[]
}

/** A use of a term in running text, the first on its page; exporters may link it to the glossary. */
export interface GlossaryReference extends CourseNode {
  type: 'glossaryReference'
  /** Id of a `GlossaryEntry`. */
  readonly target: string
  children: Inline[]
}

/** A link to a file of the course folder. */
export interface Download extends CourseNode {
  type: 'download'
  readonly asset: AssetReference
  /** What stood after `#`: a page of a PDF, say. */
  readonly fragment?: string | undefined
  readonly title?: string | undefined
  children: Inline[]
}

/** An HTML element from the allow-list, with safe attributes only. */
export interface HtmlElement extends CourseNode {
  type: 'htmlElement'
  /** Lower case. */
  readonly name: string
  /** Lower case names; no address among them is unsafe, none is relative. */
  readonly attributes: Readonly<Record<string, string>>
  /** Blocks or running text, as the element allows. */
  children: (Block | Inline)[]
}

/** An element of a formula (MathML Core, and `menclose` and `ms` of MathML 3). */
export interface MathElement {
  readonly name: string
  /** Safe ones only; looks that no attribute says stand in `style`. Without the namespace, which formats say. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (MathElement | string)[]
}

/** A formula: a block where it is displayed, else running text. */
export interface Formula extends CourseNode {
  type: 'formula'
  /** On a line of its own. */
  readonly display: boolean
  /** In TeX, as the author wrote it; of raw MathML its `alttext`, or what says the same in a line. */
  readonly text: string
  /** Whether `text` is no TeX, as of raw MathML that brings none. */
  readonly inWords?: boolean | undefined
  /** The `math` element. */
  readonly mathml: MathElement
}

/** What could not be read, kept so that a draft can show where it stood. */
export interface Broken extends CourseNode {
  type: 'broken'
  /** The source text of the broken construct. */
  readonly source: string
}

// Questions

/** What every kind of question has. */
export interface QuestionBase extends CourseNode, FenceAttributes {
  type: 'question'
  /** The author's, or derived from the stem: interaction id, resume key, idnumber. */
  readonly id: string
  readonly title?: string | undefined
  /** Ids of the objectives that it assesses. */
  readonly objectives: readonly string[]
  /** More than 0. */
  readonly points: number
  /** Never empty. */
  readonly stem: readonly Block[]
  /** Shown one after the other, on demand. */
  readonly hints: readonly (readonly Block[])[]
  /** Shown after answering; empty if there is none. */
  readonly explanation: readonly Block[]
}

/** One box of a choice question. */
export interface ChoiceOption extends CourseNode {
  readonly children: readonly Block[]
  /** Shown to whoever chose it; empty if there is none. */
  readonly feedback: readonly Block[]
  /**
   * Percent of the question's points that choosing it gives, −100 to 100.
   * Options above 0 are right, the right ones add up to 100.
   */
  readonly weight: number
}

/** Choose one; exactly one option weighs 100, the others 0. */
export interface SingleChoiceQuestion extends QuestionBase {
  readonly kind: 'single'
  readonly options: readonly ChoiceOption[]
  /** Present the options in random order. */
  readonly shuffle: boolean
}

/** Choose all that are right; the score is the sum of the chosen weights, never below 0. */
export interface MultipleChoiceQuestion extends QuestionBase {
  readonly kind: 'multiple'
  readonly options: readonly ChoiceOption[]
  readonly shuffle: boolean
}

/** Say whether the stem is true. */
export interface TrueFalseQuestion extends QuestionBase {
  readonly kind: 'truefalse'
  /** The right answer. */
  readonly answer: boolean
  /** Two options in the author's order, worded as the author did. */
  readonly options: readonly [ChoiceOption, ChoiceOption]
  /** Which of the two stands for true. */
  readonly trueOption: 0 | 1
}

/** A text that a learner may type. */
export interface TextAnswer extends CourseNode {
  /** Without markup; `*` where anything may stand. */
  readonly text: string
  /**
   * The literal pieces of `text`, between which anything may stand, nothing too: `['social ', '']` accepts
   * `social work`. Of one piece: the answer has to be just that.
   */
  readonly pieces: readonly string[]
  /** Percent of the question's points, 0 to 100; at least one answer weighs 100. */
  readonly weight: number
  /** Shown to whoever typed it; empty if there is none. */
  readonly feedback: readonly Block[]
}

/** Type a word or a few; the first answer in the list that fits what was typed counts. */
export interface ShortAnswerQuestion extends QuestionBase {
  readonly kind: 'short'
  /** Never empty. */
  readonly answers: readonly TextAnswer[]
  readonly caseSensitive: boolean
  /** Feedback for whatever fits no answer; empty if there is none. */
  readonly otherwise: readonly Block[]
}

/** A number with what may be off. */
export interface NumberValue {
  readonly value: number
  /** As written, with a decimal point and without a unit: `9.81`, `6.02e23`. */
  readonly text: string
  /** What is still right is at most that far from `value`; 0 or more, also where the author gave percent. */
  readonly tolerance: number
  /** What has to stand after the number, as written. */
  readonly unit?: string | undefined
}

/** A number that a learner may type. */
export interface NumberAnswer extends CourseNode, NumberValue {
  /** Percent of the question's points, 0 to 100; at least one answer weighs 100. */
  readonly weight: number
  readonly feedback: readonly Block[]
}

/** Type a number; the first answer in the list that fits what was typed counts. */
export interface NumericQuestion extends QuestionBase {
  readonly kind: 'numeric'
  /** Never empty. */
  readonly answers: readonly NumberAnswer[]
  /** Feedback for whatever fits no answer; empty if there is none. */
  readonly otherwise: readonly Block[]
}

/** What has to be matched. */
export interface MatchingPrompt extends CourseNode {
  readonly children: readonly Inline[]
  /** Index of the one choice that belongs to it. */
  readonly choice: number
}

/** What can be matched with a prompt. */
export interface MatchingChoice extends CourseNode {
  readonly children: readonly Inline[]
}

/** Find the choice that belongs to each prompt; every prompt counts the same. */
export interface MatchingQuestion extends QuestionBase {
  readonly kind: 'matching'
  /** Names of the columns of prompts and choices; empty where the author left them empty. */
  readonly columns: readonly [prompts: readonly Inline[], choices: readonly Inline[]]
  /** At least two, no two alike. */
  readonly prompts: readonly MatchingPrompt[]
  /** In the order of their first use, distractors among them; no two alike. A choice may serve several prompts. */
  readonly choices: readonly MatchingChoice[]
  /** Present the choices in random order; otherwise as written. */
  readonly shuffle: boolean
}

/** One step of an order. */
export interface OrderingItem extends CourseNode {
  readonly children: readonly Block[]
  /** Shown after answering; empty if there is none. */
  readonly feedback: readonly Block[]
}

/** Put the items in order, each counts when it stands in its own place; they are always presented in another order. */
export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'ordering'
  /** At least two, no two alike, in the right order. */
  readonly items: readonly OrderingItem[]
}

/** What every gap has. */
export interface GapBase extends CourseNode {
  type: 'gap'
  /** Counts from 1 within the question. */
  readonly number: number
}

/** A gap to type into. */
export interface TypedGap extends GapBase {
  readonly kind: 'typed'
  /** Any of them is right; never empty. */
  readonly answers: readonly string[]
}

/** A gap to choose for. */
export interface ChosenGap extends GapBase {
  readonly kind: 'chosen'
  /** At least two, no two alike. */
  readonly options: readonly string[]
  /** Index of the right one. */
  readonly right: number
}

/** A gap for a number. */
export interface NumberGap extends GapBase {
  readonly kind: 'number'
  readonly answer: NumberValue
}

/** A gap in running text, within the stem of a cloze. */
export type Gap = TypedGap | ChosenGap | NumberGap

/** How an author may want gaps to be filled. */
export type ClozeStyle = 'select' | 'drag'

/** Fill the gaps of the stem; every gap counts the same. */
export interface ClozeQuestion extends QuestionBase {
  readonly kind: 'cloze'
  /** The gaps of the stem, the same objects, in reading order; never empty. */
  readonly gaps: readonly Gap[]
  /** Of typed gaps. */
  readonly caseSensitive: boolean
  /** Present the options of chosen gaps in random order. */
  readonly shuffle: boolean
  /**
   * How gaps are filled where the author wants it in one way: from menus, or with words that are dragged. All gaps are
   * then chosen gaps; elsewhere than in Moodle they are menus in either case.
   */
  readonly style?: ClozeStyle | undefined
}

/** Write a text, which a person marks. */
export interface EssayQuestion extends QuestionBase {
  readonly kind: 'essay'
  /** Height of the field. */
  readonly lines: number
  readonly minWords?: number | undefined
  readonly maxWords?: number | undefined
  /** What the field holds to begin with, as plain text. */
  readonly template?: Code | undefined
  /** For whoever marks it, never for learners; empty if there is none. */
  readonly markerNotes: readonly Block[]
}

/** Every kind of question that courses can use, by `kind`. */
export interface QuestionByKind {
  readonly single: SingleChoiceQuestion
  readonly multiple: MultipleChoiceQuestion
  readonly truefalse: TrueFalseQuestion
  readonly short: ShortAnswerQuestion
  readonly numeric: NumericQuestion
  readonly matching: MatchingQuestion
  readonly ordering: OrderingQuestion
  readonly cloze: ClozeQuestion
  readonly essay: EssayQuestion
}

/** A kind of question. */
export type QuestionKind = keyof QuestionByKind

/** Any question. */
export type Question = QuestionByKind[QuestionKind]

/** Questions that are graded together; prose between them is shown in its place. */
export interface Quiz extends CourseNode, FenceAttributes {
  type: 'quiz'
  readonly id: string
  readonly title?: string | undefined
  /** Draw that many of the questions at random; missing: all. */
  readonly pick?: number | undefined
  /** Present the questions in random order. */
  readonly shuffle: boolean
  /** Percent, for the quiz's own result only. */
  readonly pass?: number | undefined
  /** Missing: as many as the learner likes. */
  readonly attempts?: number | undefined
  children: Block[]
}

declare module 'mdast' {
  interface BlockContentMap {
    alert: Alert
    broken: Broken
    details: Details
    example: Example
    figure: Figure
    formula: Formula
    glossaryList: GlossaryList
    htmlElement: HtmlElement
    objectiveList: ObjectiveList
    question: Question
    quiz: Quiz
    recording: Recording
    termDefinition: TermDefinition
  }
  interface PhrasingContentMap {
    crossReference: CrossReference
    download: Download
    formula: Formula
    gap: Gap
    glossaryReference: GlossaryReference
    htmlElement: HtmlElement
    picture: Picture
  }
  interface RootContentMap {
    alert: Alert
    broken: Broken
    crossReference: CrossReference
    details: Details
    download: Download
    example: Example
    figure: Figure
    formula: Formula
    gap: Gap
    glossaryList: GlossaryList
    glossaryReference: GlossaryReference
    htmlElement: HtmlElement
    objectiveList: ObjectiveList
    picture: Picture
    question: Question
    quiz: Quiz
    recording: Recording
    termDefinition: TermDefinition
  }
  interface Heading {
    /** Of a `###` or deeper heading in the model: the author's, or derived from the text. */
    id?: string | undefined
  }
}
