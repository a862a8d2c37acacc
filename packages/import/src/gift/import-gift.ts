import {questionLimit, tooManyQuestions} from '../limits.ts'
import {createFormulaReader, createReporter} from '@silabus/core'
import type {Bank, ImportedEntry, Shelf} from '../bank.ts'
import type {ImportedBank} from '../import-moodle-xml.ts'
import {textLimit} from '../limits.ts'
import {createMediaStore} from '../media-store.ts'
import {readCategoryPath} from '../moodle-xml/categories.ts'
import {readers} from '../moodle-xml/questions/index.ts'
import type {TextSurroundings} from '../moodle-xml/text-reader.ts'
import {readTextFile, type TextFile} from '../text-file/read-text-file.ts'
import {cutBlocks, type GiftBlock, type Piece} from './cut-blocks.ts'
import {readGiftQuestion, type GiftSurroundings} from './gift-question.ts'
import {marksIn} from './marks.ts'
import {readMissingWord} from './missing-word.ts'
import {plain, protect} from './protect.ts'

/**
 * Read the questions of a GIFT file (Moodle 4.5, qformat_gift).
 *
 * Never throws at what the file holds: what cannot be read, or not be held by a course, is told at its line.
 *
 * @param bytes The file.
 * @param options What it is called.
 * @param options.file Its name, for messages.
 * @returns The bank and the messages.
 */
export function importGift(bytes: Uint8Array, {file}: {readonly file: string}): ImportedBank {
  const {report, messages} = createReporter([file])
  const text = readTextFile(bytes, file, report)
  if (text === undefined) return {bank: undefined, messages: messages()}
  const blocks = cutBlocks(protect(text.text))
  const lang = languageOf(blocks)
  const surroundings: TextSurroundings = {
    file,
    report,
    media: createMediaStore(),
    readFormula: createFormulaReader(),
    lang
  }
  const shelves: (Shelf & {readonly entries: ImportedEntry[]})[] = []
  let count = 0
  for (const block of blocks) {
    const path = categoryOf(block)
    if (path !== undefined) {
      const position = placeOf(block.body, text)
      const {id: idnumber} = marksIn(block.comment)
      shelves.push({path: readCategoryPath(plain(path)), info: [], idnumber, entries: [], position})
      continue
    }
    count += 1
    if (count > questionLimit) {
      report('import-limit', tooManyQuestions, {file, position: placeOf(block.body, text)})
      break
    }
    const entry = readEntry(block, text, surroundings)
    if (entry === undefined) continue
    if (shelves.length === 0) shelves.push({path: [], info: [], entries: []})
    shelves.at(-1)?.entries.push(entry)
  }
  if (shelves.length === 0)
    report('import-malformed', {found: 'file without a question', expected: 'GIFT'}, {file})
  const bank: Bank | undefined =
    shelves.length === 0 ? undefined : {file, lang, shelves, media: surroundings.media.files}
  return {bank, messages: messages()}
}

function categoryOf({body}: GiftBlock): string | undefined {
  return /^\$CATEGORY:(.*)$/u.exec(body.text)?.[1]
}

/** Silabus says the language of the course above its category, which is the first. */
function languageOf(blocks: readonly GiftBlock[]): string | undefined {
  const first = blocks.find(block => categoryOf(block) !== undefined)
  return first === undefined ? undefined : marksIn(first.comment).lang
}

function readEntry(
  block: GiftBlock,
  text: TextFile,
  surroundings: TextSurroundings
): ImportedEntry | undefined {
  const {file, report} = surroundings
  const at = (piece: Piece) => ({file, position: placeOf(piece, text)})
  if (block.body.text.length > textLimit) {
    const found = `question of more than ${textLimit} characters`
    report('import-limit', {found, expected: 'a shorter one', instead: 'it is left out'}, at(block.body))
    return undefined
  }
  const telling: GiftSurroundings = {
    place: text.place,
    refuse(found, expected, piece) {
      report('import-unsupported', {what: found, expected}, at(piece))
      return undefined
    },
    lose(what, instead, piece) {
      report('import-loss', {what, instead}, at(piece))
    }
  }
  const read = readGiftQuestion(block, telling)
  if (read === undefined) return undefined
  const {element, gap} = read
  return (
    (gap === undefined ? undefined : readMissingWord(element, gap, surroundings))
    ?? readers.get(element.attributes['type'] ?? '')?.(element, surroundings)
  )
}

function placeOf({text, start}: Piece, {place}: TextFile): ReturnType<TextFile['place']> {
  return place(start, start + text.length)
}
