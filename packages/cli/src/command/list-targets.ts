import type {Exporter, ExporterOption} from '@silabus/core'
import {targets} from '../targets.ts'

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
  const list = targets.map(({target, title, suffix, howToImport, options}) => ({
    target,
    title,
    suffix,
    howToImport,
    options
  }))
  return `${JSON.stringify(list, null, 2)}\n`
}

function describe({target, title, suffix, howToImport, options}: Exporter): string {
  const head = `${target}  ${title}, <course id>${suffix}\n  ${howToImport}\n`
  const entries = Object.entries(options)
  if (entries.length === 0) return head
  const lines = entries.map(([name, option]) => `  ${name}: ${option.description} (${values(option)})\n`)
  return `${head}  Options, in the front matter under \`targets: ${target}:\`\n${lines.map(line => `  ${line}`).join('')}`
}

function values(option: ExporterOption): string {
  const kind = option.values === undefined ? option.type : option.values.join(' | ')
  return option.default === undefined ? kind : `${kind}, default ${option.default}`
}
