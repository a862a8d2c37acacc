import type {Paragraph} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import type {Place} from '../report.ts'
import {firstLine, sourceOf, type ModuleBuild} from './context.ts'

/**
 * Tell marks of fences that stayed text: a closing fence with nothing open, or an opening one that is misspelt.
 *
 * @param node A paragraph as parsed.
 * @param build The module.
 * @returns Whether there was one, so that the paragraph is no text to show.
 */
export function reportFenceMarks(node: Paragraph, build: ModuleBuild): boolean {
  const start = node.position?.start.offset
  if (
    start === undefined
    || node.children[0]?.type !== 'text'
    || !node.children.some(child => child.type === 'text' && child.value.includes(':::'))
  )
    return false
  let found = false
  const source = sourceOf(build, node)
  for (const line of source.matchAll(/^[ \t>]*(:{3,})([^\r\n]*)$/gmu)) {
    const [whole, colons = '', rest = ''] = line
    const from = start + line.index + whole.indexOf(':')
    const place = {
      file: build.file.path,
      position: build.file.position(from, start + line.index + whole.trimEnd().length)
    }
    if (rest.trim() === '') {
      found = true
      // The closing fence of one that was told already is part of the same mistake.
      if (build.brokenFences.count > 0) build.brokenFences.count -= 1
      else build.report('fence-stray', {colons: colons.length}, place)
    } else if (/^\s*[A-Za-z]/u.test(rest)) {
      found = true
      build.brokenFences.count += 1
      build.report('fence-malformed', {found: whole.trim().slice(0, 80)}, place)
    }
  }
  return found
}

/**
 * Tell a fence that its author did not close.
 *
 * @param node A fence as parsed.
 * @param build The module.
 * @returns Whether it is closed.
 */
export function checkClosed(node: ContainerDirective, build: ModuleBuild): boolean {
  const source = sourceOf(build, node)
  const colons = /^:+/u.exec(source)?.[0].length ?? 3
  const [firstOfLines = '', ...lines] = source.split(/\r\n|\r|\n/u)
  const last = /^[ \t>]*(:{3,})[ \t]*$/u.exec(lines.at(-1) ?? '')?.[1]
  const closed = last !== undefined && last.length >= colons
  const line = node.position?.start.line ?? 1
  const inner = node.children.find(
    child =>
      child.type === 'containerDirective' && !isClosed(child, build) && colonsOf(child, build) >= colons
  )
  if (closed && inner?.type === 'containerDirective') {
    // The inner one was ended by the fence that was meant for it, which then ended the outer one: what was to end
    // the outer one now stands alone.
    build.brokenFences.count += 1
    build.brokenFences.told.add(inner)
    build.report(
      'fence-equal',
      {
        outer: node.name,
        inner: inner.name,
        colons: colonsOf(inner, build),
        line,
        innerLine: inner.position?.start.line ?? line
      },
      firstLine(build, inner)
    )
    return false
  }
  if (closed || build.brokenFences.told.has(node)) return closed
  build.report(
    'fence-unclosed',
    {name: node.name, colons, line, endLine: node.position?.end.line ?? line},
    {
      file: build.file.path,
      position: build.file.position(
        node.position?.start.offset ?? 0,
        (node.position?.start.offset ?? 0) + firstOfLines.trimEnd().length
      )
    }
  )
  return false
}

function colonsOf(node: ContainerDirective, build: ModuleBuild): number {
  return /^:+/u.exec(sourceOf(build, node))?.[0].length ?? 3
}

function isClosed(node: ContainerDirective, build: ModuleBuild): boolean {
  const lines = sourceOf(build, node).split(/\r\n|\r|\n/u)
  const last = /^[ \t>]*(:{3,})[ \t]*$/u.exec(lines.length > 1 ? (lines.at(-1) ?? '') : '')?.[1]
  return last !== undefined && last.length >= colonsOf(node, build)
}

/**
 * Name the place where a fence opens.
 *
 * @param node A fence as parsed.
 * @param build The module.
 * @returns Its first line.
 */
export function fencePlace(node: ContainerDirective, build: ModuleBuild): Place {
  return firstLine(build, node)
}
