import {plainText} from '@silabus/core'
import type {Prose} from '../../bank.ts'
import type {QuestionReader, QuestionSource} from '../question-source.ts'
import {child, textOf, type XmlNode} from '../read-elements.ts'
import {noteSettings} from '../usual-settings.ts'
import {countIn} from '../values.ts'

/** `essay`: a text, marked by a person. */
export const essay: QuestionReader = source => {
  const {base, lose, node, prose} = source
  const begun = prose(withBlanks(child(node, 'responsetemplate')))
  if (!isPlain(begun)) {
    const what = 'markup in the text that stands in the field from the start'
    lose(what, 'its words are kept', child(node, 'responsetemplate'))
  }
  if (!['', '0'].includes(textOf(child(node, 'attachments'))))
    lose('files that learners attach', 'they write a text only')
  noteSettings(source, {
    penalty: ['0', '0.3333333'],
    responseformat: ['editor'],
    responserequired: ['1']
  })
  const {stem, hints} = takeHints(source)
  return {
    ...base,
    kind: 'essay',
    stem,
    hints: [...base.hints, ...hints],
    lines: countIn(child(node, 'responsefieldlines')),
    minWords: countIn(child(node, 'minwordlimit')),
    maxWords: countIn(child(node, 'maxwordlimit')),
    template: templateOf(begun),
    markerNotes: prose(child(node, 'graderinfo'))
  }
}

/** Stands for a no-break space of a text that is laid out by them; it is in no text (Unicode 16, 23.7 Noncharacters). */
const sign = '\uFDD0'

/** Keep no-break spaces from being taken for what editors write by themselves. */
function withBlanks(node: XmlNode | undefined): XmlNode | undefined {
  const keep = (text: string): string => text.replace(/\u00A0|&(?:nbsp|#160|#xa0);/giu, sign)
  return node && {...node, children: node.children.map(part => ({...part, text: keep(part.text)}))}
}

/** Whether prose is paragraphs of text and line breaks alone. */
function isPlain(blocks: Prose): boolean {
  return blocks.every(
    block =>
      block.type === 'paragraph' && block.children.every(({type}) => type === 'text' || type === 'break')
  )
}

/** Write prose as plain text. A paragraph without words is an empty line beside the one between two paragraphs. */
function templateOf(blocks: Prose): string {
  return blocks
    .map(block => plainBlanks(wordsOf(block)))
    .map(words => (words.trim() === '' ? '\n' : `\n\n${words}`))
    .join('')
    .replace(/^\n+/u, '')
    .trimEnd()
}

/** One alone between two words was meant. */
function plainBlanks(words: string): string {
  return words
    .replaceAll(new RegExp(`(?<=[^\\s${sign}])${sign}(?=[^\\s${sign}])`, 'gu'), '\u00A0')
    .replaceAll(sign, ' ')
}

/** Write a block as a learner's field has it: each line on its own. */
function wordsOf(block: Prose[number]): string {
  if (block.type !== 'paragraph') return block.type === 'code' ? block.value : plainText([block])
  return block.children
    .map(child => (child.type === 'break' ? '\n' : child.type === 'text' ? child.value : plainText([child])))
    .join('')
}

/** `description`: prose without a question. */
export const description: QuestionReader = ({base}) => ({
  kind: 'text',
  id: base.id,
  title: base.title,
  lang: base.lang,
  dir: base.dir,
  position: base.position,
  children: [...base.stem, ...base.explanation]
})

/** Moodle gives no hints for essays; Silabus unfolds them below the stem. */
function takeHints({base, words}: QuestionSource): {readonly stem: Prose; readonly hints: readonly Prose[]} {
  const hints: Prose[] = []
  const notes = base.stem.filter(block => block.type === 'footnoteDefinition')
  const stem = base.stem.filter(block => block.type !== 'footnoteDefinition')
  for (let last = stem.at(-1); last?.type === 'details'; last = stem.at(-1)) {
    const summary = plainText(last.summary)
    if (summary !== words.hint && !new RegExp(String.raw`^${words.hint} \d+$`, 'u').test(summary)) break
    hints.unshift(last.children)
    stem.pop()
  }
  return {stem: [...stem, ...notes], hints}
}
