import {directionOf, languageTag, type Block, type Direction} from '@silabus/core'
import type {Element, ElementContent, Root, RootContent as HastContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toMdast, type NodeHandle} from 'hast-util-to-mdast'
import type {FootnoteDefinition, Heading, Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {Math} from 'mdast-util-math'
import {visit} from 'unist-util-visit'
import type {Prose} from '../bank.ts'
import {depthLimit} from '../limits.ts'
import {splitFormulas} from './formulas.ts'
import {createHandlers} from './handlers.ts'
import {attribute, hasClass, isElement, seen} from './hast-tools.ts'
import {openElements} from './html-depth.ts'
import type {ProseContext} from './prose-context.ts'

/** A text that was read. */
export interface ReadProse {
  readonly children: Prose
  /** BCP 47 tag, where the whole text says it. */
  readonly lang?: string | undefined
  readonly dir?: Direction | undefined
}

/**
 * Read HTML as prose.
 *
 * @param html HTML of any origin; nothing in it is run or loaded.
 * @param context What the text needs from around it.
 * @returns The prose, without the element that only says its language.
 */
export function readHtml(html: string, context: ProseContext): ReadProse {
  if (html.trim() === '') return {children: []}
  // Most answers are a few words.
  if (!/[<&\\$]/u.test(html)) return {children: paragraphsOf(html.replace(/\s+/gu, ' '))}
  if (openElements(html) > depthLimit) {
    context.limit(
      `more than ${depthLimit} HTML elements inside one another or left open`,
      'fewer in one text',
      'its words are taken without them'
    )
    return {children: paragraphsOf(html.replace(/<[^<>]*>/gu, ' '))}
  }
  const tree = fromHtml(html, {fragment: true})
  evenBlanks(tree)
  const language = takeLanguage(tree)
  tellLooks(tree, context)
  const notes = takeNotes(tree)
  const lang = language.lang ?? context.lang ?? 'en'
  const around: Language = {lang, dir: language.dir ?? (lang === 'en' ? 'ltr' : directionOf(lang))}
  const children = [
    ...toProse(tree, context, around),
    ...notes.flatMap(note => noteOf(note, context, around))
  ]
  return {children, ...language}
}

/**
 * Make paragraphs of plain text.
 *
 * @param text Plain text; an empty line parts paragraphs, a line end stays one.
 * @returns The paragraphs.
 */
export function paragraphsOf(text: string): Prose {
  return text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[\t ]*\n/u)
    .map(paragraph => paragraph.split('\n').map(line => line.replace(/\s+/gu, ' ').trim()))
    .map(lines => lines.filter(line => line !== ''))
    .filter(lines => lines.length > 0)
    .map((lines): Paragraph => ({
      type: 'paragraph',
      children: lines.flatMap((value, index): PhrasingContent[] =>
        index === 0 ? [{type: 'text', value}] : [{type: 'break'}, {type: 'text', value}]
      )
    }))
}

/** No-break spaces beside another blank are what editors write for further ones. */
function evenBlanks(tree: Root): void {
  visit(tree, node => {
    if (isElement(node, 'pre')) return 'skip'
    if (node.type === 'text')
      node.value = node.value.replace(/[\t\n\r ]\u00A0[\u00A0\t\n\r ]*|\u00A0[\u00A0\t\n\r ]+/gu, ' ')
    return undefined
  })
}

interface Language {
  readonly lang: string
  readonly dir: Direction
}

function toProse(tree: Root | Element, context: ProseContext, language: Language): Block[] {
  const text: NodeHandle = (_state, node: {readonly value: string}) => splitFormulas(node.value, context)
  const made = toMdast(tree, {
    document: true,
    handlers: {...createHandlers(context, language)},
    nodeHandlers: {text}
  })
  if (made.type !== 'root') return []
  finish(made)
  // What is left at the top are blocks: running text was wrapped, definitions come from nowhere.
  return made.children as Block[]
}

/** Put gaps and displayed formulas in their places, and headings below those of a course. */
function finish(root: {type: 'root'; children: RootContent[]}): void {
  const headings: Heading[] = []
  visit(root, (node, index, parent) => {
    if (node.type === 'heading') headings.push(node)
    if (node.type === 'break' && parent !== undefined && index !== undefined && parent.type === 'tableCell')
      parent.children[index] = {type: 'html', value: '<br>'}
    if (node.type === 'html' && node.data !== undefined && parent !== undefined && index !== undefined) {
      const {gap} = node.data
      // A gap stands only where running text does.
      if (gap !== undefined) (parent.children as PhrasingContent[])[index] = gap
      else delete node.data
    }
    if (node.type !== 'paragraph' || parent === undefined || index === undefined) return
    const parts = partsOf(node)
    if (parts.length === 1 && parts[0] === node) return
    // Where a paragraph stands, any block may.
    ;(parent.children as (Block | Math)[]).splice(index, 1, ...parts)
    if (parts.length === 0) return index
    return undefined
  })
  const highest = Math.min(...headings.map(({depth}) => depth))
  for (const heading of headings) {
    // `#` and `##` begin modules and pages.
    const depth = Math.min(6, heading.depth - highest + 3)
    // A depth from 3 to 6.
    heading.depth = depth as 3 | 4 | 5 | 6
  }
}

