import type {Element, ElementContent, Properties, Text} from 'hast'

/** Text or nodes, as `element` takes them; nothing is skipped over. */
export type Content = ElementContent | string | undefined | readonly Content[]

/**
 * Make an element.
 *
 * @param tagName Name in lower case.
 * @param properties Attributes; those that are `undefined` are left out.
 * @param content What it holds.
 * @returns The element.
 */
export function element(
  tagName: string,
  properties: Readonly<Record<string, Properties[string]>> = {},
  ...content: readonly Content[]
): Element {
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
    children: flatten(content)
  }
}

/**
 * Make a text node.
 *
 * @param value The text.
 * @returns The node.
 */
export function text(value: string): Text {
  return {type: 'text', value}
}

function flatten(content: readonly Content[]): ElementContent[] {
  return content.flatMap((item): ElementContent[] => {
    if (item === undefined) return []
    if (typeof item === 'string') return item === '' ? [] : [text(item)]
    // Arrays of content are told from nodes by `isArray`, which does not narrow readonly arrays by itself.
    return Array.isArray(item) ? flatten(item as readonly Content[]) : [item as ElementContent]
  })
}
