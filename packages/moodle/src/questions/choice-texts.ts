import {plainText, walk, type Inline, type MatchingChoice, type MatchingQuestion} from '@silabus/core'
import {shorten} from '../names.ts'
import type {Teller} from '../entry-context.ts'
import {answerText} from './typed-answer.ts'

/** Longest text of a choice (Moodle 4.5, qtype_match, db/install.xml: 255), with room for its own counting. */
const choiceLimit = 250

/**
 * Say the choices of a matching question in plain text: Moodle shows them in a menu.
 *
 * @param question The question.
 * @param teller Where losses and refusals are told.
 * @returns A text for each choice; nothing where a choice says nothing or the same as another, which has been told.
 */
export function choiceTexts(question: MatchingQuestion, teller: Teller): readonly string[] | undefined {
  const {choices} = question
  const texts = choices.map(({children}) => choiceText(children))
  for (const [index, choice] of choices.entries()) {
    const place = choice.position === undefined ? question : choice
    // Moodle stops there and leaves out all later questions, and says that all went well.
    if (texts[index] === '')
      return teller.refuse('choice without words', 'some: Moodle shows no pictures in it', place)
    if (texts.indexOf(texts[index] ?? '') !== index) {
      const expected = 'other words: Moodle shows no markup and no pictures in it, and takes the two for one'
      return teller.refuse(`second choice \`${texts[index] ?? ''}\``, expected, place)
    }
  }
  for (const choice of choices) loseMarkup(choice, teller)
  return texts
}

function choiceText(children: readonly Inline[]): string {
  return menuText(plainText(children))
}

/**
 * Fit a text into a menu, from which Moodle strips what it takes for a tag (Moodle 4.5, `format_string`).
 *
 * @param value Plain text.
 * @returns What of it the menu shows.
 */
export function menuText(value: string): string {
  const text = answerText(value)
  const safe = /<\S/u.test(text) ? text.replaceAll('<', '‹').replaceAll('>', '›') : text
  return shorten(safe, choiceLimit)
}

function loseMarkup(choice: MatchingChoice, {lose}: Teller): void {
  const lost = new Set<string>()
  walk(choice.children, node => {
    // A link into the course is told of wherever it stands; one to the glossary is nothing that the author wrote.
    if (node.type === 'picture') lost.add('picture')
    else if (node.type === 'footnoteReference') lost.add('footnote')
    else if (!['text', 'break', 'crossReference', 'glossaryReference'].includes(node.type)) lost.add('markup')
    return undefined
  })
  const text = plainText(choice.children)
  if (lost.has('picture'))
    lose('picture in the right column of a matching question', 'its description is written', choice)
  if (lost.has('footnote'))
    lose('footnote in the right column of a matching question', 'it is left out', choice)
  if (lost.has('markup'))
    lose('markup in the right column of a matching question', 'its text is written', choice)
  if (/<\S/u.test(text))
    lose('`<` in the right column of a matching question', '`‹` or `›` is written', choice)
  if ([...text].length > choiceLimit) {
    lose(
      `more than ${choiceLimit} characters in the right column of a matching question`,
      'their beginning is written',
      choice
    )
  }
}
