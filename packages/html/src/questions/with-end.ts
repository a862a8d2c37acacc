import {element, text} from '../element.ts'
import type {Element, ElementContent} from 'hast'

/**
 * Put something small after the last words of a text, inside its paragraph where it ends in one.
 *
 * @param body Blocks.
 * @param ends What follows, kept on one line with the last word.
 * @returns The blocks with their ends.
 */
export function withEnd(
  body: readonly ElementContent[],
  ends: readonly (Element | undefined)[]
): ElementContent[] {
  const end = ends.filter(each => each !== undefined).flatMap(each => [text('\u00A0'), each])
  if (end.length === 0) return [...body]
  const last = body.at(-1)
  if (last?.type !== 'element' || last.tagName !== 'p') return [...body, element('p', {}, end.slice(1))]
  return [...body.slice(0, -1), {...last, children: [...last.children, ...end]}]
}
