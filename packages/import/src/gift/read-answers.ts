import type {Position} from 'unist'
import type {XmlNode} from '../moodle-xml/read-elements.ts'
import {numberIn, rounded} from '../moodle-xml/values.ts'
import {node, textNode} from '../text-file/elements.ts'
import {cutPiece, trimPiece, type Piece} from './cut-blocks.ts'
import {withFormat, type GiftSurroundings} from './gift-question.ts'
import {plain} from './protect.ts'

/** What stands between braces. */
export interface ReadAnswers {
  /** Moodle XML's name for the kind. */
  readonly type: string
  readonly children: readonly XmlNode[]
}

/** What reading the answers of one question needs. */
interface AnswerSurroundings extends GiftSurroundings {
  /** Format of texts that name none. */
  readonly format: string
}

/**
 * Read what stands between the braces of a question, whose kind is told by its signs (Moodle 4.5, `readquestion`).
 *
 * @param inside What stands there.
 * @param format Format of the question's text, which is that of all others that name none.
 * @param more What reading needs.
 * @returns The answers; nothing where they cannot be read, which has been told.
 */
export function readAnswers(inside: Piece, format: string, more: GiftSurroundings): ReadAnswers | undefined {
  const surroundings = {...more, format}
  const at = inside.text.lastIndexOf('####')
  const answers = trimPiece(at < 0 ? inside : {...inside, text: inside.text.slice(0, at)})
  const general =
    at < 0
      ? []
      : [
          textElement(
            'generalfeedback',
            {text: inside.text.slice(at + 4), start: inside.start + at + 4},
            surroundings
          )
        ]
  const read = readKind(answers, surroundings)
  return read === undefined ? undefined : {type: read.type, children: [...read.children, ...general]}
}

function readKind(answers: Piece, surroundings: AnswerSurroundings): ReadAnswers | undefined {
  const {text} = answers
  if (text === '') return {type: 'essay', children: []}
  if (text.startsWith('#')) return readNumbers({text: text.slice(1), start: answers.start + 1}, surroundings)
  if (text.includes('~')) return readOptions(answers, surroundings)
  if (text.includes('=') && text.includes('->')) return readPairs(answers, surroundings)
  const [word = ''] = text.split('#')
  if (/^(?:T|TRUE|F|FALSE)$/u.test(word.trim())) return readTruth(answers, surroundings)
  return readTyped(answers, surroundings)
}

/** Without a `=` several options can be chosen. */
function readOptions(answers: Piece, surroundings: AnswerSurroundings): ReadAnswers | undefined {
  const parts = partsOf(answers, /[~=]/gu, surroundings)
  if (parts.length < 2)
    return surroundings.refuse(
      'question with one option',
      'two or more options that begin with `=` or `~`',
      answers
    )
  const options = parts.map(({sign, piece}) => {
    const {weight, rest} = sign === '=' ? {weight: '100', rest: piece} : takeWeight(piece, '0')
    return answerElement(rest, weight, surroundings)
  })
  const single = parts.some(({sign}) => sign === '=')
  const position = placeOf(answers, surroundings)
  return {type: 'multichoice', children: [node('single', position, String(single)), ...options]}
}

function readTyped(answers: Piece, surroundings: AnswerSurroundings): ReadAnswers {
  const parts = partsOf(answers, /=/gu, surroundings, true)
  return {
    type: 'shortanswer',
    children: parts.map(({piece}) => {
      const {weight, rest} = takeWeight(piece, '100')
      return answerElement(rest, weight, surroundings)
    })
  }
}

function readPairs(answers: Piece, surroundings: AnswerSurroundings): ReadAnswers | undefined {
  const pairs: XmlNode[] = []
  for (const {piece} of partsOf(answers, /=/gu, surroundings)) {
    const at = piece.text.indexOf('->')
    if (at < 0) return surroundings.refuse('pair without `->`', '`=left -> right` for each pair', piece)
    const left = withFormat({...piece, text: piece.text.slice(0, at)}, surroundings.format)
    const position = placeOf(piece, surroundings)
    const right = textNode('answer', position, plain(piece.text.slice(at + 2)))
    pairs.push(textNode('subquestion', position, plain(left.text), {format: left.format}, [right]))
  }
  return {type: 'matching', children: pairs}
}

