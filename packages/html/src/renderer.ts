import type {AssetReference, Block, Gap, Inline, Module, Question, Quiz} from '@silabus/core'
import type {ElementContent} from 'hast'
import type {Words} from './words/index.ts'

declare module 'hast' {
  interface TextData {
    /** The text is the source of a formula, with its delimiters. */
    readonly tex?: boolean
  }
}

/** How one target wants prose; everything that differs between targets is decided here. */
export interface ProseContext {
  /** Whose footnotes the prose calls. */
  readonly module: Module
  readonly words: Words
  /** Language of the course, for what prose cannot say itself: the captions of a recording. */
  readonly lang: string
  /** Put before every id that is made on this page for notes, so that pages can share a document. */
  readonly idPrefix: string
  /** Turn an id of the course into an id of the document; `asciiId` unless a target needs a prefix. */
  readonly anchor: (id: string) => string
  /** Address of a place in the course; `undefined` keeps only the link's text. */
  readonly href: (target: string) => string | undefined
  /** Address of an asset; `undefined` where the target cannot carry it. */
  readonly assetUrl: (asset: AssetReference) => string | undefined
  /** Level at which a `###` heading is shown; deeper ones follow, up to 6. */
  readonly headingLevel: number
  /** Footnotes as `aside`s that pop up in reading systems, or as one list. */
  readonly notes: 'asides' | 'list'
  /** Whether `epub:type` may be written. */
  readonly epub: boolean
  /** Whether formulas are MathML, or TeX between `\\(` and `\\)`, `\\[` and `\\]` for a script of the page; MathML by itself. */
  readonly math?: 'mathml' | 'tex' | undefined
  /** Whether text alignment goes into `style` (where no stylesheet comes along) or `class`. */
  readonly inlineStyles: boolean
  /** Whether tables stand in a region of their own that scrolls when they are wider than the page. */
  readonly wrapTables: boolean
  /** Whether foldable details may be folded; otherwise they stand open as a box. */
  readonly fold: boolean
  /** Whether links out of the course open a window of their own. */
  readonly newWindow: boolean
  /** Whether pictures load when they come into view. */
  readonly lazy: boolean
  /** Markup of a question at its place. */
  readonly question: (question: Question, renderer: Renderer) => readonly ElementContent[]
  /** Markup of a gap in the stem of a cloze. */
  readonly gap: (gap: Gap, renderer: Renderer) => readonly ElementContent[]
  /** Markup of a quiz at its place; `renderer.blocks(quiz.children)` renders what it holds. */
  readonly quiz: (quiz: Quiz, renderer: Renderer) => readonly ElementContent[]
}

/** Renders the prose of one page, and then the notes that the page called. */
export interface Renderer {
  readonly context: ProseContext
  readonly blocks: (nodes: readonly Block[]) => ElementContent[]
  readonly inline: (nodes: readonly Inline[]) => ElementContent[]
  /** Running text without note calls and links, for contents and titles. */
  readonly label: (nodes: readonly Inline[]) => ElementContent[]
  /** The notes called since the renderer was made, each once; empty if there are none. */
  readonly footnotes: () => ElementContent[]
}
