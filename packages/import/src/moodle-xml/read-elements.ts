import type {Report} from '@silabus/core'
import {SaxesParser} from 'saxes'
import type {Point, Position} from 'unist'
import {depthLimit, textLimit} from '../limits.ts'

/** An element of the file, complete. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** Its own text, that of its children left out. */
  readonly text: string
  readonly position: Position
}

/** An element that is not complete yet. */
interface OpenNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  readonly pieces: string[]
  length: number
  /** Whether its text was too long, which has been told. */
  cut: boolean
  readonly start: Point
}

/**
 * Read the elements below the root of an XML file, one after the other, so that only one of them is held at a time.
 *
 * Nothing outside the file is ever read, and the file can define no entities: saxes knows the five of XML alone, and a
 * declaration of others is refused.
 *
 * @param pieces The text of the file; ends in `false` where it could not be decoded, which has been told.
 * @param options What the file should be.
 * @param options.file Its name, for messages.
 * @param options.root Name of its root element.
 * @param options.report Where it is told that the file is not well-formed, or too deep.
 * @param onElement Takes each element below the root.
 * @returns Whether the file could be read to its end.
 */
export function readElements(
  pieces: Iterator<string, boolean>,
  {file, root, report}: {readonly file: string; readonly root: string; readonly report: Report},
  onElement: (element: XmlNode) => void
): boolean {
  const parser = new SaxesParser({position: true})
  const open: OpenNode[] = []
  let depth = 0
  // Both change in the handlers below.
  const state = {sound: true, seen: false}
  const point = (): Point => ({line: parser.line, column: parser.column + 1})
  const fail = (found: string, expected: string, at: Point = point()): void => {
    if (state.sound) report('import-malformed', {found, expected}, {file, position: {start: at, end: at}})
    state.sound = false
  }
  let tagStart: Point = {line: 1, column: 1}

  parser.on('error', error => {
    const problem = error.message.replace(/^(?:.*?:)?\d+:\d+: /u, '').replace(/\.$/u, '')
    const inside = open.at(-1)
    // A stray `&` shows itself much later, where the next `;` stands, or at the end.
    const where = inside === undefined ? '' : ` in \`<${inside.name}>\` of line ${inside.start.line}`
    fail(`place where the XML goes wrong${where} (${problem})`, 'well-formed XML')
  })
  parser.on('doctype', doctype => {
    if (doctype.includes('[') || /<!ENTITY/iu.test(doctype))
      fail('document type with declarations of its own', 'none: a file may define no entities')
  })
  parser.on('opentagstart', ({name}) => {
    const {line, column} = point()
    tagStart = {line, column: Math.max(1, column - name.length - 2)}
  })
  parser.on('opentag', ({name, attributes}) => {
    if (!state.sound) return
    depth += 1
    if (!state.seen && name !== root)
      return fail(`\`<${name}>\``, `\`<${root}>\` as the first element`, tagStart)
    state.seen = true
    if (depth === 1) return
    if (depth > depthLimit) {
      const position = {start: tagStart, end: tagStart}
      report(
        'import-limit',
        {
          found: `more than ${depthLimit} elements inside one another`,
          expected: 'fewer',
          instead: 'nothing of the file is taken'
        },
        {file, position}
      )
      state.sound = false
      return
    }
    // Without `xmlns` all values are texts, which the types of saxes leave open.
    const texts = attributes as Readonly<Record<string, string>>
    open.push({
      name,
      attributes: {...texts},
      children: [],
      pieces: [],
      length: 0,
      cut: false,
      start: tagStart
    })
  })
  const text = (value: string): void => {
    const node = open.at(-1)
    if (node === undefined || !state.sound || node.cut) return
    node.length += value.length
    if (node.length > textLimit && node.name !== 'file') {
      node.cut = true
      const at = point()
      report(
        'import-limit',
        {
          found: `text of more than ${textLimit} characters in \`<${node.name}>\``,
          expected: 'less in one element',
          instead: 'it is left out'
        },
        {file, position: {start: node.start, end: at}}
      )
      node.pieces.length = 0
    } else node.pieces.push(value)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => {
    depth -= 1
    const node = open.pop()
    if (node === undefined || !state.sound) return
    const {name, attributes, children, pieces: written, start} = node
    const made: XmlNode = {
      name,
      attributes,
      children,
      text: written.join(''),
      position: {start, end: point()}
    }
    const parent = open.at(-1)
    if (parent === undefined) onElement(made)
    else parent.children.push(made)
  })

  for (;;) {
    const {done, value} = pieces.next()
    if (done === true) {
      if (!value) return false
      break
    }
    parser.write(value)
    if (!state.sound) return false
  }
  parser.close()
  if (state.sound && !state.seen) fail('file without any element', `\`<${root}>\` as the first element`)
  return state.sound
}

/**
 * Find the first child of a name.
 *
 * @param node An element; nothing has no children.
 * @param name Name of the child.
 * @returns The child, if there is one.
 */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find(other => other.name === name)
}

/**
 * Find all children of a name.
 *
 * @param node An element.
 * @param name Name of the children.
 * @returns The children, in order.
 */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter(other => other.name === name)
}

/**
 * Read the text of an element, which Moodle often puts into a `<text>` inside, and trims (Moodle 4.5, `getpath`).
 *
 * @param node An element.
 * @returns Its text; empty where there is no element.
 */
export function textOf(node: XmlNode | undefined): string {
  if (node === undefined) return ''
  return (child(node, 'text') ?? node).text.trim()
}
