import type {QuestionKind} from '@silabus/core'
import {speak, type Words} from '@silabus/html'
import type {ImportedQuestionBase, ImportedText, ImportedQuestion, Prose} from '../bank.ts'
import {kindSaid} from './kind-tags.ts'
import type {FoundSetting} from './settings.ts'
import {child, childrenOf, textOf, type XmlNode} from './read-elements.ts'
import {readText, type TextOptions, type TextSurroundings} from './text-reader.ts'
import {nameOf} from './names.ts'

/** One question of the file, and how to read its parts. */
export interface QuestionSource {
  readonly node: XmlNode
  /** What messages call it. */
  readonly name: string
  /** What every kind has. */
  readonly base: ImportedQuestionBase
  /** What Silabus says that the question is: Moodle has no kind of its own for everything. */
  readonly said: QuestionKind | undefined
  /** Words of the question's language. */
  readonly words: Words
  /** Read an element that holds a text. */
  readonly prose: (node: XmlNode | undefined) => Prose
  /** Tell what of the question a course cannot hold, and what is written instead. */
  readonly lose: (what: string, instead: string, node?: XmlNode) => void
  /** Note a setting; what a course cannot hold of all of them is told when all questions were read. */
  readonly note: (setting: FoundSetting) => void
}

/** Reads one of Moodle's types of questions; `undefined` where nothing can be made of it, which it has told. */
export type QuestionReader = (source: QuestionSource) => ImportedQuestion | ImportedText | undefined

/**
 * Read what every question has.
 *
 * @param node The `<question>`.
 * @param surroundings What reading needs.
 * @param gaps How the gaps of a cloze are read; missing for any other.
 * @returns The question, ready for the reader of its type.
 */
export function readSource(
  node: XmlNode,
  surroundings: TextSurroundings,
  gaps?: TextOptions['gaps']
): QuestionSource {
  const {file, report} = surroundings
  const written = textOf(child(node, 'name'))
  const name = written
    .replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const idnumber = textOf(child(node, 'idnumber'))
  const text = child(node, 'questiontext')
  const format = text?.attributes['format']
  const where = name === '' ? 'question' : `question \`${name}\``
  const stem = readText(text, surroundings, {where, gaps})
  const prose = (part: XmlNode | undefined): Prose => {
    const read = readText(part, surroundings, {where, format})
    if (read.lang === undefined || read.lang === stem.lang || read.children.length === 0) return read.children
    const start = `<div lang="${read.lang}" dir="${read.dir ?? 'ltr'}">`
    return [{type: 'html', value: start}, ...read.children, {type: 'html', value: '</div>'}]
  }
  const lose: QuestionSource['lose'] = (what, instead, place = node) => {
    report('import-loss', {what: `${what} in the ${where}`, instead}, {file, position: place.position})
  }
  const written100 = textOf(child(node, 'defaultgrade'))
  const points = written100 === '' ? 1 : Number(written100)
  if (!(points > 0) && node.attributes['type'] !== 'description')
    lose(`${written100} points`, 'it gives 1 point')
  const tags = tagsOf(node)
  const module = tags.find(tag => tag.startsWith('module:'))?.slice('module:'.length)
  const base: ImportedQuestionBase = {
    title: nameOf(name, stem.children, idnumber),
    ...(idnumber === '' ? {} : {id: idnumber}),
    ...(stem.lang === undefined ? {} : {lang: stem.lang, dir: stem.dir}),
    stem: stem.children,
    points: points > 0 ? points : 1,
    hints: childrenOf(node, 'hint')
      .map(prose)
      .filter(hint => hint.length > 0),
    explanation: prose(child(node, 'generalfeedback')),
    tags: tags.filter(tag => !tag.startsWith('module:') && kindSaid(tag) === undefined),
    ...(module === undefined ? {} : {module}),
    position: node.position
  }
  return {
    node,
    name: name === '' ? 'without a name' : name,
    base,
    said: tags.map(kindSaid).find(kind => kind !== undefined),
    words: speak(stem.lang ?? surroundings.lang ?? 'en').words,
    prose,
    lose,
    note(setting) {
      surroundings.settings?.note(setting, {where, position: node.position})
    }
  }
}

function tagsOf(node: XmlNode): readonly string[] {
  const tags = ['tags', 'coursetags']
    .flatMap(list => childrenOf(node, list))
    .flatMap(list => childrenOf(list, 'tag').map(textOf))
  return [...new Set(tags)].filter(tag => tag !== '')
}
