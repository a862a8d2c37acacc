import type {Node, PhrasingContent, Text} from 'mdast'
import type {GapBuild, ModuleBuild} from '../../build/context.ts'
import {quoted} from '../../misread/lookalike.ts'
import type {ChosenGap, Gap, NumberGap, TypedGap} from '../../model.ts'
import type {Place} from '../../report.ts'
import {plainText} from '../../traverse.ts'
import {readNumber} from '../numbers.ts'
import {readText, splitAt} from '../source-text.ts'
import {findGaps} from './find-gaps.ts'

/** What a gap is but for its place. */
type GapContent =
  | Pick<TypedGap, 'kind' | 'answers'>
  | Pick<ChosenGap, 'kind' | 'options' | 'right'>
  | Pick<NumberGap, 'kind' | 'answer'>

/**
 * Cut the gaps out of running text.
 *
 * @param siblings Running text as parsed, in the stem of a cloze.
 * @param gapBuild What the gaps of the cloze share.
 * @param build The module.
 * @returns The same with gaps in it; one that makes no sense is reported, and its source stays as text.
 */
export function cutGaps(
  siblings: readonly PhrasingContent[],
  gapBuild: GapBuild,
  build: ModuleBuild
): PhrasingContent[] {
  const {file} = build
  const found = findGaps(siblings, file.text)
  if (found.length === 0) return [...siblings]
  const result: PhrasingContent[] = []
  const textBetween = (start: number, end: number): Text[] => {
    const value = readText(file.text.slice(start, end))
    return value === '' ? [] : [{type: 'text', value, position: file.position(start, end)}]
  }
  const gapAt = (start: number, end: number): PhrasingContent[] => {
    const position = file.position(start, end)
    const inside = siblings.filter(node => startOf(node) >= start && endOf(node) <= end)
    const content = readGap(start + 2, end - 2, inside, {gapBuild, build, place: {file: file.path, position}})
    gapBuild.state.count += 1
    if (content !== undefined) {
      const gap: Gap = {type: 'gap', number: gapBuild.state.count, ...content, position}
      return [gap]
    }
    gapBuild.state.sound = false
    return textBetween(start, end)
  }

  let next = 0
  for (const node of siblings) {
    let from = startOf(node)
    const to = endOf(node)
    if (node.type !== 'text') {
      // What a gap holds is read with the gap.
      if (!found.some(({start, end}) => from >= start && to <= end)) result.push(node)
      continue
    }
    for (let gap = found[next]; gap !== undefined && gap.start < to; gap = found[next]) {
      if (gap.start >= from) {
        result.push(...textBetween(from, gap.start), ...gapAt(gap.start, gap.end))
      }
      from = gap.end
      if (gap.end > to) break
      next += 1
    }
    if (from < to) result.push(...textBetween(from, to))
  }
  return result
}

function startOf(node: Node): number {
  return node.position?.start.offset ?? 0
}

function endOf(node: Node): number {
  return node.position?.end.offset ?? 0
}

interface Surroundings {
  readonly gapBuild: GapBuild
  readonly build: ModuleBuild
  readonly place: Place
}

