import {fractionsOfEach} from '../fractions.ts'
import {node} from '../xml.ts'
import {gradesOf} from './grades-of.ts'
import {questionElement, type Writer} from './question-context.ts'
import {answerText, anythingElse, typedAnswer} from './typed-answer.ts'
import {wildcards} from './wildcards.ts'

/** Type a word or a few: `shortanswer`, where the first answer that fits counts, too. */
export const short: Writer<'short'> = (question, context) => {
  const grades = gradesOf(question.answers, fractionsOfEach, question, context)
  if (grades === undefined) return undefined
  const answers = question.answers.map((answer, index) => {
    const {text, exact} = wildcards(answer.pieces)
    if (!exact) context.lose('`\\` before a `*`', 'anything may stand there instead', answer)
    return {
      fraction: grades[index] ?? '0',
      text: answerText(text),
      feedback: answer.feedback,
      part: `feedback-${index + 1}`
    }
  })
  return questionElement(question, context, {
    type: 'shortanswer',
    content: [
      node('usecase', {}, question.caseSensitive ? '1' : '0'),
      ...[...answers, ...anythingElse(question.otherwise)].map(answer => typedAnswer(answer, context))
    ]
  })
}
