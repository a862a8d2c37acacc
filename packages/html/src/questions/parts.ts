import type {Block, Inline, Question} from '@silabus/core'

/** The texts of a question, by the page that they stand on. */
export interface QuestionParts {
  /** Where the question is asked. */
  readonly asked: readonly (readonly (Block | Inline)[])[]
  /** Where it is answered, besides what is asked. */
  readonly answered: readonly (readonly (Block | Inline)[])[]
}

/**
 * Say which texts of a question a book prints, and where. Notes for the marker are among neither.
 *
 * @param question The question.
 * @returns Texts in reading order.
 */
export function partsOf(question: Question): QuestionParts {
  const {asked, answered} = answerParts(question)
  return {
    asked: [question.stem, ...asked, ...question.hints],
    answered: [...answered, question.explanation]
  }
}

function answerParts(question: Question): QuestionParts {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return {
        asked: question.options.map(option => option.children),
        answered: question.options.map(option => option.feedback)
      }
    case 'short':
    case 'numeric':
      return {asked: [], answered: [...question.answers.map(answer => answer.feedback), question.otherwise]}
    case 'matching':
      return {
        asked: [
          ...question.columns,
          ...question.prompts.map(prompt => prompt.children),
          ...question.choices.map(choice => choice.children)
        ],
        answered: []
      }
    case 'ordering':
      return {
        asked: question.items.map(item => item.children),
        answered: question.items.map(item => item.feedback)
      }
    case 'cloze':
    case 'essay':
      return {asked: [], answered: []}
  }
}
