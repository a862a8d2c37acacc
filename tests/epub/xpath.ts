import {XmlDocument} from 'libxml2-wasm'

const namespaces = {
  h: 'http://www.w3.org/1999/xhtml',
  o: 'http://www.idpf.org/2007/opf',
  dc: 'http://purl.org/dc/elements/1.1/',
  n: 'http://www.daisy.org/z3986/2005/ncx/',
  epub: 'http://www.idpf.org/2007/ops'
}

/**
 * Read from an XML document, where `h:` is XHTML, `o:` the package, `dc:` Dublin Core, `n:` the NCX.
 *
 * @param xml The document.
 * @param query XPath of elements or attributes.
 * @returns Their text, white space made even.
 */
export function textsOf(xml: string, query: string): readonly string[] {
  const document = XmlDocument.fromString(xml)
  try {
    return document.root.find(query, namespaces).map(node => node.content.replace(/\s+/gu, ' ').trim())
  } finally {
    document.dispose()
  }
}
