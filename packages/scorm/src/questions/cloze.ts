import {asciiId, type Gap} from '@silabus/core'
import {element, type Renderer} from '@silabus/html'
import type {ClozeFacts, GapFacts, WordsLanguage} from '@silabus/player'
import type {ElementContent} from 'hast'
import {answerLists} from './answer-lists.ts'
import type {QuestionWriter} from './question-writer.ts'
import {acceptedNumber, keysFor, numberText, plainField, roomFor, writesComma} from './typed.ts'

/** Fill the gaps, which stand in the stem: see `gapMarkup`. */
export const cloze: QuestionWriter<'cloze'> = {
  answerArea: () => [],
  instruction: (_question, renderer) => renderer.context.words.fillGaps,
  answers: (question, renderer, wordsIn) =>
    answerLists(
      {
        right: question.gaps.map(gap => rightText(gap, renderer)),
        title: renderer.context.words.rightAnswers,
        ordered: true,
        feedback: []
      },
      renderer,
      wordsIn
    ),
  facts: (question, common, lang): ClozeFacts => ({
    ...common,
    kind: 'cloze',
    gaps: question.gaps.map(gapFacts),
    caseSensitive: question.caseSensitive,
    decimalComma: writesComma(lang),
    shuffle: question.shuffle,
    // Gaps share their room, so that a long answer may stand beside short ones.
    room: question.gaps.reduce((sum, gap) => sum + roomOf(gap), 12)
  }),
  meaning: question => question.gaps.map(meaningOf).join('\n'),
  unreported({id, gaps}) {
    const {length} = `${asciiId(id)}-gap-${gaps.length}`
    return length <= 255 ? undefined : `id that takes ${length} characters with the number of a gap`
  }
}

/**
 * Write a gap in running text: all typed ones are of one size, so that none tells how long its answer is.
 *
 * @param gap The gap.
 * @param renderer Of the page.
 * @param wordsIn Language of the words.
 * @returns An element with the class `gap`; the label lies around the control, so that no id is needed.
 */
export function gapMarkup(
  gap: Gap,
  {context}: Renderer,
  wordsIn: WordsLanguage | undefined
): ElementContent[] {
  const label = element(
    'span',
    {className: ['visually-hidden'], ...wordsIn},
    `${context.words.gap(gap.number)} `
  )
  const number = element('span', {className: ['gap-label'], ariaHidden: 'true'}, String(gap.number))
  return [
    element(
      'span',
      {className: ['gap', `gap-${gap.kind}`]},
      element('label', {}, label, number, controlOf(gap))
    )
  ]
}

function controlOf(gap: Gap): ElementContent[] {
  switch (gap.kind) {
    case 'typed':
      return [element('input', {...plainField})]
    case 'chosen':
      return [
        element(
          'select',
          {autoComplete: 'off'},
          element('option', {value: ''}, '—'),
          gap.options.map((option, index) => element('option', {value: String(index)}, option))
        )
      ]
    case 'number': {
      const {unit} = gap.answer
      return [
        element('input', {...plainField, inputMode: keysFor([gap.answer], false)}),
        ...(unit === undefined ? [] : [element('span', {className: ['unit']}, unit)])
      ]
    }
  }
}

function gapFacts(gap: Gap): GapFacts {
  switch (gap.kind) {
    case 'typed':
      return {kind: 'typed', answers: gap.answers}
    case 'chosen':
      return {kind: 'chosen', options: gap.options, right: gap.right}
    case 'number':
      return {kind: 'number', ...acceptedNumber(gap.answer)}
  }
}

function rightText(gap: Gap, renderer: Renderer): string {
  switch (gap.kind) {
    case 'typed':
      return gap.answers.join(' / ')
    case 'chosen':
      return gap.options[gap.right] ?? ''
    case 'number':
      return numberText(gap.answer, renderer)
  }
}

/** Characters of state; what is chosen takes none of this room. */
function roomOf(gap: Gap): number {
  switch (gap.kind) {
    case 'typed':
      return roomFor(gap.answers, 4)
    case 'chosen':
      return 0
    case 'number':
      return roomFor([`${gap.answer.text} ${gap.answer.unit ?? ''}`], 6)
  }
}

function meaningOf(gap: Gap): string {
  return gap.kind === 'chosen' ? `chosen\t${gap.options.join('\t')}` : gap.kind
}
