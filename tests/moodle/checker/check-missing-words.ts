import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5'
import {textOf} from './check-common.ts'
import {checkCombinedFeedback, settingOf} from './check-parts.ts'
import type {Tell} from './problem.ts'
import {all, first, type Node} from './read-xml.ts'

/** How the gaps of a type are filled. */
interface Filling {
  /** Element of a choice. */
  readonly choice: string
  /** Highest number of a group that Moodle's form offers. */
  readonly groups: number
  /** Elements of HTML that a choice may hold. */
  readonly tags: ReadonlySet<string>
  /** A word that is dragged away can't be dragged again. */
  readonly dragged: boolean
}

/**
 * Check gaps that are filled from menus.
 *
 * @param question A `<question>`.
 * @param tell Where to tell problems.
 */
export function checkGapselect(question: Node, tell: Tell): void {
  checkMissingWords(question, {choice: 'selectoption', groups: 20, tags: new Set(), dragged: false}, tell)
}

/**
 * Check gaps that are filled with words which are dragged.
 *
 * @param question A `<question>`.
 * @param tell Where to tell problems.
 */
export function checkDdwtos(question: Node, tell: Tell): void {
  const tags = new Set(['sub', 'sup', 'b', 'i', 'em', 'strong', 'span'])
  checkMissingWords(question, {choice: 'dragbox', groups: 8, tags, dragged: true}, tell)
}

/** What the two have in common (Moodle 4.5, qtype_gapselect, edit_form_base.php and questiontypebase.php). */
function checkMissingWords(question: Node, {choice, groups, tags, dragged}: Filling, tell: Tell): void {
  const {line} = question
  settingOf(question, 'shuffleanswers', ['0', '1', 'true', 'false'], tell)
  checkCombinedFeedback(question, tell)

  const choices = all(question, choice)
  const groupOf = (item: Node | undefined): string => (item && first(item, 'group')?.text) ?? ''
  const uses = new Map<Node, number>()
  const html = textOf(first(question, 'questiontext'))
  for (const [written, number = ''] of html.matchAll(/\[\[([^\]]*)\]\]/gu)) {
    const chosen = /^[1-9]\d*$/u.test(number) ? choices[Number(number) - 1] : undefined
    if (chosen === undefined) tell('words-loose', line, written)
    else uses.set(chosen, (uses.get(chosen) ?? 0) + 1)
  }
  if (uses.size === 0) tell('words-gaps', line)

  const gaps = new Set([...uses.keys()].map(groupOf))
  for (const group of gaps)
    if (choices.filter(item => groupOf(item) === group).length < 2) tell('words-few', line, group)
  const taken = new Set<string>()
  for (const item of choices) {
    const group = groupOf(item)
    if (!/^[1-9]\d*$/u.test(group) || Number(group) > groups) tell('words-group', item.line, group)
    else if (gaps.size > 0 && !gaps.has(group)) tell('words-unused', item.line, textOf(item))
    if (dragged && (uses.get(item) ?? 0) > 1 && first(item, 'infinite') === undefined)
      tell('words-infinite', item.line, textOf(item))
    checkChoice(item, tags, tell)
    const key = `${group} ${textOf(item)}`
    if (taken.has(key)) tell('words-distinct', item.line, key)
    taken.add(key)
  }
}

function checkChoice(item: Node, tags: ReadonlySet<string>, tell: Tell): void {
  const text = textOf(item)
  if (text.replace(/<[^>]*>|&nbsp;|\s/gu, '') === '') tell('words-choice', item.line)
  if (text.includes('\n')) tell('words-line', item.line, text)
  const strange = tags.size === 0 ? /<\S/u.test(text) : !isMarkedWith(text, tags)
  if (strange) tell('words-markup', item.line, text)
}

/** Whether a text is sound HTML of some elements alone. */
function isMarkedWith(html: string, tags: ReadonlySet<string>): boolean {
  const errors: string[] = []
  const {childNodes} = parseFragment(html, {onParseError: ({code}) => errors.push(code)})
  const known = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): boolean =>
    nodes.every(node => ('tagName' in node ? tags.has(node.tagName) && known(node.childNodes) : true))
  return errors.length === 0 && known(childNodes)
}
