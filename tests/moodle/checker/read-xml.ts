import {XmlCData, XmlDocument, XmlElement, XmlText} from 'libxml2-wasm'

/** An element as plain data. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  /** Own text, CDATA sections included. */
  readonly text: string
  /** Own pieces of text, in order. */
  readonly pieces: readonly Piece[]
  readonly line: number
}

/** A piece of text. */
export interface Piece {
  readonly cdata: boolean
  readonly value: string
}

/**
 * Parse with libxml2, the parser below PHP's.
 *
 * @param source The file.
 * @returns The root element.
 * @throws {Error} Where the file is not well-formed.
 */
export function readXml(source: string): Node {
  const document = XmlDocument.fromString(source)
  try {
    return toNode(document.root)
  } finally {
    document.dispose()
  }
}

function toNode(element: XmlElement): Node {
  const children: Node[] = []
  const pieces: Piece[] = []
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) children.push(toNode(child))
    else if (child instanceof XmlCData) pieces.push({cdata: true, value: child.content})
    else if (child instanceof XmlText) pieces.push({cdata: false, value: child.content})
  }
  return {
    name: element.name,
    attributes: Object.fromEntries(element.attrs.map(({name, value}) => [name, value])),
    children,
    pieces,
    text: pieces.map(({value}) => value).join(''),
    line: element.line
  }
}

/**
 * List the children of one name.
 *
 * @param node The parent.
 * @param name Their name.
 * @returns The children, in order.
 */
export function all(node: Node, name: string): readonly Node[] {
  return node.children.filter(child => child.name === name)
}

/**
 * Find the first child of a name.
 *
 * @param node The parent.
 * @param name Its name.
 * @returns The child, if there is one.
 */
export function first(node: Node, name: string): Node | undefined {
  return node.children.find(child => child.name === name)
}
