import type {PlayerQuestionBase, TypedFacts} from '../contract.ts'
import {decodeText, encodeText} from '../state/text.ts'
import {h} from '../view/dom.ts'
import type {Speech} from './question-player.ts'

/** What a learner types into. */
export type TypedField = HTMLInputElement | HTMLTextAreaElement

/**
 * Find the field of a question that has one.
 *
 * @param element The question's.
 * @returns The field.
 */
export function fieldIn(element: Element): TypedField | null {
  return element.querySelector<TypedField>('.field input, .field textarea')
}

/**
 * Read what was typed into the field of a question.
 *
 * @param element The question's.
 * @returns The text, as it is kept; empty when there is none.
 */
export function readTyped(element: Element): string {
  return encodeText((fieldIn(element)?.value ?? '').trim())
}

/**
 * Put a text back into the field of a question.
 *
 * @param element The question's.
 * @param answer As `readTyped` gave it.
 */
export function writeTyped(element: Element, answer: string): void {
  const field = fieldIn(element)
  const text = decodeText(answer)
  if (field !== null && field.value.trim() !== text) field.value = text
}

/**
 * Keep what is typed within its room: what is too much is not taken, what stood there before stays, and the learner
 * is told.
 *
 * @param question What is known of it.
 * @param element Its element.
 * @param speech The words.
 * @param read Reads the answer as it stands.
 */
export function guardRoom(
  question: PlayerQuestionBase & TypedFacts,
  element: Element,
  {words, wordsIn}: Speech,
  read: () => string
): void {
  const told = h('p', {class: 'field-note', role: 'status', ...wordsIn})
  element.querySelector('fieldset')?.append(told)
  const fits = (): boolean => read().length <= question.room
  const before = new Map<EventTarget, string>()
  let fitted = fits()
  const remember = ({target}: Event): void => {
    if (!isTyped(target)) return
    before.set(target, target.value)
    fitted = fits()
  }
  const guard = (event: Event): void => {
    const {target} = event
    // Letters that are being put together, as Chinese ones are, are none yet.
    if (!isTyped(target) || (event instanceof InputEvent && event.isComposing)) return
    const stood = before.get(target) ?? ''
    const full = !fits()
    // What came back from an edition with more room may be shortened, letter by letter.
    if (full && (fitted || target.value.length >= stood.length)) takeWhatFits(target, stood, fits)
    fitted = fits()
    const text = full ? words.fieldFull : ''
    if (told.textContent !== text) told.textContent = text
    before.set(target, target.value)
    if (event.type === 'compositionend' && full) target.dispatchEvent(new Event('input', {bubbles: true}))
  }
  element.addEventListener('focusin', remember)
  element.addEventListener('input', guard)
  element.addEventListener('compositionend', guard)
}

/** Undo as much at the end of what was put in as has no room. */
function takeWhatFits(field: TypedField, before: string, fits: () => boolean): void {
  const typed = field.value
  const shorter = Math.min(before.length, typed.length)
  let start = 0
  while (start < shorter && before.charAt(start) === typed.charAt(start)) start += 1
  let end = 0
  while (
    end < shorter - start
    && before.charAt(before.length - 1 - end) === typed.charAt(typed.length - 1 - end)
  )
    end += 1
  const put = (length: number): void => {
    field.value = typed.slice(0, start + length) + typed.slice(typed.length - end)
    field.setSelectionRange(start + length, start + length)
  }
  let taken = 0
  let above = typed.length - end - start
  while (above - taken > 1) {
    const middle = Math.floor((taken + above) / 2)
    put(middle)
    if (fits()) taken = middle
    else above = middle
  }
  // No character is cut in two.
  if (/[\uD800-\uDBFF]/.test(typed.charAt(start + taken - 1))) taken -= 1
  put(Math.max(0, taken))
  if (!fits()) field.value = before
}

function isTyped(target: EventTarget | null): target is TypedField {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  )
}
