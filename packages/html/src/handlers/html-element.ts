import type {HtmlElement} from '@silabus/core'
import type {ElementContent} from 'hast'
import type {Handler} from 'mdast-util-to-hast'
import {element} from '../element.ts'
import type {Surroundings} from './index.ts'
import {scrollingTable} from './scrolling-table.ts'

/**
 * Make the handler of raw HTML that core let pass.
 *
 * @param surroundings What the renderer lends.
 * @returns The handler.
 */
export function htmlElementHandler({renderer, labelling, spoken}: Surroundings): Handler {
  return (state, node: HtmlElement) => {
    const {id, ...attributes} = node.attributes
    const rendered = element(
      node.name,
      {...attributes, id: id === undefined || labelling() ? undefined : renderer.context.anchor(id)},
      spoken.within(node.attributes['lang'], () => state.all(node))
    )
    // An anchor or a page mark of a heading: lists of contents may hold nothing empty (EPUB 3.3, 7.2).
    if (labelling() && !says(rendered)) return undefined
    return node.name === 'table' ? scrollingTable(rendered, renderer.context) : rendered
  }
}

/** Elements that show something without holding anything. */
const shown: ReadonlySet<string> = new Set(['img', 'br', 'wbr', 'math', 'svg'])

function says(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type === 'element' && (shown.has(node.tagName) || node.children.some(says))
}
