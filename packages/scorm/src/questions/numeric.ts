import {element} from '@silabus/html'
import {sharedUnit} from '@silabus/player'
import {answerLists} from './answer-lists.ts'
import type {QuestionWriter} from './question-writer.ts'
import {acceptedNumber, keysFor, labelled, numberText, plainField, roomFor, writesComma} from './typed.ts'

/** Type a number, with its unit unless that stands beside the field. */
export const numeric: QuestionWriter<'numeric'> = {
  answerArea(question, id, renderer, wordsIn) {
    const unit = sharedUnit(question.answers.map(acceptedNumber))
    const own = `_q-${id}-0`
    const typesUnit = unit === undefined && question.answers.some(answer => answer.unit !== undefined)
    const input = element('input', {
      ...plainField,
      id: own,
      className: ['number'],
      inputMode: keysFor(question.answers, typesUnit),
      ariaDescribedBy: unit === undefined ? undefined : [`${own}-unit`]
    })
    const shown =
      unit === undefined ? undefined : element('span', {className: ['unit'], id: `${own}-unit`}, unit)
    return [labelled(input, renderer, wordsIn, shown)]
  },
  instruction: (_question, renderer) => renderer.context.words.typeNumber,
  answers(question, renderer, wordsIn) {
    const {words} = renderer.context
    const right = question.answers.filter(({weight}) => weight >= 100)
    return answerLists(
      {
        right: right.map(answer => numberText(answer, renderer)),
        title: right.length > 1 ? words.rightAnswers : words.rightAnswer,
        feedback: [
          ...question.answers.map((answer, index) => ({
            part: String(index),
            name: numberText(answer, renderer),
            blocks: answer.feedback
          })),
          {part: 'otherwise', name: '…', blocks: question.otherwise}
        ]
      },
      renderer,
      wordsIn
    )
  },
  facts: (question, common, lang) => ({
    ...common,
    kind: 'numeric',
    answers: question.answers.map(answer => ({...acceptedNumber(answer), weight: answer.weight})),
    decimalComma: writesComma(lang),
    room: roomFor(
      question.answers.map(({text, unit = ''}) => `${text} ${unit}`),
      16
    )
  }),
  meaning: () => '',
  unreported: () => undefined
}
