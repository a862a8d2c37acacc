import {
  createBitReader,
  createBitWriter,
  fromCharacters,
  isCharacters,
  toCharacters,
  type BitReader,
  type BitWriter
} from './bits.ts'
import {hash, keyBits} from './hash.ts'
import {readKeys, writeKeys} from './key-set.ts'

/** What a learner has earned in the course; a later one is never given up for an earlier one. */
export type Earned = 'nothing' | 'failed' | 'completed' | 'passed'

/** Every `Earned`, from the least to the most. */
export const earnedInOrder: readonly Earned[] = ['nothing', 'failed', 'completed', 'passed']

/** How far a learner is in one quiz. */
export interface QuizState {
  /** How often it was submitted. */
  readonly attempts: number
  /** Whether the answers on the page are those of a submitted attempt. */
  readonly submitted: boolean
  /** Share of the quiz's points in the best attempt, 0–1. */
  readonly best?: number
}

/** What a learner answered to one question. */
export interface AnswerState {
  /** As the question's kind writes it, in base64url characters; never empty. */
  readonly answer: string
  /** Whether a self-check was checked. */
  readonly checked: boolean
}

/** Everything that is remembered of a learner, by keys (see `assignKeys`). */
export interface LearnerState {
  /** 24 bits, drawn once: decides the order of what is shuffled. */
  readonly seed: number
  readonly earned: Earned
  /** Key of the page where the learner is. */
  readonly place?: number
  /** Keys of pages. */
  readonly seen: ReadonlySet<number>
  readonly quizzes: ReadonlyMap<number, QuizState>
  readonly answers: ReadonlyMap<number, AnswerState>
}

/**
 * Most characters that a state may take. `cmi.suspend_data` is a CMIString4096 in SCORM 1.2 (RTE 3.4.4); past
 * that, an LMS truncates or refuses. Some count bytes of their own, hence the margin.
 */
export const stateLimit = 3900

const version = 'S2.'
const checkLength = 4
const bestUnits = 1_000_000
const most = {attempts: 4095, answer: 1023 + 4095} as const

/** From this length on, the rest of an answer's length stands in bits of its own. */
const longAnswer = 1023

/**
 * Write a state as text.
 *
 * @param state The state.
 * @param courseId Whose state it is.
 * @returns Letters, digits, `.`, `-`, `_`.
 */
export function encodeState(state: LearnerState, courseId: string): string {
  const writer = createBitWriter()
  writer.write(state.seed, 24)
  writer.write(earnedInOrder.indexOf(state.earned), 2)
  writer.write(state.place === undefined ? 0 : 1, 1)
  if (state.place !== undefined) writer.write(state.place, keyBits)
  writeKeys(writer, state.seen)
  writeKeys(writer, state.quizzes.keys(), key => writeQuiz(writer, state.quizzes.get(key)))
  writeKeys(writer, state.answers.keys(), key => writeAnswer(writer, state.answers.get(key)))
  const body = writer.text()
  return version + check(body, courseId) + body
}

/**
 * Read a state.
 *
 * @param text What an LMS gave back.
 * @param courseId Whose state it should be.
 * @returns The state; `undefined` for that of another course, another version, a cut or changed one.
 */
export function decodeState(text: string, courseId: string): LearnerState | undefined {
  if (!text.startsWith(version)) return undefined
  const start = version.length + checkLength
  const body = text.slice(start)
  if (!isCharacters(body) || text.slice(version.length, start) !== check(body, courseId)) return undefined

  const reader = createBitReader(body)
  const seed = reader.read(24)
  const earned = earnedInOrder[reader.read(2)] ?? 'nothing'
  const place = reader.read(1) === 1 ? reader.read(keyBits) : undefined
  const seen = new Set<number>()
  readKeys(reader, key => seen.add(key))
  const quizzes = new Map<number, QuizState>()
  readKeys(reader, key => quizzes.set(key, readQuiz(reader)))
  const answers = new Map<number, AnswerState>()
  readKeys(reader, key => answers.set(key, readAnswer(reader)))
  if (reader.overrun()) return undefined
  return {seed, earned, ...(place === undefined ? {} : {place}), seen, quizzes, answers}
}

function writeQuiz(writer: BitWriter, quiz: QuizState | undefined): void {
  writer.write(Math.min(most.attempts, quiz?.attempts ?? 0), 12)
  writer.write(quiz?.submitted === true ? 1 : 0, 1)
  writer.write(quiz?.best === undefined ? 0 : 1, 1)
  if (quiz?.best !== undefined) writer.write(Math.round(quiz.best * bestUnits), 20)
}

function readQuiz(reader: BitReader): QuizState {
  const attempts = reader.read(12)
  const submitted = reader.read(1) === 1
  if (reader.read(1) === 0) return {attempts, submitted}
  return {attempts, submitted, best: Math.min(1, reader.read(20) / bestUnits)}
}

function writeAnswer(writer: BitWriter, state: AnswerState | undefined): void {
  const answer = state?.answer.slice(0, most.answer) ?? ''
  writer.write(state?.checked === true ? 1 : 0, 1)
  // Nearly every answer is one character long.
  if (answer.length === 1) writer.write(0, 1)
  else {
    writer.write(1, 1)
    writer.write(Math.min(longAnswer, answer.length), 10)
    if (answer.length >= longAnswer) writer.write(answer.length - longAnswer, 12)
  }
  for (const character of answer) writer.write(fromCharacters(character), 6)
}

function readAnswer(reader: BitReader): AnswerState {
  const checked = reader.read(1) === 1
  const short = reader.read(1) === 0 ? 1 : reader.read(10)
  const length = short < longAnswer ? short : short + reader.read(12)
  let answer = ''
  for (let index = 0; index < length && !reader.overrun(); index++) answer += toCharacters(reader.read(6), 1)
  return {answer, checked}
}

/** Tells a whole state of this course from anything else. */
function check(body: string, courseId: string): string {
  return toCharacters(hash(`${courseId}\n${body}`) >>> 8, checkLength)
}
