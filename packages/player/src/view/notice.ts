import type {PlayerCourse} from '../contract.ts'
import {button, h, hidden} from './dom.ts'

/**
 * Tell the learner something once, over the page, until it is closed.
 *
 * @param course Its words are said.
 * @param text What to tell.
 * @param actions What can be done about it.
 */
export function showNotice({words, wordsIn}: PlayerCourse, text: string, ...actions: readonly Node[]): void {
  const close = button('', () => notice.remove(), 'notice-close', wordsIn)
  close.setAttribute('aria-label', words.close)
  close.append(hidden('\u2715'))
  const notice = h('div', {class: 'notice', ...wordsIn}, h('p', {role: 'status'}, text), ...actions, close)
  document.querySelector('main')?.prepend(notice)
}
