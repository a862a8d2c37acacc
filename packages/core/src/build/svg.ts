import type {Element, ElementContent, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {toXml} from 'xast-util-to-xml'

/** A drawing that is safe to show anywhere, and what was taken out of it. */
export type CleanedSvg =
  {readonly bytes: Uint8Array; readonly removed: readonly string[]} | {readonly problem: string}

/**
 * Clean an SVG drawing of what can run, reach outside, or break a package.
 *
 * Scripts, event handlers, foreign objects and references out of the file go and are named. Comments, the document
 * type and what drawing programs note for themselves in their own namespaces go unnamed: none of it is drawn.
 *
 * @param bytes The file.
 * @returns The cleaned file, or why it is no drawing.
 */
export function cleanSvg(bytes: Uint8Array): CleanedSvg {
  let root: Root
  try {
    root = fromXml(withoutEntities(decode(bytes)))
  } catch (error) {
    if (error instanceof RangeError) return {problem: 'it is nested too deeply'}
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
    const reason = cause.split('\n')[0]?.replace(/\s+/gu, ' ').slice(0, 120) ?? ''
    return {problem: `it is not well-formed XML${reason === '' ? '' : ` (${reason})`}`}
  }
  if (depthOf(root) > deepest) return {problem: 'it is nested too deeply'}
  const drawing = root.children.find((child): child is Element => child.type === 'element')
  if (drawing === undefined || localName(drawing.name) !== 'svg') return {problem: 'it is no SVG drawing'}
  if (
    !Object.entries(drawing.attributes).some(
      ([name, value]) => name.startsWith('xmlns') && value === svgNamespace
    )
  ) {
    return {problem: `it lacks \`xmlns="${svgNamespace}"\``}
  }
  const removed = new Set<string>()
  if (root.children.some(child => child.type === 'instruction' && child.name === 'xml-stylesheet'))
    removed.add('a stylesheet from outside')
  const text = toXml(
    {type: 'root', children: [cleanElement(drawing, removed)]},
    {closeEmptyElements: true, tightClose: true}
  )
  return {bytes: new TextEncoder().encode(`${text}\n`), removed: [...removed].sort()}
}

/** Groups in groups; drawing programs stay far below. */
const deepest = 300

/** Read the text of a file in the encoding that it names (XML 1.0, 4.3.3). */
function decode(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/u.exec(start)?.[1]
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  return new TextDecoder(marked ?? named ?? 'utf-8', {fatal: true}).decode(bytes)
}

/**
 * Put in what the document type abbreviates: drawing programs name their namespaces so. Values that hold markup or
 * further names are left alone; the parser refuses those.
 */
function withoutEntities(text: string): string {
  const type = /<!DOCTYPE\s[^[>]*\[([\s\S]*?)\]\s*>/u.exec(text)
  if (type?.[1] === undefined) return text
  const values = new Map<string, string>()
  for (const [, name = '', quoted, apostrophed] of type[1].matchAll(
    /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"<&%]{0,500})"|'([^'<&%]{0,500})')\s*>/gu
  )) {
    values.set(name, quoted ?? apostrophed ?? '')
  }
  const rest = text.slice(0, type.index) + text.slice(type.index + type[0].length)
  return rest.replace(/&([\w.:-]+);/gu, (whole, name: string) => values.get(name) ?? whole)
}

function depthOf(root: Root): number {
  let depth = 0
  let level: readonly Element[] = root.children.filter(child => child.type === 'element')
  while (level.length > 0 && depth <= deepest) {
    level = level.flatMap(element => element.children.filter(child => child.type === 'element'))
    depth += 1
  }
  return depth
}

const svgNamespace = 'http://www.w3.org/2000/svg'
const dangerous: ReadonlySet<string> = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'listener',
  'link',
  'base',
  'meta'
])
const animations: ReadonlySet<string> = new Set(['animate', 'set', 'animatetransform', 'animatemotion'])

function cleanElement(element: Element, removed: Set<string>): Element {
  const name = localName(element.name).toLowerCase()
  const attributes: Record<string, string> = {}
  for (const [key, value] of Object.entries(element.attributes)) {
    if (typeof value !== 'string') continue
    const kept = cleanAttribute(key, value, removed)
    if (kept !== undefined) attributes[key] = kept
  }
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text' || child.type === 'cdata') {
      return name === 'style'
        ? [{type: 'text', value: cleanCss(child.value, removed)}]
        : [{type: 'text', value: child.value}]
    }
    if (child.type !== 'element' || isForeign(child.name)) return []
    const childName = localName(child.name).toLowerCase()
    if (dangerous.has(childName)) {
      removed.add(childName === 'script' ? 'a script' : `\`<${localName(child.name)}>\``)
      return []
    }
    if (animations.has(childName) && /href|^on/iu.test(child.attributes['attributeName'] ?? '')) {
      removed.add('an animated link')
      return []
    }
    return [cleanElement(child, removed)]
  })
  return {type: 'element', name: element.name, attributes, children}
}

function cleanAttribute(name: string, value: string, removed: Set<string>): string | undefined {
  if (name === 'xmlns' || name === 'xmlns:xlink' || name === 'xmlns:svg') return value
  if (name.startsWith('xmlns') || isForeign(name)) return undefined
  const local = localName(name).toLowerCase()
  // diagrams.net keeps the whole diagram in an attribute that SVG does not know.
  if (local === 'content') return undefined
  if (local === 'id') return xmlName(value)
  if (local.startsWith('on')) {
    removed.add('an event handler')
    return undefined
  }
  if (local === 'href' || local === 'src') {
    if (/^\s*#/u.test(value)) return `#${xmlName(value.trim().slice(1))}`
    if (/^\s*data:image\/(?:png|jpeg|gif|webp)[;,]/iu.test(value)) return value
    removed.add('a reference out of the file')
    return undefined
  }
  if (/^\s*url\(\s*['"]?#[^)'"]*['"]?\s*\)\s*$/u.test(value)) {
    return value.replace(/#([^)'"]*)/u, (_whole, id: string) => `#${xmlName(id.trim())}`)
  }
  if (/url\s*\(|\\|@import|image-set|expression/iu.test(value)) return cleanCss(value, removed)
  return value
}

/** Ids of some drawing programs hold blanks or start with a digit, which XML forbids (XML 1.0, 3.3.1). */
function xmlName(id: string): string {
  return /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id)
    ? id
    : `_${id.replace(/[^\p{L}\p{N}.-]/gu, character => `_${character.codePointAt(0)?.toString(16) ?? ''}_`)}`
}

function cleanCss(css: string, removed: Set<string>): string {
  // A backslash can spell `url` in ways that no pattern sees, and drawings have no use for it.
  if (css.includes('\\')) {
    removed.add('a style with escapes')
    return ''
  }
  return css.replace(
    /@import[^;]*;?|(?:-webkit-)?image-set\s*\([^;{}]*|url\s*\(\s*(?!['"]?\s*(?:#|data:(?:image|font)\/))[^)]*\)?|expression\s*\(/giu,
    match => {
      removed.add('a reference out of the file')
      return match.startsWith('@') ? '' : 'none'
    }
  )
}

function isForeign(name: string): boolean {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : ''
  return !['', 'svg', 'xlink', 'xml'].includes(prefix)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
