import type {Definition, FootnoteDefinition, Link, Node} from 'mdast'
import type {CourseFolder} from '../folder.ts'
import type {CourseNode, Direction, GlossaryEntry, Objective} from '../model.ts'
import type {FormulaReader} from '../math/read-formula.ts'
import type {WrittenLine} from '../misread/lookalike.ts'
import type {Place, Report} from '../report.ts'
import type {SourceFile} from '../sources/source-file.ts'
import type {AssetRegistry} from './assets.ts'
import type {IdRegistry} from './id-registry.ts'

/** What the whole course shares while it is built. */
export interface CourseBuild {
  readonly report: Report
  readonly folder: CourseFolder
  readonly lang: string
  readonly dir: Direction
  /** Whether `$…$` is a formula. */
  readonly math: boolean
  readonly readFormula: FormulaReader
  readonly ids: IdRegistry
  readonly assets: AssetRegistry
  /** Links to places in the course, to be resolved when all places are known. */
  readonly links: PendingLink[]
  /** Ids of objectives that questions and sections name. */
  readonly objectiveUses: ObjectiveUse[]
  /** Codes of objectives that could not be read or are not their own, which has been told, as `bareCode` writes them. */
  readonly brokenObjectives: Set<string>
  /** Calls of footnotes that their module does not define. */
  readonly undefinedFootnotes: FootnoteUse[]
  /** Texts of footnotes that their module does not call. */
  readonly unusedFootnotes: FootnoteUse[]
  readonly glossary: GlossaryEntry[]
  /** Where each term of the glossary stands, as file and line. */
  readonly terms: Map<string, string>
}

/** A link that waits for its target; the node is changed in place. */
export interface PendingLink {
  readonly node: Link
  /** Path within the course folder, without `#…`; the link's own file when it names none. */
  readonly path: string
  readonly fragment: string | undefined
  readonly place: Place
}

/** A call of a footnote, or its text, that stands alone. */
export interface FootnoteUse {
  readonly label: string
  readonly identifier: string
  /** Where its other half was looked for. */
  readonly within: 'module' | 'transcript'
  /** Whether it stands at the beginning of a line, with text behind it. */
  readonly opensText: boolean
  readonly place: Place
}

/** Somebody names an objective. */
export interface ObjectiveUse {
  readonly id: string
  readonly by: 'question' | 'section'
  readonly place: Place
}

/** What one module shares while it is built. */
export interface ModuleBuild extends CourseBuild {
  readonly file: SourceFile
  readonly moduleId: string
  readonly objectives: Objective[]
  /** Whether the module has an `objectives` fence anywhere, so that its questions are expected to name some. */
  readonly objectivesDeclared: boolean
  /** Link definitions of the file, by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Footnote texts of the module, or of the transcript that is being built, by identifier as written. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  /** What tells notes of a transcript from those of its module, before their identifiers. */
  readonly notePrefix: string
  /** Footnote texts of the module and of its transcripts, by identifier in the model, and where they stand. */
  readonly noteTexts: Map<string, {readonly definition: FootnoteDefinition; readonly build: ModuleBuild}>
  /** Footnotes called from what could not be read, so that they are not called unused as well. */
  readonly calledInBroken: Set<string>
  /** Language and direction of the course and of each fence around what is being built, outermost first. */
  readonly languages: readonly {readonly lang: string; readonly dir: Direction}[]
  /** Names of the fences around what is being built, outermost first. */
  readonly fences: readonly string[]
  /**
   * Fences that were told to be broken: how many closing fences still to come belong to them, those that do not hold
   * what their author meant, more or less of it, and lines such as `:::question` that were meant to close one.
   */
  readonly brokenFences: {
    count: number
    readonly told: Set<Node>
    readonly uncertain: Set<Node>
    readonly named: Set<Node>
  }
  /** Transcripts that what is being built stands in, so that two that play each other's recording come to an end. */
  readonly transcripts: readonly string[]
  /** Missing where `[[…]]` is text: everywhere but in the stem of a cloze. */
  readonly gaps?: GapBuild | undefined
  /** Whether what is built is the text of a link. */
  readonly inLink: boolean
  /** Depth of the last heading on the page. */
  readonly outline: {depth: number}
}

/** What the gaps of one cloze share while its stem is built. */
export interface GapBuild {
  /** Gaps so far, and whether all of them made sense. */
  readonly state: {count: number; sound: boolean}
  /** Language of the question. */
  readonly lang: string
  /** Whether `\|` parts answers, because a bare `|` would end the cell. */
  readonly inTable: boolean
}

/**
 * Name the place of a node.
 *
 * @param build The module that it belongs to.
 * @param node The node.
 * @returns Its place.
 */
export function placeOf(build: {readonly file: SourceFile}, node: Node | CourseNode): Place {
  return {file: build.file.path, position: node.position}
}

/**
 * Name the place of a line.
 *
 * @param build The module that it belongs to.
 * @param line The line.
 * @returns Its place.
 */
export function placeOfLine(build: {readonly file: SourceFile}, {text, start}: WrittenLine): Place {
  return {file: build.file.path, position: build.file.position(start, start + text.length)}
}

/**
 * Cut the source of a node out of its file.
 *
 * @param build The module that it belongs to.
 * @param node A node with a position.
 * @returns The source text.
 */
export function sourceOf(build: {readonly file: SourceFile}, node: Node): string {
  return build.file.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

/**
 * Name the first line of a node, for messages about what opens there.
 *
 * @param build The module that it belongs to.
 * @param node A node with a position.
 * @returns The place from its start to the end of that line.
 */
export function firstLine(build: {readonly file: SourceFile}, node: Node): Place {
  const start = node.position?.start.offset ?? 0
  const line = /^[^\r\n]*/u.exec(sourceOf(build, node))?.[0] ?? ''
  return {file: build.file.path, position: build.file.position(start, start + line.trimEnd().length)}
}
