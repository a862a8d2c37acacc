import {readFileSync, writeFileSync} from 'node:fs'
import {filesOf, type CourseFiles} from '../rules/rule-page.ts'

/** Parts of a page that say what came of its course; those in brackets only where the sentence is about targets. */
const outcomes = ['Says', 'Tells', 'Writes'] as const

/** What came of a course, by part of the page. */
export type Outcome = Partial<Record<(typeof outcomes)[number], string>>

/** One sentence of the format, with a course that holds it. */
export interface FormatPage {
  readonly sentence: string
  readonly course: CourseFiles
  readonly outcome: Outcome
  /** What files of a target have to hold, or must not: `epub EPUB/text/m.xhtml holds <em>`. */
  readonly looks: readonly Look[]
}

/** Something to look for in a file that was written. */
export interface Look {
  readonly target: string
  readonly path: string
  readonly holds: boolean
  readonly text: string
}

/**
 * Read a page of `tests/format`.
 *
 * Below the sentence stands a course, in fences of four backticks with a path; `## Says` has the outline of its model,
 * `## Tells` the messages, `## Writes` the files and the losses of each target, and `## Looks`, written by hand, what
 * to look for in those files.
 *
 * @param url The page.
 * @returns What it says.
 */
export function readFormatPage(url: URL): FormatPage {
  const {head, parts} = split(readFileSync(url, 'utf8'))
  return {
    sentence: /^# (.+)$/mu.exec(head)?.[1] ?? '',
    course: filesOf(head),
    outcome: Object.fromEntries(
      outcomes.flatMap(name => (parts.has(name) ? [[name, contentOf(parts.get(name) ?? '')]] : []))
    ),
    looks: contentOf(parts.get('Looks') ?? '')
      .split('\n')
      .filter(line => line !== '')
      .map(readLook)
  }
}

/**
 * Write what came of a course into its page.
 *
 * @param url The page.
 * @param outcome What came of it.
 */
export function writeOutcome(url: URL, outcome: Outcome): void {
  const {head, parts} = split(readFileSync(url, 'utf8'))
  for (const [name, text] of Object.entries(outcome))
    parts.set(name, `\n\n\`\`\`\`text\n${text}\n\`\`\`\`\n\n`)
  const written = [...outcomes, 'Looks'].flatMap(name =>
    parts.has(name) ? [`## ${name}\n\n${(parts.get(name) ?? '').trim()}\n`] : []
  )
  writeFileSync(url, [`${head.trimEnd()}\n`, ...written].join('\n'))
}

function split(page: string): {head: string; parts: Map<string, string>} {
  const [head = '', ...rest] = page.split(/^## (Says|Tells|Writes|Looks)$/mu)
  const parts = new Map<string, string>()
  for (let index = 0; index < rest.length; index += 2) parts.set(rest[index] ?? '', rest[index + 1] ?? '')
  return {head, parts}
}

function contentOf(part: string): string {
  return /^````text\n(.*)\n````$/msu.exec(part)?.[1] ?? ''
}

function readLook(line: string): Look {
  const [, target = '', path = '', verb = '', text = ''] =
    /^(\S+) (\S+) (holds|lacks) (.+)$/u.exec(line) ?? []
  if (text === '') throw new Error(`\`${line}\` says not what to look for: \`target path holds text\``)
  return {target, path, holds: verb === 'holds', text}
}
