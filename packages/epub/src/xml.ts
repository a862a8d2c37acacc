import {xmlText} from '@silabus/core'
import {create} from 'xmlbuilder2'
import type {XMLBuilder} from 'xmlbuilder2/lib/interfaces.js'

/** A document or an element of one, to which more can be added. */
export type Xml = XMLBuilder

/**
 * Start an XML document; characters that XML forbids become U+FFFD.
 *
 * @param namespace Of the root element and everything in it.
 * @param name The root element.
 * @param attributes Its attributes; those that are `undefined` are left out.
 * @returns The root element.
 */
export function xmlRoot(
  namespace: string,
  name: string,
  attributes: Readonly<Record<string, string | undefined>>
): Xml {
  return create({version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD'}).ele(
    namespace,
    name,
    present(attributes)
  )
}

/**
 * Leave out attributes that are `undefined`.
 *
 * @param attributes Attributes by name.
 * @returns Those that have a value.
 */
export function present(attributes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) kept[name] = xmlText(value)
  return kept
}

/**
 * Write the document that an element belongs to.
 *
 * @param node Any element of it.
 * @returns XML with a declaration and a line for each element.
 */
export function writeXml(node: Xml): string {
  return `${node.end({prettyPrint: true})}\n`
}
