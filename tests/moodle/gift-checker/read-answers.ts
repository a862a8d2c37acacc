import {cutAt, textOf, type Token} from './tokens.ts'

/** An answer with its weight in percent. */
export interface GiftAnswer {
  readonly weight: number
  readonly text: string
  readonly feedback: string
}

/** What stands in braces. */
export type GiftAnswers =
  | {readonly kind: 'description'}
  | {readonly kind: 'essay'; readonly general: string}
  | {
      readonly kind: 'truefalse'
      readonly general: string
      readonly answer: boolean
      readonly wrong: string
      readonly right: string
    }
  | {
      readonly kind: 'single' | 'multiple' | 'short' | 'numeric'
      readonly general: string
      readonly answers: readonly GiftAnswer[]
    }
  | {readonly kind: 'matching'; readonly general: string; readonly pairs: readonly GiftPair[]}

/** A pair; the left side of a distractor is empty. */
export interface GiftPair {
  readonly left: string
  readonly right: string
}

/** Weights that Moodle knows, beside their negatives. */
const grades = new Set(
  '100 90 83.33333 80 75 70 66.66667 60 50 40 33.33333 30 25 20 16.66667 14.28571 12.5 11.11111 10 5 0'.split(
    ' '
  )
)

/**
 * Read what stands between braces, and find the kind of the question as Moodle does.
 *
 * @param tokens Its tokens.
 * @returns The answers.
 * @throws At what is no answer.
 */
export function readAnswers(tokens: readonly Token[]): GiftAnswers {
  const at = generalAt(tokens)
  const general = textWithFormat(at < 0 ? [] : tokens.slice(at + 4))
  const body = trimmed(at < 0 ? tokens : tokens.slice(0, at))
  const [first] = body
  if (first === undefined) return {kind: 'essay', general}
  if (isSign(first, '#')) return {kind: 'numeric', general, answers: readNumbers(body.slice(1))}
  const has = (sign: string): boolean => body.some(token => isSign(token, sign))
  if (has('~')) return readChoice(body, has('='), general)
  const arrow = body.some(({type, value}) => type === 'text' && value.includes('->'))
  if (has('=') && arrow) return {kind: 'matching', general, pairs: readPairs(body)}
  if (!has('=')) return readTrueFalse(body, general)
  return {kind: 'short', general, answers: pieces(body, '=').map(({tokens: piece}) => readTyped(piece))}
}

function readTrueFalse(body: readonly Token[], general: string): GiftAnswers {
  const [word, wrong, right, ...more] = cutAt(body, '#')
  const said = textOf(word?.tokens ?? [])
  if (!['T', 'TRUE', 'F', 'FALSE'].includes(said) || more.length > 0)
    throw new Error(`No true or false: ${said}`)
  return {
    kind: 'truefalse',
    general,
    answer: said.startsWith('T'),
    wrong: textWithFormat(wrong?.tokens ?? []),
    right: textWithFormat(right?.tokens ?? [])
  }
}

function readChoice(body: readonly Token[], single: boolean, general: string): GiftAnswers {
  const answers = pieces(body, '~', '=').map(({sign, tokens}): GiftAnswer => {
    const {weight, text, feedback} = readWeighted(tokens)
    if (sign === '=') {
      if (weight !== undefined) throw new Error('A weight after `=` among options')
      return {weight: 100, text, feedback}
    }
    if (single && (weight ?? 0) !== 0) throw new Error('A weight beside a right option')
    return {weight: weight ?? 0, text, feedback}
  })
  if (answers.length < 2) throw new Error('Less than two options')
  if (answers.some(({text}) => text === '')) throw new Error('An option without text')
  if (single && answers.filter(({weight}) => weight === 100).length !== 1)
    throw new Error('Several right options')
  return {kind: single ? 'single' : 'multiple', general, answers}
}

function readTyped(tokens: readonly Token[]): GiftAnswer {
  const {weight = 100, text, feedback} = readWeighted(tokens)
  return {weight, text, feedback}
}

