import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap
} from 'yaml'
import {nearest} from '../nearest.ts'
import type {CompletionRule} from '../model.ts'
import type {Report} from '../report.ts'
import {quoted} from '../misread/lookalike.ts'
import {characterName, cleanText, forbiddenCharacters} from './characters.ts'
import {
  date,
  describe,
  duration,
  flag,
  id,
  language,
  mapping,
  oneOf,
  percent,
  text,
  texts,
  type Field
} from './fields.ts'
import {opensFrontMatter, type SourceText} from './source-file.ts'
import {describeNoMap, describeYamlError} from './yaml-problem.ts'

/** What the front matter of a course may say. */
export interface CourseFrontMatter {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly lang: string
  readonly authors: readonly string[]
  readonly description: string
  readonly version: string
  readonly date: string
  readonly license: string
  readonly cover: string
  readonly keywords: readonly string[]
  readonly math: boolean
  readonly modules: readonly string[]
  readonly pass: number
  readonly complete: CompletionRule
  readonly targets: YAMLMap
}

/** What the front matter of a module may say. */
export interface ModuleFrontMatter {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly duration: string
}

/** How each key of `Values` is read. */
export type Fields<Values> = {readonly [Key in keyof Values]: Field<Values[Key]>}

/** Front matter of a course: the one source for reading it and for its JSON Schema. */
export const courseFields: Fields<CourseFrontMatter> = {
  id,
  title: text,
  subtitle: text,
  lang: language,
  authors: texts,
  description: text,
  version: text,
  date,
  license: text,
  cover: text,
  keywords: texts,
  math: flag,
  modules: texts,
  pass: percent,
  complete: oneOf(['viewed', 'passed', 'viewed-and-passed']),
  targets: mapping
}

/** Front matter of a module. */
export const moduleFields: Fields<ModuleFrontMatter> = {
  id,
  title: text,
  description: text,
  duration
}

/** A value with the place of its line. */
export interface Placed<Value> {
  readonly value: Value
  /** Places of the items of a list. */
  readonly items?: readonly Placed<unknown>['place'][]
  readonly place: {readonly file: string; readonly position: ReturnType<SourceText['position']>}
}

/** What front matter says. */
export interface FrontMatter<Values> {
  /** By key; keys that could not be read are missing. */
  readonly values: {readonly [Key in keyof Values]?: Placed<Values[Key]>}
  /** Keys that the author wrote, readable or not, so that nobody is told twice about one. */
  readonly written: ReadonlySet<string>
}

/**
 * Read front matter.
 *
 * @param file The file.
 * @param table The keys that it may have.
 * @param report Where mistakes are told, each at its own line.
 * @returns What could be read.
 */
export function readFrontMatter<Values>(
  file: SourceText,
  table: Fields<Values>,
  report: Report
): FrontMatter<Values> {
  const {map, sound} = parseYaml(file, report)
  // What follows from broken YAML is no mistake of its own: `title: a: b` swallows the keys below it. Nor is what
  // follows from a file that was left out.
  const tell: Report = sound ? report : () => undefined
  const values: Partial<Record<string, Placed<unknown>>> = {}
  const written = new Set<string>(sound && !file.leftOut ? [] : Object.keys(table))
  const fields = new Map<string, Field<unknown>>(Object.entries(table))
  for (const {key, keyNode, value} of map === undefined ? [] : pairs(map)) {
    const place = placeOf(file, keyNode, value)
    const field = fields.get(key)
    if (field === undefined) {
      const near = nearest(key, fields.keys())
      tell('front-matter-unknown', {key, near, known: [...fields.keys()]}, placeOf(file, keyNode))
      // A misspelt key is there: nobody is told that it is missing as well.
      if (near !== undefined) written.add(near)
      continue
    }
    // A key without a value is one that the author has not filled in yet: as if it were not there.
    if (value === null || (isScalar(value) && value.value === null)) continue
    written.add(key)
    if (field === text && isScalar(value)) tellRemark(file, value, tell)
    const reading = field.read(value)
    if ('value' in reading) {
      const items = reading.items?.map(item => (item === null ? place : placeOf(file, item)))
      values[key] = {value: reading.value, place, ...(items === undefined ? {} : {items})}
    } else {
      for (const {found, expected = field.expected, at} of [reading, ...(reading.further ?? [])]) {
        tell('front-matter-value', {key, found, expected}, at === undefined ? place : placeOf(file, at))
      }
    }
  }
  // Each value was read by the field of its own key.
  return {values: values as FrontMatter<Values>['values'], written}
}

