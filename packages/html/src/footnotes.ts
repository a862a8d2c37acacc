import type {Footnote} from '@silabus/core'
import type {Element, ElementContent} from 'hast'
import {element} from './element.ts'
import type {ProseContext} from './renderer.ts'

/** A note that the page calls. */
export interface CalledNote {
  readonly note: Footnote
  /** How often so far. */
  calls: number
}

/**
 * Make the mark that calls a note. The call must have been counted before.
 *
 * @param called The note.
 * @param context The page.
 * @returns A superscript link to the note.
 */
export function noteCall(called: CalledNote, context: ProseContext): Element {
  const {note, calls} = called
  const link = element(
    'a',
    {
      href: `#${noteId(note, context)}`,
      id: callId(note, calls, context),
      className: ['noteref'],
      role: 'doc-noteref',
      ariaLabel: context.words.note(note.number),
      'epub:type': context.epub ? 'noteref' : undefined
    },
    String(note.number)
  )
  return element('sup', {className: ['note-call']}, link)
}

/**
 * Make the notes of a page.
 *
 * Reading systems open an `aside` with `epub:type="footnote"` as a pop-up and take the back links out of it
 * (EPUB 3 Structural Semantics, `footnote`; DPUB-ARIA 1.1, `doc-footnote`), so the number is text outside the link.
 *
 * @param notes Notes in their order, with what they say.
 * @param context The page.
 * @returns Nothing when there are no notes.
 */
export function footnoteSection(
  notes: readonly (readonly [CalledNote, ElementContent[]])[],
  context: ProseContext
): ElementContent[] {
  if (notes.length === 0) return []
  const {words} = context
  if (context.notes === 'asides') {
    return notes.map(([{note, calls}, body]) =>
      element(
        'aside',
        {
          id: noteId(note, context),
          className: ['footnote'],
          role: 'doc-footnote',
          'epub:type': context.epub ? 'footnote' : undefined
        },
        lead(
          body,
          element('span', {className: ['footnote-number']}, `${note.number}.`),
          backLinks(note, calls, context)
        )
      )
    )
  }
  const items = notes.map(([{note, calls}, body]) =>
    element(
      'li',
      {id: noteId(note, context), value: note.number},
      lead(body, undefined, backLinks(note, calls, context))
    )
  )
  const title = element('p', {className: ['footnotes-title']}, words.notes)
  return [
    element(
      'section',
      {className: ['footnotes'], role: 'doc-endnotes', ariaLabel: words.notes},
      title,
      element('ol', {}, items)
    )
  ]
}

/** Put the number before the note's first words and the way back after its last. */
function lead(
  body: readonly ElementContent[],
  number: Element | undefined,
  back: readonly ElementContent[]
): ElementContent[] {
  const nodes = body.filter(node => node.type !== 'text' || node.value.trim() !== '')
  const first = nodes[0]
  const result = [...nodes]
  if (number !== undefined) {
    if (first?.type === 'element' && first.tagName === 'p') {
      result[0] = {...first, children: [number, {type: 'text', value: ' '}, ...first.children]}
    } else result.unshift(element('p', {}, number))
  }
  const last = result.at(-1)
  if (last?.type === 'element' && last.tagName === 'p') {
    result[result.length - 1] = {...last, children: [...last.children, ...back]}
  } else result.push(element('p', {}, back))
  return result
}

function backLinks(note: Footnote, calls: number, context: ProseContext): ElementContent[] {
  return Array.from({length: calls}, (_, index) => index + 1).flatMap((number): ElementContent[] => [
    {type: 'text', value: ' '},
    element(
      'a',
      {
        href: `#${callId(note, number, context)}`,
        className: ['backlink'],
        role: 'doc-backlink',
        ariaLabel: context.words.backToCall(note.number, calls > 1 ? number : undefined)
      },
      // U+FE0E keeps the arrow a letter: some phones draw it as a coloured emoji otherwise.
      '\u21A9\uFE0E',
      calls > 1 ? element('sup', {}, String(number)) : undefined
    )
  ])
}

function noteId(note: Footnote, context: ProseContext): string {
  return `${context.idPrefix}fn-${note.number}`
}

function callId(note: Footnote, call: number, context: ProseContext): string {
  return `${context.idPrefix}fnref-${note.number}${call === 1 ? '' : `-${call}`}`
}
