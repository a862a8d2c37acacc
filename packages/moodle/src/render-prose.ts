import {asciiId, type AssetReference, type Block, type Direction, type Gap, type Module} from '@silabus/core'
import {createRenderer, type Words} from '@silabus/html'
import type {ElementContent} from 'hast'
import {dress} from './dress.ts'

/** Where Moodle shows a text. */
export type Setting =
  /** On its own. */
  | 'block'
  /** In the label of a choice, and again as the right answer; Moodle takes its paragraphs apart. */
  | 'choice'
  /** Right after a choice that Moodle takes apart; it does the same to this. */
  | 'feedback'

/** Where prose stands. */
export interface PlacedProse {
  readonly module: Module
  readonly words: Words
  /** BCP 47 tag of the prose. */
  readonly lang: string
  readonly dir: Direction
  /** Unlike that of any other element that may come to stand on one page with it. */
  readonly idPrefix: string
}

/** What a format makes of that which is more than text. */
export interface ProseParts {
  /** Address of a file of the course. */
  readonly asset: (asset: AssetReference) => string
  /** Address for the content of a `data:` URL; `undefined` to leave the URL. */
  readonly data: (url: string) => string | undefined
  /** What stands in the place of a gap. */
  readonly gap: (gap: Gap) => readonly ElementContent[]
}

/**
 * Render prose as Moodle's pages show it, with the notes that it calls.
 *
 * @param blocks The prose.
 * @param place Where it stands, and where Moodle shows it.
 * @param parts What becomes of files and gaps.
 * @returns HTML.
 */
export function renderProse(
  blocks: readonly Block[],
  place: PlacedProse & {readonly setting: Setting; readonly math?: 'mathml' | 'tex' | undefined},
  parts: ProseParts
): ElementContent[] {
  const {module, words, lang, idPrefix, setting} = place
  const renderer = createRenderer({
    module,
    words,
    lang,
    idPrefix,
    anchor: id => `${idPrefix}${asciiId(id)}`,
    // A bank holds no course around its questions; `createLosses` tells the author.
    href: () => undefined,
    assetUrl: parts.asset,
    // Moodle heads a question with `h3` and its text with a hidden `h4`.
    headingLevel: 5,
    notes: 'list',
    epub: false,
    math: place.math,
    inlineStyles: true,
    wrapTables: false,
    fold: true,
    newWindow: true,
    lazy: false,
    question: () => [],
    gap: parts.gap,
    quiz: () => []
  })
  const prose = renderer.blocks(blocks)
  return dress([...prose, ...renderer.footnotes()], {setting, embed: parts.data})
}
