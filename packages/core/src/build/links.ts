import type {Definition, Link, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Inline} from '../model.ts'
import type {Place} from '../report.ts'
import type {ModuleBuild} from './context.ts'

const safeSchemes: ReadonlySet<string> = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'sms',
  'geo',
  'xmpp',
  'irc',
  'ircs',
  'doi',
  'urn'
])

/**
 * Read an address that leads out of the course to a place that cannot run anything.
 *
 * @param url An address as written.
 * @returns The address in the form that every reader takes (WHATWG URL): names of hosts in ASCII, stray signs
 *   percent-encoded; `undefined` for a path, for an unsafe scheme, and for what is no address.
 */
export function safeUrl(url: string): string | undefined {
  const scheme = schemeOf(url)
  if (scheme === undefined || !safeSchemes.has(scheme)) return undefined
  if (scheme !== 'http' && scheme !== 'https') {
    const rest = url.slice(url.indexOf(':') + 1)
    return rest === '' ? undefined : tidy(url)
  }
  if (!/^https?:\/\/[^/?#]/iu.test(url) || !URL.canParse(url)) return undefined
  // What is ASCII and valid stays as its author wrote it.
  return /^[!-~]+$/u.test(url) && !/[\\"<>^`{|}]/u.test(url) ? tidy(url) : tidy(new URL(url).href)
}

/** Percent-encode what may not stand in an address: other scripts, stray `%`, a second `#`, brackets. */
function tidy(url: string): string {
  const [before = '', ...fragments] = url.split('#')
  const encode = (part: string): string =>
    part
      .replace(/%(?![0-9a-f]{2})/giu, '%25')
      .replace(/[^!-~]|["<>\\^`{|}]/gu, sign => encodeURIComponent(sign))
  return fragments.length === 0 ? encode(before) : `${encode(before)}#${encode(fragments.join('%23'))}`
}

/**
 * Find the scheme of an address, as browsers do: blanks and control characters inside it are passed over.
 *
 * @param url An address.
 * @returns The scheme in lower case; `undefined` for a path.
 */
export function schemeOf(url: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- `java\nscript:` is a scheme to browsers (WHATWG URL 4.4)
  const plain = url.replace(/[\u0000-\u0020]/gu, '')
  return /^([a-z][a-z0-9+.-]*):/iu.exec(plain)?.[1]?.toLowerCase()
}

/**
 * Read a path that is written relative to a file.
 *
 * @param url The path as written, percent-encoded or not.
 * @param from Path of the file that names it.
 * @returns Path from the course folder, and what follows `#`; a path that leaves the folder starts with `../`.
 */
export function resolvePath(url: string, from: string): {path: string; fragment: string | undefined} {
  const hash = url.indexOf('#')
  const address = (hash === -1 ? url : url.slice(0, hash)).replace(/\?.*$/su, '')
  const fragment = hash === -1 ? undefined : decode(url.slice(hash + 1))
  const written = decode(address).replaceAll('\\', '/')
  if (written === '') return {path: from, fragment}
  const parts: string[] = []
  for (const part of [...from.split('/').slice(0, -1), ...written.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return {path: written.startsWith('/') ? `/${parts.join('/')}` : parts.join('/'), fragment}
}

/**
 * Turn a link of Markdown into one of the model.
 *
 * @param link The link, its children built.
 * @param place Its place.
 * @param build The module.
 * @returns The link out of the course, to a file, or to a place that is resolved when all places are known.
 */
export function resolveLink(link: Link, place: Place, build: ModuleBuild): Inline {
  const url = link.url.trim()
  const safe = safeUrl(url.startsWith('//') ? `https:${url}` : url)
  if (safe !== undefined) return {...link, url: safe}
  if (schemeOf(url) !== undefined || url.startsWith('//')) {
    build.report('link-unsafe', {url: shown(url)}, place)
    return {
      type: 'htmlElement',
      name: 'span',
      attributes: {},
      children: link.children,
      position: link.position
    }
  }
  const {path, fragment} = resolvePath(url, build.file.path)
  const node: Link = {...link, url}
  build.links.push({node, path, fragment, place})
  return node
}

/**
 * Show an address in a message, which is one line.
 *
 * @param url The address.
 * @returns Its beginning.
 */
export function shown(url: string): string {
  return url.replace(/\s+/gu, ' ').slice(0, 80)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * List the link definitions of a file.
 *
 * @param root The file as parsed.
 * @returns Definitions by identifier.
 */
export function linkDefinitions(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  visit(root, 'definition', node => {
    // CommonMark 4.7: the first of several takes precedence.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}
