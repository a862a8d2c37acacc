import {allowedElements, globalAttributes} from '@silabus/core'
import type {Element, ElementContent, Properties, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {attribute} from './hast-tools.ts'
import type {ProseContext} from './prose-context.ts'

/** Elements that go with all they hold. */
const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
  'noscript'
])

/** Names of attributes as hast spells them, where that is not as HTML does. */
const spellings: Readonly<Record<string, string>> = {
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime'
}

/**
 * Keep of an element's attributes what the allow-list of raw HTML lets pass. Ids go: a text of a question is shown
 * beside others that may have the same.
 *
 * @param node The element.
 * @returns Its safe attributes; addresses are not looked at.
 */
export function safeProperties(node: Element): Properties {
  const kept: Properties = {}
  for (const name of [...(allowedElements[node.tagName]?.attributes ?? []), ...globalAttributes]) {
    if (name === 'id') continue
    const key = spellings[name] ?? name
    const value = attribute(node, key)
    if (value !== undefined && value !== '') kept[key] = value
    else if (name === 'open' && value === '') kept[key] = true
    else if (name === 'alt' && value === '') kept[key] = ''
  }
  return kept
}

/**
 * Spell an element's start and end tag with its safe attributes.
 *
 * @param node The element.
 * @returns Both tags, each on one line.
 */
export function tags(node: Element): readonly [start: string, end: string] {
  const {tagName} = node
  const html = oneLine(toHtml({type: 'element', tagName, properties: safeProperties(node), children: []}))
  const end = `</${tagName}>`
  return html.endsWith(end) ? [html.slice(0, -end.length), end] : [html, '']
}

/**
 * Write a part of a text as HTML that Markdown takes as it is: safe elements only, no empty line.
 *
 * @param node The element.
 * @param context What the text needs from around it.
 * @returns HTML on one line.
 */
export function safeHtml(node: Element, context: ProseContext): string {
  const root: Root = {type: 'root', children: safe(node, context)}
  return oneLine(toHtml(root, {closeSelfClosing: true}))
}

function safe(node: ElementContent, context: ProseContext): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element' || silent.has(node.tagName)) return []
  // Core has a list of its own for formulas.
  if (node.tagName === 'math') return [node]
  const children = node.children.flatMap(child => safe(child, context))
  const rule = allowedElements[node.tagName]
  if (rule === undefined) return children
  const properties = safeProperties(node)
  if (node.tagName === 'img') return picture(node, properties, context)
  if (node.tagName === 'a') {
    const target = context.resolve(attribute(node, 'href') ?? '', 'link')
    if (target.kind === 'none') return children
    properties['href'] = target.kind === 'file' ? encodeURI(target.path) : target.url
  }
  return [{type: 'element', tagName: node.tagName, properties, children}]
}

function picture(node: Element, properties: Properties, context: ProseContext): ElementContent[] {
  const target = context.resolve(attribute(node, 'src') ?? '', 'media')
  if (target.kind === 'none') return [{type: 'text', value: attribute(node, 'alt') ?? ''}]
  const src = target.kind === 'file' ? encodeURI(target.path) : target.url
  return [{type: 'element', tagName: 'img', properties: {...properties, src}, children: []}]
}

/** An empty line would end the block; a line end of preformatted text is written as a reference. */
function oneLine(html: string): string {
  return html
    .replace(/<pre[\s>][\s\S]*?<\/pre>/gu, pre => pre.replaceAll('\n', '&#10;'))
    .replace(/\s*\n\s*/gu, ' ')
}
