import type {PlayerCourse} from '../../contract.ts'
import {h, iconButton} from '../dom.ts'
import {icon} from '../icon.ts'
import {overPage, type OverPage} from './over-page.ts'

/**
 * Let pictures be seen in full size: each figure whose picture says something gets a button.
 *
 * @param course Its words are said.
 */
export function addZoomButtons(course: PlayerCourse): void {
  const {words, wordsIn} = course
  const stage = h('div', {class: 'zoom-stage', tabindex: 0, role: 'group', 'aria-label': words.enlarge})
  let over: OverPage | undefined

  for (const picture of [...document.querySelectorAll<HTMLImageElement>('.page figure > img')]) {
    if (picture.alt === '') continue
    const show = (): void => {
      over ??= overPage(course, 'zoom', words.enlarge, stage)
      const copy = h('img', {src: picture.src, alt: picture.alt})
      stage.replaceChildren(copy)
      opener.focus({preventScroll: true})
      over.open()
      const {naturalWidth: width, naturalHeight: height} = picture
      // All of it where that is larger, else in its own size, to be moved about in.
      const fitting = Math.min(stage.clientWidth, (stage.clientHeight * width) / (height || 1))
      copy.style.setProperty('inline-size', `${String(Math.round(Math.max(fitting, width)))}px`)
      stage.focus()
    }
    const opener = iconButton(icon('enlarge'), words.enlarge, show, 'zoom-button', wordsIn)
    picture.after(opener)
    picture.classList.add('is-zoomable')
    picture.addEventListener('click', show)
  }
}
