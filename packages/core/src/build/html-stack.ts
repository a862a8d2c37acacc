import type {Block, Inline} from '../model.ts'
import type {Place} from '../report.ts'
import type {ModuleBuild} from './context.ts'
import {allowedElements, type AllowedElement} from './html-elements.ts'
import {htmlNodes} from './html-nodes.ts'
import type {HtmlToken} from './html-tokens.ts'

/** Whether blocks may stand somewhere, or running text only. */
export type Level = 'block' | 'inline'

/** An element that is open while siblings are put together. */
export interface Frame {
  /** Missing for the surroundings. */
  readonly name: string | undefined
  readonly rule: Pick<AllowedElement, 'content' | 'wrap' | 'optionalEnd'>
  readonly attributes: Readonly<Record<string, string>>
  readonly place: Place
  readonly children: (Block | Inline)[]
}

/** A tag or text with its place. */
export type PlacedToken = HtmlToken & {readonly place: Place}

/** Siblings while they are put together. */
export interface Assembly {
  readonly build: ModuleBuild
  readonly level: Level
  /** The surroundings, and the elements that are open in them, outermost first. */
  readonly stack: [Frame, ...Frame[]]
  /** Name of an element whose content is dropped, and how deep it is nested in itself. */
  dropping: {readonly name: string; readonly place: Place; depth: number} | undefined
  /** Elements whose tags were taken away and whose content stays, so that their end tags go quietly. */
  readonly unwrapped: string[]
  /** A formula that is being read; Markdown in it is none. */
  math: {readonly tokens: PlacedToken[]; readonly place: Place; depth: number} | undefined
  /** Where in the surroundings another piece of raw HTML begins, as a count of what stands before it. */
  readonly breaks: Set<number>
  tooDeep: boolean
}

/**
 * Give the element that is open innermost.
 *
 * @param assembly The siblings so far.
 * @returns Its frame; that of the surroundings where none is open.
 */
export function top({stack}: Assembly): Frame {
  return stack.at(-1) ?? stack[0]
}

/**
 * Open an element.
 *
 * @param assembly The siblings so far.
 * @param name The element.
 * @param rule How it nests.
 * @param attributes Those that passed.
 * @param place Place of its tag.
 */
export function open(
  {stack}: Assembly,
  name: string,
  rule: AllowedElement,
  attributes: Readonly<Record<string, string>>,
  place: Place
): void {
  stack.push({name, rule, attributes, place, children: []})
}

/**
 * Close the element that is open innermost.
 *
 * @param assembly The siblings so far.
 * @param byEndTag Whether its end tag stands there, or something that stands for it; otherwise it was left open.
 */
export function close(assembly: Assembly, byEndTag: boolean): void {
  const {build, stack} = assembly
  const frame = stack.length > 1 ? stack.pop() : undefined
  if (frame?.name === undefined) return
  if (!byEndTag && frame.rule.optionalEnd !== true)
    build.report('html-unclosed', {name: frame.name}, frame.place)
  const {name, attributes, children, place} = frame
  const inside = assembly.stack.some(frame => frame.name === 'a') ? {...build, inLink: true} : build
  for (const node of htmlNodes({name, attributes, children, place}, inside)) top(assembly).children.push(node)
}

/**
 * Make room for content: close what it closes, wrap it where only certain elements may stand.
 *
 * @param assembly The siblings so far.
 * @param kind What the content is.
 * @param name Its element; missing for Markdown and text.
 * @param place Its place.
 * @returns Whether it may stand here.
 */
export function admit(assembly: Assembly, kind: Level, name: string | undefined, place: Place): boolean {
  if (kind === 'block') {
    // A block ends a paragraph, as in HTML.
    while (top(assembly).name === 'p') close(assembly, true)
    if (!admitBlock(assembly, name, place)) return false
  }
  for (let {wrap} = structureOf(assembly); wrap !== undefined; {wrap} = structureOf(assembly)) {
    const rule = allowedElements[wrap]
    if (rule === undefined) break
    open(assembly, wrap, {...rule, optionalEnd: true}, {}, place)
  }
  return true
}

function structureOf(assembly: Assembly): {readonly wrap?: string | undefined} {
  const {rule} = top(assembly)
  return rule.content === 'structure' ? {wrap: rule.wrap} : {}
}

/** Look for an element of running text around a block, which cannot stand there. */
function admitBlock(assembly: Assembly, name: string | undefined, place: Place): boolean {
  const {build, stack} = assembly
  const phrasing = stack.findIndex(frame => frame.rule.content === 'phrasing')
  if (phrasing === -1) return true
  const inside = stack[phrasing]?.name
  if (name !== undefined || inside === undefined) {
    build.report(
      'html-misplaced',
      {name: name ?? 'p', where: `inside ${inside === undefined ? 'a paragraph' : `\`<${inside}>\``}`},
      place
    )
    return false
  }
  // Markdown blocks inside an inline element: the element goes, the blocks stay.
  for (const frame of stack.splice(phrasing)) {
    build.report('html-misplaced', {name: frame.name ?? 'span', where: 'around paragraphs'}, frame.place)
    if (frame.name !== undefined) assembly.unwrapped.push(frame.name)
    top(assembly).children.push(...frame.children)
  }
  return true
}
