import {xmlText, type EncodedAsset, type FilePart} from '@silabus/core'
import {create} from 'xmlbuilder2'
import type {XMLBuilder} from 'xmlbuilder2/lib/interfaces.js'

/** An element of a Moodle XML file. */
export interface XmlElement {
  readonly type: 'element'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly XmlContent[]
}

/** Text that stands in a CDATA section. */
export interface CharacterData {
  readonly type: 'cdata'
  readonly value: string
}

/** What an element holds; the bytes of an asset are only read when the file is written. */
export type XmlContent = XmlElement | CharacterData | EncodedAsset | string

/**
 * Make an element.
 *
 * @param name Its name.
 * @param attributes Its attributes, in order.
 * @param content What it holds; `undefined` is left out.
 * @returns The element.
 */
export function node(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (XmlContent | undefined)[]
): XmlElement {
  return {type: 'element', name, attributes, content: content.filter(item => item !== undefined)}
}

/**
 * Make a `<text>`.
 *
 * @param value Plain text or HTML.
 * @returns The element.
 */
export function textNode(value: string): XmlElement {
  return node('text', {}, characters(value))
}

/**
 * Make the text of an element.
 *
 * Moodle drops every piece of text between two entities that is only white space (Moodle 4.5, lib/xmlize.php), so
 * whatever would need an entity goes into a CDATA section.
 *
 * @param value Plain text or HTML.
 * @returns What the element holds.
 */
export function characters(value: string): XmlContent {
  return /[&<>]/u.test(value) ? {type: 'cdata', value} : value
}

// Two characters that XML has no place for (XML 1.0, 2.2 Char) and that `xmlCharacters` therefore removes from
// every text: nothing an author writes can be taken for them.
const assetMark = '\uFFFF'
const splitMark = '\uFFFE'

/**
 * Write a document.
 *
 * @param root Its root element.
 * @param remark A comment before it.
 * @returns The text in pieces, with the assets where their bytes go.
 */
export function writeXml(root: XmlElement, remark?: string): readonly FilePart[] {
  const document = create({version: '1.0', encoding: 'UTF-8'})
  if (remark !== undefined) document.com(remark)
  const assets: EncodedAsset[] = []
  append(document, root, assets)
  const text = `${document.end({prettyPrint: true})}\n`
  // The end of a CDATA section inside one is split over two, as Moodle's own exporter does. The two must touch:
  // white space between them, which pretty printing would add, is more than the author wrote.
  const pieces = text.replaceAll(splitMark, ']]><![CDATA[').split(assetMark)
  return pieces.flatMap((piece, index): FilePart[] => {
    const asset = assets[index]
    return asset === undefined ? [piece] : [piece, asset]
  })
}

function append(parent: XMLBuilder, element: XmlElement, assets: EncodedAsset[]): void {
  const built = parent.ele(
    element.name,
    Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [name, xmlText(xmlCharacters(value))])
    )
  )
  for (const item of element.content) {
    if (typeof item === 'string') built.txt(xmlText(xmlCharacters(item)))
    else if (item.type === 'cdata') built.dat(xmlCharacters(item.value).replaceAll(']]>', `]]${splitMark}>`))
    else if (item.type === 'element') append(built, item, assets)
    else {
      assets.push(item)
      built.txt(assetMark)
    }
  }
}

/**
 * Remove control characters, halves of surrogate pairs and noncharacters: those that XML cannot hold, even as a
 * reference, and those that it advises against (XML 1.0, 2.2 Char). Moodle refuses a whole file for one of the first.
 *
 * @param value Any text.
 * @returns The text with line ends as `\n`.
 */
export function xmlCharacters(value: string): string {
  return value
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
