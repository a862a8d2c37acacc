/**
 * Every grade that Moodle lets an answer have, in percent, as its own files spell them
 * (Moodle 4.5, `question_bank::fraction_options_full`). Each exists with a minus too.
 */
const grades = [
  '100',
  '90',
  '83.33333',
  '80',
  '75',
  '70',
  '66.66667',
  '60',
  '50',
  '40',
  '33.33333',
  '30',
  '25',
  '20',
  '16.66667',
  '14.28571',
  '12.5',
  '11.11111',
  '10',
  '5',
  '0'
] as const

/** A question of this many right options that share 100 % equally has a share that Moodle knows. */
const shareable = '1 to 10, or 20'

/** A weight that Moodle knows, or the ones around it that it does. */
export type Fraction =
  | {readonly known: true; readonly fraction: string}
  | {readonly known: false; readonly neighbours: readonly string[]}

/**
 * Find the grade that Moodle knows for a weight.
 *
 * Moodle compares to five decimals of the whole and refuses the file otherwise; an author writes `33.3%` for a third.
 * A weight therefore stands for the grade that it is rounded or cut from, to the decimals that it has itself.
 *
 * @param weight Percent, −100 to 100.
 * @returns The grade as Moodle spells it, else its neighbours in Moodle's list.
 */
export function fractionOf(weight: number): Fraction {
  const sign = weight < 0 ? '-' : ''
  const size = Math.abs(weight)
  const found = grades.find(grade => isGrade(size, grade)) ?? grades.find(grade => isRoundedFrom(size, grade))
  if (found !== undefined) return {known: true, fraction: found === '0' ? found : `${sign}${found}`}
  const below = grades.find(grade => Number(grade) < size)
  const above = grades.findLast(grade => Number(grade) > size)
  return {
    known: false,
    neighbours: [below, above].flatMap(grade =>
      grade === undefined ? [] : [grade === '0' ? grade : `${sign}${grade}`]
    )
  }
}

function isGrade(size: number, grade: string): boolean {
  // Moodle 4.5, `match_grade_options`: |Δ| < 0.00001 of 1.
  return Math.abs(size - Number(grade)) < 0.0009
}

function isRoundedFrom(size: number, grade: string): boolean {
  const exact = Number(grade)
  const decimals = decimalsOf(size)
  // `13` is not a way to write 12.5, but `33` is one to write a third.
  if (decimals === 0 && !/\.\d{5}$/u.test(grade)) return false
  const scale = 10 ** decimals
  return (
    Math.abs(size - exact) < 1
    && [Math.round(exact * scale), Math.floor(exact * scale)].includes(Math.round(size * scale))
  )
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

/** Weights as Moodle spells them, or what is wrong with them. */
export type Fractions =
  | {readonly fractions: readonly string[]}
  | {
      readonly found: string
      readonly expected: string
      /** Index of the weight at fault; missing if it is all of them together. */
      readonly at?: number
    }

/**
 * Find the grades that Moodle knows for the weights of a question.
 *
 * @param weights Percent of each option; those above 0 add up to 100.
 * @returns One grade for each weight; those above 0 still add up to 100, as far as five decimals go.
 */
export function fractionsOf(weights: readonly number[]): Fractions {
  const right = weights.filter(weight => weight > 0)
  const share = right[0] ?? 0
  const shared = right.length > 1 && right.every(weight => Math.abs(weight - share) < 1e-6)
  if (shared && !fractionOf(share).known) {
    return {
      found: `${right.length} right options that share 100% equally`,
      expected: `${shareable}: the weights that Moodle knows have no \`${trim(share)}%\``
    }
  }
  const each = fractionsOfEach(weights)
  if (!('fractions' in each)) return each
  const {fractions} = each
  const total = fractions
    .map(Number)
    .filter(fraction => fraction > 0)
    .reduce((sum, fraction) => sum + fraction, 0)
  if (Math.abs(total - 100) > 0.01) {
    return {
      found: `right options whose weights Moodle would add up to \`${trim(total)}%\``,
      expected: 'weights from its list that add up to 100%'
    }
  }
  return each
}

/**
 * Find the grades that Moodle knows for weights of which only one counts.
 *
 * @param weights Percent of each answer.
 * @returns One grade for each weight.
 */
export function fractionsOfEach(weights: readonly number[]): Fractions {
  const fractions: string[] = []
  for (const [at, weight] of weights.entries()) {
    const result = fractionOf(weight)
    if (!result.known) {
      const expected = result.neighbours.map(neighbour => `\`${neighbour}%\``).join(' or ')
      return {
        found: `weight \`${trim(weight)}%\``,
        expected: `one that Moodle knows: ${expected} comes nearest`,
        at
      }
    }
    fractions.push(result.fraction)
  }
  return {fractions}
}

function trim(percent: number): string {
  return String(Number(percent.toFixed(5)))
}
