import {isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap} from 'yaml'
import {isId} from '../ids.ts'
import {cleanText} from './characters.ts'
import {anyTag, expectedTag, languageTag} from './language.ts'

/** What became of one value of front matter. */
export type Reading<Value> = {readonly value: Value; readonly items?: readonly (Node | null)[]} | Misreading

/** A value that cannot be read. */
export interface Misreading {
  readonly found: string
  /** In place of what the field expects in general. */
  readonly expected?: string
  /** The item of a list that it is about. */
  readonly at?: Node | undefined
  /** Further items of the list that cannot be read. */
  readonly further?: readonly Misreading[]
}

/** How one key is read, and what it says in a JSON Schema. */
export interface Field<Value> {
  /** Ends the sentence "expected …". */
  readonly expected: string
  /** For the published JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly read: (node: Node | null) => Reading<Value>
}

/** Text, also where YAML sees a number, a date or a boolean: as written, so `1.10` stays `1.10`. */
export const text: Field<string> = {
  expected: 'text',
  schema: {type: ['string', 'number', 'boolean']},
  read(node) {
    if (!isScalar(node) || node.value === null) return {found: describe(node)}
    const value = cleanText(typeof node.value === 'string' ? node.value : (node.source ?? ''))
      .replace(/\s+/gu, ' ')
      .trim()
    return value === '' ? {found: 'an empty text'} : {value}
  }
}

/** An id that the author promises to keep. */
export const id: Field<string> = {
  expected: 'a letter followed by letters, digits, `-`, `_` or `.`',
  schema: {type: 'string', pattern: '^[\\p{L}][\\p{L}\\p{M}\\p{N}._-]*$'},
  read: node => check(text.read(node), isId)
}

/** A BCP 47 language tag. */
export const language: Field<string> = {
  expected: anyTag,
  schema: {type: 'string'},
  read(node) {
    const reading = text.read(node)
    if (!('value' in reading)) return reading
    const tag = languageTag(reading.value)
    return tag === undefined
      ? {found: `\`${reading.value}\``, expected: expectedTag(reading.value)}
      : {value: tag}
  }
}

/** Several texts; one alone may stand without a list. */
export const texts: Field<readonly string[]> = {
  expected: 'a list of texts',
  schema: {oneOf: [text.schema, {type: 'array', items: text.schema}]},
  read(node) {
    if (!isSeq(node)) {
      const reading = text.read(node)
      return 'value' in reading ? {value: [reading.value]} : reading
    }
    const values: string[] = []
    const misreadings: Misreading[] = []
    // Items of a parsed document are nodes or null.
    for (const item of node.items as (Node | null)[]) {
      const reading = text.read(item)
      if ('value' in reading) values.push(reading.value)
      else misreadings.push({...reading, at: item ?? undefined})
    }
    const [first, ...further] = misreadings
    if (first !== undefined) return {...first, further}
    // As above.
    return {value: values, items: node.items as (Node | null)[]}
  }
}

/** A share between 0 and 100. */
export const percent: Field<number> = {
  expected: 'a number from 0 to 100',
  schema: {
    oneOf: [
      {type: 'number', minimum: 0, maximum: 100},
      {type: 'string', pattern: '^\\d+(\\.\\d+)?\\s*%$'}
    ]
  },
  read(node) {
    const reading = text.read(node)
    if (!('value' in reading)) return reading
    const value = /^\d+(?:\.\d+)?\s*%?$/u.test(reading.value) ? Number.parseFloat(reading.value) : Number.NaN
    return value >= 0 && value <= 100 ? {value} : {found: `\`${reading.value}\``}
  }
}

/** `true` or `false`. */
export const flag: Field<boolean> = {
  expected: '`true` or `false`',
  schema: {type: 'boolean'},
  read: node =>
    isScalar(node) && typeof node.value === 'boolean' ? {value: node.value} : {found: describe(node)}
}

/** A day, a month or a year of the calendar. */
export const date: Field<string> = {
  expected: 'a date such as `2026-11-24`',
  schema: {type: ['string', 'number'], pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$'},
  read: node => check(text.read(node), isDate)
}

/** A length of time in ISO 8601. */
export const duration: Field<string> = {
  expected: 'a length of time such as `PT45M` or `PT1H30M`',
  schema: {type: 'string', pattern: '^P(?=.)'},
  read: node =>
    check(text.read(node), value =>
      /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/u.test(
        value
      )
    )
}

/**
 * One of a few words.
 *
 * @param values The words.
 * @returns The field.
 */
export function oneOf<const Value extends string>(values: readonly Value[]): Field<Value> {
  return {
    expected: values
      .map(value => `\`${value}\``)
      .join(', ')
      .replace(/, (?=[^,]*$)/u, ' or '),
    schema: {enum: values},
    read(node) {
      const reading = text.read(node)
      if (!('value' in reading)) return reading
      const value = values.find(known => known === reading.value)
      return value === undefined ? {found: `\`${reading.value}\``} : {value}
    }
  }
}

/** Options of targets; their keys are checked where the targets are known. */
export const mapping: Field<YAMLMap> = {
  expected: 'keys with values',
  schema: {type: 'object'},
  read: node => (isMap(node) ? {value: node} : {found: describe(node)})
}

/**
 * Say what a value is, for the sentence "Unexpected …".
 *
 * @param node The value.
 * @returns Such as `a list` or `` `12` ``.
 */
export function describe(node: Node | Pair | null): string {
  if (isMap(node)) return 'keys and values'
  if (isSeq(node)) return 'a list'
  if (isScalar(node) && node.value !== null) return `\`${cleanText(node.source ?? '').slice(0, 60)}\``
  return 'nothing'
}

function check(reading: Reading<string>, test: (value: string) => boolean): Reading<string> {
  return 'value' in reading && !test(reading.value) ? {found: `\`${reading.value.slice(0, 60)}\``} : reading
}

function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value)
  if (match === null) return false
  const [, year, month = '01', day = '01'] = match
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return Number(year) > 0 && made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day)
}
