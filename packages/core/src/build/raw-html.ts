import type {Html, Node} from 'mdast'
import type {Block, Inline} from '../model.ts'
import {firstLine, placeOf, type ModuleBuild} from './context.ts'
import {readAttributes} from './html-attributes.ts'
import {
  allowedElements,
  droppedElements,
  presentationElements,
  voidElements,
  type AllowedElement
} from './html-elements.ts'
import {htmlNodes} from './html-nodes.ts'
import {deepest} from '../sources/nesting.ts'
import {tokenizeHtml, type HtmlToken} from './html-tokens.ts'
import type {Place} from '../report.ts'

type Content = Block | Inline

/** An element that is open while siblings are put together. */
interface Frame {
  /** Missing for the surroundings. */
  readonly name: string | undefined
  readonly rule: Pick<AllowedElement, 'content' | 'wrap' | 'optionalEnd'>
  readonly attributes: Readonly<Record<string, string>>
  readonly place: Place
  readonly children: Content[]
}

/**
 * Put siblings together: raw HTML among them becomes nodes of the model, through the allow-list and nested as HTML
 * allows, with a message for each thing that does not pass. Elements may open in one piece of raw HTML and close in
 * a later one; Markdown between the two is what they hold.
 *
 * @param nodes Siblings as parsed.
 * @param build The module.
 * @param level Whether blocks may stand here, or running text only.
 * @param convert Builds the nodes that are no raw HTML.
 * @returns Nodes of the model.
 */
export function assemble<Sibling extends Node>(
  nodes: readonly Sibling[],
  build: ModuleBuild,
  level: 'block' | 'inline',
  convert: (node: Sibling) => readonly Content[]
): Content[] {
  if (!nodes.some(node => node.type === 'html')) return nodes.flatMap(convert)
  const place: Place = {file: build.file.path, position: nodes[0]?.position}
  const base: Frame = {
    name: undefined,
    rule: {content: level === 'block' ? 'flow' : 'phrasing'},
    attributes: {},
    place,
    children: []
  }
  const stack: Frame[] = [base]
  const top = (): Frame => stack.at(-1) ?? base
  /** Name of an element whose content is dropped, and how deep it is nested in itself. */
  let dropping: {readonly name: string; readonly place: Place; depth: number} | undefined
  /** Elements whose tags were taken away and whose content stays, so that their end tags go quietly. */
  const unwrapped: string[] = []
  let tooDeep = false

  const pop = (byEndTag: boolean): void => {
    const frame = stack.pop()
    if (frame?.name === undefined) return
    if (!byEndTag && frame.rule.optionalEnd !== true)
      build.report('html-unclosed', {name: frame.name}, frame.place)
    const made = htmlNodes(
      {name: frame.name, attributes: frame.attributes, children: frame.children, place: frame.place},
      build
    )
    for (const node of made) top().children.push(node)
  }

  const open = (
    name: string,
    rule: AllowedElement,
    attributes: Readonly<Record<string, string>>,
    at: Place
  ): void => {
    stack.push({name, rule, attributes, place: at, children: []})
  }

  /** Make room for content: close what it closes, wrap it where only certain elements may stand. */
  const admit = (kind: 'block' | 'inline', name: string | undefined, at: Place): boolean => {
    if (kind === 'block') {
      // A block ends a paragraph, as in HTML.
      while (top().name === 'p') pop(true)
      const phrasing = stack.findIndex(frame => frame.rule.content === 'phrasing')
      if (phrasing !== -1) {
        const inside = stack[phrasing]?.name
        if (name !== undefined || inside === undefined) {
          build.report(
            'html-misplaced',
            {name: name ?? 'p', inside: inside === undefined ? 'a paragraph' : `<${inside}>`},
            at
          )
          return false
        }
        // Markdown blocks inside an inline element: the element goes, the blocks stay.
        for (const frame of stack.splice(phrasing)) {
          build.report('html-misplaced', {name: frame.name ?? 'span', inside: 'blocks'}, frame.place)
          if (frame.name !== undefined) unwrapped.push(frame.name)
          top().children.push(...frame.children)
        }
      }
    }
    while (top().rule.content === 'structure') {
      const {wrap} = top().rule
      const rule = wrap === undefined ? undefined : allowedElements[wrap]
      if (wrap === undefined || rule === undefined) break
      open(wrap, {...rule, optionalEnd: true}, {}, at)
    }
    return true
  }

  const start = (token: Extract<HtmlToken, {type: 'open'}>, at: Place): void => {
    const {name} = token
    if (dropping !== undefined) {
      if (dropping.name === name) dropping.depth += 1
      return
    }
    if (droppedElements.has(name)) {
      build.report('html-removed', {what: `\`<${name}>\``}, at)
      dropping = {name, place: at, depth: 1}
      return
    }
    const rule = Object.hasOwn(allowedElements, name) ? allowedElements[name] : undefined
    if (rule === undefined) {
      build.report(
        presentationElements.has(name) ? 'html-presentation' : 'html-removed',
        {what: `\`<${name}>\``},
        at
      )
      if (!voidElements.has(name)) unwrapped.push(name)
      return
    }
    if (rule.parents !== undefined) {
      // `<li>` after `<li>`, `<td>` after `<td>`: the end tag may be left out.
      while (
        top().rule.optionalEnd === true
        && !rule.parents.includes(top().name ?? '')
        && stack.some(frame => rule.parents?.includes(frame.name ?? '') === true)
      )
        pop(true)
      if (
        name !== 'tr'
        && top().rule.content === 'structure'
        && top().name !== undefined
        && !rule.parents.includes(top().name ?? '')
      )
        admit('block', undefined, at)
      if (!rule.parents.includes(top().name ?? '')) {
        build.report(
          'html-misplaced',
          {name, inside: top().name === undefined ? 'the text' : `<${top().name ?? ''}>`},
          at
        )
        unwrapped.push(name)
        return
      }
    } else if (!admit(rule.level, name, at)) {
      if (rule.content !== 'void') unwrapped.push(name)
      return
    }
    if (name === 'a' && stack.some(frame => frame.name === 'a')) {
      build.report('html-misplaced', {name, inside: '<a>'}, at)
      unwrapped.push(name)
      return
    }
    if (stack.length > deepest) {
      // One message for all that follows: each level more takes time and room on the stack.
      if (!tooDeep) build.report('nesting-depth', {depth: stack.length, limit: deepest}, at)
      tooDeep = true
      if (rule.content !== 'void') unwrapped.push(name)
      return
    }
    const attributes = readAttributes(name, rule, token.attributes, at, build)
    open(name, rule, attributes, at)
    if (rule.content === 'void') pop(true)
  }

  const end = (token: Extract<HtmlToken, {type: 'close'}>, at: Place): void => {
    const {name} = token
    if (dropping !== undefined) {
      if (dropping.name === name && (dropping.depth -= 1) === 0) dropping = undefined
      return
    }
    const loose = unwrapped.lastIndexOf(name)
    const index = stack.findLastIndex(frame => frame.name === name)
    if (index !== -1) {
      while (stack.length > index + 1) pop(false)
      pop(true)
    } else if (loose !== -1) unwrapped.splice(loose, 1)
    else if (
      !droppedElements.has(name)
      && !voidElements.has(name)
      && allowedElements[name]?.content !== 'void'
    )
      build.report('html-removed', {what: `\`</${name}>\` that closes nothing`}, at)
  }

  for (const node of nodes) {
    if (node.type !== 'html') {
      if (dropping !== undefined) continue
      const made = convert(node)
      if (made.length === 0) continue
      const at = placeOf(build, node)
      admit(level, undefined, at)
      top().children.push(...made)
      continue
    }
    // `html` is the type that mdast gives raw HTML.
    const html = node as Node as Html
    for (const token of tokenizeHtml(html.value)) {
      const at = tokenPlace(build, html, token)
      if (token.type === 'open') start(token, at)
      else if (token.type === 'close') end(token, at)
      else if (token.type === 'other') {
        const {start: from, end: to} = token
        build.report(
          'html-removed',
          {what: `\`${html.value.slice(from, to).replace(/\s+/gu, ' ').slice(0, 40)}\``},
          at
        )
      } else if (dropping === undefined) {
        if (
          token.value.trim() === ''
          && (top().rule.content === 'structure'
            || (top().name === undefined && level === 'block' && !followsText(top())))
        )
          continue
        admit('inline', undefined, at)
        const inPre = stack.some(frame => frame.name === 'pre')
        top().children.push({
          type: 'text',
          value: inPre ? token.value : token.value.replace(/\s+/gu, ' '),
          position: at.position
        })
      }
    }
  }
  if (dropping !== undefined) build.report('html-unclosed', {name: dropping.name}, dropping.place)
  while (stack.length > 1) pop(false)
  return level === 'block' ? paragraphs(base.children) : base.children
}

