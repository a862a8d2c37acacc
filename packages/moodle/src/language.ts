import type {Direction} from '@silabus/core'
import {element} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import type {Setting} from './render-prose.ts'

/**
 * Say the language of prose, on the element that it already has where it is one.
 *
 * @param nodes Rendered prose.
 * @param context Language, direction and where Moodle shows it.
 * @param context.lang BCP 47 tag.
 * @param context.dir Direction of `lang`.
 * @param context.setting Where Moodle shows it.
 * @returns The prose with `lang` and `dir`; nothing for nothing.
 */
export function inLanguage(
  nodes: readonly ElementContent[],
  {lang, dir, setting}: {readonly lang: string; readonly dir: Direction; readonly setting: Setting}
): ElementContent[] {
  const seen = nodes.filter(item => item.type !== 'text' || item.value.trim() !== '')
  if (seen.length === 0) return []
  const language = {lang, dir}
  const [first] = seen
  const only = seen.length === 1 && first?.type === 'element' ? first : undefined
  if (setting === 'block') {
    if (only !== undefined && only.properties['lang'] === undefined) {
      return [{...only, properties: {...language, ...only.properties}}]
    }
    return [element('div', language, nodes)]
  }
  if (only?.tagName === 'p') return [element('span', {...language, ...only.properties}, only.children)]
  return [element('div', language, nodes.map(plainParagraphs))]
}

/**
 * Fit paragraphs into a choice: Moodle turns each `<p>` and `</p>` of one into line breaks, but only a `<p>` without
 * attributes (Moodle 4.5, `make_html_inline`); one with some would be left open.
 *
 * @param item Rendered prose.
 * @returns The same without such paragraphs.
 */
export function plainParagraphs(item: ElementContent): ElementContent {
  if (item.type !== 'element') return item
  const children = item.children.map(plainParagraphs)
  const dressed = item.tagName === 'p' && Object.keys(item.properties).length > 0
  const renamed: Element = {...item, tagName: dressed ? 'div' : item.tagName, children}
  return renamed
}
