import type {ChoiceOption, Footnote, Gap, NumberValue, Question} from '@silabus/core'
import {indent, line} from './lines.ts'
import {outlineNamed} from './outline-blocks.ts'
import {outlineText} from './outline-text.ts'

/**
 * List a question: its stem, its answers with what each gives, hints and explanation.
 *
 * @param question The question.
 * @param footnotes Those of the module, which give calls their numbers.
 * @returns Lines.
 */
export function outlineQuestion(question: Question, footnotes: readonly Footnote[]): readonly string[] {
  const {kind, id, title, points, objectives, lang, dir, stem, hints, explanation} = question
  const shuffle = 'shuffle' in question && question.shuffle
  const caseSensitive = 'caseSensitive' in question && question.caseSensitive
  const style = 'style' in question ? question.style : undefined
  return [
    line(`question ${kind}`, id, {title, points, objectives, shuffle, case: caseSensitive, style, lang, dir}),
    ...indent([
      ...outlineNamed('stem', {}, stem, footnotes),
      ...answers(question, footnotes),
      ...hints.flatMap(hint => outlineNamed('hint', {}, hint, footnotes)),
      ...(explanation.length === 0 ? [] : outlineNamed('explanation', {}, explanation, footnotes))
    ])
  ]
}

function answers(question: Question, footnotes: readonly Footnote[]): readonly string[] {
  const feedback = (blocks: ChoiceOption['feedback'], name = 'feedback'): readonly string[] =>
    blocks.length === 0 ? [] : outlineNamed(name, {}, blocks, footnotes)
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.flatMap(option => [
        ...outlineNamed(`option ${percent(option.weight)}`, {}, option.children, footnotes),
        ...indent(feedback(option.feedback))
      ])
    case 'truefalse':
      return question.options.flatMap((option, index) => [
        ...outlineNamed(
          `${index === question.trueOption ? 'true' : 'false'} ${percent(option.weight)}`,
          {},
          option.children,
          footnotes
        ),
        ...indent(feedback(option.feedback))
      ])
    case 'short':
      return [
        ...question.answers.flatMap(answer => [
          line(`answer ${percent(answer.weight)}`, undefined, {}, answer.pieces.join('‹anything›')),
          ...indent(feedback(answer.feedback))
        ]),
        ...feedback(question.otherwise, 'otherwise')
      ]
    case 'numeric':
      return [
        ...question.answers.flatMap(answer => [
          line(`answer ${percent(answer.weight)}`, undefined, {}, number(answer)),
          ...indent(feedback(answer.feedback))
        ]),
        ...feedback(question.otherwise, 'otherwise')
      ]
    case 'matching': {
      const choices = question.choices.map(choice => outlineText(choice.children, footnotes))
      return [
        line(
          'columns',
          undefined,
          {},
          question.columns.map(name => outlineText(name, footnotes)).join(' | ')
        ),
        ...question.prompts.map(({children, choice}) =>
          line('pair', undefined, {}, `${outlineText(children, footnotes)} → choice ${choice + 1}`)
        ),
        ...choices.map((choice, index) => line(`choice ${index + 1}`, undefined, {}, choice))
      ]
    }
    case 'ordering':
      return question.items.flatMap((item, index) => [
        ...outlineNamed(`item ${index + 1}`, {}, item.children, footnotes),
        ...indent(feedback(item.feedback))
      ])
    case 'cloze':
      return question.gaps.map(gap => line(`gap ${gap.number} ${gap.kind}`, undefined, {}, gapText(gap)))
    case 'essay':
      return [
        line('field', undefined, {lines: question.lines, least: question.minWords, most: question.maxWords}),
        ...(question.template === undefined
          ? []
          : indent([line('begins with', undefined, {}, JSON.stringify(question.template.value))])),
        ...feedback(question.markerNotes, 'for the marker')
      ]
  }
}

function gapText(gap: Gap): string {
  switch (gap.kind) {
    case 'typed':
      return gap.answers.join(' / ')
    case 'chosen':
      return gap.options
        .map((option, index) => `${index === gap.right ? '100%' : '0%'} ${option}`)
        .join(' / ')
    case 'number':
      return number(gap.answer)
  }
}

function number({value, text, tolerance, unit}: NumberValue): string {
  return `${text}${String(value) === text ? '' : ` (${value})`} off by ${tolerance}${unit === undefined ? '' : ` unit ${unit}`}`
}

function percent(weight: number): string {
  return `${Number(weight.toFixed(5))}%`
}
