import type {Message, Severity} from '@silabus/core'
import type {RenderedCourse} from '../render-course.ts'
import {printable, type Colours} from '../terminal.ts'
import {codeFrame} from './code-frame.ts'
import {pathFromHere} from './path-from-here.ts'

/**
 * Tell messages to a person, each with the lines it is about, and count them.
 *
 * @param rendered The course.
 * @param colours Colours of the stream it goes to.
 * @returns Lines of text.
 */
export function pretty(rendered: RenderedCourse, colours: Colours): string {
  const {messages, folder} = rendered
  const lines = new Map<string, readonly string[]>()
  const linesOf = (file: string): readonly string[] => {
    const known = lines.get(file) ?? readLines(folder, file)
    lines.set(file, known)
    return known
  }
  const told = messages.map(message => {
    const frame = codeFrame(linesOf(message.file), message, colours)
    return `${prettyLine(message, folder, colours)}\n${frame}\n`
  })
  return `${told.join('')}${summary(messages)}\n`
}

/**
 * Tell one message in a line: where, how bad, the rule, and what is there and was expected.
 *
 * @param message The message.
 * @param folder The course folder.
 * @param colours Colours of the stream it goes to.
 * @returns A line without its end.
 */
export function prettyLine(message: Message, folder: RenderedCourse['folder'], colours: Colours): string {
  const {severity, rule, reason, target, line, column} = message
  const place = colours.bold(`${printable(pathFromHere(folder, message.file))}:${line}:${column}`)
  const paint: {readonly [Level in Severity]: (text: string) => string} = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue
  }
  const about = colours.dim(target === undefined ? rule : `${rule} (${target})`)
  return `${place} ${paint[severity](severity)} ${about} ${printable(reason).replaceAll('\n', ' ')}`
}

/**
 * Count messages.
 *
 * @param messages The messages.
 * @returns Such as `2 errors, 1 warning`.
 */
export function summary(messages: readonly Message[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap(severity => {
    const count = messages.filter(message => message.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`]
  })
  return counts.length === 0 ? 'Nothing to report' : counts.join(', ')
}

function readLines(folder: RenderedCourse['folder'], file: string): readonly string[] {
  if (folder.find(file).kind !== 'file') return []
  return new TextDecoder().decode(folder.read(file)).split(/\r\n|\n|\r/u)
}
