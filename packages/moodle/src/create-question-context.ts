import {element} from '@silabus/html'
import type {BankContext} from './bank-context.ts'
import {createEntryContext, type Placed} from './entry-context.ts'
import {createFileNames} from './files.ts'
import {moodleHtml} from './moodle-html.ts'
import type {BankOptions} from './options.ts'
import type {QuestionContext} from './questions/question-context.ts'
import {richText} from './rich-text.ts'
import {node, textNode} from './xml.ts'

/**
 * Prepare what a writer of XML may use for one question.
 *
 * @param placed The question, or prose.
 * @param bank What everything in the bank shares.
 * @param options What the author wants of it.
 * @returns The context.
 */
export function createQuestionContext(
  placed: Placed,
  bank: BankContext,
  options: BankOptions
): QuestionContext {
  const entry = createEntryContext(placed, bank)
  const fileNames = createFileNames()
  return {
    ...entry,
    options,
    html: (name, blocks, part, {attributes = {}, setting = 'block', gap} = {}) =>
      node(
        name,
        {...attributes, format: 'html'},
        ...richText(blocks, {...entry.place(part), setting, fileNames, math: options.math, gap})
      ),
    sentence: (name, text) =>
      node(name, {format: 'html'}, textNode(moodleHtml([element('p', bank.language, text)])))
  }
}
