import type {Message, Severity} from '@silabus/core'
import type {DiskFolder} from '../../disk-folder.ts'
import {pathFromHere} from './path-from-here.ts'

const commands: {readonly [Level in Severity]: string} = {error: 'error', warning: 'warning', info: 'notice'}

/**
 * Tell messages as workflow commands of GitHub Actions, which show them beside the changed lines.
 *
 * @param rendered The course.
 * @returns A line for each message; paths are relative to the working folder.
 */
export function github({
  messages,
  folder
}: {
  readonly messages: readonly Message[]
  readonly folder: Pick<DiskFolder, 'path'>
}): string {
  return messages.map(message => `${command(message, pathFromHere(folder, message.file))}\n`).join('')
}

function command(message: Message, file: string): string {
  const {rule, severity, reason, line, column, endLine, endColumn, target} = message
  const properties = {
    file,
    line,
    endLine,
    // Columns of a place that spans lines are not understood.
    ...(line === endLine ? {col: column, endColumn} : {}),
    title: target === undefined ? rule : `${rule} (${target})`
  }
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${written.join(',')}::${escapeData(reason)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
