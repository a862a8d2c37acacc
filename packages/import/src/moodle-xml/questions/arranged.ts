import type {Inline} from '@silabus/core'
import type {FootnoteDefinition} from 'mdast'
import type {ImportedMatching, ImportedPair, Prose} from '../../bank.ts'
import {tellCombinedFeedback, wordsIn} from '../combined-feedback.ts'
import type {QuestionReader, QuestionSource} from '../question-source.ts'
import {child, childrenOf, textOf} from '../read-elements.ts'
import {
  noteCount,
  noteGrading,
  noteHints,
  noteOrderKind,
  notePenalty,
  noteSettings
} from '../usual-settings.ts'
import {isTrue} from '../values.ts'

/** `matching`: a subquestion without a text is a distractor. */
export const matching: QuestionReader = source => {
  const {base, node, prose} = source
  tellCombinedFeedback(source)
  notePenalty(source)
  noteHints(source)
  noteCount(source)
  const items = source.said === 'ordering' ? itemsInPlace(source) : undefined
  if (items !== undefined) {
    noteOrderKind(source, 'matching')
    return {...base, kind: 'ordering', items}
  }
  const pairs = childrenOf(node, 'subquestion').flatMap((pair): ImportedPair[] => {
    const choice = textOf(child(pair, 'answer')).replace(/\s+/gu, ' ')
    const read = prose(pair)
    const notes = read.filter((block): block is FootnoteDefinition => block.type === 'footnoteDefinition')
    const prompt = inlineOf(read, source)
    return prompt.length === 0 && choice === ''
      ? []
      : [
          {
            prompt,
            choice: choice === '' ? [] : [{type: 'text', value: choice}],
            ...(notes.length === 0 ? {} : {notes})
          }
        ]
  })
  const shuffle = isTrue(child(node, 'shuffleanswers'), true)
  return {...base, ...takeColumns(base.stem), kind: 'matching', pairs, shuffle}
}

/** An order that Silabus wrote as a matching question: each item has its place, `1` or `1.`. */
function itemsInPlace({node, prose}: QuestionSource): readonly Prose[] | undefined {
  const pairs = childrenOf(node, 'subquestion')
  const places = pairs.map(pair => /^(\d{1,4})\.?$/u.exec(textOf(child(pair, 'answer')))?.[1])
  const byPlace = new Map(pairs.map((pair, index) => [Number(places[index]), pair]))
  const inOrder = pairs.flatMap((_, index) => byPlace.get(index + 1) ?? [])
  if (inOrder.length < pairs.length || inOrder.some(pair => textOf(pair) === '')) return undefined
  return inOrder.map(prose)
}

/** Moodle has no names of columns; Silabus ends the text with them, in a line of their own class. */
function takeColumns(
  stem: Prose
): Partial<Pick<ImportedMatching, 'columns'>> & Pick<ImportedMatching, 'stem'> {
  const last = stem.findLast(({type}) => type !== 'footnoteDefinition')
  const columns = last?.type === 'paragraph' ? last.data?.columns : undefined
  return columns === undefined ? {stem} : {stem: stem.filter(block => block !== last), columns}
}

/** `ordering`: the answers in the right order. */
export const ordering: QuestionReader = source => {
  const {base, lose, node, prose} = source
  tellCombinedFeedback(source)
  notePenalty(source)
  noteHints(source)
  noteCount(source)
  noteGrading(source)
  noteOrderKind(source, 'ordering')
  noteSettings(source, {
    layouttype: ['VERTICAL', '0'],
    showgrading: ['SHOW', '1'],
    numberingstyle: ['none', '']
  })
  const items = childrenOf(node, 'answer')
    .map(prose)
    .filter(item => item.length > 0)
  const select = textOf(child(node, 'selecttype'))
  // Moodle's own number where the file says none (Moodle 4.4, qtype_ordering).
  const count = Number(textOf(child(node, 'selectcount'))) || 6
  if (select !== 'ALL' && select !== '0' && count < items.length)
    lose(`choice of ${count} items out of ${items.length}`, 'all items are asked for')
  return {...base, kind: 'ordering', items}
}

/** Running text out of the prose of a cell, where no block can stand. */
function inlineOf(prose: Prose, {lose}: QuestionSource): readonly Inline[] {
  const inline: Inline[] = []
  for (const block of prose) {
    if (block.type === 'footnoteDefinition') continue
    if (inline.length > 0) inline.push({type: 'html', value: '<br>'})
    if (block.type === 'paragraph') inline.push(...block.children.map(asCell))
    else if (block.type === 'math') inline.push({type: 'inlineMath', value: block.value})
    else if (block.type === 'html') inline.push(block)
    else {
      lose(`${block.type} in a matching question`, 'its words are kept')
      inline.push({type: 'text', value: wordsIn([block])})
    }
  }
  return inline
}

function asCell(node: Inline): Inline {
  return node.type === 'break' ? {type: 'html', value: '<br>'} : node
}
