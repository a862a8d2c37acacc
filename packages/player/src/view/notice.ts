import type {PlayerCourse} from '../contract.ts'
import {h, iconButton} from './dom.ts'
import {icon} from './icon.ts'

/**
 * Tell the learner something once, over the page, until it is closed.
 *
 * @param course Its words are said.
 * @param text What to tell.
 * @param actions What can be done about it.
 * @returns Closes it.
 */
export function showNotice(
  {words, wordsIn}: PlayerCourse,
  text: string,
  ...actions: readonly Node[]
): () => void {
  const main = document.querySelector('main')
  const remove = (): void => {
    // The keyboard does not fall out of the page with the button that it is on.
    if (notice.contains(document.activeElement)) main?.focus({preventScroll: true})
    notice.remove()
  }
  const notice = h(
    'div',
    {class: 'notice', ...wordsIn},
    h('p', {role: 'status'}, text),
    ...actions,
    iconButton(icon('close'), words.close, remove)
  )
  main?.prepend(notice)
  return remove
}
