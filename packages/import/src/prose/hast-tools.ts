import type {Element, ElementContent, Nodes, Root} from 'hast'

/**
 * Tell whether an element has a class.
 *
 * @param node Any node.
 * @param name The class.
 * @returns Whether it has it.
 */
export function hasClass(node: Nodes | undefined, name: string): boolean {
  if (node?.type !== 'element') return false
  const {className} = node.properties
  return Array.isArray(className) && className.includes(name)
}

/**
 * Tell whether a node is an element of a name.
 *
 * @param node Any node.
 * @param names Names in lower case.
 * @returns Whether it is one of them.
 */
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

/**
 * Read an attribute as text.
 *
 * @param node An element.
 * @param name As hast spells it: `alt`, `className`, `ariaLabel`.
 * @returns Its value; `undefined` where there is none.
 */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
}

/**
 * List the children that say something: blanks between elements and comments are none.
 *
 * @param node An element or a tree.
 * @returns Elements, and texts with words.
 */
export function seen(node: Element | Root): readonly ElementContent[] {
  return node.children.flatMap((child): ElementContent[] =>
    child.type === 'element' || (child.type === 'text' && child.value.trim() !== '') ? [child] : []
  )
}

/**
 * Read the text of a node.
 *
 * @param node Any node.
 * @returns All text in it.
 */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

/**
 * Find the first element that fits, in the order of the text.
 *
 * @param node Where to look; it is looked at too.
 * @param fits Whether an element is the one.
 * @returns The element, if there is one.
 */
export function find(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && fits(node)) return node
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = find(child, fits)
    if (found !== undefined) return found
  }
  return undefined
}
