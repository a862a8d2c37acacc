import type {PlayerCourse} from '../../contract.ts'
import {h, iconButton} from '../dom.ts'
import {icon} from '../icon.ts'

/**
 * Show a line over the page, which is also spoken; it takes the place of an earlier one.
 *
 * @param course Its words are said.
 * @param content What it says.
 * @returns Takes the line away.
 */
export function notice({words, wordsIn}: PlayerCourse, ...content: readonly (Node | string)[]): () => void {
  let area = document.querySelector('.notices')
  if (area === null) {
    area = h('div', {class: 'notices', role: 'status'})
    document.querySelector('main')?.prepend(area)
  }
  const close = (): void => {
    const hadFocus = line.contains(document.activeElement)
    line.remove()
    if (hadFocus) document.querySelector<HTMLElement>('main')?.focus({preventScroll: true})
  }
  const line = h(
    'div',
    {class: 'notice', ...wordsIn},
    h('p', {}, ...content),
    iconButton(icon('close'), words.close, close)
  )
  area.textContent = ''
  area.append(line)
  return close
}
