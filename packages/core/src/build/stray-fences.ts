import type {Paragraph, RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {quoted} from '../misread/lookalike.ts'
import {repairOpening} from '../misread/opening-line.ts'
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
  for (const line of source.matchAll(/^(?:[^\S\r\n]|[\u200B\uFEFF>])*(:{3,})([^\r\n]*)$/gmu)) {
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
      else if (!build.file.endMarks.has(from)) build.report('fence-stray', {colons: colons.length}, place)
    } else if (/^\s*\S/u.test(rest)) {
      found = true
      build.brokenFences.count += 1
      const expected = meantOpening(whole)
      build.report('fence-malformed', {found: whole.trim().slice(0, 80), expected}, place)
    }
  }
  return found
}

/** Say how a line was meant that begins like a fence. */
function meantOpening(whole: string): string | undefined {
  const line = whole.slice(whole.indexOf(':')).trim()
  const meant = repairOpening(line)
  if (meant !== undefined) return `${quoted(meant.line)}${meant.rest ? ', and the rest below it' : ''}`
  // A non-breaking blank or an invisible sign stands before it.
  return /^[ \t>]*:/u.test(whole) ? undefined : `${quoted(line)} with nothing before it`
}

/**
 * Tell a fence that its author did not close.
 *
 * @param node A fence as parsed.
 * @param build The module.
 * @param mayHold Whether a fence of this name may hold one of that name.
 * @returns Whether it is closed.
 */
export function checkClosed(
  node: ContainerDirective,
  build: ModuleBuild,
  mayHold: (outer: string, inner: string) => boolean
): boolean {
  const colons = colonsOf(node, build)
  const closed = isClosed(node, build)
  const line = lineOf(node)
  const inner = endedWith(node, build)
  if (closed && inner !== undefined) {
    build.brokenFences.told.add(inner)
    if (!mayHold(node.name, inner.name)) {
      build.brokenFences.uncertain.add(node)
      // A question in a question: the first was not closed, and the second one's end closed it.
      build.report(
        'fence-unclosed',
        {name: node.name, colons, line, endLine: lineOf(inner)},
        firstLine(build, node)
      )
      return false
    }
    // The inner one was ended by the fence that was meant for it, which then ended the outer one: what was to end
    // the outer one now stands alone.
    build.brokenFences.count += 1
    // What fell out of the outer one may have been all that mattered.
    build.brokenFences.uncertain.add(node)
    const innerColons = colonsOf(inner, build)
    const args = {outer: node.name, inner: inner.name, colons: innerColons, line, innerLine: lineOf(inner)}
    build.report('fence-equal', args, firstLine(build, inner))
    return false
  }
  if (closed || build.brokenFences.told.has(node)) return closed
  // Fences inside one that never closes end with it: only the outermost is the mistake.
  for (const child of node.children) {
    if (child.type === 'containerDirective' && !isClosed(child, build)) build.brokenFences.told.add(child)
  }
  build.brokenFences.uncertain.add(node)
  const endLine = node.position?.end.line ?? line
  const meant = meantToClose(node, build)
  build.report('fence-unclosed', {name: node.name, colons, line, endLine, meant}, firstLine(build, node))
  return false
}

/** Find the line that was meant to close a fence: one with too few colons, or with a name behind them. */
function meantToClose(
  node: ContainerDirective,
  build: ModuleBuild
): {readonly text: string; readonly line: number} | undefined {
  for (const child of node.children) {
    const text = sourceOf(build, child).trim()
    const line = child.position?.start.line ?? 1
    if (child.type === 'paragraph' && /^:{3,}$/u.test(text)) {
      // It is no stray one as well.
      build.brokenFences.count += 1
      return {text, line}
    }
    if (
      child.type === 'containerDirective'
      && child.children.length === 0
      && child.name === node.name
      && !text.includes('{')
    ) {
      build.brokenFences.named.add(child)
      return {text, line}
    }
  }
  return undefined
}

/**
 * Find the fence whose end closed the fence around it: it has as many colons at least, and none of its own end it. In
 * an item of a list it is the last thing there is, and the closing line stands below its opening one.
 */
function endedWith(outer: ContainerDirective, build: ModuleBuild): ContainerDirective | undefined {
  const colons = colonsOf(outer, build)
  const open = (child: RootContent): child is ContainerDirective =>
    child.type === 'containerDirective' && !isClosed(child, build) && colonsOf(child, build) >= colons
  const inner = outer.children.find(open)
  if (inner !== undefined) return inner
  let last = outer.children.at(-1)
  while (last?.type === 'list') last = last.children.at(-1)?.children.at(-1)
  if (last === undefined || !open(last)) return undefined
  const {start} = last.position ?? {}
  const closing = build.file.text.slice(0, outer.position?.end.offset).trimEnd().replace(/:+$/u, '')
  const indent = /[^\r\n]*$/u.exec(closing)?.[0].length ?? 0
  return indent > 0 && indent + 1 >= (start?.column ?? 0) ? last : undefined
}

function lineOf(node: ContainerDirective): number {
  return node.position?.start.line ?? 1
}

function colonsOf(node: ContainerDirective, build: ModuleBuild): number {
  const start = node.position?.start.offset ?? 0
  let end = start
  while (build.file.text[end] === ':') end += 1
  return end - start
}

/** A fence is closed when its last line is one of as many colons at least. */
function isClosed(node: ContainerDirective, build: ModuleBuild): boolean {
  const {text} = build.file
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  let from = end
  while (from > start && text[from - 1] !== '\n' && text[from - 1] !== '\r') from -= 1
  const last = from > start ? /^[ \t>]*(:{3,})[ \t]*$/u.exec(text.slice(from, end))?.[1] : undefined
  return last !== undefined && last.length >= colonsOf(node, build)
}
