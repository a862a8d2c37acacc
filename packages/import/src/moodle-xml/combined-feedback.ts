import {plainText} from '@silabus/core'
import {speak} from '@silabus/html'
import type {Prose} from '../bank.ts'
import {child, textOf} from './read-elements.ts'
import type {QuestionSource} from './question-source.ts'

/** What Moodle's own form fills in, in English (Moodle 4.5, lang/en/question.php). */
const usual: readonly string[] = [
  'Your answer is correct.',
  'Your answer is partially correct.',
  'Your answer is incorrect.'
]

/**
 * Tell feedback that depends on how much was right, unless it says what every learner is told anyway.
 *
 * @param source The question.
 */
export function tellCombinedFeedback({node, prose, lose}: QuestionSource): void {
  for (const [element, word] of [
    ['correctfeedback', 'answerRight'],
    ['partiallycorrectfeedback', 'answerPartlyRight'],
    ['incorrectfeedback', 'answerWrong']
  ] as const) {
    const part = child(node, element)
    if (textOf(part) === '') continue
    const lang = /\blang="([A-Za-z-]{2,20})"/u.exec(textOf(part))?.[1] ?? 'en'
    const text = wordsIn(prose(part))
    if (text === '' || usual.includes(text) || text === speak(lang).words[word]) continue
    lose(`\`${element}\` “${text.slice(0, 60)}”`, 'it is left out', part)
  }
}

/**
 * Read the words of prose.
 *
 * @param prose The prose.
 * @returns Its text on one line.
 */
export function wordsIn(prose: Prose): string {
  return prose
    .flatMap(block =>
      block.type === 'footnoteDefinition' || block.type === 'html' ? [] : [plainText([block])]
    )
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