function readNumbers(body: readonly Token[]): readonly GiftAnswer[] {
  const [numbers, ...wrong] = cutAt(body, '~')
  if (wrong.length > 1) throw new Error('Several answers for any other number')
  const first = trimmed(numbers?.tokens ?? [])
  const listed = isSign(first[0], '=') ? pieces(first, '=') : [{sign: '=', tokens: first}]
  const answers = listed.map(({tokens}) => {
    const answer = readTyped(
      tokens.map(token => (isSign(token, ':') ? {type: 'text' as const, value: ':'} : token))
    )
    const [value = '', tolerance = '', ...more] = answer.text.split(':')
    const isNumber = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu
    if (more.length > 0 || !isNumber.test(value) || !isNumber.test(tolerance) || tolerance.startsWith('-'))
      throw new Error(`No number with a tolerance: ${answer.text}`)
    return answer
  })
  const otherwise = wrong.map(({tokens}): GiftAnswer => {
    const answer = readTyped(tokens)
    if (answer.text !== '') throw new Error('A text for any other number')
    return {weight: 0, text: '*', feedback: answer.feedback}
  })
  return [...answers, ...otherwise]
}

function readPairs(body: readonly Token[]): readonly GiftPair[] {
  const pairs = pieces(body, '=').map(({tokens}): GiftPair => {
    const text = textOf(tokens)
    const at = text.indexOf('->')
    if (at < 0) throw new Error(`No pair: ${text}`)
    const pair = {left: withoutFormat(text.slice(0, at).trim()), right: text.slice(at + 2).trim()}
    if (pair.right === '') throw new Error('A pair without a right side')
    return pair
  })
  if (pairs.filter(({left}) => left !== '').length < 2) throw new Error('Less than two pairs')
  return pairs
}

interface Weighted {
  readonly weight: number | undefined
  readonly text: string
  readonly feedback: string
}

function readWeighted(tokens: readonly Token[]): Weighted {
  const [answer, feedback, ...more] = cutAt(tokens, '#')
  if (more.length > 0) throw new Error('Feedback twice')
  const source = textOf(answer?.tokens ?? [])
  // Where Moodle finds a weight, one was meant.
  const written = /^%(-?)(\d{1,3}(?:\.\d+)?)%/u.exec(source)
  if (written !== null && !grades.has(written[2] ?? '')) throw new Error(`No weight of Moodle’s: ${source}`)
  return {
    weight: written === null ? undefined : Number(`${written[1] ?? ''}${written[2] ?? ''}`) + 0,
    text: withoutFormat(source.slice(written?.[0].length ?? 0).trim()),
    feedback: textWithFormat(feedback?.tokens ?? [])
  }
}

/** The last four `#` in a row start the general feedback. */
function generalAt(tokens: readonly Token[]): number {
  for (let at = tokens.length - 4; at >= 0; at -= 1) {
    if ([0, 1, 2, 3].every(step => isSign(tokens[at + step], '#'))) return at
  }
  return -1
}

function pieces(
  body: readonly Token[],
  ...signs: readonly string[]
): readonly {readonly sign: string; readonly tokens: readonly Token[]}[] {
  const [before, ...others] = cutAt(body, ...signs)
  if (textOf(before?.tokens ?? []) !== '') throw new Error('A text before the first answer')
  return others
}

function textWithFormat(tokens: readonly Token[]): string {
  return withoutFormat(textOf(tokens))
}

function withoutFormat(text: string): string {
  return text.replace(/^\[(?:html|plain|markdown|moodle)\]/u, '')
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.type === 'sign' && token.value === sign
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const isBlank = ({type, value}: Token): boolean => type === 'text' && /^[ \t\n]*$/u.test(value)
  const start = tokens.findIndex(token => !isBlank(token))
  if (start < 0) return []
  const end = tokens.findLastIndex(token => !isBlank(token))
  return tokens.slice(start, end + 1)
}
