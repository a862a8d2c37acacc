import type {Text} from 'mdast'
import type {InlineMath, Math} from 'mdast-util-math'
import type {Block, Formula, Inline} from '../model.ts'
import type {Place} from '../report.ts'
import {firstLine, placeOf, sourceOf, type ModuleBuild} from './context.ts'

/**
 * Build a formula in running text.
 *
 * @param node The formula as parsed.
 * @param build The module.
 * @returns The formula; marked source where it cannot be read.
 */
export function buildInlineFormula(node: InlineMath, build: ModuleBuild): Inline[] {
  // `$$` in the middle of a heading or a cell cannot have a line of its own.
  const formula = readFormula(node, false, build)
  return [formula ?? marked(node, build)]
}

/**
 * Build a formula on a line of its own.
 *
 * @param node The formula as parsed, as a block or between `$$` in a paragraph.
 * @param build The module.
 * @returns The formula; a `broken` node where it cannot be read.
 */
export function buildBlockFormula(node: InlineMath | Math, build: ModuleBuild): Block {
  const source = sourceOf(build, node)
  if (node.type === 'math' && !/[\r\n][ \t>]*\${2,}[ \t]*$/u.test(source)) {
    report('`$$` in a line of its own does not end it', firstLine(build, node), build)
    return {type: 'broken', source, position: node.position}
  }
  return readFormula(node, true, build) ?? {type: 'broken', source, position: node.position}
}

/**
 * Tell whether a formula in a paragraph wants a line of its own.
 *
 * @param node A node as parsed.
 * @param build The module.
 * @returns Whether it stands between `$$`.
 */
export function isDisplayed(node: {readonly type: string}, build: ModuleBuild): node is InlineMath {
  return node.type === 'inlineMath' && sourceOf(build, node).startsWith('$$')
}

/**
 * Tell dollars in running text that were to begin a formula that never ends.
 *
 * @param text A text node as parsed.
 * @param build The module.
 */
export function tellLooseDollars(text: Text, build: ModuleBuild): void {
  if (!build.math) return
  const index = sourceOf(build, text).search(/(?<!\\)\$\$/u)
  if (index === -1) return
  const start = (text.position?.start.offset ?? 0) + index
  report(
    'nothing ends what `$$` begins',
    {file: build.file.path, position: build.file.position(start, start + 2)},
    build
  )
}

function readFormula(node: InlineMath | Math, display: boolean, build: ModuleBuild): Formula | undefined {
  const tex = node.value.trim()
  const reading = build.readFormula(tex, display)
  if ('mathml' in reading) {
    return {
      type: 'formula',
      display,
      text: tex.replace(/\s+/gu, ' '),
      mathml: reading.mathml,
      position: node.position
    }
  }
  report(reading.problem, placeInside(node, reading.start, reading.end, build), build)
  return undefined
}

function report(problem: string, place: Place, build: ModuleBuild): void {
  build.report('math-malformed', {problem}, place)
}

/** Show the source of what cannot be read, marked, for drafts. */
function marked(node: InlineMath, build: ModuleBuild): Inline {
  const {position} = node
  const code: Inline = {type: 'inlineCode', value: sourceOf(build, node), position}
  return {type: 'htmlElement', name: 'mark', attributes: {}, children: [code], position}
}

/**
 * Find the place of a part of a formula. What the parser hands on lacks the marks of quotations and lists at the
 * beginning of lines, so that each line is looked up in its own line of the source.
 */
function placeInside(
  node: InlineMath | Math,
  start: number | undefined,
  end: number | undefined,
  build: ModuleBuild
): Place {
  const whole = placeOf(build, node)
  const from = node.position?.start.offset
  if (start === undefined || end === undefined || from === undefined) return whole
  const leading = node.value.length - node.value.trimStart().length
  const before = node.value.slice(0, leading + start).split(lineEnd)
  const line = before.length - 1
  const value = node.value.split(lineEnd)[line] ?? ''
  const source = [...sourceOf(build, node).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)]
  const there = source[node.type === 'math' ? line + 1 : line]
  // In the cell of a table a bar is written `\|`.
  const asWritten = there?.[0].includes(value) === true ? (text: string) => text : escapeBars
  const at = there?.[0].indexOf(asWritten(value)) ?? -1
  if (there === undefined || at === -1) return whole
  const column = asWritten(before.at(-1) ?? '').length
  const first = from + there.index + at + column
  return {file: build.file.path, position: build.file.position(first, first + (end - start))}
}

const lineEnd = /\r\n|\r|\n/u

function escapeBars(text: string): string {
  return text.replaceAll('|', '\\|')
}
