import type {HtmlElement} from '@silabus/core'
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
    return node.name === 'table' ? scrollingTable(rendered, renderer.context) : rendered
  }
}
