import type {ChoiceOption, TrueFalseQuestion} from '@silabus/core'
import type {EntryContext} from '../entry-context.ts'

/**
 * Tell whether both options of a true/false question say nothing but true and false.
 *
 * @param question The question.
 * @param context What knows these words.
 * @param context.says Whether a text says true, or false.
 * @returns Whether Moodle's own words say the same.
 */
export function speaksMoodlesWords(question: TrueFalseQuestion, {says}: Pick<EntryContext, 'says'>): boolean {
  return question.options.every((option, index) => {
    const word = plainWord(option)
    return word !== undefined && says(index === question.trueOption, word)
  })
}

/** What an option says if it is nothing but plain text. */
function plainWord({children}: ChoiceOption): string | undefined {
  const [paragraph, ...others] = children
  if (paragraph?.type !== 'paragraph' || others.length > 0) return undefined
  const [text, ...more] = paragraph.children
  return text?.type === 'text' && more.length === 0 ? text.value.trim() : undefined
}
