import type {EarlierExport, EarlierPart} from '@silabus/core'
import {SaxesParser} from 'saxes'
import {partialMark} from './bank-files.ts'
import {fingerprint} from './fingerprint.ts'
import {node, type XmlContent, type XmlElement} from './xml.ts'

/** An element while it is read. */
interface OpenElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: XmlContent[]
}

/** Nothing that is written here is nested deeper. */
const deepest = 20

/**
 * Read a question bank that was written before, to compare with. Of each question only a fingerprint is kept, so that
 * memory does not grow with its pictures.
 *
 * @param chunks The file, in UTF-8.
 * @returns What it held.
 * @throws {SyntaxError} When it is no question bank that was written by this target.
 */
export function readEarlierBank(chunks: Iterable<Uint8Array>): EarlierExport {
  const parts = new Map<string, EarlierPart>()
  const parser = new SaxesParser({xmlns: false})
  const open: OpenElement[] = []
  const places = new Map<string, string>()
  let place = ''
  let course: string | undefined

  const fail = (problem: string): never => {
    throw new SyntaxError(`line ${parser.line}: ${problem}`)
  }
  const failAsExport = (): never =>
    fail('Unexpected export of a Moodle, expected the file that was imported there')
  const takeQuestion = (question: XmlElement): void => {
    if (question.attributes['type'] === 'category') {
      place = textIn(question, 'category').replace(/^\$[a-z]+\$\//u, '')
      const number = child(question, 'idnumber')
      const categoryId = number === undefined ? '' : ownText(number)
      if (categoryId === '') fail(`Unexpected category \`${place}\` without an \`<idnumber>\``)
      places.set(categoryId, place)
      course ??= categoryId
      return
    }
    const idnumber = child(question, 'idnumber')
    const id = idnumber === undefined ? '' : ownText(idnumber)
    if (child(question, 'hidden') !== undefined) failAsExport()
    if (id === '') return
    if (parts.has(id)) fail(`Unexpected second question with the idnumber \`${id}\``)
    // Contents are all there; nothing has to be fetched.
    const digest = (): string => ''
    parts.set(id, {name: textIn(question, 'name'), place, fingerprint: fingerprint(question, {digest})})
  }

  parser.on('error', error => fail(error.message.replace(/^\d+:\d+: /u, '')))
  parser.on('comment', comment => {
    if (comment === partialMark)
      fail('Unexpected file of changes alone, expected a whole one to compare with')
    // Moodle 4.5, `qformat_xml::writequestion`.
    if (/^ question: \d+ /u.test(comment)) failAsExport()
  })
  parser.on('doctype', () => fail('Unexpected document type'))
  parser.on('opentag', ({name, attributes}) => {
    if (open.length === 0 && name !== 'quiz') fail(`Unexpected \`<${name}>\`, expected \`<quiz>\``)
    if (open.length > deepest) fail('Unexpected depth of elements')
    open.push({name, attributes, content: []})
  })
  parser.on('text', text => open.at(-1)?.content.push(text))
  parser.on('cdata', value => open.at(-1)?.content.push({type: 'cdata', value}))
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed === undefined) return
    const element = node(closed.name, closed.attributes, ...closed.content)
    if (open.length === 1) {
      if (element.name === 'question') takeQuestion(element)
    } else open.at(-1)?.content.push(element)
  })

  const decoder = new TextDecoder('utf-8', {fatal: true})
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, {stream: chunk !== undefined})
    } catch {
      return fail('Unexpected bytes, expected UTF-8')
    }
  }
  for (const chunk of chunks) parser.write(decode(chunk))
  parser.write(decode())
  parser.close()
  if (parts.size === 0) fail('Unexpected file without a question that has an `<idnumber>`')
  return {parts, places, course}
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.content.find(
    (item): item is XmlElement => typeof item === 'object' && item.type === 'element' && item.name === name
  )
}

function ownText({content}: XmlElement): string {
  return content
    .map(item => (typeof item === 'string' ? item : item.type === 'cdata' ? item.value : ''))
    .join('')
    .trim()
}

function textIn(element: XmlElement, name: string): string {
  const text = child(child(element, name) ?? element, 'text')
  return text === undefined ? '' : ownText(text)
}
