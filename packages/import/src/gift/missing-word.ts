import type {Gap} from '@silabus/core'
import type {ImportedCloze} from '../bank.ts'
import {readSource} from '../moodle-xml/question-source.ts'
import {piecesOf} from '../moodle-xml/questions/typed.ts'
import {child, childrenOf, textOf, type XmlNode} from '../moodle-xml/read-elements.ts'
import type {TextSurroundings} from '../moodle-xml/text-reader.ts'
import {blank, type GiftElement} from './gift-question.ts'

/** With nothing in it, the mark would not keep the blanks on both of its sides from being taken for one. */
const mark = '<gap number="1">_</gap>'

/**
 * Read a missing word as a cloze of one gap, if a gap can hold its answers: all right ones count the same, none has
 * feedback, and those to choose are plain text.
 *
 * @param element The question.
 * @param place Where the gap is: `blank` stands in the text for one within.
 * @param surroundings What reading texts needs.
 * @returns The cloze; nothing where the question says more than that, or has another blank.
 */
export function readMissingWord(
  element: XmlNode,
  place: NonNullable<GiftElement['gap']>,
  surroundings: TextSurroundings
): ImportedCloze | undefined {
  const gap = gapOf(element)
  const stem = textOf(child(element, 'questiontext'))
  if (gap === undefined || stem.split(blank).length !== (place === 'within' ? 2 : 1)) return undefined
  const {base} = readSource(element, surroundings, html => ({
    html: place === 'within' ? html.replace(blank, mark) : `${html}${place === 'end' ? '' : ' '}${mark}`,
    gaps: new Map([['1', gap]])
  }))
  return {...base, kind: 'cloze', caseSensitive: false, shuffle: false}
}

function gapOf(element: XmlNode): Gap | undefined {
  const answers = childrenOf(element, 'answer')
  if (answers.some(answer => textOf(child(answer, 'feedback')) !== '')) return undefined
  const weights = answers.map(({attributes}) => Number(attributes['fraction']))
  const texts = answers.map(answer => textOf(answer))
  const right = weights.indexOf(100)
  const base = {type: 'gap', number: 1} as const
  switch (element.attributes['type']) {
    case 'shortanswer':
      return weights.every(weight => weight === 100) && texts.every(text => piecesOf(text).length === 1)
        ? {...base, kind: 'typed', answers: texts.flatMap(piecesOf)}
        : undefined
    case 'multichoice':
      return textOf(child(element, 'single')) === 'true'
        && weights.every(weight => weight === 100 || weight === 0)
        && weights.indexOf(100) === weights.lastIndexOf(100)
        && right >= 0
        && texts.every(isPlain)
        ? {...base, kind: 'chosen', options: texts.map(unescaped), right}
        : undefined
    case 'numerical': {
      const [text] = texts
      if (answers.length !== 1 || text === undefined || text === '*' || right !== 0) return undefined
      const tolerance = Number(textOf(child(answers[0], 'tolerance')))
      return {...base, kind: 'number', answer: {value: Number(text), text, tolerance}}
    }
    default:
      return undefined
  }
}

/** Whether a text holds no markup: neither elements, nor references but those that Silabus writes. */
function isPlain(text: string): boolean {
  return !/[<>\n]|&(?!amp;|lt;|gt;|#x26;|#x3C;)[#\w]+;/u.test(text) && !/\\[([]|\$\$/u.test(text)
}

function unescaped(text: string): string {
  return text
    .replaceAll('&#x3C;', '<')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&')
}
