import type {Element, ElementContent} from 'hast'
import type {AlignType, Code, Heading, ListItem, Parents, Table, TableRow} from 'mdast'
import {defaultHandlers, type Handler, type State} from 'mdast-util-to-hast'
import {element} from '../element.ts'
import type {Surroundings} from './index.ts'

/**
 * Make the handlers of code, headings, list items and tables.
 *
 * @param surroundings What the renderer lends.
 * @returns Handlers by node type.
 */
export function textHandlers({renderer}: Surroundings): {
  readonly [Type in 'code' | 'heading' | 'listItem' | 'table']: Handler
} {
  const {context} = renderer
  const {words} = context
  return {
    code(state, node: Code) {
      const rendered = defaultHandlers.code(state, node)
      // Code runs from left to right in every language; stylesheets of books may not say so (EPUB 3.3, 6.3).
      return {...rendered, properties: {...rendered.properties, dir: 'ltr'}}
    },
    heading(state, node: Heading) {
      const level = Math.min(6, context.headingLevel + Math.max(0, node.depth - 3))
      return element(
        `h${level}`,
        {id: node.id === undefined ? undefined : context.anchor(node.id)},
        state.all(node)
      )
    },
    listItem(state, node: ListItem, parent: Parents | undefined) {
      // Boxes of a task list would be dead controls: they are drawn, with words for who cannot see them.
      const {checked, ...item} = node
      const rendered = defaultHandlers.listItem(state, item, parent) as Element
      if (typeof checked !== 'boolean') return rendered
      const box = element(
        'span',
        {className: ['task-box'], role: 'img', ariaLabel: checked ? words.taskDone : words.taskOpen},
        checked ? '\u2611' : '\u2610'
      )
      return {...rendered, properties: {className: ['task']}, children: withBox(rendered.children, box)}
    },
    table(state, node: Table) {
      const table = renderTable(state, node, context.inlineStyles)
      if (!context.wrapTables) return table
      // A region that scrolls must be reachable by keyboard (WCAG 2.2, 2.1.1) and have a name.
      return element(
        'div',
        {className: ['table'], role: 'region', tabIndex: 0, ariaLabel: words.table},
        table
      )
    }
  }
}

function renderTable(state: State, node: Table, inlineStyles: boolean): Element {
  const [head, ...rows] = node.children
  const rendered = (row: TableRow, tagName: 'td' | 'th'): Element =>
    element(
      'tr',
      {},
      row.children.map((cell, column) =>
        element(
          tagName,
          {scope: tagName === 'th' ? 'col' : undefined, ...alignment(node.align?.[column], inlineStyles)},
          state.all(cell)
        )
      )
    )
  // Markdown cannot leave the header out; authors without one leave its cells empty.
  const named = head?.children.some(cell => cell.children.length > 0) === true
  return element(
    'table',
    {},
    named ? element('thead', {}, rendered(head, 'th')) : undefined,
    rows.length === 0
      ? undefined
      : element(
          'tbody',
          {},
          rows.map(row => rendered(row, 'td'))
        )
  )
}

function alignment(
  align: AlignType | undefined,
  inlineStyles: boolean
): {style?: string; className?: string[]} {
  if (align === undefined || align === null) return {}
  return inlineStyles ? {style: `text-align: ${align}`} : {className: [`align-${align}`]}
}

/** Put the box before the item's first words, inside its paragraph where it has one. */
function withBox(children: readonly ElementContent[], box: Element): ElementContent[] {
  const index = children.findIndex(child => child.type !== 'text' || child.value.trim() !== '')
  const first = children[index]
  if (first?.type === 'element' && first.tagName === 'p') {
    const paragraph: Element = {...first, children: [box, {type: 'text', value: ' '}, ...first.children]}
    return children.map((child, at) => (at === index ? paragraph : child))
  }
  return [box, {type: 'text', value: ' '}, ...children]
}
