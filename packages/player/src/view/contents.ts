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
  const {words} = session.course
  const nav = document.querySelector<HTMLElement>('.contents')
  const main = document.querySelector('main')
  const toggle = button(words.openContents, () => setOpen(!isOpen()), 'contents-button')
  toggle.setAttribute('aria-expanded', 'false')
  toggle.setAttribute('aria-controls', nav?.id ?? '')
  bar.prepend(toggle)
  const results = h('a', {href: `#${resultsId}`}, words.results)
  nav?.append(h('p', {class: 'contents-results'}, results))
  const shade = h('div', {class: 'shade', hidden: true})
  shade.addEventListener('click', () => setOpen(false))
  nav?.after(shade)

  const isOpen = (): boolean => toggle.getAttribute('aria-expanded') === 'true'
  function setOpen(open: boolean): void {
    toggle.setAttribute('aria-expanded', String(open))
    toggle.textContent = open ? words.closeContents : words.openContents
    document.documentElement.classList.toggle('contents-open', open)
    shade.hidden = !open
    // Behind the drawer nothing can be reached.
    main?.toggleAttribute('inert', open)
    if (open) nav?.querySelector<HTMLElement>('[aria-current], a')?.focus()
    else if (nav?.contains(document.activeElement) === true) toggle.focus()
  }
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && isOpen()) setOpen(false)
  })
  nav?.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('a') !== null && isOpen()) setOpen(false)
  })

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
              h('span', {class: 'visually-hidden'}, ` (${words.pageSeen})`)
            )
          )
        }
      }
      nav?.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'})
    }
  }
}
