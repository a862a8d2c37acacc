import {answerLimit} from '../limits.ts'
import {child, textOf, type XmlNode} from './read-elements.ts'

/** What a question may have many of. */
const counted: ReadonlySet<string> = new Set([
  'answer',
  'dragbox',
  'hint',
  'selectoption',
  'subquestion',
  'unit'
])

/** What begins a gap of a cloze, or another answer in one. */
const inGaps = /\{\d*:[A-Z]|~/gu

/**
 * Count what a question has many of, in time that grows with its length.
 *
 * @param node The question.
 * @returns What messages call a count above the limit; nothing for one below.
 */
export function tooManyAnswers(node: XmlNode): string | undefined {
  const type = (node.attributes['type'] ?? '').toLowerCase()
  const children = node.children.filter(({name}) => counted.has(name)).length
  const gaps =
    type === 'cloze' || type === 'multianswer'
      ? (textOf(child(node, 'questiontext')).match(inGaps)?.length ?? 0)
      : 0
  // Each gap has a few answers.
  return children > answerLimit || gaps > 4 * answerLimit ? `more than ${answerLimit} answers` : undefined
}
