import type {Block, Gap} from '@silabus/core'
import {text} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import {filesMark} from '../files.ts'
import {inLanguage, plainParagraphs} from '../language.ts'
import {moodleHtml} from '../moodle-html.ts'
import {renderProse, type PlacedProse, type Setting} from '../render-prose.ts'

/** What the HTML of one text depends on. */
export interface GiftProse extends PlacedProse {
  readonly setting: Setting
  /** Whether the text has to name its language: the course's own is not repeated with every text. */
  readonly foreign: boolean
  /** What stands in the place of a gap. */
  readonly gap: (gap: Gap) => readonly ElementContent[]
}

/**
 * Render prose for a file that people read: on one line, without the paragraph around a text that is one, and with
 * words in place of files.
 *
 * @param blocks The prose.
 * @param place What the HTML depends on.
 * @returns HTML; line breaks are those of preformatted text.
 */
export function renderGift(blocks: readonly Block[], place: GiftProse): string {
  if (blocks.length === 0) return ''
  const rendered = renderProse(blocks, place, {
    asset: () => filesMark,
    data: () => undefined,
    gap: place.gap
  })
  const nodes = onOneLine(withoutFiles(rendered), false)
  if (!saySomething(nodes)) return ''
  return moodleHtml(place.foreign ? inLanguage(nodes, place) : unwrapped(nodes, place.setting))
}

/** Elements that are there to be seen or heard without any text in them. */
const speaking: ReadonlySet<string> = new Set(['img', 'hr', 'math', 'input'])

function saySomething(nodes: readonly ElementContent[]): boolean {
  return nodes.some(item =>
    item.type === 'text'
      ? item.value.trim() !== ''
      : item.type === 'element' && (speaking.has(item.tagName) || saySomething(item.children))
  )
}

/** A text that is one paragraph needs no element. */
function unwrapped(nodes: readonly ElementContent[], setting: Setting): readonly ElementContent[] {
  const seen = nodes.filter(item => item.type !== 'text' || item.value.trim() !== '')
  const [first] = seen
  if (
    seen.length === 1
    && first?.type === 'element'
    && first.tagName === 'p'
    && Object.keys(first.properties).length === 0
  )
    return first.children
  return setting === 'block' ? seen : seen.map(plainParagraphs)
}

/** Put words in the place of pictures and recordings that don't come along, and of links to files. */
function withoutFiles(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((item): ElementContent[] => {
    if (item.type !== 'element') return [item]
    const {src, href, alt, ariaLabel} = item.properties
    if (isMark(src)) return inBrackets(item.tagName === 'img' ? alt : ariaLabel)
    const children = withoutFiles(item.children)
    if (isMark(href)) return children
    // Without its picture and without a caption it is a paragraph.
    const isFigure = item.tagName === 'figure' && children.some(({type}) => type === 'element')
    return [{...item, tagName: item.tagName === 'figure' && !isFigure ? 'p' : item.tagName, children}]
  })
}

function isMark(address: unknown): boolean {
  return typeof address === 'string' && address.startsWith(filesMark)
}

function inBrackets(words: unknown): ElementContent[] {
  const said = typeof words === 'string' ? words.replace(/\s+/gu, ' ').trim() : ''
  return said === '' ? [] : [text(`[${said}]`)]
}

/** Line breaks mean something in preformatted text alone, from which the colours go: they are nothing to read. */
function onOneLine(nodes: readonly ElementContent[], preformatted: boolean): ElementContent[] {
  return nodes.flatMap((item): ElementContent[] => {
    if (item.type === 'text')
      return [preformatted ? item : {...item, value: item.value.replaceAll('\n', ' ')}]
    if (item.type !== 'element') return [item]
    const children = onOneLine(item.children, preformatted || item.tagName === 'pre')
    return preformatted && isColour(item) ? children : [{...item, children}]
  })
}

function isColour({tagName, properties}: Element): boolean {
  return tagName === 'span' && Object.keys(properties).every(name => name === 'style')
}
