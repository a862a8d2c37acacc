import type {Gap} from '@silabus/core'
import {fromHtml} from 'hast-util-from-html'
import {depthLimit} from '../limits.ts'
import {openElements} from '../prose/html-depth.ts'
import {wordsOf} from '../prose/hast-tools.ts'
import {piecesOf} from './questions/typed.ts'
import {numberIn} from './values.ts'

/** The gaps of a cloze as Moodle writes them. */
export interface ReadGaps {
  /** The text with a mark in the place of each gap. */
  readonly html: string
  readonly gaps: ReadonlyMap<string, Gap>
  readonly found: readonly Gap[]
  /** Of all gaps together. */
  readonly points: number
  readonly caseSensitive: boolean
  readonly shuffle: boolean
  /** What a gap of a course cannot hold. */
  readonly problems: readonly {readonly what: string; readonly instead: string}[]
}

/** The types of gaps (Moodle 4.5, qtype_multianswer, `ANSWER_TYPE_DEF_REGEX`). */
const start =
  /\{(\d*):(NUMERICAL|NM|MULTICHOICE(?:_[VH]S?|_S)?|MC(?:[VH]S?|S)?|MULTIRESPONSE(?:_HS?|_S)?|MR(?:HS?|S)?|SHORTANSWER(?:_C)?|SAC?|MWC?):/gu

/**
 * Mark the place of a gap in HTML. What stands in the mark keeps the blanks around it.
 *
 * @param key Number of the gap.
 * @returns An element of its own.
 */
export function gapMark(key: string): string {
  return `<gap number="${key}">_</gap>`
}

interface Alternative {
  readonly text: string
  readonly weight: number
  readonly feedback: string
}

/**
 * Read the gaps in the text of a cloze.
 *
 * @param html The text.
 * @returns The text with marks, the gaps, and what of them is lost.
 */
export function readGaps(html: string): ReadGaps {
  const gaps = new Map<string, Gap>()
  const problems = new Map<string, string>()
  const weights: number[] = []
  const cases: boolean[] = []
  const orders: boolean[] = []
  let marked = ''
  let done = 0
  start.lastIndex = 0
  for (let match = start.exec(html); match !== null; match = start.exec(html)) {
    const [opening, weight = '', type = ''] = match
    const from = match.index + opening.length
    const to = endOf(html, from)
    if (to === undefined) break
    const alternatives = alternativesOf(html.slice(from, to))
    const gap = gapOf(type, alternatives, gaps.size + 1, (what, instead) => problems.set(what, instead))
    start.lastIndex = to + 1
    if (gap === undefined) continue
    const key = String(gap.number)
    gaps.set(key, gap)
    weights.push(weight === '' ? 1 : Number(weight))
    if (gap.kind === 'typed') cases.push(/_C$|^SAC$|^MWC$/u.test(type))
    if (gap.kind === 'chosen') orders.push(type.endsWith('S'))
    marked += `${html.slice(done, match.index)}${gapMark(key)}`
    done = to + 1
  }
  const points = pointsOf(weights)
  if (new Set(weights).size > 1)
    problems.set('gaps of different weight', `every gap counts the same, all together ${points}`)
  if (new Set(cases).size > 1)
    problems.set('upper and lower case that matter in some gaps', 'they matter in none')
  if (new Set(orders).size > 1) problems.set('random order in some gaps', 'all options are in random order')
  return {
    html: marked + html.slice(done),
    gaps,
    found: [...gaps.values()],
    points,
    caseSensitive: cases.length > 0 && cases.every(matters => matters),
    shuffle: orders.some(random => random),
    problems: [...problems].map(([what, instead]) => ({what, instead}))
  }
}

/** Points of all gaps together, which count the same: as much as they did, in whole points for each. */
function pointsOf(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return sum === 0 ? 0 : Math.max(1, Math.round(sum / weights.length)) * weights.length
}

/** Find the brace that ends a gap; one behind a backslash does not. */
function endOf(html: string, from: number): number | undefined {
  for (let at = from; at < html.length; at += 1) {
    if (html[at] === '\\' && html[at + 1] === '}') at += 1
    else if (html[at] === '}') return at
  }
  return undefined
}

function alternativesOf(source: string): readonly Alternative[] {
  const parts: Alternative[] = []
  for (const part of source.split(/(?<!\\)~/u)) {
    const [, equals, percent, body = ''] = /^\s*(?:(=)|%(-?\d+(?:[.,]\d+)?)%)?([\s\S]*)$/u.exec(part) ?? []
    const hash = /(?<!\\)#/u.exec(withoutReferences(body))?.index ?? body.length
    const weight = equals === undefined ? Number((percent ?? '0').replace(',', '.')) : 100
    parts.push({text: unescaped(body.slice(0, hash)), weight, feedback: unescaped(body.slice(hash + 1))})
  }
  return parts
}

/** The `#` of a character reference begins no feedback. */
function withoutReferences(text: string): string {
  return text.replace(/&#(?=x?[0-9a-f]+;)/giu, '&_')
}

/** Tags go, references are read, and then the backslash before `}` and `#`. */
function unescaped(source: string): string {
  return plainHtml(source).replace(/\\([}#])/gu, '$1')
}

/**
 * Read HTML as plain text on one line.
 *
 * @param html HTML of one choice.
 * @returns Its words.
 */
export function plainHtml(html: string): string {
  if (openElements(html) > depthLimit) return html.replace(/\s+/gu, ' ').trim()
  return wordsOf(fromHtml(html, {fragment: true}))
    .replace(/\s+/gu, ' ')
    .trim()
}

type Tell = (what: string, instead: string) => void

function gapOf(type: string, written: readonly Alternative[], number: number, tell: Tell): Gap | undefined {
  const alternatives = written.filter(({text}) => text !== '')
  if (written.some(({feedback}) => feedback !== '')) tell('feedback of a gap', 'it is left out')
  if (/^M(?:ULTIRESPONSE|R)/u.test(type) && alternatives.filter(({weight}) => weight > 0).length > 1) {
    tell('gap to choose several options for', 'its source stays text')
    return undefined
  }
  if (/^(?:MULTI|MC|MR)/u.test(type)) return chosen(alternatives, number, tell)
  if (type.startsWith('N')) return numeric(alternatives, number, tell)
  const right = alternatives.filter(({weight}) => weight === 100)
  const partly = alternatives.filter(({weight}) => weight !== 100)
  if (partly.length > 0) tell('answers of a gap that are not wholly right', 'they are left out')
  const answers = [
    ...new Set(
      right
        .map(({text}) => piecesOf(text))
        .map(pieces => {
          if (pieces.length > 1) tell('`*` for anything in a gap', 'it stands for itself')
          return pieces.join('*')
        })
    )
  ]
  if (answers.length === 0) {
    tell('gap without a right answer', 'its source stays text')
    return undefined
  }
  return {type: 'gap', kind: 'typed', number, answers}
}

function chosen(alternatives: readonly Alternative[], number: number, tell: Tell): Gap | undefined {
  // An option is HTML of its own inside.
  const texts = alternatives.map(({text}) => plainHtml(text))
  const best = alternatives.reduce((most, {weight}) => Math.max(most, weight), -Infinity)
  const right = alternatives.findIndex(({weight}) => weight === best && best > 0)
  if (right === -1 || texts.length < 2) {
    tell('gap to choose for without a right option, or with one option', 'its source stays text')
    return undefined
  }
  if (alternatives.some(({weight}, index) => weight !== 0 && index !== right))
    tell('options of a gap that are partly right', 'they count as wrong')
  const options = [...new Set(texts)]
  return {type: 'gap', kind: 'chosen', number, options, right: options.indexOf(texts[right] ?? '')}
}

function numeric(alternatives: readonly Alternative[], number: number, tell: Tell): Gap | undefined {
  const [right, ...others] = [...alternatives].sort((a, b) => b.weight - a.weight)
  const [value = '', tolerance = '0'] = right?.text.split(':') ?? []
  const text = numberIn(value)
  if (right === undefined || right.weight < 100 || text === undefined) {
    tell('gap for a number without a right one', 'its source stays text')
    return undefined
  }
  if (others.length > 0) tell('further numbers of a gap', 'the first right one is kept')
  return {
    type: 'gap',
    kind: 'number',
    number,
    answer: {value: Number(text), text, tolerance: Math.abs(Number(numberIn(tolerance) ?? 0))}
  }
}
