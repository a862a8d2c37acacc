import type {ClozeQuestion, CourseNode, Gap, NumberValue} from '@silabus/core'
import {text} from '@silabus/html'
import {gapPlace} from '../../gaps.ts'
import {moodleHtml} from '../../moodle-html.ts'
import {menuText} from '../../questions/choice-texts.ts'
import {loseSmallness} from '../../questions/numbers.ts'
import {answerText} from '../../questions/typed-answer.ts'
import {wildcards} from '../../questions/wildcards.ts'
import type {GiftAnswers, GiftContext, GiftWriter} from '../gift-context.ts'
import {giftHtml, giftPart, hasPlaceholder} from '../gift-text.ts'
import {pair} from './matching.ts'
import {giftNumber} from './numeric.ts'
import {loseCase, typedAnswer} from './short.ts'

/**
 * Fill the gaps of the stem. One gap is a missing word, whose answers stand in its place. GIFT has no more than one:
 * several are numbered, and each number is matched with what belongs there.
 */
export const cloze: GiftWriter<'cloze'> = (question, context) => {
  const [gap, ...others] = question.gaps
  if (gap === undefined) throw new Error('A cloze has a gap')
  return others.length === 0 ? missingWord(gap, question, context) : numberedGaps(question, context)
}

function missingWord(gap: Gap, question: ClozeQuestion, context: GiftContext): GiftAnswers {
  const html = context.stem(question.stem, gapPlace)
  const mark = moodleHtml(gapPlace(gap).slice(0, 1))
  const at = html.indexOf(mark)
  return {
    ...gapAnswers(gap, question, context),
    stem: giftHtml(html.slice(0, at)),
    after: giftHtml(html.slice(at + mark.length))
  }
}

function gapAnswers(
  gap: Gap,
  question: ClozeQuestion,
  context: GiftContext
): Pick<GiftAnswers, 'lines' | 'opening'> {
  const place = placeOf(gap, question)
  switch (gap.kind) {
    case 'typed':
      if (question.caseSensitive) loseCase(question, context)
      return {lines: gap.answers.map(answer => typedAnswer('100', wildcards([answer]).text, place, context))}
    case 'chosen':
      if (question.shuffle)
        context.lose('`shuffle=true`', 'Moodle’s own setting decides whether the options are mixed', question)
      return {lines: gap.options.map((option, index) => chosenOption(option, index === gap.right))}
    case 'number': {
      loseSmallness(gap.answer, place, context)
      const {unit} = gap.answer
      if (unit !== undefined)
        context.lose(
          `unit \`${unit}\` of a gap`,
          'it stands after the gap, which asks for the number alone',
          place
        )
      return {opening: '#', lines: [giftNumber(gap.answer)]}
    }
  }
}

function chosenOption(option: string, right: boolean): string {
  const written = giftPart(moodleHtml([text(answerText(option))]))
  return `${right ? '=' : '~'}${written}`
}

function numberedGaps(question: ClozeQuestion, context: GiftContext): GiftAnswers | undefined {
  const {gaps} = question
  const rights = gaps.map(rightOf)
  const wrongs = gaps.flatMap(gap => (gap.kind === 'chosen' ? gap.options : []))
  const menu = new Set([...rights, ...wrongs].map(menuText))
  const silent = gaps.find((_gap, index) => menuText(rights[index] ?? '') === '')
  if (silent !== undefined)
    return context.refuse('gap without words', 'some: a menu shows nothing else', placeOf(silent, question))
  context.lose(
    `cloze of ${gaps.length} gaps`,
    'they are numbered, and a matching question for 1 point asks for the first answer of each',
    question
  )
  if ([...rights, ...wrongs].some(value => menuText(value) !== answerText(value) || hasPlaceholder(value)))
    context.lose('what a menu cannot show in a gap', 'what it can is written', question)
  const used = new Set(rights.map(menuText))
  const distractors = [...menu].filter(value => value !== '' && !used.has(value))
  return {
    stem: `${giftHtml(context.stem(question.stem, ({number}) => [text(`(${number}) _____`)]))} `,
    lines: [
      ...gaps.map(({number}, index) => pair(`(${number})`, menuText(rights[index] ?? ''))),
      ...distractors.map(value => pair('', value))
    ]
  }
}

/** What belongs into a gap, in words. */
function rightOf(gap: Gap): string {
  switch (gap.kind) {
    case 'typed':
      return gap.answers[0] ?? ''
    case 'chosen':
      return gap.options[gap.right] ?? ''
    case 'number':
      return numberWords(gap.answer)
  }
}

function numberWords({text: written, unit}: NumberValue): string {
  return unit === undefined ? written : `${written} ${unit}`
}

function placeOf(gap: Gap, question: ClozeQuestion): CourseNode {
  return gap.position === undefined ? question : gap
}
