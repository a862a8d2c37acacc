import {prettyLine, summary} from './formats/pretty.ts'
import type {RenderedCourse} from './render-course.ts'
import {coloursOf} from './terminal.ts'

/**
 * Tell messages on the standard error, a line each, and count them; nothing where there are none.
 *
 * @param rendered The course.
 */
export function tell({
  messages,
  folder
}: {
  readonly messages: RenderedCourse['messages']
  readonly folder: Pick<RenderedCourse['folder'], 'path'>
}): void {
  if (messages.length === 0) return
  const colours = coloursOf(process.stderr)
  const lines = messages.map(message => `${prettyLine(message, folder, colours)}\n`)
  process.stderr.write(`${lines.join('')}${summary(messages)}\n`)
}
