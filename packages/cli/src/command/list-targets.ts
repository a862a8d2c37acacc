import type {Exporter, ExporterOption} from '@silabus/core'
import {targets} from '../targets.ts'

/** Keys of a map that are listed for people. */
const longestList = 12

const kinds: {readonly [Type in ExporterOption['type']]: string} = {
  string: 'text',
  number: 'number',
  boolean: 'true | false',
  list: 'list',
  file: 'file',
  map: 'keys'
}

/** Options of `silabus targets`. */
export interface ListTargetsOptions {
  readonly json?: boolean | undefined
}

/**
 * List the targets and their options.
 *
 * @param options Options of the command.
 * @returns The exit code.
 */
export function listTargets(options: ListTargetsOptions): number {
  process.stdout.write(options.json === true ? asJson() : targets.map(describe).join('\n'))
  return 0
}

function asJson(): string {
  const list = targets.map(({target, title, suffix, howToImport, onRequest, options}) => ({
    target,
    title,
    suffix,
    howToImport,
    onRequest: onRequest === true,
    options
  }))
  return `${JSON.stringify(list, null, 2)}\n`
}

function describe({target, title, suffix, howToImport, onRequest, options}: Exporter): string {
  const asked =
    onRequest === true
      ? `  Made on request: with \`--to ${target}\`, or for a course with \`${target}:\` under \`targets:\`\n`
      : ''
  const head = `${target}  ${title}, <course id>${suffix}\n  ${howToImport}\n${asked}`
  if (Object.keys(options).length === 0) return head
  return `${head}  Options, in the front matter under \`targets: ${target}:\`\n${optionLines(options, '    ')}`
}

function optionLines(options: Exporter['options'], indent: string): string {
  return Object.entries(options)
    .map(([name, option]) => {
      const line = `${indent}${name}: ${option.description} (${values(option)})\n`
      const inner = option.options ?? {}
      return Object.keys(inner).length > longestList ? line : `${line}${optionLines(inner, `${indent}  `)}`
    })
    .join('')
}

function values(option: ExporterOption): string {
  const count = Object.keys(option.options ?? {}).length
  const kind =
    count > longestList
      ? `${count} keys, listed by --json`
      : option.values === undefined
        ? kinds[option.type]
        : option.values.join(' | ')
  return option.default === undefined ? kind : `${kind}, default ${option.default}`
}
