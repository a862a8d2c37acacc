import type {PlayerCourse} from '../../contract.ts'
import {h, iconButton} from '../dom.ts'
import {icon} from '../icon.ts'

/** A window over the page. */
export interface OverPage {
  readonly element: HTMLDialogElement
  readonly open: () => void
  /** Close it because the learner goes elsewhere: the keyboard does not return. */
  readonly leave: () => void
}

/**
 * Make a window over the page: what is behind cannot be reached, Escape closes it, and the keyboard returns to where
 * it was.
 *
 * @param course Its words are said.
 * @param look A class.
 * @param name What it is called.
 * @param content What it holds.
 * @returns The window, closed.
 */
export function overPage(
  {words, wordsIn}: PlayerCourse,
  look: string,
  name: string,
  ...content: readonly Node[]
): OverPage {
  const closeButton = iconButton(icon('close'), words.close, () => element.close(), 'dialog-close', wordsIn)
  const element = h('dialog', {class: look, lang: wordsIn?.lang, 'aria-label': name}, ...content, closeButton)
  // The name is ours; what lies within is the course's, unless it says otherwise.
  if (wordsIn)
    for (const part of content)
      if (part instanceof HTMLElement && part.lang === '') part.lang = document.documentElement.lang
  let opener: HTMLElement | undefined
  element.addEventListener('close', () => {
    opener?.focus({preventScroll: true})
    opener = undefined
  })
  // Its own edge belongs to it; only the shade behind has it as target with the pointer outside.
  element.addEventListener('click', event => {
    if (event.target !== element) return
    const {left, right, top, bottom} = element.getBoundingClientRect()
    const isInside =
      event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom
    if (!isInside) element.close()
  })
  document.body.append(element)
  return {
    element,
    open() {
      if (element.open) return
      opener = document.activeElement instanceof HTMLElement ? document.activeElement : undefined
      element.showModal()
    },
    leave() {
      opener = undefined
      element.close()
    }
  }
}
