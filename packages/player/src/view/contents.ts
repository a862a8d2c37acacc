import type {PlayerPage} from '../contract.ts'
import {button, h, hidden} from './dom.ts'
import {resultsId} from './pages.ts'
import type {Session} from './session.ts'

/** The table of contents beside or over the page. */
export interface Contents {
  /** Show where the learner is and what was seen. */
  readonly update: (page: PlayerPage) => void
}

/**
 * Bring the contents to life: a drawer on small screens, with marks at pages that were seen.
 *
 * @param session What the page shares.
 * @param bar Where the button goes.
 * @returns The contents.
 */
export function createContents(session: Session, bar: Element): Contents {
  const {words, wordsIn} = session.course
  const nav = document.querySelector<HTMLElement>('.contents')
  const main = document.querySelector('main')
  const open = button(words.openContents, () => setOpen(true), 'contents-button', wordsIn)
  open.setAttribute('aria-controls', nav?.id ?? '')
  open.prepend(hidden('\u2630'))
  bar.prepend(open)
  const close = button(words.closeContents, () => setOpen(false), 'contents-close', wordsIn)
  close.prepend(hidden('\u2715'))
  nav?.prepend(close)
  nav?.append(h('p', {class: 'contents-results'}, h('a', {href: `#${resultsId}`, ...wordsIn}, words.results)))
  const shade = h('div', {class: 'shade', hidden: true})
  shade.addEventListener('click', () => setOpen(false))
  nav?.after(shade)
  setOpen(false)

  function setOpen(opened: boolean): void {
    open.setAttribute('aria-expanded', String(opened))
    document.documentElement.classList.toggle('contents-open', opened)
    shade.hidden = !opened
    // Behind the drawer nothing can be reached.
    main?.toggleAttribute('inert', opened)
    bar.toggleAttribute('inert', opened)
    if (opened) (nav?.querySelector<HTMLElement>('[aria-current]') ?? nav?.querySelector('a'))?.focus()
    else if (nav?.contains(document.activeElement) === true) open.focus()
  }
  const isOpen = (): boolean => !shade.hidden
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && isOpen()) setOpen(false)
  })
  nav?.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('a') !== null && isOpen()) setOpen(false)
  })

  // On a wide screen the contents stand beside the page.
  matchMedia('(min-width: 62rem)').addEventListener('change', () => setOpen(false))

  let shown = ''
  return {
    update(page) {
      const {seen} = session.progress.state()
      const seenIds = new Set(session.course.pages.filter(({key}) => seen.has(key)).map(({id}) => id))
      for (const link of [...(nav?.querySelectorAll('a') ?? [])]) {
        const id = link.hash.slice(1)
        if (id === page.id) link.setAttribute('aria-current', 'page')
        else link.removeAttribute('aria-current')
        if (seenIds.has(id) && link.querySelector('.seen') === null) {
          link.classList.add('is-seen')
          link.append(
            h(
              'span',
              {class: 'seen'},
              hidden('✓'),
              h('span', {class: 'visually-hidden', ...wordsIn}, ` (${words.pageSeen})`)
            )
          )
        }
      }
      if (shown === page.id) return
      shown = page.id
      const current = nav?.querySelector<HTMLElement>('[aria-current]')
      // Only the list is moved; `scrollIntoView` would move the page too.
      if (nav && current) nav.scrollTop = current.offsetTop - nav.clientHeight / 2
    }
  }
}
