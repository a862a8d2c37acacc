import {
  createReporter,
  questionsOf,
  type AssetSource,
  type Course,
  type Exporter,
  type Message
} from '@silabus/core'

/** What a course became in a format of plain text. */
export interface TextBank {
  /** The file; missing if none was made. */
  readonly text: string | undefined
  readonly messages: readonly Message[]
}

const assets: AssetSource = {
  read: asset => Buffer.from(asset.path),
  async *open(asset) {
    yield await Promise.resolve(Buffer.from(asset.path))
  },
  digest: () => '0'.repeat(64)
}

/**
 * Export a course that was made by hand to a format of plain text.
 *
 * @param course The course.
 * @param exporter The format.
 * @returns The file and the messages.
 */
export function textBankOf(course: Course, exporter: Exporter): TextBank {
  const reporter = createReporter([course.file], exporter.target)
  const tree = exporter.export(course, {
    now: new Date(0),
    generator: '0.0.0',
    report: reporter.report,
    assets
  })
  const entries = [...(tree?.entries.values() ?? [])]
  const [text] = entries
  if (entries.length > 1 || (text !== undefined && typeof text !== 'string'))
    throw new Error('Expected one text')
  return {text, messages: reporter.messages()}
}

/**
 * Give each question of a course that was made by hand a line of its own, so that no two messages are one.
 *
 * @param course The course.
 * @returns A copy.
 */
export function inPlace(course: Course): Course {
  let line = 0
  const copy = structuredClone(course)
  for (const {question} of questionsOf(copy.modules)) {
    line += 1
    Object.assign(question, {position: {start: {line, column: 1}, end: {line, column: 2}}})
  }
  return copy
}