function readGap(
  start: number,
  end: number,
  markup: readonly Node[],
  {gapBuild, build, place}: Surroundings
): GapContent | undefined {
  const {inTable, lang} = gapBuild
  const fail = (found: string, expected: string): undefined => {
    build.report('question-gap', {found, expected}, place)
    return undefined
  }
  const source = build.file.text.slice(start, end)
  // `[[a | *]] and [[5* | b]]`: to Markdown the stars enclose the end of one gap and the beginning of the next.
  const swallowed = markup.find(
    node =>
      !['text', 'inlineCode', 'inlineMath', 'html'].includes(node.type)
      && build.file.text.slice(startOf(node), endOf(node)).includes(']]')
  )
  if (swallowed !== undefined) {
    const sign = build.file.text[startOf(swallowed)] ?? ''
    return fail(
      `\`${sign}\` in a gap that ends behind its \`]]\``,
      `\`\\${sign}\` for a sign that stands for itself`
    )
  }
  const written = (from: number, to: number): string => {
    // Markup cannot be typed: of `*word*` the word counts.
    let text = ''
    let done = start + from
    for (const node of markup) {
      if (startOf(node) < start + from || endOf(node) > start + to || node.type === 'text') continue
      text += `${readText(build.file.text.slice(done, startOf(node)))}${plainText([node])}`
      done = endOf(node)
    }
    return `${text}${readText(build.file.text.slice(done, start + to))}`.replace(/\s+/gu, ' ').trim()
  }
  if (markup.some(node => holds(node, 'image', 'imageReference')))
    return fail('picture in a gap', 'words alone; a picture can stand beside the gap')
  if (/^\s*=/u.test(source)) {
    const text = written(source.indexOf('=') + 1, source.length)
    const result = readNumber(text, lang)
    return 'number' in result
      ? {kind: 'number', answer: result.number}
      : fail(text === '' ? 'gap without a number' : `\`${text}\` in a gap for a number`, result.expected)
  }
  // In a table `\|` parts answers; a mark that nobody types keeps the places as they are.
  const marked = inTable ? source.replaceAll('\\|', '\u0000|') : source
  const parts = splitAt(marked, '|').map(({text, start: from}) => {
    const to = from + text.length - (inTable && text.endsWith('\u0000') ? 1 : 0)
    return {text: written(from, to), source: source.slice(from, to).trim(), from, to}
  })
  if (parts.some(({text}) => text === ''))
    return fail(
      'gap with an empty answer',
      '`[[answer]]`, `[[answer | other answer]]` or `[[(right) | wrong]]`'
    )
  const bracketed = parts.map(part => isBracketed(part.source))
  const doubled = parts.find(({text}, index) => parts.findIndex(other => other.text === text) < index)
  const right = bracketed.indexOf(true)
  if (right === -1) {
    if (doubled !== undefined)
      return fail(`second answer \`${doubled.text}\` in a gap`, 'answers that differ')
    return {kind: 'typed', answers: parts.map(({text}) => text)}
  }
  if (bracketed.lastIndexOf(true) !== right)
    return fail('gap with two options in brackets', 'one `(right)` option in a gap to choose for')
  if (parts.length === 1)
    return fail(
      'gap to choose for with one option',
      'a second one, or `\\(` before a bracket that stands for itself'
    )
  const options = parts.map(({text}, index) => (index === right ? text.slice(1, -1).trim() : text))
  if (options.includes('')) return fail('empty option in a gap', 'text in the brackets')
  const twice = options.find((option, index) => options.indexOf(option) < index)
  if (twice !== undefined) return fail(`second option \`${twice}\` in a gap`, 'options that differ')
  const dressed = markup.find(({type}) => !['text', 'inlineCode', 'inlineMath', 'html'].includes(type))
  if (dressed !== undefined)
    build.report(
      'markup-misread',
      {
        found: quoted(build.file.text.slice(startOf(dressed), endOf(dressed))),
        read: `\`${plainText([dressed])}\``,
        expected: 'words without markup, as lists of them have none'
      },
      place
    )
  return {kind: 'chosen', options, right}
}

function holds(node: Node, ...types: readonly string[]): boolean {
  if (types.includes(node.type)) return true
  // What a unist node holds is nodes.
  const children = 'children' in node && Array.isArray(node.children) ? (node.children as Node[]) : []
  return children.some(child => holds(child, ...types))
}

/** Whether a bracket opens a text and closes it at its very end; `(a) and (b)` is no option in brackets. */
function isBracketed(source: string): boolean {
  if (!source.startsWith('(')) return false
  let depth = 0
  for (let index = 0; index < source.length; index += 1) {
    if (source[index] === '\\') index += 1
    else if (source[index] === '(') depth += 1
    else if (source[index] === ')' && (depth -= 1) === 0) return index === source.length - 1
  }
  return false
}
