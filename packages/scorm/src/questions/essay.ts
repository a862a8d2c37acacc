import {asciiId, type EssayQuestion} from '@silabus/core'
import {element, type Renderer} from '@silabus/html'
import type {QuestionWriter} from './question-writer.ts'
import {labelled} from './typed.ts'

/** Parts in which the longest text that there is room for is reported. */
const mostParts = 30

/** Write a text, which is kept and not scored. */
export const essay: QuestionWriter<'essay'> = {
  answerArea: (question, id, renderer, wordsIn) => [
    ...(question.template === undefined ? [] : renderer.blocks([question.template])),
    labelled(
      element('textarea', {id: `_q-${id}-0`, rows: question.lines, autoComplete: 'off'}),
      renderer,
      wordsIn
    )
  ],
  instruction: (question, renderer) => instruction(question, renderer),
  // There is no right answer, and what the marker looks for is nobody else's.
  answers: () => [],
  facts: (question, common) => ({
    ...common,
    kind: 'essay',
    points: 0,
    ...(question.minWords === undefined ? {} : {minWords: question.minWords}),
    ...(question.maxWords === undefined ? {} : {maxWords: question.maxWords}),
    // Essays share what the course leaves over: see `shareRoom`.
    room: 0
  }),
  meaning: () => '',
  losses: ({markerNotes, template}, graded) => [
    ...(template === undefined
      ? []
      : [{what: 'text with which a field begins', instead: 'it stands above the field'}]),
    ...(graded
      ? [
          {
            what: 'points for a text that a person has to mark',
            instead: 'the text is asked for and kept, and learners are told that it is not scored'
          }
        ]
      : []),
    ...(markerNotes.length === 0
      ? []
      : [
          {
            what: 'notes for the marker',
            instead: 'they are left out, so that no learner finds them in the package'
          }
        ])
  ],
  unreported({id}) {
    const {length} = `${asciiId(id)}-part-${mostParts}`
    return length <= 255 ? undefined : `id that takes ${length} characters with the number of a part`
  }
}

function instruction({minWords, maxWords}: EssayQuestion, {context: {words}}: Renderer): string {
  const limits =
    minWords === undefined && maxWords === undefined ? [] : [words.wordLimits(minWords, maxWords)]
  return [words.writeText, ...limits, words.notScored].join(' ')
}
