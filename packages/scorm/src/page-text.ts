import type {Element, ElementContent} from 'hast'

/** Elements that stand in a line; around all others a word ends. */
const textLevel: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' '
  )
)

/**
 * Write what an element says as plain text.
 *
 * @param root The element.
 * @param leaveOut Says which elements inside it are passed over.
 * @returns The text, with blanks where blocks end.
 */
export function elementText(root: Element, leaveOut: (element: Element) => boolean): string {
  const pieces: string[] = []
  const collect = (node: ElementContent): void => {
    if (node.type === 'text') pieces.push(node.value)
    if (node.type !== 'element' || leaveOut(node)) return
    const gap = textLevel.has(node.tagName) ? '' : ' '
    pieces.push(gap)
    node.children.forEach(collect)
    pieces.push(gap)
  }
  collect(root)
  return pieces.join('')
}

/**
 * Tell whether an element has a class.
 *
 * @param element The element.
 * @param names Classes.
 * @returns Whether it has one of them.
 */
export function hasClass({properties}: Element, ...names: readonly string[]): boolean {
  const {className} = properties
  return Array.isArray(className) && names.some(name => className.includes(name))
}
