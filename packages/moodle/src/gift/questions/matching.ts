import {choiceTexts} from '../../questions/choice-texts.ts'
import {stemWithColumns} from '../../questions/stem-with-columns.ts'
import {areDistinct, type GiftWriter} from '../gift-context.ts'
import {giftHtml, giftText, hasPlaceholder} from '../gift-text.ts'

/** Find the choice that belongs to each prompt: `=prompt -> choice`. A choice without a prompt belongs to none. */
export const matching: GiftWriter<'matching'> = (question, context) => {
  const texts = choiceTexts(question, context)
  if (texts === undefined) return undefined
  const prompts = question.prompts.map((prompt, index) => ({
    node: prompt,
    text: context.text([{type: 'paragraph', children: [...prompt.children]}], `prompt-${index + 1}`, 'choice')
  }))
  if (!areDistinct(prompts, 'left side', question, context)) return undefined
  if (!question.shuffle)
    context.lose('`shuffle=false` of a matching question', 'the choices are shown in random order', question)
  if (texts.some(hasPlaceholder)) context.lose('`&&` before a number', 'a blank parts the two', question)
  const used = new Set(question.prompts.map(({choice}) => choice))
  return {
    stem: `${giftHtml(context.stem(stemWithColumns(question)))} `,
    lines: [
      ...question.prompts.map(({choice}, index) => pair(prompts[index]?.text ?? '', texts[choice] ?? '')),
      ...texts.filter((_text, index) => !used.has(index)).map(text => pair('', text))
    ]
  }
}

/**
 * Write a pair.
 *
 * @param left In GIFT; empty for a choice that belongs to nothing.
 * @param right Plain text.
 * @returns Such as `=Canada -> Ottawa`.
 */
export function pair(left: string, right: string): string {
  return `=${left} -> ${giftText(right)}`
}
