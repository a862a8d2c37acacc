import {asciiId, createNumbering, foldCase, type FilePart} from '@silabus/core'
import type {BankContext} from './bank-context.ts'
import {fileName} from './names.ts'
import type {BankOptions} from './options.ts'
import {portionId} from './portions.ts'
import type {BankWriter, Shelf, WrittenEntry, WrittenPortion} from './write-portions.ts'
import {node, writeXml, type XmlElement} from './xml.ts'

/** One file of a question bank. */
export interface BankFile {
  /** What follows the id of the course in its name, before the ending; empty for the only one. */
  readonly name: string
  readonly parts: readonly FilePart[]
}

/** What files are made with. */
export interface BankFileOptions extends Pick<BankOptions, 'split' | 'maxBytes'> {
  readonly losses: BankContext['losses']
  readonly writer: Pick<BankWriter<XmlElement>, 'category'>
  /** Whether only what has changed since an earlier file is written, which the files then say. */
  readonly partial: boolean
}

/** What a file says that holds only what has changed: it is no whole to compare with. */
export const partialMark = ' Only what has changed since an earlier file '

/** What goes into one file. */
interface Draft {
  readonly name: string
  readonly portions: WrittenPortion<XmlElement>[]
}

/**
 * Share the questions of a bank among files, each of which can be imported by itself.
 *
 * @param portions The questions; none of them leaves out a category.
 * @param options How finely, and with what.
 * @returns The files, in reading order.
 */
export function bankFiles(
  portions: readonly WrittenPortion<XmlElement>[],
  options: BankFileOptions
): readonly BankFile[] {
  const taken = new Set<string>()
  const distinct = createNumbering(name => taken.has(foldCase(name)))
  return drafts(portions, options)
    .flatMap(draft => withinLimit(draft, options))
    .map(({name, portions}) => {
      const own = distinct(name)
      taken.add(foldCase(own))
      return {
        name: own,
        parts: writeXml(quizElement(portions, options), options.partial ? partialMark : undefined)
      }
    })
}

function drafts(portions: readonly WrittenPortion<XmlElement>[], {split}: BankFileOptions): readonly Draft[] {
  if (split === 'none') return [{name: '', portions: [...portions]}]
  const byName = new Map<string, Draft>()
  for (const written of portions) {
    const {portion} = written
    const name = `-${fileName(split === 'module' ? asciiId(portion.module.id) : portionId(portion))}`
    const draft = byName.get(name)
    if (draft === undefined) byName.set(name, {name, portions: [written]})
    else draft.portions.push(written)
  }
  return [...byName.values()]
}

/** Cut a file that would be too large into several, between two questions. */
function withinLimit(draft: Draft, options: BankFileOptions): readonly Draft[] {
  const {maxBytes} = options
  if (maxBytes === undefined || sizeOf(quizElement(draft.portions, options)) <= maxBytes) return [draft]
  const files: WrittenPortion<XmlElement>[][] = []
  let room = 0
  for (const {entries, ...portion} of draft.portions) {
    const head = sizeOf(quizElement([{...portion, entries: []}], options))
    let open: WrittenEntry<XmlElement>[] | undefined
    for (const group of inGroups(entries, maxBytes - head, options)) {
      const size = sizeOfAll(group)
      if (open === undefined || size > room) {
        // A portion goes on in the file of the one before where that has room.
        const fits = open === undefined && files.length > 0 && head + size <= room
        if (!fits) {
          files.push([])
          room = maxBytes
        }
        room -= head
        open = []
        files.at(-1)?.push({...portion, entries: open})
      }
      open.push(...group)
      room -= size
    }
  }
  return files.map((portions, index) => ({name: `${draft.name}-${index + 1}`, portions}))
}

/** Keep text with the question that it leads to, where both have room in one file. */
function inGroups(
  entries: readonly WrittenEntry<XmlElement>[],
  room: number,
  options: BankFileOptions
): readonly (readonly WrittenEntry<XmlElement>[])[] {
  const groups: WrittenEntry<XmlElement>[][] = []
  let texts: WrittenEntry<XmlElement>[] = []
  for (const entry of entries) {
    texts.push(entry)
    if (!entry.isQuestion) continue
    groups.push(texts)
    texts = []
  }
  // What ends a quiz belongs to the question before.
  groups.at(-1)?.push(...texts)
  return groups.flatMap(group => {
    if (sizeOfAll(group) <= room) return [group]
    return group.map(entry => {
      const size = sizeOfAll([entry])
      if (size > room) loseRoom(entry, size, room, options)
      return [entry]
    })
  })
}

function loseRoom(
  entry: WrittenEntry<XmlElement>,
  size: number,
  limit: number,
  {losses}: BankFileOptions
): void {
  losses.tell(
    `question of ${kilobytes(size)} KB where \`maxBytes\` leaves ${kilobytes(limit)} KB`,
    'it stands in a file of its own, which the platform may refuse',
    entry.node,
    entry.file
  )
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024)
}

/** Bytes of a document; indentation aside, as much as what it holds adds to another one. */
function sizeOf(element: XmlElement): number {
  return writeXml(element).reduce(
    (sum, part) =>
      sum + (typeof part === 'string' ? Buffer.byteLength(part) : 4 * Math.ceil(part.asset.bytes / 3)),
    0
  )
}

function sizeOfAll(entries: readonly WrittenEntry<XmlElement>[]): number {
  return entries.reduce((sum, {part}) => sum + sizeOf(node('quiz', {}, part)), 0)
}

/** Each category stands after its parent and before its questions, once in a file. */
function quizElement(portions: readonly WrittenPortion<XmlElement>[], {writer}: BankFileOptions): XmlElement {
  const declared = new Set<string>()
  const declare = (category: Shelf): readonly XmlElement[] => {
    const key = JSON.stringify(category.path)
    if (declared.has(key)) return []
    declared.add(key)
    return [writer.category(category)]
  }
  let current: string | undefined
  return node(
    'quiz',
    {},
    ...portions.flatMap(({categories, entries}) => {
      const own = categories.at(-1)
      const heads = categories.flatMap(declare)
      const key = own === undefined ? undefined : JSON.stringify(own.path)
      // Questions go into the category that was named last.
      const back = own !== undefined && heads.length === 0 && key !== current
      current = key
      return [...heads, ...(back ? [writer.category(own)] : []), ...entries.map(entry => entry.part)]
    })
  )
}
