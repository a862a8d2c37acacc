import {element} from '@silabus/html'
import type {Element, ElementContent} from 'hast'

/** Letters that fit beside each other on a phone, in the size of tables. */
const line = 44

/** As many letters are as wide as a picture should be at least. */
const picture = 14

/** Width of a letter in CSS pixels. */
const pixels = 8

/** Bold letters are that much wider. */
const bold = 1.15

/** Classes that the stylesheet knows end in a multiple of this many percent. */
export const columnStep = 2

/**
 * Give the columns of a table widths that keep words whole on a phone.
 *
 * Left to itself a table grows past the page when its longest words do not fit, and pages of a book cannot be
 * scrolled; when every word may break, it breaks short ones as well. Where a table is too wide for one line, each
 * column gets room for its longest word first, and the rest of the room by how much it has to say.
 *
 * @param table The table.
 * @returns The table, with a `colgroup` where it needs one; tables with joined cells stay as they are.
 */
export function withColumns(table: Element): Element {
  const rows = cellsOf(table)
  const columns = rows[0]?.length ?? 0
  if (columns < 2 || rows.some(row => row.length !== columns)) return table
  if (rows.flat().some(cell => cell.properties['colSpan'] ?? cell.properties['rowSpan'])) return table

  const longest = (measure: (text: string) => number): number[] =>
    Array.from({length: columns}, (_, column) => {
      const lengths = rows.map(row => {
        const cell = row[column]
        return cell === undefined ? 0 : measure(textOf(cell)) * (cell.tagName === 'th' ? bold : 1)
      })
      return Math.max(...lengths)
    })
  const whole = longest(text => text.length + 2)
  if (sum(whole) <= line) return table

  const words = longest(text => Math.max(3, ...text.split(/\s+/u).map(word => word.length)) + 1)
  const rest = Math.max(0, line - sum(words))
  const wishes = whole.map((width, column) => width - (words[column] ?? 0))
  const wished = Math.max(1, sum(wishes))
  const widths = words.map((width, column) => width + (rest * (wishes[column] ?? 0)) / wished)
  const cols = widths.map(width => {
    const percent = Math.max(1, Math.round((100 * width) / sum(widths) / columnStep)) * columnStep
    return element('col', {className: [`width-${percent}`]})
  })
  return {...table, children: withColgroup(table.children, element('colgroup', {}, cols))}
}

/** Rows of a table that hold nothing but cells. */
function cellsOf(node: Element): Element[][] {
  return node.children.filter(isElement).flatMap(child => {
    if (child.tagName === 'tr') return [child.children.filter(isElement)]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? cellsOf(child) : []
  })
}

/** A `colgroup` follows the caption (HTML, 4.9.1); tables that have one already keep it. */
function withColgroup(children: readonly ElementContent[], colgroup: Element): ElementContent[] {
  const elements = children.filter(isElement)
  if (elements.some(child => child.tagName === 'colgroup' || child.tagName === 'col')) return [...children]
  const caption = elements.filter(child => child.tagName === 'caption')
  return [...caption, colgroup, ...children.filter(child => !isElement(child) || child.tagName !== 'caption')]
}

/** A picture takes the room of a word, or less where it says that it is small. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'img') {
    const width = Number(node.properties['width'] ?? Number.NaN)
    return 'x'.repeat(Number.isNaN(width) ? picture : Math.min(picture, Math.ceil(width / pixels)))
  }
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
