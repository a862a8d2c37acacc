import {h} from '../view/dom.ts'
import type {Speech} from './question-player.ts'

/**
 * Make what fingers drag by. It is for pointers alone: beside it stands what does the same with keys and is spoken.
 *
 * @param speech The words.
 * @returns An element with the class `grip`.
 */
export function gripFor({words, wordsIn}: Speech): HTMLElement {
  return h('span', {class: 'grip', 'aria-hidden': 'true', title: words.dragItem, lang: wordsIn?.lang})
}
