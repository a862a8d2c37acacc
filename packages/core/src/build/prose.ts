import type {
  Blockquote,
  FootnoteReference,
  Heading,
  Image,
  List,
  ListItem,
  Node,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  Text
} from 'mdast'
import type {Alert, AlertKind, Block, Inline} from '../model.ts'
import {plainText} from '../traverse.ts'
import {cutGaps} from '../questions/cloze/cut-gaps.ts'
import {checkCode} from './check-code.ts'
import {placeOf, sourceOf, type ModuleBuild} from './context.ts'
import {buildFence} from './fences.ts'
import {scopeOf} from './footnotes.ts'
import {readHeading} from './heading.ts'
import {linkText} from './link-text.ts'
import {resolveLink} from './links.ts'
import {buildBlockFormula, buildInlineFormula, isDisplayed, tellLooseDollars} from './formula.ts'
import {buildFigure, buildPicture, type WrittenImage} from './media.ts'
import {assemble, isInline} from './raw-html.ts'
import {reportFenceMarks} from './stray-fences.ts'

/**
 * Build blocks.
 *
 * @param nodes Siblings as parsed.
 * @param build The module.
 * @returns Blocks of the model.
 */
export function buildBlocks(nodes: readonly RootContent[], build: ModuleBuild): Block[] {
  // With `block`, assembling puts running text into paragraphs.
  return assemble(nodes, build, 'block', node => buildBlock(node, build)) as Block[]
}

/**
 * Build running text.
 *
 * @param nodes Siblings as parsed.
 * @param build The module.
 * @returns Running text of the model.
 */
export function buildInline(nodes: readonly PhrasingContent[], build: ModuleBuild): Inline[] {
  const siblings = build.gaps === undefined ? nodes : cutGaps(nodes, build.gaps, build)
  return assemble(siblings, build, 'inline', node => buildPhrase(node, build)).filter(isInline)
}

function buildBlock(node: RootContent, build: ModuleBuild): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, build)
    case 'heading': {
      const made = heading(node, build)
      if (plainText(made.children) !== '') return [made]
      build.report('heading-empty', {level: node.depth}, placeOf(build, node))
      // A picture without words is still to be seen.
      return made.children.length === 0
        ? []
        : [{type: 'paragraph', children: made.children, position: node.position}]
    }
    case 'blockquote':
      return [alert(node, build) ?? {...node, children: buildBlocks(node.children, build)}]
    case 'list':
      return [list(node, build)]
    case 'table':
      return [table(node, build)]
    case 'code':
      checkCode(node, build)
      return [node]
    case 'thematicBreak':
      return [node]
    case 'math':
      return [buildBlockFormula(node, build)]
    case 'containerDirective':
      return buildFence(node, build)
    // Definitions were taken out before; the rest never stands where blocks do.
    default:
      return []
  }
}

function buildPhrase(node: PhrasingContent, build: ModuleBuild): Inline[] {
  switch (node.type) {
    case 'text':
      tellBlanks(node, build)
      tellLooseDollars(node, build)
      return [node]
    case 'inlineMath':
      return buildInlineFormula(node, build)
    case 'inlineCode':
    case 'break':
    case 'gap':
      return [node]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{...node, children: buildInline(node.children, build)}]
    case 'link': {
      const place = placeOf(build, node)
      const {text, calls} = linkText(buildInline(node.children, insideLink(build)), place, build)
      return [resolveLink({...node, children: text}, place, build), ...calls]
    }
    case 'linkReference': {
      const place = placeOf(build, node)
      const {text: children, calls} = linkText(buildInline(node.children, insideLink(build)), place, build)
      const definition = build.definitions.get(node.identifier)
      if (definition === undefined) return [...children, ...calls]
      const {url, title} = definition
      const {position} = node
      return [
        resolveLink({type: 'link', url, title: title ?? null, children, position}, place, build),
        ...calls
      ]
    }
    case 'image':
    case 'imageReference': {
      const image = writtenImage(node, build)
      return image === undefined ? [] : [buildPicture(image, build)]
    }
    case 'footnoteReference':
      // A label without a letter or digit is a pattern such as `[^/]`, no call.
      if (!/[\p{L}\p{N}]/u.test(node.identifier))
        return [{type: 'text', value: sourceOf(build, node), position: node.position}]
      if (!build.notes.has(node.identifier)) {
        build.undefinedFootnotes.push({
          label: node.label ?? node.identifier,
          identifier: node.identifier,
          within: scopeOf(build),
          opensText: opensText(node, build),
          place: placeOf(build, node)
        })
      }
      return [{...node, identifier: build.notePrefix + node.identifier}]
    // Made by the build itself, or raw HTML, which `assemble` has taken.
    default:
      return []
  }
}

/** Whether a call of a footnote stands where its text would. */
function opensText({position}: FootnoteReference, {file}: ModuleBuild): boolean {
  return position?.start.column === 1 && /^[ \t]*:?[ \t]*[^\s:]/u.test(file.text.slice(position.end.offset))
}

/** In links `[[…]]` is text, and no other link stands. */
function insideLink(build: ModuleBuild): ModuleBuild {
  return {...build, gaps: undefined, inLink: true}
}

