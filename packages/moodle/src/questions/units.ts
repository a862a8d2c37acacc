import {plainText, type NumberAnswer} from '@silabus/core'
import {xmlCharacters} from '../xml.ts'

/** A unit that Moodle understands. */
export interface Unit {
  readonly name: string
  /** How many of it make one of the first unit. */
  readonly multiplier: number
}

/** How Moodle can ask for numbers with units. */
export interface UnitPlan {
  /** Those that are written, without their units. */
  readonly answers: readonly NumberAnswer[]
  /** Those that another answer stands for, whose feedback would be lost. */
  readonly left: readonly NumberAnswer[]
  /** The first has the multiplier 1; none where no answer has a unit. */
  readonly units: readonly Unit[]
  /** What is lost of the points without a unit that Moodle knows, 0–1. */
  readonly penalty: number
  /** What Moodle can't tell apart. */
  readonly lost?: 'units' | 'missing' | undefined
}

/** Multipliers are NUMBER(38, 19) (Moodle 4.5, qtype_numerical, db/install.xml): others lose their digits. */
const multipliers = {least: 1e-9, most: 1e15}

/**
 * Plan the units of a question.
 *
 * Moodle has one list of numbers for all units, converts what was typed to the first unit, and takes points away
 * where there is no unit or a wrong one (Moodle 4.5, `qtype_numerical_question::grade_response`). Answers in several
 * units are the same to it if one list is the other times one factor.
 *
 * @param answers Answers, in order.
 * @returns The plan.
 */
export function planUnits(answers: readonly NumberAnswer[]): UnitPlan {
  const groups = new Map<string, NumberAnswer[]>()
  for (const answer of answers) {
    const name = unitName(answer)
    groups.set(name, [...(groups.get(name) ?? []), answer])
  }
  const bare = groups.get('') ?? []
  groups.delete('')
  const [first, ...others] = groups.values()
  if (first === undefined) return {answers, left: [], units: [], penalty: 0}

  const names = [...groups.keys()]
  const factors = [1, ...others.map(group => factorOf(first, group))]
  const kept = bare.length === 0 ? 0 : keptWithout(first, bare)
  if (kept === undefined || factors.includes(undefined)) {
    return {
      answers,
      left: [],
      units: names.map(name => ({name, multiplier: 1})),
      penalty: bare.length === 0 ? 1 : 0,
      lost: 'units'
    }
  }
  return {
    answers: first,
    left: [
      ...others.flatMap(group => group.filter((answer, at) => !sameFeedback(answer, first[at]))),
      ...bare
    ],
    units: names.map((name, at) => ({name, multiplier: factors[at] ?? 1})),
    penalty: 1 - kept,
    lost: bare.length === 0 ? undefined : 'missing'
  }
}

/** Moodle removes all blanks from what was typed before it looks for a unit. */
function unitName({unit = ''}: NumberAnswer): string {
  return xmlCharacters(unit).replace(/\s+/gu, '')
}

/** What makes answers in another unit out of those in the first, if one factor does. */
function factorOf(first: readonly NumberAnswer[], others: readonly NumberAnswer[]): number | undefined {
  if (first.length !== others.length) return undefined
  const base = first.findIndex(({value}) => value !== 0)
  const factor = (others[base]?.value ?? 0) / (first[base]?.value ?? 1)
  if (!(factor >= multipliers.least && factor <= multipliers.most)) return undefined
  const same = first.every((answer, at) => {
    const other = others[at]
    return (
      other !== undefined
      && near(answer.value * factor, other.value)
      && near(answer.tolerance * factor, other.tolerance)
      && answer.weight === other.weight
    )
  })
  return same ? factor : undefined
}

/** The part of the points that the same numbers give without a unit. */
function keptWithout(first: readonly NumberAnswer[], bare: readonly NumberAnswer[]): number | undefined {
  const best = first.findIndex(({weight}) => weight > 0)
  const kept = (bare[best]?.weight ?? 0) / (first[best]?.weight ?? 1)
  if (kept > 1 || first.length !== bare.length) return undefined
  const same = first.every((answer, at) => {
    const other = bare[at]
    return (
      other !== undefined
      && near(answer.value, other.value)
      && near(answer.tolerance, other.tolerance)
      && near(answer.weight * kept, other.weight)
    )
  })
  return same ? kept : undefined
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
}

function sameFeedback(one: NumberAnswer, other: NumberAnswer | undefined): boolean {
  return plainText(one.feedback) === plainText(other?.feedback ?? [])
}
