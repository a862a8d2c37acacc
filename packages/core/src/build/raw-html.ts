import type {Html, Node} from 'mdast'
import type {Block, Inline} from '../model.ts'
import {firstLine, placeOf, sourceOf, type ModuleBuild} from './context.ts'
import {rawFormula} from './raw-formula.ts'
import {readAttributes} from './html-attributes.ts'
import {
  allowedElements,
  droppedElements,
  presentationElements,
  voidElements,
  type AllowedElement
} from './html-elements.ts'
import {
  admit,
  close,
  open,
  top,
  type Assembly,
  type Frame,
  type Level,
  type PlacedToken
} from './html-stack.ts'
import {deepest} from '../sources/nesting.ts'
import {tokenizeHtml, type HtmlToken} from './html-tokens.ts'
import type {Place} from '../report.ts'

type Content = Block | Inline

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
  level: Level,
  convert: (node: Sibling) => readonly Content[]
): Content[] {
  if (!nodes.some(node => node.type === 'html')) return nodes.flatMap(convert)
  const base: Frame = {
    name: undefined,
    rule: {content: level === 'block' ? 'flow' : 'phrasing'},
    attributes: {},
    place: {file: build.file.path, position: nodes[0]?.position},
    children: []
  }
  const assembly: Assembly = {
    build,
    level,
    stack: [base],
    dropping: undefined,
    unwrapped: [],
    math: undefined,
    breaks: new Set(),
    tooDeep: false
  }
  for (const node of nodes) {
    if (node.type === 'html') {
      // `html` is the type that mdast gives raw HTML.
      const html = node as Node as Html
      if (level === 'block') startPiece(assembly, html)
      addHtml(assembly, html)
    } else if (assembly.math !== undefined) {
      // A star is multiplication in a formula, not emphasis: what the author wrote counts.
      for (const token of tokenizeHtml(sourceOf(build, node)))
        addToken(assembly, {...token, place: placeOf(build, node)})
    } else if (assembly.dropping === undefined) addMarkdown(assembly, convert(node), placeOf(build, node))
  }
  const {dropping, math, stack} = assembly
  if (math !== undefined) {
    build.report('html-unclosed', {name: 'math'}, math.place)
    addFormula(assembly, math)
  }
  if (dropping !== undefined) build.report('html-unclosed', {name: dropping.name}, dropping.place)
  while (stack.length > 1) close(assembly, false)
  return level === 'block' ? paragraphs(base.children, assembly.breaks) : base.children
}

function addMarkdown(assembly: Assembly, made: readonly Content[], place: Place): void {
  if (made.length === 0) return
  admit(assembly, assembly.level, undefined, place)
  top(assembly).children.push(...made)
}

/** Blank lines part pieces of raw HTML: the words of two of them never run together. */
function startPiece(assembly: Assembly, {value}: Html): void {
  const {breaks, stack} = assembly
  const frame = top(assembly)
  if (stack.length === 1) breaks.add(frame.children.length)
  else if (followsText(frame) && !value.startsWith('</')) frame.children.push({type: 'text', value: ' '})
}

function addHtml(assembly: Assembly, html: Html): void {
  const {build} = assembly
  for (const token of tokenizeHtml(html.value)) {
    const place = tokenPlace(build, html, token)
    if (token.type === 'endless') build.report('comment-unclosed', {}, place)
    else if (token.type === 'other' && assembly.math === undefined) {
      const written = html.value.slice(token.start, token.end).replace(/\s+/gu, ' ').slice(0, 40)
      build.report('html-removed', {what: `\`${written}\``}, place)
    } else addToken(assembly, {...token, place})
  }
}

function addToken(assembly: Assembly, token: PlacedToken): void {
  if (assembly.math !== undefined) addMathToken(assembly, assembly.math, token)
  else if (token.type === 'open') addStartTag(assembly, token, token.place)
  else if (token.type === 'close') addEndTag(assembly, token.name, token.place)
  else if (token.type === 'text') addText(assembly, token.value, token.place)
}

function addMathToken(assembly: Assembly, math: NonNullable<Assembly['math']>, token: PlacedToken): void {
  math.tokens.push(token)
  if (token.type === 'text' || token.type === 'other' || token.type === 'endless' || token.name !== 'math')
    return
  if (token.type === 'open' && token.closed !== true) math.depth += 1
  if (token.type === 'close' && (math.depth -= 1) === 0) addFormula(assembly, math)
}

function addFormula(assembly: Assembly, {tokens, place}: NonNullable<Assembly['math']>): void {
  assembly.math = undefined
  const formula = rawFormula(tokens, place, assembly.build)
  if (formula === undefined) return
  // Where only running text may stand, a formula stays in its line.
  const display = formula.display && !assembly.stack.some(({rule}) => rule.content === 'phrasing')
  admit(assembly, display ? 'block' : 'inline', undefined, place)
  top(assembly).children.push({...formula, display})
}

