import type {FootnoteDefinition, Node} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Footnote, Inline, Section} from '../model.ts'
import {walk} from '../traverse.ts'
import {placeOf, type CourseBuild, type ModuleBuild} from './context.ts'
import {buildBlocks} from './prose.ts'

/**
 * Take the texts of footnotes out of a module or a transcript, wherever they stand.
 *
 * @param nodes What may hold them, as parsed.
 * @param path The file.
 * @param course Where second texts for a label are told.
 * @returns Texts by identifier.
 */
export function takeNotes(
  nodes: readonly Node[],
  path: string,
  {report}: Pick<CourseBuild, 'report'>
): ReadonlyMap<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>()
  for (const child of nodes) {
    // What holds a footnote's text is a node of Markdown.
    visit(child as FootnoteDefinition, 'footnoteDefinition', node => {
      const first = notes.get(node.identifier)
      if (first === undefined) notes.set(node.identifier, node)
      else
        report(
          'footnote-duplicate',
          {label: node.label ?? node.identifier, line: first.position?.start.line ?? 1},
          {file: path, position: node.position}
        )
    })
  }
  return notes
}

/**
 * Tell where the text of a footnote is looked for.
 *
 * @param build A module or a transcript.
 * @returns Which of the two.
 */
export function scopeOf({notePrefix}: ModuleBuild): 'module' | 'transcript' {
  return notePrefix === '' ? 'module' : 'transcript'
}

/**
 * Add the notes of a module, or of a transcript in it, to those that the module numbers.
 *
 * @param build The module or the transcript.
 */
export function addNoteTexts(build: ModuleBuild): void {
  for (const [identifier, definition] of build.notes) {
    const key = build.notePrefix + identifier
    // Two players of one recording share a transcript.
    if (!build.noteTexts.has(key)) build.noteTexts.set(key, {definition, build})
  }
}

/**
 * Number the notes by their first call, those that other notes call after them, and build them; tell those that
 * nothing calls.
 *
 * @param heading The module's heading.
 * @param sections Its pages.
 * @param build The module.
 * @returns The notes, in order.
 */
export function numberNotes(
  heading: readonly Inline[],
  sections: readonly Section[],
  build: ModuleBuild
): Footnote[] {
  const {noteTexts} = build
  const footnotes: Footnote[] = []
  const numbered = new Set<string>()
  const waiting: string[] = []
  const call = (nodes: readonly Node[]): void => {
    walk(nodes, node => {
      if (
        node.type !== 'footnoteReference'
        || !noteTexts.has(node.identifier)
        || numbered.has(node.identifier)
      )
        return undefined
      numbered.add(node.identifier)
      waiting.push(node.identifier)
      return undefined
    })
  }
  call(heading)
  for (const section of sections) {
    call(section.heading)
    call(section.children)
  }
  // The list grows while it is read: a note may call further notes.
  for (const identifier of waiting) {
    const note = noteTexts.get(identifier)
    if (note === undefined) continue
    const {definition} = note
    const children = buildBlocks(definition.children, {
      ...note.build,
      fences: ['footnote'],
      outline: {depth: 6}
    })
    footnotes.push({
      type: 'footnote',
      number: footnotes.length + 1,
      identifier,
      label: definition.label ?? definition.identifier,
      children,
      ...(note.build.file === build.file ? {} : {file: note.build.file.path}),
      position: definition.position
    })
    call(children)
  }
  for (const [identifier, {definition, build: around}] of noteTexts) {
    if (numbered.has(identifier) || build.calledInBroken.has(identifier)) continue
    build.unusedFootnotes.push({
      label: definition.label ?? definition.identifier,
      identifier: definition.identifier,
      within: scopeOf(around),
      opensText: false,
      place: placeOf(around, definition)
    })
  }
  return footnotes
}
