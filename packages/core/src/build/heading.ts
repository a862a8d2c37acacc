import type {Heading, PhrasingContent, Text} from 'mdast'
import type {Place} from '../report.ts'
import {isId} from '../ids.ts'
import {nearest} from '../nearest.ts'
import {placeOf, type CourseBuild} from './context.ts'
import type {SourceFile} from '../sources/source-file.ts'

/** A heading taken apart. */
export interface WrittenHeading {
  /** Its text without the braces at the end. */
  readonly children: PhrasingContent[]
  /** The author's id, if it is one. */
  readonly id: string | undefined
  /** Objectives that the section names. */
  readonly objectives: readonly string[]
  readonly place: Place
}

const braces = /[ \t]*\{#([^{}]*)\}?[ \t]*$/u
const attribute = /^\s+([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/u

/**
 * Read a heading: its text, and `{#id objectives="…"}` at its end.
 *
 * @param node The heading as parsed.
 * @param build Where malformed braces are told.
 * @returns The parts.
 */
export function readHeading(
  node: Heading,
  build: Pick<CourseBuild, 'report'> & {readonly file: SourceFile}
): WrittenHeading {
  const place = placeOf(build, node)
  const last = node.children.at(-1)
  const match = last?.type === 'text' && !isEscaped(last, build.file.text) ? braces.exec(last.value) : null
  if (last?.type !== 'text' || match === null)
    return {children: node.children, id: undefined, objectives: [], place}
  const text = last.value.slice(0, match.index)
  const children: PhrasingContent[] = [
    ...node.children.slice(0, -1),
    ...(text === '' ? [] : [{...last, value: text}])
  ]
  const inside = match[1] ?? ''
  const id = /^[^\s]*/u.exec(inside)?.[0] ?? ''
  const malformed = (): WrittenHeading => {
    build.report('id-invalid', {found: match[0].trim()}, place)
    return {children, id: undefined, objectives: [], place}
  }
  if (!match[0].trimEnd().endsWith('}') || !isId(id)) return malformed()
  let rest = inside.slice(id.length)
  let objectives: string[] = []
  for (let next = attribute.exec(rest); next !== null; next = attribute.exec(rest)) {
    const [whole, name = '', quoted, apostrophed, bare] = next
    const value = quoted ?? apostrophed ?? bare ?? ''
    if (name === 'objectives') objectives = value.split(/[\s,]+/u).filter(word => word !== '')
    else
      build.report(
        'attribute-unknown',
        {name, fence: 'heading', near: nearest(name, ['objectives']), known: ['objectives']},
        place
      )
    rest = rest.slice(whole.length)
  }
  return rest.trim() === '' ? {children, id, objectives, place} : malformed()
}

/**
 * Find the id that a heading promises, without telling what is wrong with it.
 *
 * @param node The heading as parsed.
 * @param source Text of its file.
 * @returns The id, if there is a well-formed one.
 */
export function promisedId(node: Heading, source: string): string | undefined {
  const last = node.children.at(-1)
  const id =
    last?.type === 'text' && !isEscaped(last, source)
      ? /\{#([^\s{}]+)[^{}]*\}[ \t]*$/u.exec(last.value)?.[1]
      : undefined
  return id !== undefined && isId(id) ? id : undefined
}

/** Whether the last braces of a text stand for themselves: `\{#no-id}`. */
function isEscaped({position}: Text, source: string): boolean {
  const written = source.slice(position?.start.offset, position?.end.offset)
  const backslashes = /(\\*)\{#[^{]*$/u.exec(written)?.[1]?.length ?? 0
  return backslashes % 2 === 1
}
