import type {ImportedNumber, ImportedTextAnswer, Prose} from '../../bank.ts'
import type {QuestionReader, QuestionSource} from '../question-source.ts'
import {child, childrenOf, textOf, type XmlNode} from '../read-elements.ts'
import {noteHints, notePenalty, noteSettings} from '../usual-settings.ts'
import {numberIn, rounded, weightOf} from '../values.ts'

/** `shortanswer`: a `*` stands for anything, `\*` for itself. */
export const shortanswer: QuestionReader = source => {
  const {base, node} = source
  notePenalty(source)
  noteHints(source)
  const {otherwise, answers} = takeOtherwise(source)
  return {
    ...base,
    kind: 'short',
    answers: answers.map(({answer, weight, feedback}): ImportedTextAnswer => ({
      pieces: piecesOf(textOf(answer)),
      weight,
      feedback
    })),
    caseSensitive: textOf(child(node, 'usecase')) === '1',
    otherwise
  }
}

/** `numerical`: numbers with a tolerance, in one of several units. */
export const numerical: QuestionReader = source => {
  const {base, lose, node} = source
  const {otherwise, answers} = takeOtherwise(source)
  const units = childrenOf(node, 'units')
    .flatMap(list => childrenOf(list, 'unit'))
    .map(unit => ({
      name: textOf(child(unit, 'unit_name')),
      multiplier: Number(numberIn(textOf(child(unit, 'multiplier'))) ?? 1)
    }))
    .filter(({name}) => name !== '')
  const showsUnits = textOf(child(node, 'showunits')) !== '3' && units.length > 0
  const graded = !['', '0'].includes(textOf(child(node, 'unitgradingtype')))
  const penalty = graded ? Math.min(1, Math.max(0, Number(textOf(child(node, 'unitpenalty'))) || 0)) : 0
  notePenalty(source)
  noteHints(source)
  noteSettings(source, {
    unitgradingtype: ['0', '1'],
    showunits: ['0', '3'],
    unitsleft: ['0']
  })
  const bare = answers.flatMap(({answer, weight, feedback}): ImportedNumber[] => {
    const text = numberIn(textOf(answer))
    if (text === undefined) {
      lose(`answer \`${textOf(answer).slice(0, 60)}\` that is no number`, 'it is left out', answer)
      return []
    }
    // Moodle drops a comma as what parts thousands (Moodle 4.5, `qtype_numerical_answer_processor::apply_units`).
    const typed = textOf(answer)
    if (/^\s*[-\u2212]?\d+,\d+\s*$/u.test(typed))
      lose(`answer \`${typed}\` (${typed.replace(',', '')} to Moodle)`, `${text} is written`, answer)
    const written = textOf(child(answer, 'tolerance'))
    const tolerance = Math.abs(Number(numberIn(written) ?? 0))
    if (written !== '' && numberIn(written) === undefined)
      lose(`tolerance \`${written.slice(0, 60)}\` that is no number`, 'the number has to be exact', answer)
    return [{value: Number(text), text, tolerance, weight, feedback}]
  })
  const all = showsUnits ? inUnits(bare, units, penalty) : bare
  // Of two answers alike the second never counts, here as there, unless more may be off in it.
  const seen = new Map<string, number>()
  const distinct = all.filter(({value, text, tolerance, unit = ''}) => {
    const key = `${value} ${unit}`
    const before = seen.get(key)
    if (before === undefined) seen.set(key, tolerance)
    else if (tolerance > before)
      lose(
        `answer \`${text} ± ${tolerance}\` beside \`${text} ± ${before}\``,
        'it is left out: a number stands once'
      )
    return before === undefined
  })
  return {...base, kind: 'numeric', answers: distinct, otherwise}
}

interface Unit {
  readonly name: string
  readonly multiplier: number
}

/** Say each number in each unit, and without one where Moodle takes that for right too. */
function inUnits(
  answers: readonly ImportedNumber[],
  units: readonly Unit[],
  penalty: number
): readonly ImportedNumber[] {
  const kept = rounded(1 - penalty)
  return [
    ...units.flatMap(({name, multiplier}) =>
      answers.map((answer): ImportedNumber =>
        multiplier === 1
          ? {...answer, unit: name}
          : {
              ...answer,
              value: rounded(answer.value * multiplier),
              text: String(rounded(answer.value * multiplier)),
              tolerance: rounded(answer.tolerance * multiplier),
              unit: name
            }
      )
    ),
    ...(kept === 0 ? [] : answers.map(answer => ({...answer, weight: rounded(answer.weight * kept)})))
  ]
}

interface Answer {
  readonly answer: XmlNode
  readonly weight: number
  readonly feedback: Prose
}

/** Part the answer that catches all others from the rest: a lone `*`. */
function takeOtherwise({lose, node, prose}: QuestionSource): {
  readonly answers: readonly Answer[]
  readonly otherwise: Prose
} {
  const answers: Answer[] = []
  let otherwise: Prose = []
  for (const answer of childrenOf(node, 'answer')) {
    const weight = weightOf(answer)
    const feedback = prose(child(answer, 'feedback'))
    const text = textOf(answer)
    if (text === '*' && weight === 0) otherwise = feedback
    else if (text === '*') lose(`every other answer at ${weight}%`, 'it counts nothing', answer)
    else if (text !== '') answers.push({answer, weight, feedback})
    if (text === '*' && weight !== 0) otherwise = feedback
  }
  return {answers, otherwise}
}

/**
 * Cut an answer at the places where anything may stand.
 *
 * @param text As Moodle spells it.
 * @returns The literal pieces.
 */
export function piecesOf(text: string): readonly string[] {
  return text.split(/(?<!\\)\*/u).map(piece => piece.replaceAll('\\*', '*'))
}
