import {textOf} from './check-common.ts'
import {checkCombinedFeedback, checkShown, settingOf} from './check-parts.ts'
import type {Tell} from './problem.ts'
import {all, first, type Node} from './read-xml.ts'

/**
 * Check a matching question: after one with a blank answer Moodle stops, and says that all went well.
 *
 * @param question A `<question>`.
 * @param tell Where to tell problems.
 */
export function checkMatching(question: Node, tell: Tell): void {
  const shuffled = settingOf(question, 'shuffleanswers', ['true', 'false'], tell) === 'true'
  checkCombinedFeedback(question, tell)
  const subquestions = all(question, 'subquestion')
  const prompts = subquestions.filter(subquestion => textOf(subquestion) !== '')
  if (prompts.length < 2) tell('matching-pairs', question.line, String(prompts.length))
  checkShown(prompts, tell)

  const places = prompts.every((prompt, index) => answerOf(prompt).replace(/\.$/u, '') === String(index + 1))
  if (places && !shuffled) tell('matching-order', question.line)

  const distractors = new Set<string>()
  const right = new Set(prompts.map(answerOf))
  for (const subquestion of subquestions) {
    const text = answerOf(subquestion)
    const {line} = subquestion
    if (text === '') tell('matching-answer', line)
    if ([...text].length > 255) tell('matching-length', line, text)
    // A menu shows no markup: Moodle takes it out, with all that stands in it.
    if (/<\S/u.test(text)) tell('matching-markup', line, text)
    if (text.includes('\n')) tell('matching-line', line, text)
    if (prompts.includes(subquestion)) continue
    if (right.has(text) || distractors.has(text)) tell('matching-distractor', line, text)
    distractors.add(text)
  }
}

function answerOf(subquestion: Node): string {
  return textOf(first(subquestion, 'answer'))
}
