import type {WordsLanguage} from '../contract.ts'
import {h, hidden} from '../view/dom.ts'
import type {Speech} from './question-player.ts'

/** What is said of one part of an answer; `missed`: of what is right and was not chosen. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'missed'

/** What an outcome looks like, beside its words. */
export const signs: Readonly<Record<Outcome, string>> = {right: '✓', partly: '◐', wrong: '✗', missed: '→'}
const looks: readonly string[] = ['is-right', 'is-partly', 'is-wrong', 'is-missed']

/**
 * Mark a part of an answer, by a sign, by words and by its look.
 *
 * @param place What is marked; the note is put at its end.
 * @param control What screen readers read the note with.
 * @param outcome What to say.
 * @param speech The words.
 * @param more What else to say; feedback is copied.
 */
export function addNote(
  place: Element,
  control: Element | null,
  outcome: Outcome,
  speech: Speech,
  ...more: readonly (Node | undefined)[]
): void {
  const id = control?.id === '' ? undefined : control?.id
  const note = h(
    'div',
    {class: 'answer-note', id: id === undefined ? undefined : `${id}-note`},
    markOf(outcome, speech),
    ...more.map(node => node?.cloneNode(true))
  )
  place.classList.add(`is-${outcome}`)
  place.append(note)
  if (id !== undefined) control?.setAttribute('aria-describedby', `${described(control)} ${note.id}`.trim())
}

/**
 * Say what would have been right.
 *
 * @param text What it is.
 * @param speech The words before it.
 * @param textIn Language of `text`, where it is not the question's.
 * @returns A line.
 */
export function rightLine(text: string, {words, wordsIn}: Speech, textIn?: WordsLanguage): HTMLElement {
  return h(
    'p',
    {class: 'right-line'},
    h('span', {...wordsIn}, hidden(signs.missed), ` ${words.rightIs}`),
    ' ',
    h('span', {...textIn}, text)
  )
}

/**
 * Take away all notes and marks.
 *
 * @param element The question's.
 */
export function removeNotes(element: Element): void {
  for (const control of [...element.querySelectorAll('[aria-describedby$="-note"]')]) {
    const others = described(control).replace(/ ?\S+-note$/, '')
    if (others === '') control.removeAttribute('aria-describedby')
    else control.setAttribute('aria-describedby', others)
  }
  for (const note of [...element.querySelectorAll('.answer-note')]) note.remove()
  for (const place of [...element.querySelectorAll(looks.map(look => `fieldset .${look}`).join())])
    place.classList.remove(...looks)
}

/**
 * Find the feedback that belongs to a part of an answer.
 *
 * @param answers The answer section, if there is one.
 * @param part As the section names it.
 * @returns The feedback, still in the section.
 */
export function feedbackFor(answers: Element | undefined, part: string | number): Element | undefined {
  return answers?.querySelector(`[data-part="${part}"] .feedback`) ?? undefined
}

function described(control: Element): string {
  return control.getAttribute('aria-describedby') ?? ''
}

/** A line with a sign and words. */
function markOf(outcome: Outcome, {words, wordsIn}: Speech): HTMLElement {
  const said = {
    right: words.rightOption,
    partly: words.partlyRight,
    wrong: words.wrongOption,
    missed: words.missedOption
  }
  return h('p', {class: 'mark', ...wordsIn}, hidden(signs[outcome]), h('span', {}, ` ${said[outcome]}`))
}