function addText(assembly: Assembly, written: string, place: Place): void {
  if (assembly.dropping !== undefined) return
  const {name, rule, children} = top(assembly)
  // Browsers drop a line end right behind `<pre>` (HTML 13.2.6.4.7), XHTML would show it: it is layout of the source.
  const value = name === 'pre' && children.length === 0 ? written.replace(/^[\r\n]+/u, '') : written
  if (value === '') return
  const layout =
    rule.content === 'structure'
    || (name === undefined && assembly.level === 'block' && !followsText(top(assembly)))
  if (value.trim() === '' && layout) return
  admit(assembly, 'inline', undefined, place)
  const inPre = assembly.stack.some(frame => frame.name === 'pre')
  top(assembly).children.push({
    type: 'text',
    value: inPre ? value : value.replace(/\s+/gu, ' '),
    position: place.position
  })
}

function addStartTag(assembly: Assembly, token: Extract<HtmlToken, {type: 'open'}>, place: Place): void {
  const {build, dropping, unwrapped} = assembly
  const {name} = token
  if (dropping !== undefined) {
    if (dropping.name === name) dropping.depth += 1
    return
  }
  if (name === 'math') {
    assembly.math = {tokens: [], place, depth: 0}
    addMathToken(assembly, assembly.math, {...token, place})
    return
  }
  if (droppedElements.has(name)) {
    build.report('html-removed', {what: `\`<${name}>\``}, place)
    assembly.dropping = {name, place, depth: 1}
    return
  }
  const rule = Object.hasOwn(allowedElements, name) ? allowedElements[name] : undefined
  if (rule === undefined) {
    const id = presentationElements.has(name) ? 'html-presentation' : 'html-removed'
    build.report(id, {what: `\`<${name}>\``}, place)
    if (!voidElements.has(name)) unwrapped.push(name)
    return
  }
  if (!findRoom(assembly, name, rule, place)) {
    if (rule.content !== 'void') unwrapped.push(name)
    return
  }
  open(assembly, name, rule, readAttributes(name, rule, token.attributes, place, build), place)
  if (rule.content === 'void') close(assembly, true)
}

/** Find the place of an element where it may stand, if there is one; tells where there is none. */
function findRoom(assembly: Assembly, name: string, rule: AllowedElement, place: Place): boolean {
  const {build, stack} = assembly
  const admitted =
    rule.parents === undefined
      ? admit(assembly, rule.level, name, place)
      : findParent(assembly, name, rule.parents, place)
  if (!admitted) return false
  if (name === 'a' && stack.some(frame => frame.name === 'a')) {
    build.report('html-misplaced', {name, where: 'inside `<a>`'}, place)
    return false
  }
  if (stack.length > deepest) {
    // One message for all that follows: each level more takes time and room on the stack.
    if (!assembly.tooDeep) build.report('nesting-depth', {depth: stack.length, limit: deepest}, place)
    assembly.tooDeep = true
    return false
  }
  return true
}

/** Find the parent of an element that may stand in certain elements only. */
function findParent(assembly: Assembly, name: string, parents: readonly string[], place: Place): boolean {
  const {build, stack} = assembly
  const fits = ({name: parent = ''}: Frame): boolean => parents.includes(parent)
  // `<li>` after `<li>`, `<td>` after `<td>`: the end tag may be left out.
  while (top(assembly).rule.optionalEnd === true && !fits(top(assembly)) && stack.some(fits))
    close(assembly, true)
  const {name: around, rule} = top(assembly)
  if (name !== 'tr' && rule.content === 'structure' && around !== undefined && !fits(top(assembly)))
    admit(assembly, 'block', undefined, place)
  if (fits(top(assembly))) return true
  const inside = top(assembly).name
  build.report(
    'html-misplaced',
    {name, where: `inside ${inside === undefined ? 'the text' : `\`<${inside}>\``}`},
    place
  )
  return false
}

function addEndTag(assembly: Assembly, name: string, place: Place): void {
  const {build, dropping, stack, unwrapped} = assembly
  if (dropping !== undefined) {
    if (dropping.name === name && (dropping.depth -= 1) === 0) assembly.dropping = undefined
    return
  }
  const loose = unwrapped.lastIndexOf(name)
  const index = stack.findLastIndex(frame => frame.name === name)
  if (index !== -1) {
    while (stack.length > index + 1) close(assembly, false)
    close(assembly, true)
  } else if (loose !== -1) unwrapped.splice(loose, 1)
  else if (!droppedElements.has(name) && !voidElements.has(name) && allowedElements[name]?.content !== 'void')
    build.report('html-removed', {what: `\`</${name}>\` that closes nothing`}, place)
}

/** A blank between two words is text; one between two blocks is layout of the source. */
function followsText(frame: Frame): boolean {
  const last = frame.children.at(-1)
  return last !== undefined && isInline(last)
}

/** Put running text that stands among blocks into paragraphs, a new one at each break. */
function paragraphs(nodes: readonly Content[], breaks: ReadonlySet<number>): Content[] {
  const result: Content[] = []
  let run: Inline[] = []
  const flush = (): void => {
    const [first] = run
    if (first !== undefined && run.some(node => node.type !== 'text' || node.value.trim() !== '')) {
      result.push({type: 'paragraph', children: run, position: first.position})
    }
    run = []
  }
  for (const [index, node] of nodes.entries()) {
    if (breaks.has(index)) flush()
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
  'glossaryReference',
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
  if (node.type === 'formula') return !node.display
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