/** What looks like a picture or a link. */
const bracketed = /(?<!\\)!?\[[^[\]\r\n]*\]\(([^()<>"'\r\n]{1,300})\)/gu

/** Tell pictures of and links to files whose names hold a blank: Markdown (CommonMark 6.3) takes them for text. */
function tellBlanks(node: Text, build: ModuleBuild): void {
  if (!node.value.includes('](')) return
  const start = node.position?.start.offset ?? 0
  for (const {0: whole, 1: inside = '', index} of sourceOf(build, node).matchAll(bracketed)) {
    const url = inside.trim()
    if (!/[ \t]/u.test(url) || !/\.[a-z\d]{2,5}$/iu.test(url)) continue
    const position = build.file.position(start + index, start + index + whole.length)
    build.report('link-blank', {url}, {file: build.file.path, position})
  }
}

function writtenImage(
  node: Extract<PhrasingContent, {type: 'image' | 'imageReference'}>,
  build: ModuleBuild
): WrittenImage | undefined {
  const from: Pick<Image, 'url' | 'title'> | undefined =
    node.type === 'image' ? node : build.definitions.get(node.identifier)
  if (from === undefined) return undefined
  return {url: from.url, alt: node.alt ?? '', title: from.title ?? undefined, place: placeOf(build, node)}
}

function paragraph(node: Paragraph, build: ModuleBuild): Block[] {
  if (reportFenceMarks(node, build))
    return [{type: 'broken', source: sourceOf(build, node), position: node.position}]
  const [only, ...others] = node.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  if (others.length === 0 && (only?.type === 'image' || only?.type === 'imageReference')) {
    const image = writtenImage(only, build)
    if (image !== undefined) return [buildFigure(image, build)]
  }
  if (node.children.some(child => isDisplayed(child, build))) return aroundFormulas(node, build)
  const children = buildInline(node.children, build)
  const [alone, ...rest] = children
  // Raw MathML alone in its line is no HTML block to Markdown (CommonMark 4.6).
  if (alone?.type === 'formula' && rest.length === 0 && alone.mathml.attributes['display'] === 'block')
    return [{...alone, display: true}]
  // What stood there may have been raw HTML that does not pass.
  const isEmpty = children.every(child => child.type === 'text' && /^[ \t\r\n]*$/u.test(child.value))
  return isEmpty ? [] : [{...node, children}]
}

/** Give formulas between `$$` lines of their own: what stands before and after them are paragraphs. */
function aroundFormulas(node: Paragraph, build: ModuleBuild): Block[] {
  const blocks: Block[] = []
  let run: PhrasingContent[] = []
  const flush = (): void => {
    const children = buildInline(trimmed(run), build)
    if (children.length > 0) blocks.push({type: 'paragraph', children, position: run[0]?.position})
    run = []
  }
  for (const child of node.children) {
    if (isDisplayed(child, build)) {
      flush()
      blocks.push(buildBlockFormula(child, build))
    } else run.push(child)
  }
  flush()
  return blocks
}

/** A line begins and ends without blanks. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes
    .map((node, index): PhrasingContent => {
      if (node.type !== 'text') return node
      const start = index === 0 ? node.value.trimStart() : node.value
      return {...node, value: index === nodes.length - 1 ? start.trimEnd() : start}
    })
    .filter(node => node.type !== 'text' || node.value !== '')
}

function heading(node: Heading, build: ModuleBuild): Heading {
  const {children, id, place} = readHeading(node, build)
  const text = buildInline(children, build)
  // `#` and `##` make modules and pages only at the top of a file; inside a box they are headings of the page.
  const wanted = Math.max(3, node.depth)
  const allowed = Math.min(wanted, build.outline.depth + 1)
  if (build.fences.length === 0 && wanted > allowed)
    build.report('heading-jump', {from: build.outline.depth, to: node.depth}, place)
  build.outline.depth = allowed
  return {
    type: 'heading',
    // 3 to 6 by the two lines above.
    depth: allowed as Heading['depth'],
    id:
      id === undefined
        ? build.ids.derive(plainText(text), build.moduleId, 'heading', place)
        : build.ids.claim(id, place),
    children: text,
    position: node.position
  }
}

function list(node: List, build: ModuleBuild): List {
  return {
    ...node,
    children: node.children.map((item): ListItem => ({...item, children: buildBlocks(item.children, build)}))
  }
}

function table(node: Table, around: ModuleBuild): Table {
  const build: ModuleBuild =
    around.gaps === undefined ? around : {...around, gaps: {...around.gaps, inTable: true}}
  return {
    ...node,
    children: node.children.map(row => ({
      ...row,
      children: row.children.map(cell => ({...cell, children: buildInline(cell.children, build)}))
    }))
  }
}

const alertMark = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\r\n|\r|\n|$)/iu

/**
 * Tell which alert a quotation is.
 *
 * @param node A quotation as parsed.
 * @returns The kind, or `undefined` for an ordinary quotation.
 */
export function alertKind(node: Node): AlertKind | undefined {
  // The type names the interface.
  const [first] = node.type === 'blockquote' ? (node as Blockquote).children : []
  const [text] = first?.type === 'paragraph' ? first.children : []
  const mark = text?.type === 'text' ? alertMark.exec(text.value)?.[1]?.toLowerCase() : undefined
  // The pattern lists the kinds.
  return mark as AlertKind | undefined
}

/**
 * Build what an alert holds, without the line that names its kind.
 *
 * @param node An alert as parsed.
 * @param build The module.
 * @returns Blocks of the model.
 */
export function alertBody(node: Blockquote, build: ModuleBuild): Block[] {
  const [first, ...rest] = node.children
  if (first?.type !== 'paragraph') return buildBlocks(node.children, build)
  const [mark, ...others] = first.children
  const remaining = mark?.type === 'text' ? mark.value.replace(alertMark, '') : ''
  const line: PhrasingContent[] = [
    ...(remaining === '' || mark?.type !== 'text' ? [] : [{...mark, value: remaining}]),
    ...others
  ]
  return buildBlocks(line.length === 0 ? rest : [{...first, children: line}, ...rest], build)
}

function alert(node: Blockquote, build: ModuleBuild): Alert | undefined {
  const kind = alertKind(node)
  return kind === undefined
    ? undefined
    : {type: 'alert', kind, children: alertBody(node, build), position: node.position}
}