/** A blank between two words is text; one between two blocks is layout of the source. */
function followsText(frame: Frame): boolean {
  const last = frame.children.at(-1)
  return last !== undefined && isInline(last)
}

/** Put running text that stands among blocks into paragraphs. */
function paragraphs(nodes: readonly Content[]): Content[] {
  const result: Content[] = []
  let run: Inline[] = []
  const flush = (): void => {
    const [first] = run
    if (first !== undefined && run.some(node => node.type !== 'text' || node.value.trim() !== '')) {
      result.push({type: 'paragraph', children: run, position: first.position})
    }
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) run.push(node)
    else {
      flush()
      result.push(node)
    }
  }
  flush()
  return result
}

const inlineTypes: ReadonlySet<string> = new Set([
  'break',
  'crossReference',
  'delete',
  'download',
  'emphasis',
  'footnoteReference',
  'gap',
  'inlineCode',
  'link',
  'picture',
  'strong',
  'text'
])

/**
 * Tell running text from blocks.
 *
 * @param node A node of the model.
 * @returns Whether it may stand inside a paragraph.
 */
export function isInline(node: Content): node is Inline {
  if (node.type === 'htmlElement') return allowedElements[node.name]?.level === 'inline'
  return inlineTypes.has(node.type)
}

function tokenPlace(build: ModuleBuild, html: Html, token: HtmlToken): Place {
  const start = html.position?.start.offset
  const end = html.position?.end.offset
  // Inside a quotation or a list the value lacks the marks at the beginning of lines, and offsets no longer add up.
  if (start === undefined || end === undefined || build.file.text.slice(start, end) !== html.value)
    return firstLine(build, html)
  return {file: build.file.path, position: build.file.position(start + token.start, start + token.end)}
}