/** Parse front matter; what is not `sound` was told, and holds what could be made out. */
function parseYaml(
  file: SourceText,
  report: Report
): {readonly map: YAMLMap | undefined; readonly sound: boolean} {
  // That nothing ends it was told with the file.
  if (file.frontMatter === undefined) return {map: undefined, sound: !opensFrontMatter(file.text)}
  const {offset} = file.frontMatter
  // YAML knows a lone carriage return as the end of a line; the library does not. The length stays.
  const yaml = file.frontMatter.yaml.replace(/\r(?!\n)/gu, '\n')
  const lineCounter = new LineCounter()
  let document: Document.Parsed
  try {
    document = parseDocument(yaml, {lineCounter, prettyErrors: false, uniqueKeys: true, stringKeys: true})
  } catch (error) {
    // The parser's own recursion gives up on thousands of nested brackets.
    report(
      'front-matter-yaml',
      {
        found: 'settings',
        expected: error instanceof RangeError ? 'fewer of them in each other' : String(error)
      },
      {file: file.path, position: file.position(offset, offset)}
    )
    return {map: undefined, sound: false}
  }
  for (const error of document.errors) {
    const [start, end] = error.pos
    report('front-matter-yaml', describeYamlError(error, yaml), {
      file: file.path,
      position: file.position(offset + start, offset + end)
    })
  }
  const aliased = firstAlias(document.contents)
  if (aliased !== undefined) {
    // Aliases of aliases grow without bound ("billion laughs"); a course has no use for them.
    report(
      'front-matter-yaml',
      {found: '`*` at the beginning of a value', expected: 'quotation marks around it'},
      placeOf(file, aliased)
    )
    return {map: undefined, sound: false}
  }
  tellEscapes(file, document, report)
  // A doubled key leaves all others readable.
  const sound = document.errors.every(error => error.code === 'DUPLICATE_KEY')
  if (isMap(document.contents)) return {map: document.contents, sound}
  if (
    document.contents !== null
    && sound
    && !(isScalar(document.contents) && document.contents.value === null)
  ) {
    report(
      'front-matter-yaml',
      describeNoMap(yaml, describe(document.contents)),
      placeOf(file, document.contents)
    )
    return {map: undefined, sound: false}
  }
  return {map: undefined, sound}
}

/** Tell control characters that came in as escapes (`"\\x07"`); those in the file itself are told with the file. */
function tellEscapes(file: SourceText, document: Document.Parsed, report: Report): void {
  visit(document, {
    Scalar(_key, node) {
      const found = typeof node.value === 'string' ? [...forbiddenCharacters(node.value).keys()] : []
      for (const character of found)
        report('file-control-character', {character: characterName(character)}, placeOf(file, node))
    }
  })
}

/** Tell what YAML passes over behind ` #`: in a title it is rather a part of it. */
function tellRemark(file: SourceText, value: Scalar, report: Report): void {
  if (typeof value.comment !== 'string' || /[\r\n]/u.test(value.comment)) return
  const [, end = 0] = value.range ?? []
  const start = (file.frontMatter?.offset ?? 0) + end
  const length = /^[^\r\n]*/u.exec(file.text.slice(start))?.[0].trimEnd().length ?? 0
  report(
    'markup-misread',
    {
      found: quoted(`#${value.comment}`),
      read: 'a remark that nobody sees',
      expected: 'quotation marks around the whole value'
    },
    {file: file.path, position: file.position(start + 1, start + Math.max(1, length))}
  )
}

function firstAlias(node: unknown): Node | undefined {
  const waiting: unknown[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isAlias(next)) return next
    if (isMap(next))
      waiting.push(...next.items.flatMap(pair => [pair.key, pair.value]).filter(item => item !== null))
    else if (isSeq(next)) waiting.push(...next.items.filter(item => item !== null))
  }
  return undefined
}

/** One entry of a YAML map. */
export interface KeyValue {
  readonly key: string
  readonly keyNode: Node
  readonly value: Node | null
}

/**
 * List the entries of a YAML map whose keys are texts.
 *
 * @param map The map.
 * @returns Keys and values, as written.
 */
export function pairs(map: YAMLMap): readonly KeyValue[] {
  return map.items.flatMap(({key, value}) =>
    // Keys and values of a parsed document are nodes or null.
    isScalar(key)
      ? [{key: cleanText(String(key.value)), keyNode: key, value: (value ?? null) as Node | null}]
      : []
  )
}

/**
 * Find the place of a part of front matter in its file.
 *
 * @param file The file.
 * @param first Where it begins.
 * @param last Where it ends, if that is another node.
 * @returns The place.
 */
export function placeOf(file: SourceText, first: Node, last?: Node | null): Placed<unknown>['place'] {
  const offset = file.frontMatter?.offset ?? 0
  const start = first.range?.[0] ?? 0
  const end = last?.range?.[1] ?? first.range?.[1] ?? start
  return {file: file.path, position: file.position(offset + start, offset + end)}
}
