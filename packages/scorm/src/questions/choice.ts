import {
  plainText,
  type Block,
  type ChoiceOption,
  type MultipleChoiceQuestion,
  type SingleChoiceQuestion,
  type TrueFalseQuestion
} from '@silabus/core'
import {element, type Renderer} from '@silabus/html'
import type {WordsLanguage} from '@silabus/player'
import type {ElementContent} from 'hast'
import {answerLists} from './answer-lists.ts'
import {meaningOf} from './meaning.ts'
import type {QuestionWriter} from './question-writer.ts'

type ChoiceQuestion = SingleChoiceQuestion | MultipleChoiceQuestion | TrueFalseQuestion

/** Options that an interaction of type `choice` can name: one letter or digit each (SCORM 1.2 RTE 3.4.4). */
const mostOptions = 36

/** Choose one. */
export const single: QuestionWriter<'single'> = {
  answerArea: (question, id, renderer) => options(question, id, renderer, 'radio'),
  instruction: (_question, renderer) => renderer.context.words.chooseOne,
  answers,
  facts: (question, common) => ({
    ...common,
    kind: 'single',
    weights: weights(question),
    shuffle: question.shuffle
  }),
  meaning,
  unreported
}

/** Choose all that are right. */
export const multiple: QuestionWriter<'multiple'> = {
  answerArea: (question, id, renderer) => options(question, id, renderer, 'checkbox'),
  instruction: (_question, renderer) => renderer.context.words.chooseAll,
  answers,
  facts: (question, common) => ({
    ...common,
    kind: 'multiple',
    weights: weights(question),
    shuffle: question.shuffle
  }),
  meaning,
  unreported
}

/** True or false. */
export const truefalse: QuestionWriter<'truefalse'> = {
  answerArea: (question, id, renderer) => options(question, id, renderer, 'radio'),
  // Two options that exclude each other need no instruction.
  instruction: () => undefined,
  answers,
  facts: (question, common) => ({
    ...common,
    kind: 'truefalse',
    weights: weights(question),
    shuffle: false,
    trueOption: question.trueOption
  }),
  meaning,
  unreported: () => undefined
}

function options(
  question: ChoiceQuestion,
  id: string,
  renderer: Renderer,
  type: 'radio' | 'checkbox'
): ElementContent[] {
  const items = question.options.map((option, index) => {
    const own = `_q-${id}-${index}`
    const only = onlyParagraph(option.children)
    // A label holds running text; an option of tables or lists is named by its box instead.
    const label =
      only === undefined
        ? element('div', {className: ['option-text'], id: `${own}-text`}, renderer.blocks(option.children))
        : element('label', {className: ['option-text'], htmlFor: own}, renderer.inline(only.children))
    const input = element('input', {
      type,
      id: own,
      name: `_q-${id}`,
      value: String(index),
      ariaLabelledBy: only === undefined ? [`${own}-text`] : undefined
    })
    return element('li', {className: ['option']}, input, label)
  })
  return [element('ul', {className: ['options']}, items)]
}

function answers(
  question: ChoiceQuestion,
  renderer: Renderer,
  wordsIn: WordsLanguage | undefined
): ElementContent[] {
  const {words} = renderer.context
  const right = question.options.filter(option => option.weight > 0)
  return answerLists(
    {
      right: right.map(nameOf),
      title: right.length > 1 ? words.rightAnswers : words.rightAnswer,
      feedback: question.options.map((option, index) => ({
        part: String(index),
        name: nameOf(option),
        blocks: option.feedback
      }))
    },
    renderer,
    wordsIn
  )
}

/** Plain text, so that no id and no note call of the option stands in the document twice. */
function nameOf(option: ChoiceOption): string {
  return plainText(option.children)
}

function onlyParagraph(blocks: readonly Block[]): Extract<Block, {type: 'paragraph'}> | undefined {
  const [first, ...others] = blocks
  return first?.type === 'paragraph' && others.length === 0 ? first : undefined
}

function weights(question: ChoiceQuestion): readonly number[] {
  return question.options.map(option => option.weight)
}

function meaning(question: ChoiceQuestion): string {
  return question.options.map(({children}) => meaningOf(children)).join('\n')
}

function unreported(question: ChoiceQuestion): string | undefined {
  const count = question.options.length
  return count <= mostOptions
    ? undefined
    : `question with ${count} options, of which reports can name ${mostOptions}`
}
