import type {TextAnswer} from '@silabus/core'
import {element} from '@silabus/html'
import {answerLists} from './answer-lists.ts'
import type {QuestionWriter} from './question-writer.ts'
import {labelled, plainField, roomFor} from './typed.ts'

/** Type a word or a few. */
export const short: QuestionWriter<'short'> = {
  answerArea: (_question, id, renderer, wordsIn) => [
    labelled(element('input', {...plainField, id: `_q-${id}-0`}), renderer, wordsIn)
  ],
  instruction: (_question, renderer) => renderer.context.words.typeAnswer,
  answers(question, renderer, wordsIn) {
    const {words} = renderer.context
    const right = question.answers.filter(({weight}) => weight >= 100)
    return answerLists(
      {
        right: right.map(nameOf),
        title: right.length > 1 ? words.rightAnswers : words.rightAnswer,
        feedback: [
          ...question.answers.map((answer, index) => ({
            part: String(index),
            name: nameOf(answer),
            blocks: answer.feedback
          })),
          {part: 'otherwise', name: '…', blocks: question.otherwise}
        ]
      },
      renderer,
      wordsIn
    )
  },
  facts: (question, common) => ({
    ...common,
    kind: 'short',
    answers: question.answers.map(({pieces, weight}) => ({pieces, weight})),
    caseSensitive: question.caseSensitive,
    room: Math.max(
      28,
      roomFor(
        question.answers.map(({text}) => text),
        12
      )
    )
  }),
  // What was typed stays what it is, whatever is accepted.
  meaning: () => '',
  unreported: () => undefined
}

function nameOf({pieces}: TextAnswer): string {
  return pieces.join('…')
}
