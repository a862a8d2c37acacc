import type {Message, Severity} from '@silabus/core'
import type {RenderedCourse} from '../render-course.ts'
import {printable, type Colours} from '../terminal.ts'
import {codeFrame} from './code-frame.ts'
import {pathFromHere} from './path-from-here.ts'
import {sourceLines} from './source-lines.ts'

/** The worst first. */
const severities: readonly Severity[] = ['error', 'warning', 'info']

/**
 * Tell messages to a person, each with the lines it is about, and count them.
 *
 * @param rendered The course.
 * @param colours Colours of the stream it goes to.
 * @returns Lines of text.
 */
export function pretty(rendered: RenderedCourse, colours: Colours): string {
  const {messages, folder} = rendered
  const linesOf = sourceLines(folder)
  const told = messages.map(message => {
    const frame = codeFrame(linesOf(message.file), message, colours)
    return `${prettyLine(message, folder, colours)}\n${frame}\n`
  })
  return `${told.join('')}${byRule(messages, colours)}${summary(messages)}\n`
}

/** Count the messages of each rule, worst and most frequent first; one message alone needs no counting. */
function byRule(messages: readonly Message[], colours: Colours): string {
  if (messages.length < 2) return ''
  const counts = new Map<string, {readonly message: Message; count: number}>()
  for (const message of messages) {
    const key = `${message.severity} ${message.rule}`
    const known = counts.get(key) ?? {message, count: 0}
    known.count += 1
    counts.set(key, known)
  }
  const rows = [...counts.values()].sort(
    (a, b) =>
      severities.indexOf(a.message.severity) - severities.indexOf(b.message.severity) || b.count - a.count
  )
  const longest = Math.max(...rows.map(({message}) => message.rule.length))
  const digits = String(Math.max(...rows.map(({count}) => count))).length
  const lines = rows.map(({message: {severity, rule, url}, count}) => {
    const level = painter(severity, colours)(severity.padEnd('warning'.length))
    return `${String(count).padStart(digits)} ${level} ${rule.padEnd(longest)} ${colours.dim(url)}\n`
  })
  return `${lines.join('')}\n`
}

/**
 * Tell one message in a line: where, how bad, the rule, and what is there and was expected.
 *
 * @param message The message.
 * @param folder The course folder.
 * @param colours Colours of the stream it goes to.
 * @returns A line without its end.
 */
export function prettyLine(
  message: Message,
  folder: Pick<RenderedCourse['folder'], 'path'>,
  colours: Colours
): string {
  const {severity, rule, reason, target, line, column} = message
  const place = colours.bold(`${printable(pathFromHere(folder, message.file))}:${line}:${column}`)
  const about = colours.dim(target === undefined ? rule : `${rule} (${target})`)
  return `${place} ${painter(severity, colours)(severity)} ${about} ${printable(reason).replaceAll('\n', ' ')}`
}

/**
 * Count messages.
 *
 * @param messages The messages.
 * @returns Such as `2 errors, 1 warning`.
 */
export function summary(messages: readonly Message[]): string {
  const counts = severities.flatMap(severity => {
    const count = messages.filter(message => message.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`]
  })
  return counts.length === 0 ? 'Nothing to report' : counts.join(', ')
}

function painter(severity: Severity, colours: Colours): (text: string) => string {
  const paint: {readonly [Level in Severity]: (text: string) => string} = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue
  }
  return paint[severity]
}
