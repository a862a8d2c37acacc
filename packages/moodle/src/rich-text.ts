import type {Block, Gap} from '@silabus/core'
import {createElementFiles, filesMark, type FileNames} from './files.ts'
import {fillGaps, gapPlace, type GapLanguage} from './gaps.ts'
import {inLanguage} from './language.ts'
import {moodleHtml} from './moodle-html.ts'
import {renderProse, type PlacedProse, type Setting} from './render-prose.ts'
import {textNode, type XmlElement} from './xml.ts'

/** What the HTML of one element depends on. */
export interface RichTextContext extends PlacedProse {
  readonly setting: Setting
  /** Names of the question's files. */
  readonly fileNames?: FileNames | undefined
  readonly math?: 'mathml' | 'tex' | undefined
  /** For the text of a cloze: in any other text a gap has no meaning. */
  readonly gap?: GapLanguage | undefined
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
  const {gap} = context
  const files = createElementFiles(context.fileNames)
  const gaps: Gap[] = []
  const address = (name: string): string => `${filesMark}${encodeURIComponent(name)}`
  const nodes = renderProse(blocks, context, {
    asset: asset => address(files.asset(asset)),
    data(url) {
      const name = files.data(url)
      return name === undefined ? undefined : address(name)
    },
    gap(node) {
      gaps.push(node)
      return gapPlace(node)
    }
  })
  const html = moodleHtml(inLanguage(nodes, context))
  return [textNode(gap === undefined ? html : fillGaps(html, gaps, gap)), ...files.elements()]
}
