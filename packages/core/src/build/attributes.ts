import type {ContainerDirective} from 'mdast-util-directive'
import {isId} from '../ids.ts'
import {nearest} from '../nearest.ts'
import {writtenAttributes} from '../parse.ts'
import {cleanText} from '../sources/characters.ts'
import {firstLine, sourceOf, type ModuleBuild} from './context.ts'

/**
 * List a fence's attributes as text.
 *
 * @param node The fence as parsed.
 * @returns Values by name; an attribute without a value is the empty text.
 */
export function attributesOf(node: ContainerDirective): Partial<Record<string, string>> {
  const attributes: Partial<Record<string, string>> = {}
  for (const [name, value] of Object.entries(node.attributes ?? {}))
    attributes[name] = cleanText(value ?? '').trim()
  return attributes
}

/**
 * Tell attributes that a fence does not have, or that stand there twice: only the last one would count.
 *
 * @param node The fence as parsed.
 * @param known Names that it has.
 * @param build The module.
 */
export function checkAttributes(
  node: ContainerDirective,
  known: readonly string[],
  build: ModuleBuild
): void {
  const {id} = attributesOf(node)
  for (const [name, value] of Object.entries(attributesOf(node))) {
    if (known.includes(name)) continue
    const near = nearest(name, known)
    const expected = value === '' && near === undefined ? meantByWord(name, id, node) : undefined
    build.report('attribute-unknown', {name, fence: node.name, near, expected, known}, firstLine(build, node))
  }
  const line = /^[^\r\n]*/u.exec(sourceOf(build, node))?.[0] ?? ''
  const names = [...(writtenAttributes(line)?.masked ?? '').matchAll(/(?:^|\s)([\p{L}_:][^\s=]*)/gu)].map(
    ([, name]) => name ?? ''
  )
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) < index)))
    build.report('attribute-doubled', {name, fence: node.name}, firstLine(build, node))
}

/**
 * Find the word that was meant as the id of a fence, `{soil}` for `{#soil}`.
 *
 * @param node The fence as parsed.
 * @param known Names of its attributes.
 * @returns The id, if the fence has none.
 */
export function idWithoutSign(node: ContainerDirective, known: readonly string[]): string | undefined {
  const attributes = attributesOf(node)
  if (attributes['id'] !== undefined) return undefined
  return Object.keys(attributes).find(
    name =>
      attributes[name] === '' && !known.includes(name) && nearest(name, known) === undefined && isId(name)
  )
}

/** Say what a word without a value was meant to be. */
function meantByWord(name: string, id: string | undefined, node: ContainerDirective): string {
  if (id === undefined) return isId(name) ? `\`#${name}\` if it is the id` : `\`${name}="…"\``
  const before = Object.entries(attributesOf(node)).findLast(
    ([key, value], index, all) =>
      value !== '' && index < all.findIndex(([other]) => other === name) && key !== name
  )
  const [key = 'id', value = id] = before ?? []
  return key === 'id'
    ? `an id without blanks, such as \`#${value}-${name}\``
    : `quotation marks around several words, \`${key}="${value} ${name}"\``
}

/** Reads attributes by what they mean; a value that makes no sense is reported, and the fallback taken. */
export interface AttributeReader {
  readonly text: (name: string) => string | undefined
  readonly words: (name: string) => readonly string[]
  readonly flag: (name: string, fallback: boolean) => boolean
  /** A number above 0. */
  readonly positive: (name: string) => number | undefined
  /** A whole number from 1. */
  readonly count: (name: string) => number | undefined
  /** A number from 0 to 100, with or without `%`. */
  readonly percent: (name: string) => number | undefined
  /** Two whole numbers as `150..300`, of which one may be missing. */
  readonly range: (
    name: string
  ) => {readonly least: number | undefined; readonly most: number | undefined} | undefined
  /** One of several words, each with what it means; several may mean the same. */
  readonly choice: <Meaning>(
    name: string,
    meanings: Readonly<Record<string, Meaning>>,
    expected: string
  ) => Meaning | undefined
  /** Whether any value so far made no sense. */
  readonly failed: () => boolean
}

/**
 * Read a fence's attributes.
 *
 * @param node The fence as parsed.
 * @param build The module.
 * @returns A reader.
 */
export function readFenceAttributes(node: ContainerDirective, build: ModuleBuild): AttributeReader {
  const attributes = attributesOf(node)
  let failed = false
  const number = (
    name: string,
    pattern: RegExp,
    test: (value: number) => boolean,
    expected: string
  ): number | undefined => {
    const written = attributes[name]
    if (written === undefined) return undefined
    const value = pattern.test(written) ? Number.parseFloat(written) : Number.NaN
    if (test(value)) return value
    failed = true
    build.report('attribute-value', {name, found: written, expected}, firstLine(build, node))
    return undefined
  }
  return {
    text(name) {
      const value = attributes[name]?.replace(/\s+/gu, ' ')
      return value === '' ? undefined : value
    },
    words: name => (attributes[name] ?? '').split(/[\s,]+/u).filter(word => word !== ''),
    flag(name, fallback) {
      const written = attributes[name]?.toLowerCase()
      if (written === undefined) return fallback
      if (written === '' || written === 'true') return true
      if (written === 'false') return false
      failed = true
      build.report(
        'attribute-value',
        {name, found: written, expected: '`true` or `false`'},
        firstLine(build, node)
      )
      return fallback
    },
    positive: name =>
      number(name, /^\d+(?:\.\d+)?$/u, value => value > 0 && value <= 1_000_000, 'a number above 0'),
    count: name => number(name, /^\d+$/u, value => value >= 1 && value <= 1_000_000, 'a whole number from 1'),
    percent: name =>
      number(name, /^\d+(?:\.\d+)?\s*%?$/u, value => value >= 0 && value <= 100, 'a number from 0 to 100'),
    range(name) {
      const written = attributes[name]
      if (written === undefined) return undefined
      const [, from = '', to = ''] = /^(\d{0,7})\s*(?:\.\.|…)\s*(\d{0,7})$/u.exec(written) ?? []
      const least = from === '' ? undefined : Number(from)
      const most = to === '' ? undefined : Number(to)
      if ((least ?? most) !== undefined && (most ?? Infinity) >= Math.max(1, least ?? 1)) return {least, most}
      failed = true
      const expected = 'two whole numbers, the smaller first, as in `150..300`, `150..` or `..300`'
      build.report('attribute-value', {name, found: written, expected}, firstLine(build, node))
      return undefined
    },
    choice(name, meanings, expected) {
      const written = attributes[name]
      if (written === undefined) return undefined
      const word = written.toLowerCase()
      if (Object.hasOwn(meanings, word)) return meanings[word]
      failed = true
      build.report('attribute-value', {name, found: written, expected}, firstLine(build, node))
      return undefined
    },
    failed: () => failed
  }
}
