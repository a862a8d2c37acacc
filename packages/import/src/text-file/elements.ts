import type {Position} from 'unist'
import type {XmlNode} from '../moodle-xml/read-elements.ts'

/**
 * Make an element as Moodle XML would hold it: Moodle makes the same question of all its formats, so one reader of
 * questions is enough.
 *
 * @param name Its name.
 * @param position Where what it says stands.
 * @param content Its text or its children.
 * @param attributes Its attributes.
 * @returns The element.
 */
export function node(
  name: string,
  position: Position,
  content: string | readonly (XmlNode | undefined)[],
  attributes: Readonly<Record<string, string>> = {}
): XmlNode {
  return {
    name,
    attributes,
    position,
    text: typeof content === 'string' ? content : '',
    children: typeof content === 'string' ? [] : content.filter(child => child !== undefined)
  }
}

/**
 * Make an element that holds a text.
 *
 * @param name Its name.
 * @param position Where the text stands.
 * @param text The text.
 * @param attributes Such as its format.
 * @param more Elements beside the text.
 * @returns The element.
 */
export function textNode(
  name: string,
  position: Position,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
  more: readonly (XmlNode | undefined)[] = []
): XmlNode {
  return node(name, position, [node('text', position, text), ...more], attributes)
}
