import type {Element, ElementContent} from 'hast'
import {defaultHandlers, type Handle} from 'hast-util-to-mdast'
import type {PhrasingContent, RootContent} from 'mdast'
import {attribute, isElement, seen} from './hast-tools.ts'
import {inlineHtml, isPhrasing, rawBlock} from './nodes.ts'
import type {ProseContext} from './prose-context.ts'
import {safeHtml} from './safe-html.ts'

/** What a cell of a table in Markdown cannot hold. */
const blocks = [
  'table',
  'ul',
  'ol',
  'dl',
  'pre',
  'blockquote',
  'div',
  'details',
  'figure',
  'hr',
  'audio',
  'video'
]

/**
 * Make the handlers of tables: one that Markdown can write becomes Markdown, any other stays HTML.
 *
 * @param context What the text needs from around it.
 * @returns Handlers by name of element.
 */
export function tableHandlers(context: ProseContext): Readonly<Record<'table' | 'td' | 'th', Handle>> {
  const cell: Handle = (state, node: Element) => {
    const children: PhrasingContent[] = []
    for (const item of state.all(node)) {
      // What a block of a simple table holds is running text.
      const inside = isPhrasing(item)
        ? [item]
        : 'children' in item
          ? (item.children as RootContent[]).filter(isPhrasing)
          : []
      if (!isPhrasing(item) && children.length > 0 && inside.length > 0) children.push(inlineHtml('<br>'))
      children.push(...inside)
    }
    return {type: 'tableCell', children}
  }
  return {
    td: cell,
    th: cell,
    table: (state, node: Element) =>
      isSimple(node) ? defaultHandlers.table(state, withAlignment(node)) : rawBlock(safeHtml(node, context))
  }
}

/** Whether Markdown can write a table: rows of single cells with running text, one head. */
function isSimple(table: Element): boolean {
  let heads = 0
  const rows: number[] = []
  const fits = (node: ElementContent): boolean => {
    if (node.type !== 'element') return true
    const {tagName} = node
    if (tagName === 'caption' || tagName === 'tfoot' || blocks.includes(tagName)) return false
    if (tagName === 'td' || tagName === 'th') {
      if (Number(attribute(node, 'colSpan') ?? 1) > 1 || Number(attribute(node, 'rowSpan') ?? 1) > 1)
        return false
    }
    if (tagName === 'tr') rows.push(seen(node).length)
    if (tagName === 'thead' && (heads += seen(node).length) > 1) return false
    return node.children.every(fits)
  }
  return table.children.every(fits) && rows.length > 0 && rows.every(count => count === rows[0] && count > 0)
}

/** The alignment that a style says is said by an attribute. */
function withAlignment(node: Element): Element {
  const align = /text-align:\s*(left|right|center)/u.exec(attribute(node, 'style') ?? '')?.[1]
  const properties =
    align !== undefined && isElement(node, 'td', 'th') ? {...node.properties, align} : node.properties
  return {
    ...node,
    properties,
    children: node.children.map(child => (child.type === 'element' ? withAlignment(child) : child))
  }
}
