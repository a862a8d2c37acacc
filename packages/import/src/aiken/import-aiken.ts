import {questionLimit, tooManyQuestions} from '../limits.ts'
import {createFormulaReader, createReporter} from '@silabus/core'
import type {Position} from 'unist'
import type {ImportedEntry} from '../bank.ts'
import type {ImportedBank} from '../import-moodle-xml.ts'
import {createMediaStore} from '../media-store.ts'
import {readers} from '../moodle-xml/questions/index.ts'
import type {XmlNode} from '../moodle-xml/read-elements.ts'
import type {TextSurroundings} from '../moodle-xml/text-reader.ts'
import {node, textNode} from '../text-file/elements.ts'
import {readTextFile} from '../text-file/read-text-file.ts'

/** A question whose last line has not come yet. */
interface OpenQuestion {
  readonly stem: Line[]
  readonly options: (Line & {readonly letter: string})[]
}

interface Line {
  readonly text: string
  readonly position: Position
}

/**
 * Read the questions of an Aiken file (Moodle 4.5, qformat_aiken): a text, an option on each line, and the letter of the
 * right one. Empty lines mean nothing, and a text may take several lines.
 *
 * @param bytes The file.
 * @param options What it is called.
 * @param options.file Its name, for messages.
 * @returns The bank and the messages; never throws at what the file holds.
 */
export function importAiken(bytes: Uint8Array, {file}: {readonly file: string}): ImportedBank {
  const {report, messages} = createReporter([file])
  const source = readTextFile(bytes, file, report)
  if (source === undefined) return {bank: undefined, messages: messages()}
  const surroundings: TextSurroundings = {
    file,
    report,
    media: createMediaStore(),
    readFormula: createFormulaReader()
  }
  const entries: ImportedEntry[] = []
  const refuse = (what: string, expected: string, position: Position): void => {
    report('import-unsupported', {what, expected}, {file, position})
  }
  let open: OpenQuestion = {stem: [], options: []}
  let at = 0
  for (const written of source.text.split('\n')) {
    const position = source.place(at, at + written.length)
    at += written.length + 1
    const text = written.trim()
    const [, letter, option] = /^([A-Z])[.)](.*)$/u.exec(text) ?? []
    const answer = /^ANSWER:(.*)$/u.exec(text)?.[1]?.trim()
    if (text === '') continue
    if (entries.length === questionLimit && answer !== undefined) {
      report('import-limit', tooManyQuestions, {file, position})
      break
    }
    if (answer !== undefined) {
      const problem = problemOf(open, answer)
      if (problem === undefined) {
        const entry = readers.get('multichoice')?.(elementOf(open, answer, position), surroundings)
        if (entry !== undefined) entries.push(entry)
        const doubled = doubledOption(open)
        if (doubled !== undefined)
          report(
            'import-loss',
            {what: `second option with the letter \`${doubled.letter}\``, instead: 'it counts as wrong'},
            {file, position: doubled.position}
          )
      } else refuse(problem.found, problem.expected, position)
      open = {stem: [], options: []}
    } else if (letter !== undefined && option !== undefined && open.stem.length > 0) {
      open.options.push({letter, text: option.trim(), position})
    } else {
      if (open.options.length > 0) {
        refuse('question without `ANSWER:`', '`ANSWER:` with the letter of the right option', position)
        open = {stem: [], options: []}
      }
      open.stem.push({text, position})
    }
  }
  const [rest] = open.stem
  if (rest !== undefined)
    refuse('question without `ANSWER:`', '`ANSWER:` with the letter of the right option', rest.position)
  const bank =
    entries.length === 0
      ? undefined
      : {file, shelves: [{path: [], info: [], entries}], media: surroundings.media.files}
  if (bank === undefined && rest === undefined && messages().length === 0)
    report('import-malformed', {found: 'file without a question', expected: 'Aiken'}, {file})
  return {bank, messages: messages()}
}

interface Problem {
  readonly found: string
  readonly expected: string
}

function problemOf({stem, options}: OpenQuestion, answer: string): Problem | undefined {
  if (stem.length === 0)
    return {found: '`ANSWER:` without a question', expected: 'a text and options before it'}
  if (options.length < 2) return {found: 'question with less than two options', expected: '`A) …` and `B) …`'}
  if (answer.length !== 1 || !options.some(({letter}) => letter === answer)) {
    const letters = options.map(({letter}) => `\`${letter}\``).join(', ')
    return {found: `answer \`${answer.slice(0, 60)}\``, expected: `one of ${letters}`}
  }
  if (options.filter(({letter}) => letter === answer).length > 1)
    return {found: `answer \`${answer}\`, the letter of several options`, expected: 'a letter for each'}
  return undefined
}

/** The first option whose letter stands before another already. */
function doubledOption({options}: OpenQuestion): OpenQuestion['options'][number] | undefined {
  const seen = new Set<string>()
  return options.find(({letter}) => seen.size === seen.add(letter).size)
}

/** Aiken has no markup: Moodle shows `<b>` as it stands there. */
function elementOf({stem, options}: OpenQuestion, answer: string, end: Position): XmlNode {
  const format = 'plain_text'
  const position: Position = {start: stem[0]?.position.start ?? end.start, end: end.end}
  return node(
    'question',
    position,
    [
      textNode('questiontext', position, stem.map(({text}) => text).join('\n'), {format}),
      ...options.map(({letter, text, position: place}) =>
        textNode('answer', place, text, {format, fraction: letter === answer ? '100' : '0'})
      )
    ],
    {type: 'multichoice'}
  )
}
