import {asciiId, type Block, type Direction, type Gap, type Module} from '@silabus/core'
import {createRenderer, type Words} from '@silabus/html'
import type {ElementContent} from 'hast'
import {dress} from './dress.ts'
import {createElementFiles, filesMark, type FileNames} from './files.ts'
import {fillGaps, gapPlace, type GapWriter} from './gaps.ts'
import {inLanguage} from './language.ts'
import {moodleHtml} from './moodle-html.ts'
import {textNode, type XmlElement} from './xml.ts'

/** Where Moodle shows a text. */
export type Setting =
  /** On its own. */
  | 'block'
  /** In the label of a choice, and again as the right answer; Moodle takes its paragraphs apart. */
  | 'choice'
  /** Right after a choice that Moodle takes apart; it does the same to this. */
  | 'feedback'

/** What the HTML of one element depends on. */
export interface RichTextContext {
  readonly module: Module
  readonly words: Words
  /** BCP 47 tag of the prose. */
  readonly lang: string
  readonly dir: Direction
  /** Unlike that of any other element that may come to stand on one page with it. */
  readonly idPrefix: string
  readonly setting: Setting
  /** Names of the question's files. */
  readonly fileNames?: FileNames | undefined
  /** For the text of a cloze: in any other text a gap has no meaning. */
  readonly gap?: GapWriter | undefined
}

/**
 * Render prose for one element of a question.
 *
 * Moodle shows HTML as it stands in the file and keeps files by element, so each element is complete: its own
 * footnotes, its own ids, its own copies of pictures. The language is said in each, because Moodle's pages speak
 * that of the site.
 *
 * @param blocks The prose.
 * @param context What it depends on.
 * @returns A `<text>` and its `<file>`s; the text is empty where there is no prose.
 */
export function richText(blocks: readonly Block[], context: RichTextContext): readonly XmlElement[] {
  if (blocks.length === 0) return [textNode('')]
  const {module, words, lang, idPrefix, setting, gap} = context
  const files = createElementFiles(context.fileNames)
  const gaps: Gap[] = []
  const renderer = createRenderer({
    module,
    words,
    lang,
    idPrefix,
    anchor: id => `${idPrefix}${asciiId(id)}`,
    // A bank holds no course around its questions; `reportLosses` tells the author.
    href: () => undefined,
    assetUrl: asset => `${filesMark}${encodeURIComponent(files.asset(asset))}`,
    // Moodle heads a question with `h3` and its text with a hidden `h4`.
    headingLevel: 5,
    notes: 'list',
    epub: false,
    inlineStyles: true,
    wrapTables: false,
    fold: true,
    newWindow: true,
    lazy: false,
    question: () => [],
    gap(node) {
      gaps.push(node)
      return gapPlace(node)
    },
    quiz: () => []
  })
  const prose = renderer.blocks(blocks)
  const notes = renderer.footnotes()
  const nodes: readonly ElementContent[] = dress([...prose, ...notes], {
    setting,
    embed(url) {
      const name = files.data(url)
      return name === undefined ? undefined : `${filesMark}${encodeURIComponent(name)}`
    }
  })
  const html = moodleHtml(inLanguage(nodes, context))
  return [textNode(gap === undefined ? html : fillGaps(html, gaps, gap)), ...files.elements()]
}
