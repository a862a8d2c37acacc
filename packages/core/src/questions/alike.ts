import type {RootContent} from 'mdast'
import type {ModuleBuild} from '../build/context.ts'
import {foldCase} from '../fold-case.ts'
import type {Block, Inline} from '../model.ts'
import type {Place} from '../report.ts'
import {plainText} from '../traverse.ts'

/** What the answers of a question are called. */
export type AnswerNoun = 'option' | 'answer' | 'item' | 'row' | 'left side' | 'distractor'

/**
 * Make a guard against answers of a question that say the same.
 *
 * @param noun What the answers are called.
 * @param build The module.
 * @returns Takes each answer in turn and tells an empty or doubled one; gives back whether it is sound. The number is
 *   what the answer counts as, from 1.
 */
export function createAlikeGuard(
  noun: AnswerNoun,
  build: ModuleBuild
): (
  answer: {readonly body: readonly RootContent[]; readonly built: readonly (Block | Inline)[]},
  number: number,
  place: Place
) => boolean {
  const seen = new Map<string, number>()
  const folded = new Map<string, number>()
  return ({body, built}, number, place) => {
    if (built.length === 0) {
      build.report('question-option-empty', {noun, number}, place)
      return false
    }
    const text = identityOf(body, built)
    const first = seen.get(text)
    const shown = plainText(body).slice(0, 60)
    if (first !== undefined) {
      build.report('question-option-duplicate', {noun, text: shown, first}, place)
      return false
    }
    const alike = folded.get(foldCase(text))
    if (alike !== undefined) build.report('question-option-alike', {noun, text: shown, first: alike}, place)
    seen.set(text, number)
    if (alike === undefined) folded.set(foldCase(text), number)
    return true
  }
}

/**
 * Say what an answer is, so that two can be compared: words and the markup around them, for `x` in code and in bold
 * are two answers. Pictures without words are told apart by their files.
 *
 * @param body The answer as parsed.
 * @param built The same, built.
 * @returns A text that two answers share only when they are the same.
 */
export function identityOf(body: readonly RootContent[], built: readonly (Block | Inline)[]): string {
  const text = plainText(body).normalize('NFC')
  return text === ''
    ? JSON.stringify(built, (key, value: unknown) => (key === 'position' ? undefined : value))
    : `${text}\u0000${body.map(shape).join()}`
}

function shape(node: RootContent): string {
  if ('children' in node) return `${node.type}(${node.children.map(shape).join()})`
  return node.type === 'image' ? `${node.type}:${node.url}` : node.type
}