/** Part a paragraph at recordings and displayed formulas, which stand alone. */
function partsOf(paragraph: Paragraph): (Block | Math)[] {
  const parts: (Block | Math)[] = []
  let words: PhrasingContent[] = []
  const flush = (): void => {
    const kept = trim(words)
    if (kept.length > 0) parts.push({...paragraph, children: kept})
    words = []
  }
  let parted = false
  for (const node of paragraph.children) {
    const isFormula = node.type === 'inlineMath' && node.data !== undefined && 'display' in node.data
    const isPlayer = node.type === 'image' && node.data?.recording !== undefined
    if (isFormula || isPlayer) {
      parted = true
      flush()
      if (node.type === 'inlineMath') parts.push({type: 'math', value: node.value})
      else parts.push({type: 'paragraph', children: [node]})
    } else words.push(node)
  }
  const only = paragraph.children.length === 1 && paragraph.children[0]?.type === 'image'
  if (!parted || only) {
    paragraph.children = trim(paragraph.children)
    return paragraph.children.length === 0 ? [] : [paragraph]
  }
  flush()
  return parts
}

function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
  let [start, end] = [0, nodes.length]
  while (start < end && isBlank(nodes[start])) start += 1
  while (end > start && isBlank(nodes[end - 1])) end -= 1
  return nodes.slice(start, end).map((node, index, kept) => {
    if (node.type !== 'text') return node
    let {value} = node
    if (index === 0) value = value.trimStart()
    if (index === kept.length - 1) value = value.trimEnd()
    return {...node, value}
  })
}

/** Take away what says the language of the whole text: an element around it, or the same words on each of its parts. */
function takeLanguage(tree: Root): {lang?: string; dir?: Direction} {
  const parts = seen(tree)
  const [first] = parts
  if (!isElement(first)) return {}
  // Moodle's editor says `dir="ltr"` on every paragraph, without a language.
  const lang = languageTag(attribute(first, 'lang') ?? '')
  if (lang === undefined || !parts.every(part => isElement(part) && saysTheSame(part, first))) return {}
  const dir = attribute(first, 'dir')
  const known = dir === 'rtl' || dir === 'ltr' ? dir : undefined
  tree.children = tree.children.flatMap((child): Root['children'] => {
    if (!isElement(child)) return [child]
    const {lang: _lang, dir: _dir, ...properties} = child.properties
    const holder = child.tagName === 'div' || child.tagName === 'span'
    const bare = holder && parts.length === 1 && Object.keys(properties).length === 0
    return bare ? child.children : [{...child, properties}]
  })
  return {lang, dir: known ?? directionOf(lang)}
}

function saysTheSame(one: Element, other: Element): boolean {
  return ['lang', 'dir'].every(name => attribute(one, name) === attribute(other, name))
}

/** Take the notes out that Silabus put at the end of the text. */
function takeNotes(tree: Root): readonly Element[] {
  const notes: Element[] = []
  const without = (nodes: readonly HastContent[]): HastContent[] =>
    nodes.flatMap(node => {
      if (!isElement(node, 'section') || !hasClass(node, 'footnotes')) return [node]
      const list = seen(node).find(child => isElement(child, 'ol'))
      notes.push(...(isElement(list) ? seen(list).filter(item => isElement(item, 'li')) : []))
      return []
    })
  tree.children = without(tree.children)
  return notes
}

function noteOf(item: Element, context: ProseContext, language: Language): FootnoteDefinition[] {
  const label = attribute(item, 'value') ?? ''
  if (label === '') return []
  const strip = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((child): ElementContent[] =>
      child.type !== 'element' ? [child] : hasClass(child, 'backlink') ? [] : [strip(child)]
    )
  })
  const children = toProse({...strip(item), tagName: 'div', properties: {}}, context, language)
  return children.length === 0 ? [] : [{type: 'footnoteDefinition', identifier: label, label, children}]
}

/** Properties that editors write by themselves. */
const meaningless =
  /^(?:-|background|caret|font-family|font-size|font-variant|height|line-height|margin|max-|min-|orphans|overflow|padding|text-align|white-space|widows|width)/u

/** How a list is numbered: Markdown counts from a number upwards. */
function numbering(node: Element): readonly string[] {
  const {tagName} = node
  const type = tagName === 'ol' || tagName === 'li' ? attribute(node, 'type') : undefined
  return [
    ...(type === undefined || type === '1' ? [] : [`type=${type.slice(0, 20)}`]),
    ...(tagName === 'ol' && node.properties['reversed'] === true ? ['reversed'] : []),
    ...(tagName === 'li' && node.properties['value'] !== undefined ? ['value'] : [])
  ]
}

/** Colours and fonts go; Moodle's editor writes the same few styles everywhere, which nobody meant. */
function tellLooks(tree: Root, context: ProseContext): void {
  const told = new Set<string>()
  visit(tree, 'element', node => {
    // The colours of code are made anew.
    if (node.tagName === 'pre' || hasClass(node, 'formula') || hasClass(node, 'footnotes')) return 'skip'
    for (const name of (attribute(node, 'style') ?? '').matchAll(/(?:^|;)\s*([a-z-]+)\s*:/giu))
      told.add((name[1] ?? '').toLowerCase())
    for (const name of numbering(node)) told.add(`\`${name}\` of a list`)
    if (node.tagName === 'font' || node.tagName === 'center') told.add(`<${node.tagName}>`)
    return undefined
  })
  const meant = [...told].filter(name => !meaningless.test(name))
  if (meant.length > 0) context.looks(`looks (${meant.sort().join(', ')}) in a text`)
}
