import type {Block, Inline, MatchingPrompt} from '@silabus/core'
import {node, textNode, type XmlElement} from '../xml.ts'
import {choiceTexts} from './choice-texts.ts'
import {combinedFeedback, questionElement, type QuestionContext, type Writer} from './question-context.ts'
import {stemWithColumns} from './stem-with-columns.ts'

/** Moodle's form takes no fewer, its import does (Moodle 4.5, qtype_match, `validation`). */
const fewestChoices = 3

/**
 * Find the choice that belongs to each prompt: `matching`. Choices with one text are one choice to Moodle, so several
 * prompts may share it (Moodle 4.5, `qtype_match::initialise_question_instance`).
 */
export const matching: Writer<'matching'> = (question, context) => {
  const texts = choiceTexts(question, context)
  if (texts === undefined) return undefined
  if (!question.shuffle) {
    context.lose('`shuffle=false` of a matching question', 'the choices are shown in random order', question)
  }
  if (new Set(texts).size < fewestChoices)
    context.lose(
      'matching question with two choices',
      'learners can answer it, but its form in Moodle asks for a third choice as soon as somebody edits it',
      question
    )
  const used = new Set(question.prompts.map(({choice}) => choice))
  const answer = (index: number): XmlElement => node('answer', {}, textNode(texts[index] ?? ''))
  const distractors = texts.flatMap((_, index) =>
    used.has(index) ? [] : [node('subquestion', {format: 'html'}, textNode(''), answer(index))]
  )
  return questionElement({...question, stem: stemWithColumns(question)}, context, {
    type: 'matching',
    content: [
      node('shuffleanswers', {}, String(question.shuffle)),
      ...combinedFeedback(context),
      node('shownumcorrect'),
      ...question.prompts.map((prompt, index) => subquestion(prompt, index, answer(prompt.choice), context)),
      ...distractors
    ]
  })
}

/** A prompt is repeated as the right answer, as a choice is. */
function subquestion(
  {children}: MatchingPrompt,
  index: number,
  answer: XmlElement,
  {html}: QuestionContext
): XmlElement {
  const written = html('subquestion', [paragraph(children)], `prompt-${index + 1}`, {setting: 'choice'})
  return {...written, content: [...written.content, answer]}
}

function paragraph(children: readonly Inline[]): Block {
  return {type: 'paragraph', children: [...children]}
}