/** The feedback for the wrong answer comes before that for the right one. */
function readTruth(answers: Piece, surroundings: AnswerSurroundings): ReadAnswers {
  const {before, parts} = cutPiece(answers, /#/gu)
  const truth = before.text.trim().startsWith('T')
  const [wrong, right, extra] = parts
  if (extra !== undefined)
    surroundings.lose('third feedback for true or false', 'it is left out', extra.piece)
  const position = placeOf(answers, surroundings)
  const answer = (value: boolean): XmlNode => {
    const feedback = value === truth ? right : wrong
    return textNode('answer', position, String(value), {fraction: value === truth ? '100' : '0'}, [
      feedback === undefined ? undefined : textElement('feedback', feedback.piece, surroundings)
    ])
  }
  return {type: 'truefalse', children: [answer(true), answer(false)]}
}

function readNumbers(answers: Piece, surroundings: AnswerSurroundings): ReadAnswers | undefined {
  const {before, parts: wrong} = cutPiece(answers, /~/gu)
  const numbers = partsOf(trimPiece(before), /=/gu, surroundings, true)
  if (numbers.length === 0)
    return surroundings.refuse('`#` without a number', 'one such as `#3.14:0.01`', answers)
  const children: XmlNode[] = []
  for (const {piece} of numbers) {
    const {weight, rest} = takeWeight(piece, '100')
    const {answer, feedback} = takeFeedback(rest, surroundings)
    const read = numberOf(plain(answer.text))
    if (read === undefined) {
      const found = `answer \`${plain(answer.text).slice(0, 60)}\``
      return surroundings.refuse(found, 'a number such as `3.14`, `3.14:0.01` or `1..5`', answer)
    }
    const position = placeOf(piece, surroundings)
    const tolerance = node('tolerance', position, read.tolerance)
    children.push(textNode('answer', position, read.value, {fraction: weight}, [tolerance, feedback]))
  }
  for (const {piece} of wrong) {
    const {feedback} = takeFeedback(piece, surroundings)
    children.push(textNode('answer', placeOf(piece, surroundings), '*', {fraction: '0'}, [feedback]))
  }
  return {type: 'numerical', children}
}

/** A number with what may be off, or the two ends between which every number is right. */
function numberOf(text: string): {readonly value: string; readonly tolerance: string} | undefined {
  const [, from, to] = /^(.+?)\.\.(.+)$/u.exec(text) ?? []
  if (from !== undefined && to !== undefined) {
    const [least, most] = [numberIn(from), numberIn(to)]
    if (least === undefined || most === undefined) return undefined
    const tolerance = rounded((Number(most) - Number(least)) / 2)
    return {value: String(rounded(Number(least) + tolerance)), tolerance: String(Math.abs(tolerance))}
  }
  const [value = '', tolerance = '0', ...more] = text.split(':').map(part => part.trim())
  const [number, off] = [value === '*' ? value : numberIn(value), numberIn(tolerance)]
  return number === undefined || off === undefined || more.length > 0
    ? undefined
    : {value: number, tolerance: off}
}

function answerElement(piece: Piece, weight: string, surroundings: AnswerSurroundings): XmlNode {
  const {answer, feedback} = takeFeedback(piece, surroundings)
  const {text, format} = withFormat(answer, surroundings.format)
  return textNode('answer', placeOf(piece, surroundings), plain(text), {fraction: weight, format}, [feedback])
}

function takeFeedback(
  {text, start}: Piece,
  surroundings: AnswerSurroundings
): {readonly answer: Piece; readonly feedback: XmlNode | undefined} {
  const at = text.indexOf('#')
  return at < 0
    ? {answer: {text, start}, feedback: undefined}
    : {
        answer: {text: text.slice(0, at), start},
        feedback: textElement('feedback', {text: text.slice(at + 1), start: start + at + 1}, surroundings)
      }
}

function textElement(name: string, piece: Piece, surroundings: AnswerSurroundings): XmlNode {
  const {text, format} = withFormat(piece, surroundings.format)
  return textNode(name, placeOf(piece, surroundings), plain(text), {format})
}

/** A weight is up to three digits in per cent, perhaps with a fraction, below zero too. */
function takeWeight(piece: Piece, fallback: string): {readonly weight: string; readonly rest: Piece} {
  const trimmed = trimPiece(piece)
  const [mark, weight] = /^%(-?\d{1,3}(?:\.\d*)?)%/u.exec(trimmed.text) ?? []
  return mark === undefined || weight === undefined
    ? {weight: fallback, rest: trimmed}
    : {weight, rest: {text: trimmed.text.slice(mark.length), start: trimmed.start + mark.length}}
}

/** Cut at signs; what stands before the first is an answer too where GIFT lets its sign out, and else is told. */
function partsOf(
  answers: Piece,
  signs: RegExp,
  {lose}: AnswerSurroundings,
  unsigned: boolean = false
): readonly {readonly sign: string; readonly piece: Piece}[] {
  const {before, parts} = cutPiece(answers, signs)
  const first = trimPiece(before)
  if (first.text === '') return parts
  if (unsigned) return [{sign: '', piece: first}, ...parts]
  lose(`\`${plain(first.text).slice(0, 60)}\` before the first answer`, 'it is left out', first)
  return parts
}

function placeOf({text, start}: Piece, {place}: GiftSurroundings): Position {
  return place(start, start + text.length)
}
