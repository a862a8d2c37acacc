import type {ImportedEntry} from '../../bank.ts'
import {tooManyAnswers} from '../answer-count.ts'
import {plainHtml, readGaps, type ReadGaps} from '../cloze-grammar.ts'
import {tellOtherKind} from '../kind-tags.ts'
import {readSource, type QuestionReader, type QuestionSource} from '../question-source.ts'
import type {XmlNode} from '../read-elements.ts'
import type {TextSurroundings} from '../text-reader.ts'
import {matching, ordering} from './arranged.ts'
import {choicesOf, clozeOf, numberedGaps, numberedReader} from './cloze.ts'
import {description, essay} from './essay.ts'
import {multichoice, truefalse} from './multichoice.ts'
import {numerical, shortanswer} from './typed.ts'

/** Reads a `<question>` of one type. */
type EntryReader = (node: XmlNode, surroundings: TextSurroundings) => ImportedEntry | undefined

const checked = (reader: QuestionReader, source: QuestionSource): ImportedEntry | undefined => {
  const entry = reader(source)
  tellOtherKind(entry, source)
  return entry
}

const plain =
  (reader: QuestionReader): EntryReader =>
  (node, surroundings) =>
    checked(reader, readSource(node, surroundings))

const cloze: EntryReader = (node, surroundings) => {
  let read: ReadGaps = readGaps('')
  const source = readSource(node, surroundings, html => (read = readGaps(html)))
  return checked(clozeOf(read), source)
}

const numbered: EntryReader = (node, surroundings) => {
  const choices = choicesOf(node, plainHtml)
  let missing: readonly string[] = []
  const source = readSource(node, surroundings, html => {
    const made = numberedGaps(html, choices)
    missing = made.missing
    return made
  })
  return checked(
    numberedReader(() => missing),
    source
  )
}

/** Every type that is read, under all its names (Moodle 4.5, `qformat_xml::import_question`). */
const byType: readonly (readonly [string, EntryReader])[] = [
  ['multichoice', plain(multichoice)],
  ['truefalse', plain(truefalse)],
  ['shortanswer', plain(shortanswer)],
  ['numerical', plain(numerical)],
  ['match', plain(matching)],
  ['matching', plain(matching)],
  ['ordering', plain(ordering)],
  ['cloze', cloze],
  ['multianswer', cloze],
  ['gapselect', numbered],
  ['ddwtos', numbered],
  ['essay', plain(essay)],
  ['description', plain(description)]
]

/** What is read of each type; a question with more answers than anybody reads is told, and left out. */
export const readers: ReadonlyMap<string, EntryReader> = new Map(
  byType.map(([type, reader]): readonly [string, EntryReader] => [
    type,
    (node, surroundings) => {
      const found = tooManyAnswers(node)
      if (found === undefined) return reader(node, surroundings)
      surroundings.report(
        'import-limit',
        {found: `${found} in a question`, expected: 'fewer', instead: 'it is left out'},
        {file: surroundings.file, position: node.position}
      )
      return undefined
    }
  ])
)
