import {plainText, type Inline, type MatchingQuestion} from '@silabus/core'
import {element, type Renderer} from '@silabus/html'
import {scramble} from '@silabus/player'
import type {Element} from 'hast'
import {answerLists} from './answer-lists.ts'
import {meaningOf} from './meaning.ts'
import type {QuestionWriter} from './question-writer.ts'

/** Prompts and choices that an interaction can name: one letter or digit each (SCORM 1.2 RTE 3.4.4). */
const mostNames = 36

/** A choice of more characters than this is hard to read in a list that drops down on a phone. */
const longestOption = 40

/** Find what belongs to each prompt: a list of prompts, each with all choices to choose from. */
export const matching: QuestionWriter<'matching'> = {
  answerArea(question, id, renderer) {
    const order = presented(question)
    const lettered = needsList(question)
    const own = `_q-${id}`
    const [prompts, choices] = question.columns
    const options = order.map((choice, place) =>
      element(
        'option',
        {value: String(choice)},
        lettered ? nameOfPlace(place) : plainText(question.choices[choice]?.children ?? [])
      )
    )
    const hasHead = prompts.length + choices.length > 0
    const head = hasHead
      ? element(
          'div',
          {className: ['pair', 'pair-head']},
          element('span', {}, renderer.inline(prompts)),
          element('span', {id: `${own}-choices`}, renderer.inline(choices))
        )
      : undefined
    const pairs = question.prompts.map((prompt, index) =>
      element(
        'li',
        {className: ['pair']},
        element(
          'div',
          {className: ['pair-prompt'], id: `${own}-p${index}`},
          renderer.inline(prompt.children)
        ),
        element(
          'select',
          {
            id: `${own}-${index}`,
            autoComplete: 'off',
            ariaLabelledBy: [`${own}-p${index}`, ...(choices.length > 0 ? [`${own}-choices`] : [])]
          },
          element('option', {value: ''}, '—'),
          options
        )
      )
    )
    return [
      ...(lettered ? [choiceList(question, order, renderer)] : []),
      ...(head === undefined ? [] : [head]),
      element('ul', {className: ['pairs']}, pairs)
    ]
  },
  instruction: (_question, renderer) => renderer.context.words.matchItems,
  answers(question, renderer, wordsIn) {
    const {words} = renderer.context
    const order = presented(question)
    const lettered = needsList(question)
    const right = question.prompts.map((prompt, index) => {
      const text = plainText(question.choices[prompt.choice]?.children ?? [])
      const letter = lettered ? nameOfPlace(order.indexOf(prompt.choice)) : ''
      const choice = [letter, text].filter(part => part !== '').join(' · ')
      return `${plainText(prompt.children) || String(index + 1)} – ${choice}`
    })
    return answerLists({right, title: words.rightAnswers, feedback: []}, renderer, wordsIn)
  },
  facts: (question, common) => ({
    ...common,
    kind: 'matching',
    right: question.prompts.map(({choice}) => choice),
    choices: question.choices.length,
    shuffle: question.shuffle
  }),
  meaning: question =>
    [...question.prompts, ...question.choices].map(({children}) => meaningOf(children)).join('\n'),
  unreported({prompts, choices}) {
    const count = Math.max(prompts.length, choices.length)
    return count <= mostNames
      ? undefined
      : `matching question with ${prompts.length} prompts and ${choices.length} choices, of which reports can name ${mostNames}`
  }
}

function choiceList(question: MatchingQuestion, order: readonly number[], renderer: Renderer): Element {
  return element(
    'ul',
    {className: ['choices']},
    order.map((choice, place) =>
      element(
        'li',
        {className: ['choice'], dataChoice: String(choice)},
        element('b', {className: ['choice-name']}, nameOfPlace(place)),
        element(
          'span',
          {className: ['choice-text']},
          renderer.inline(question.choices[choice]?.children ?? [])
        )
      )
    )
  )
}

/** Indexes of the choices in the order in which they stand in the page before the learner's own is known. */
function presented({id, choices, shuffle}: MatchingQuestion): readonly number[] {
  const written = choices.map((_, index) => index)
  return shuffle ? scramble(written, id, String) : written
}

/** `A` to `Z`, then numbers. */
function nameOfPlace(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : String(place + 1)
}

/** What drops down holds plain text, in which emphasis may get lost, but nothing else. */
function needsList({choices}: MatchingQuestion): boolean {
  const names = choices.map(({children}) => plainText(children))
  return (
    new Set(names).size < names.length
    || names.some(name => name === '' || name.length > longestOption)
    || choices.some(({children}) => !children.every(isPlain))
  )
}

function isPlain(node: Inline): boolean {
  return (
    node.type === 'text'
    || ((node.type === 'emphasis' || node.type === 'strong') && node.children.every(isPlain))
  )
}
