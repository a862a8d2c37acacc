import type {Element, ElementContent, Root, RootContent} from 'hast'
import {toHtml as hastToHtml} from 'hast-util-to-html'
import {toXast} from 'hast-util-to-xast'
import {toXml} from 'xast-util-to-xml'

/**
 * Write HTML.
 *
 * @param nodes A whole document or a fragment.
 * @returns Text in the HTML syntax.
 */
export function toHtml(nodes: readonly RootContent[]): string {
  return hastToHtml({type: 'root', children: [...nodes]}, {allowDangerousHtml: false})
}

/**
 * Write a document in the XML syntax of HTML, as EPUB content documents want it (EPUB 3.3, 6.1).
 *
 * `lang` is repeated as `xml:lang`, which XML tools read.
 *
 * @param html The root element.
 * @returns The document with an XML declaration.
 */
export function toXhtml(html: Element): string {
  const root: Root = {type: 'root', children: [{type: 'doctype'}, withXmlLang(html)]}
  const markup = toXml(toXast(root))
    .replace(closedVoids, '/>')
    .replace(forbidden, '\uFFFD')
    .replaceAll(']]>', ']]&gt;')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`
}

/** End tags of the elements that HTML never closes: its readers take `<br></br>` for two line breaks. */
const closedVoids = /><\/(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)>/gu

/** What no XML document may hold, not even as a reference (XML 1.0, 2.2); `]]>` may stand in no text (2.4). */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function withXmlLang(element: Element): Element {
  const {lang} = element.properties
  return {
    ...element,
    properties: typeof lang === 'string' ? {...element.properties, xmlLang: lang} : element.properties,
    children: element.children.map((child): ElementContent =>
      child.type === 'element' ? withXmlLang(child) : child
    )
  }
}
