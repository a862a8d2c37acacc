import type {PlayerCourse} from '../../contract.ts'
import {button, h} from '../dom.ts'

/** How long a button says what came of it, in milliseconds. */
const told = 2500

/**
 * Give each piece of code a button that copies it.
 *
 * @param course Its words are said.
 */
export function addCopyButtons({words, wordsIn}: PlayerCourse): void {
  for (const code of [...document.querySelectorAll<HTMLElement>('.page pre')]) {
    const say = h('span', {class: 'visually-hidden', role: 'status'})
    const copy = button(
      words.copyCode,
      () => {
        void copyText(code).then(copied => {
          const news = copied ? words.copied : words.copyFailed
          copy.textContent = news
          say.textContent = news
          setTimeout(() => {
            copy.textContent = words.copyCode
            say.textContent = ''
          }, told)
        })
      },
      'copy-button',
      wordsIn
    )
    const box = h('div', {class: 'code-box'})
    code.before(box)
    box.append(code, copy, say)
  }
}

/** Many a platform's frame forbids the clipboard; the old way may still be open, and leaves the code selected. */
async function copyText(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ''))
    return true
  } catch {
    document.getSelection()?.selectAllChildren(code)
    try {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies where the clipboard is closed
      return document.execCommand('copy')
    } catch {
      return false
    }
  }
}
