import {h} from '../dom.ts'
import type {Pages} from '../pages.ts'
import type {Session} from '../session.ts'
import {showNotice} from '../notice.ts'
import {recall, remember} from './remembered.ts'

/**
 * Tell a learner who comes back where they are, and show the very lines where they left off.
 *
 * @param session What the page shares.
 * @param pages The pages, of which the one where they were is shown.
 */
export function welcomeBack({course}: Session, pages: Pages): void {
  const {words} = course
  const [first] = course.pages
  const name = `place:${course.id}`
  // Whoever followed a link, or loaded the page anew, knows where they are.
  const came = location.hash.length <= 1
  if (came && first !== undefined && pages.current() !== first) {
    const toStart = h('a', {href: `#${first.id}`}, words.toStart)
    const close = showNotice(course, words.resumed, toStart)
    toStart.addEventListener('click', close)
    window.addEventListener('hashchange', close, {once: true})
  }
  const [id, share] = (recall(name) ?? '').split(' ')
  if (came && id === pages.current().id) {
    const {scrollHeight} = document.documentElement
    window.scrollTo(0, Number(share) * scrollHeight || 0)
  }
  document.addEventListener('visibilitychange', () => {
    const {scrollHeight} = document.documentElement
    if (document.visibilityState === 'hidden')
      remember(name, `${pages.current().id} ${(window.scrollY / scrollHeight).toFixed(4)}`)
  })
}
