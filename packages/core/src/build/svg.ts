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
    root = fromXml(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    return {problem: `it is not well-formed XML (${reason.replace(/\s+/gu, ' ').slice(0, 120)})`}
  }
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
  if (local.startsWith('on')) {
    removed.add('an event handler')
    return undefined
  }
  if (local === 'href' || local === 'src') {
    if (/^\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/iu.test(value)) return value
    removed.add('a reference out of the file')
    return undefined
  }
  if (/url\s*\(|\\|@import|image-set|expression/iu.test(value)) return cleanCss(value, removed)
  return value
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
