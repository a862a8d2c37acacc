import type {Block, HtmlElement, Inline, MatchingQuestion} from '@silabus/core'

/**
 * Name the columns of a matching question at the end of its stem: Moodle's have no heads. The class tells whoever reads
 * the bank again that the line is none of the author's.
 *
 * @param question The question.
 * @returns The stem.
 */
export function stemWithColumns({stem, columns}: MatchingQuestion): readonly Block[] {
  const [prompts, choices] = columns
  if (prompts.length === 0 && choices.length === 0) return stem
  const dash: readonly Inline[] =
    prompts.length === 0 || choices.length === 0 ? [] : [{type: 'text', value: ' – '}]
  const names = [part('span', {}, prompts), ...dash, part('span', {}, choices)]
  return [...stem, part('p', {class: 'columns'}, names)]
}

function part(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Inline[]
): HtmlElement {
  return {type: 'htmlElement', name, attributes, children: [...children]}
}
