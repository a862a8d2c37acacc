import type {Course, ExporterOption} from '@silabus/core'

/** How finely questions are shelved in the bank. */
export type CategoryDepth = 'course' | 'module' | 'quiz' | 'flat'

/** What becomes a file of its own. */
export type Split = 'none' | 'module' | 'quiz'

/** How an order is marked. */
export type OrderingGrading = keyof typeof gradingTypes

/** What the author wants of a question bank. */
export interface BankOptions {
  readonly category: CategoryDepth
  readonly context: 'none' | 'course'
  readonly split: Split
  /** Bytes of a file; missing: as many as it takes. */
  readonly maxBytes?: number
  readonly math: 'mathml' | 'tex'
  /** Moodle's names (Moodle 4.5, `qtype_multichoice::get_numbering_styles`). */
  readonly numbering: string
  readonly standardInstruction: boolean
  /** Lost for each wrong try, 0–1, as Moodle spells it. */
  readonly penalty: string
  /** The kind of question that an order becomes. */
  readonly ordering: 'ordering' | 'matching'
  readonly orderingGrading: OrderingGrading
}

/** Ways to mark an order, in our words and Moodle's (Moodle 4.5, `qtype_ordering_question`, `GRADING_`). */
export const gradingTypes = {
  position: 'ABSOLUTE_POSITION',
  'all-or-nothing': 'ALL_OR_NOTHING',
  next: 'RELATIVE_NEXT_EXCLUDE_LAST',
  'next-and-last': 'RELATIVE_NEXT_INCLUDE_LAST',
  neighbours: 'RELATIVE_ONE_PREVIOUS_AND_NEXT',
  'all-neighbours': 'RELATIVE_ALL_PREVIOUS_AND_NEXT',
  'longest-order': 'LONGEST_ORDERED_SUBSET',
  'longest-run': 'LONGEST_CONTIGUOUS_SUBSET',
  distance: 'RELATIVE_TO_CORRECT'
} as const

const numberings = ['abc', 'ABCD', '123', 'iii', 'IIII', 'none']

/** A third: what Moodle's own form takes for each wrong try. */
const usualPenalty = 33.33333

/** Options of the target, as an author writes them. */
export const moodleXmlOptions: {readonly [Key in keyof Required<BankOptions>]: ExporterOption} = {
  category: {
    description: 'A category of the bank for each quiz, each module, the course alone, or none at all',
    type: 'string',
    values: ['quiz', 'module', 'course', 'flat'],
    default: 'quiz'
  },
  context: {
    description:
      'Where categories are made: where the file is imported, or in the bank of the course (Moodle 4)',
    type: 'string',
    values: ['none', 'course'],
    default: 'none'
  },
  split: {
    description: 'A file for all questions, for those of each module, or of each quiz',
    type: 'string',
    values: ['none', 'module', 'quiz'],
    default: 'none'
  },
  maxBytes: {
    description: 'Largest file that may be uploaded, such as `8 MB`; what is more goes into further files',
    type: 'string',
    check: value =>
      bytesOf(value) === undefined ? 'a size such as `8 MB`, `512 KB` or bytes, from 1 KB on' : undefined
  },
  math: {
    description: 'Formulas as MathML, which browsers show, or as TeX for the MathJax filter of Moodle',
    type: 'string',
    values: ['mathml', 'tex'],
    default: 'mathml'
  },
  numbering: {
    description: 'How options of choice questions are numbered',
    type: 'string',
    values: numberings,
    default: 'abc'
  },
  standardInstruction: {
    description: 'Whether choice questions say “Select one:” and the like',
    type: 'boolean',
    default: true
  },
  penalty: {
    description: 'Percent lost for each wrong try, where a quiz lets learners try again',
    type: 'string',
    default: usualPenalty,
    check: value => (penaltyOf(value) === undefined ? 'percent from 0 to 100, such as `25`' : undefined)
  },
  ordering: {
    description: 'What an order becomes: Moodle’s own kind (from Moodle 4.4 on), or matching with places',
    type: 'string',
    values: ['ordering', 'matching'],
    default: 'ordering'
  },
  orderingGrading: {
    description: 'What counts in an order',
    type: 'string',
    values: Object.keys(gradingTypes),
    default: 'position'
  }
}

/**
 * Say what the author wants, where nothing is said with the defaults.
 *
 * @param course The course.
 * @returns The options.
 */
export function bankOptions(course: Pick<Course, 'targets'>): BankOptions {
  const written = course.targets['moodle-xml'] ?? {}
  const maxBytes = bytesOf(textOf(written['maxBytes']))
  return {
    category: oneOf(['course', 'module', 'quiz', 'flat'] as const, written['category']) ?? 'quiz',
    context: oneOf(['course'] as const, written['context']) ?? 'none',
    split: oneOf(['module', 'quiz'] as const, written['split']) ?? 'none',
    ...(maxBytes === undefined ? {} : {maxBytes}),
    math: oneOf(['tex'] as const, written['math']) ?? 'mathml',
    numbering: oneOf(numberings, written['numbering']) ?? 'abc',
    standardInstruction: written['standardInstruction'] !== false,
    penalty: penaltyOf(textOf(written['penalty'])) ?? penaltyOf(String(usualPenalty)) ?? '0',
    ordering: oneOf(['matching'] as const, written['ordering']) ?? 'ordering',
    orderingGrading:
      oneOf(Object.keys(gradingTypes).filter(isGrading), written['orderingGrading']) ?? 'position'
  }
}

function isGrading(name: string): name is OrderingGrading {
  return Object.hasOwn(gradingTypes, name)
}

function oneOf<Value extends string>(values: readonly Value[], written: unknown): Value | undefined {
  return values.find(value => value === written)
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Moodle and PHP count in units of 1,024, and call them KB and MB all the same. */
const units: Readonly<Record<string, number>> = {'': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3}

/** Nothing has room in less: a question of a few words takes as much. */
const leastBytes = 1024

function bytesOf(written: string): number | undefined {
  const parts = /^(\d+(?:\.\d+)?)\s*(?:([kmg])i?)?(?:b|bytes)?$/iu.exec(written.trim())
  const bytes = Math.floor(Number(parts?.[1]) * (units[parts?.[2]?.toLowerCase() ?? ''] ?? 1))
  return parts !== null && bytes >= leastBytes && bytes <= Number.MAX_SAFE_INTEGER ? bytes : undefined
}

/** The decimals that Moodle keeps: NUMBER(12, 7); a third that is written short is a third. */
function penaltyOf(written: string): string | undefined {
  const parts = /^(\d{1,3}(?:\.\d+)?)\s*%?$/u.exec(written.trim())
  const percent = Number(parts?.[1])
  if (parts === null || percent > 100) return undefined
  const exact = [100 / 3, 200 / 3].find(third => isRounded(percent, third)) ?? percent
  return String(Number((exact / 100).toFixed(7)))
}

function isRounded(percent: number, exact: number): boolean {
  const scale = 10 ** (String(percent).split('.')[1]?.length ?? 0)
  return [Math.round(exact * scale), Math.floor(exact * scale)].includes(Math.round(percent * scale))
}
