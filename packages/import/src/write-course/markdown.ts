import type {Alert, Block, NumberValue} from '@silabus/core'
import type {Blockquote, RootContent} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {mathToMarkdown} from 'mdast-util-math'
import {toMarkdown, type Handle, type Options, type State, type Unsafe} from 'mdast-util-to-markdown'
import {spellAttributes, type CourseContent, type Fence} from './fence.ts'
import {gapSource} from './gap-source.ts'
import {numberSource} from './number-source.ts'

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    fence: 'fence'
    fenceLabel: 'fenceLabel'
  }
}

/** What the text of a course depends on. */
export interface MarkdownContext {
  /** Whether the course has formulas. */
  readonly math: boolean
  /** BCP 47 tag of the course. */
  readonly lang: string
}

/** What means something in this format, and nothing in Markdown itself. */
const unsafe: readonly Unsafe[] = [
  {atBreak: true, character: ':', after: ':'},
  {character: '{', after: '#', inConstruct: 'headingAtx'},
  // The parser of core takes any `[^label]` for a call, and `[[…]]` is a gap; Markdown escapes every `[` in text.
  {character: '\n', inConstruct: 'fenceLabel'},
  {character: '\r', inConstruct: 'fenceLabel'}
]

/**
 * Write blocks as Markdown that core reads back as the same blocks.
 *
 * @param children The blocks.
 * @param context What the text depends on.
 * @returns Markdown.
 */
export function writeMarkdown(children: readonly CourseContent[], context: MarkdownContext): string {
  const {math} = context
  const options: Options = {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    extensions: [gfmToMarkdown(), ...(math ? [mathToMarkdown()] : [])],
    handlers: handlers(context),
    unsafe: [...unsafe]
  }
  // The handler of fences makes them content for the library.
  return toMarkdown({type: 'root', children: [...children] as RootContent[]}, options)
}

function handlers({lang}: MarkdownContext): Record<string, Handle> {
  const spell = (number: NumberValue): string =>
    numberSource(number, lang) ?? numberSource({...number, unit: undefined}, lang) ?? String(number.value)
  const gap: Handle & {peek?: () => string} = (node: Parameters<typeof gapSource>[0], _parent, state) =>
    gapSource(node, state.stack.includes('tableCell'), spell)
  gap.peek = () => '['
  const box =
    (name: string, label: 'summary' | 'title' | 'term'): Handle =>
    (
      node: Block & {readonly [Label in typeof label]?: Fence['label']} & {readonly children: RootContent[]},
      parent,
      state,
      info
    ) =>
      fenceHandle(
        {type: 'fence', name, label: node[label] ?? [], attributes: [], children: node.children},
        parent,
        state,
        info
      )
  return {
    alert,
    details: box('details', 'summary'),
    example: box('example', 'title'),
    termDefinition: box('definition', 'term'),
    fence: fenceHandle,
    gap,
    inlineMath
  }
}

const {inlineMath: formula} = mathToMarkdown().handlers ?? {}

/** Two formulas side by side would be read as one that is displayed; a comment, which vanishes, keeps them apart. */
const inlineMath: Handle & {peek?: () => string} = (node, parent, state, info) => {
  const written = formula?.(node, parent, state, info) ?? ''
  return info.before === '$' ? `<!-- -->${written}` : written
}
inlineMath.peek = () => '$'

const alert: Handle = (node: Alert, _parent, state: State, info) => {
  const quote: Blockquote = {type: 'blockquote', children: node.children}
  const exit = state.enter('blockquote')
  const tracker = state.createTracker(info)
  tracker.move('> ')
  tracker.shift(2)
  const body = state.containerFlow(quote, tracker.current())
  const mark = `[!${node.kind.toUpperCase()}]`
  const value = state.indentLines(
    body === '' ? mark : `${mark}\n${body}`,
    (line, _index, blank) => `>${blank ? '' : ' '}${line}`
  )
  exit()
  return value
}

const fenceHandle: Handle = (node: Fence, _parent, state: State, info) => {
  const tracker = state.createTracker(info)
  // As in `writeMarkdown`.
  const children = node.children as RootContent[]
  const exit = state.enter('fence')
  const content =
    children.length === 0 ? '' : state.containerFlow({type: 'root', children}, tracker.current())
  const colons = ':'.repeat(Math.max(3, longestFence(content) + 1))
  exit()
  const exitLabel = state.enter('fenceLabel')
  const label = node.label.length === 0 ? '' : `[${labelOf(node, state)}]`
  exitLabel()
  const head = `${colons}${node.name}${label}${spellAttributes(node.attributes)}`
  return content === '' ? `${head}\n\n${colons}` : `${head}\n\n${content}\n\n${colons}`
}

/** Brackets in a label are escaped, as in a link. */
function labelOf({label}: Fence, state: State): string {
  const exit = state.enter('label')
  const text = state.containerPhrasing(
    {
      type: 'paragraph',
      children: label.map(node => (node.type === 'break' ? {type: 'text', value: ' '} : node))
    },
    {before: '[', after: ']', now: {line: 1, column: 1}, lineShift: 0}
  )
  exit()
  return text.replace(/\s*\n\s*/gu, ' ')
}

/** A fence has more colons than those inside it, also those that code shows. */
function longestFence(content: string): number {
  let longest = 2
  for (const [, colons = ''] of content.matchAll(/^[ \t>*+\-\d.)]*(:{3,})/gmu))
    longest = Math.max(longest, colons.length)
  return longest
}
