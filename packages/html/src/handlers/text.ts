import type {Element, ElementContent} from 'hast'
import type {AlignType, Code, Heading, List, ListItem, Parents, Table, TableCell, TableRow, Text} from 'mdast'
import {defaultHandlers, type Handler, type State} from 'mdast-util-to-hast'
import {highlight, type CodePiece} from '../code/highlight.ts'
import {inlineLook} from '../code/roles.ts'
import {element, text} from '../element.ts'
import type {Surroundings} from './index.ts'
import {scrollingTable} from './scrolling-table.ts'

/**
 * Make the handlers of code, headings, list items, tables and text.
 *
 * @param surroundings What the renderer lends.
 * @returns Handlers by node type.
 */
export function textHandlers({renderer}: Surroundings): {
  readonly [Type in 'code' | 'heading' | 'listItem' | 'table' | 'text']: Handler
} {
  const {context} = renderer
  const {words} = context
  return {
    code(state, node: Code) {
      const rendered = defaultHandlers.code(state, node)
      // Code runs from left to right in every language; stylesheets of books may not say so (EPUB 3.3, 6.3).
      const properties = {...rendered.properties, dir: 'ltr'}
      return {...rendered, properties, children: inColours(rendered.children, node, context.inlineStyles)}
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
      const rendered = defaultHandlers.listItem(state, item, looseness(parent))
      if (typeof checked !== 'boolean') return rendered
      const box = element(
        'span',
        {className: ['task-box'], role: 'img', ariaLabel: checked ? words.taskDone : words.taskOpen},
        checked ? '\u2611' : '\u2610'
      )
      return {...rendered, properties: {className: ['task']}, children: withBox(rendered.children, box)}
    },
    // As it is: core has made white space even, except in `<pre>`, where each blank counts.
    text: (_state, node: Text) => ({type: 'text', value: node.value}),
    table(state, node: Table) {
      return scrollingTable(renderTable(state, node, context.inlineStyles), context)
    }
  }
}

/** Put the parts of a program into elements of their own; the line end behind it is not the author's. */
function inColours(children: ElementContent[], {lang, value}: Code, inlineStyles: boolean): ElementContent[] {
  if (typeof lang !== 'string' || value === '') return children
  const pieceOf = (piece: CodePiece): ElementContent =>
    typeof piece === 'string'
      ? text(piece)
      : element(
          'span',
          inlineStyles ? {style: inlineLook(piece.role)} : {className: [`code-${piece.role}`]},
          piece.pieces.map(pieceOf)
        )
  const pieces = highlight(value, lang).map(pieceOf)
  return children.map(child =>
    child.type === 'element' && child.tagName === 'code'
      ? {...child, children: [...pieces, text('\n')]}
      : child
  )
}

function renderTable(state: State, node: Table, inlineStyles: boolean): Element {
  const [head, ...rows] = node.children
  const isEmpty = (cell: TableCell | undefined): boolean => cell === undefined || cell.children.length === 0
  // Markdown cannot leave the header out; authors without one leave its cells empty.
  const named = head?.children.some(cell => !isEmpty(cell)) === true
  // Where nothing stands in the corner, the first column names the rows.
  const rowsNamed = named && isEmpty(head.children[0])
  const scopeOf = (cell: TableCell, column: number, inHead: boolean): 'col' | 'row' | undefined => {
    // A header without text would say nothing to who hears it.
    if (isEmpty(cell)) return undefined
    if (inHead) return 'col'
    return rowsNamed && column === 0 ? 'row' : undefined
  }
  const rendered = (row: TableRow, inHead: boolean): Element =>
    element(
      'tr',
      {},
      row.children.map((cell, column) => {
        const scope = scopeOf(cell, column, inHead)
        const name = scope === undefined ? 'td' : 'th'
        return element(name, {scope, ...alignment(node.align?.[column], inlineStyles)}, state.all(cell))
      })
    )
  return element(
    'table',
    {},
    named ? element('thead', {}, rendered(head, true)) : undefined,
    rows.length === 0
      ? undefined
      : element(
          'tbody',
          {},
          rows.map(row => rendered(row, false))
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

const looseLists = new WeakMap<Parents, List>()

/**
 * Stand in for a list when one of its items is rendered. The item asks its list whether any item is loose, and the
 * list would ask all of them again each time: a list of 100,000 items has to be asked once.
 */
function looseness(parent: Parents | undefined): Parents | undefined {
  if (parent?.type !== 'list') return parent
  const known = looseLists.get(parent)
  if (known !== undefined) return known
  const loose =
    parent.spread === true || parent.children.some(item => item.spread ?? item.children.length > 1)
  const answer: List = {type: 'list', spread: loose, children: []}
  looseLists.set(parent, answer)
  return answer
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
