import type {Position} from 'unist'
import {isMap, isScalar, type Node, type YAMLMap} from 'yaml'
import type {Exporter, ExporterOption} from '../export.ts'
import type {AssetReference} from '../model.ts'
import {nearest} from '../nearest.ts'
import type {Place, Report} from '../report.ts'
import {describe, flag, oneOf, text, texts, type Field, type Reading} from './fields.ts'
import {pairs, placeOf, type KeyValue} from './front-matter.ts'
import type {SourceText} from './source-file.ts'

/** What stands under `targets`. */
export interface TargetOptions {
  /** Options by target. */
  readonly values: Record<string, Record<string, unknown>>
  /** Where each stands, by its whole name: `scorm12.theme.accent`, and of the items of a list `….0`. */
  readonly places: Record<string, Position>
}

/** What options are read with. */
export interface OptionSource {
  readonly file: SourceText
  /** Targets that are known; without them every option is taken as it is. */
  readonly targets: readonly Pick<Exporter, 'target' | 'options'>[] | undefined
  /** Finds a file of the course folder; what is wrong with it is told. */
  readonly findFile: (written: string, place: Place) => AssetReference | undefined
  readonly report: Report
}

/** Keys that a message lists; of more it names the nearest alone. */
const longestList = 12

/**
 * Read the options of targets.
 *
 * @param map What stands under `targets`.
 * @param source What they are read with.
 * @returns Those that can be read.
 */
export function readTargetOptions(map: YAMLMap, source: OptionSource): TargetOptions {
  const {file, targets, report} = source
  const values: Record<string, Record<string, unknown>> = {}
  const places: Record<string, Position> = {}
  for (const {key: name, keyNode, value} of pairs(map)) {
    const target = targets?.find(known => known.target === name)
    if (targets !== undefined && target === undefined) {
      const known = targets.map(one => one.target)
      const place = placeOf(file, keyNode)
      report('front-matter-unknown', {key: `targets.${name}`, near: nearest(name, known), known}, place)
      continue
    }
    if (isEmpty(value)) {
      // A target without options is named all the same.
      values[name] = {}
      continue
    }
    if (!isMap(value)) {
      report(
        'front-matter-value',
        {key: `targets.${name}`, found: describe(value), expected: 'options of the target'},
        placeOf(file, value ?? keyNode)
      )
      continue
    }
    values[name] = readOptions(value, target?.options, name, {...source, places})
  }
  return {values, places}
}

interface OptionReading extends OptionSource {
  readonly places: Record<string, Position>
}

/** Read a map of options; where no options are known, as it is. */
function readOptions(
  map: YAMLMap,
  options: Readonly<Record<string, ExporterOption>> | undefined,
  name: string,
  reading: OptionReading
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const pair of pairs(map)) {
    const {key, keyNode} = pair
    const option = options !== undefined && Object.hasOwn(options, key) ? options[key] : undefined
    if (options !== undefined && option === undefined) {
      const known = Object.keys(options)
      reading.report(
        'front-matter-unknown',
        {
          key: `targets.${name}.${key}`,
          near: nearest(key, known),
          known: known.length > longestList ? [] : known
        },
        placeOf(reading.file, keyNode)
      )
      continue
    }
    const value: unknown =
      option === undefined ? pair.value?.toJSON() : readOption(pair, option, name, reading)
    if (value !== undefined) values[key] = value
  }
  return values
}

function readOption(
  {key, keyNode, value}: KeyValue,
  option: ExporterOption,
  parent: string,
  reading: OptionReading
): unknown {
  const {file, places, report, findFile} = reading
  const name = `${parent}.${key}`
  const place = placeOf(file, keyNode, value)
  const refuse = (found: string, expected: string, at: Place = place): undefined => {
    report('front-matter-value', {key: `targets.${name}`, found, expected}, at)
    return undefined
  }
  if (isEmpty(value)) {
    // A colour that begins with `#` is a remark to YAML.
    const remark = value?.comment ?? value?.commentBefore
    return typeof remark === 'string' && /^[0-9a-f]{3,8}$/iu.test(remark.trim())
      ? refuse(`\`#${remark.trim()}\` without quotation marks`, `\`"#${remark.trim()}"\``)
      : undefined
  }
  places[name] = place.position
  if (option.type === 'map') {
    return isMap(value)
      ? readOptions(value, option.options, name, reading)
      : refuse(describe(value), 'keys with values')
  }
  const field = fieldOf(option)
  const read = field.read(value)
  if (!('value' in read)) {
    for (const {found, expected = field.expected, at} of [read, ...(read.further ?? [])])
      refuse(found, expected, at === undefined ? place : placeOf(file, at))
    return undefined
  }
  if (option.type === 'file' && typeof read.value === 'string') {
    const expected = option.check?.(read.value)
    return expected === undefined ? findFile(read.value, place) : refuse(`\`${read.value}\``, expected)
  }
  const items = Array.isArray(read.value) ? read.value : [read.value]
  const fits = items.map((item: unknown, index) => {
    const node = read.items?.[index]
    const at = node === undefined || node === null ? place : placeOf(file, node)
    if (option.type === 'list') places[`${name}.${index}`] = at.position
    const expected = typeof item === 'string' ? option.check?.(item) : undefined
    if (expected !== undefined) refuse(`\`${String(item)}\``, expected, at)
    return expected === undefined
  })
  return fits.every(Boolean) ? read.value : undefined
}

function fieldOf(option: ExporterOption): Field<unknown> {
  if (option.type === 'list') return texts
  if (option.type === 'boolean') return flag
  if (option.type === 'number') return number
  return option.values === undefined ? text : oneOf(option.values)
}

const number: Field<number> = {
  expected: 'a number',
  schema: {type: 'number'},
  read: (node): Reading<number> =>
    isScalar(node) && typeof node.value === 'number' ? {value: node.value} : {found: describe(node)}
}

function isEmpty(value: Node | null): boolean {
  return value === null || (isScalar(value) && value.value === null)
}
