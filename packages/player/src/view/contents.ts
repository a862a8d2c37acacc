import type {PlayerPage} from '../contract.ts'
import {passes} from '../progress/judge.ts'
import {barButton, fill, h, hidden} from './dom.ts'
import {icon} from './icon.ts'
import {resultsId} from './pages.ts'
import type {Session} from './session.ts'

/** The table of contents beside or over the page. */
export interface Contents {
  /** Show where the learner is and what was seen. */
  readonly update: (page: PlayerPage, isLocked: (page: PlayerPage) => boolean) => void
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
  const open = barButton(
    icon('contents'),
    words.openContents,
    () => setOpen(true),
    'contents-button',
    wordsIn
  )
  open.setAttribute('aria-controls', nav?.id ?? '')
  bar.prepend(open)
  const close = barButton(icon('close'), words.closeContents, () => setOpen(false), 'contents-close', wordsIn)
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
    // Behind the drawer nothing can be reached; what an alarm says can be heard still.
    for (const behind of [...document.querySelectorAll('.skip-link, .bar, .alarm button, main')])
      behind.toggleAttribute('inert', opened)
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

  const entries = [...(nav?.querySelectorAll('a') ?? [])].map(link => entryOf(link, session))
  const modules = [...(nav?.querySelectorAll('.contents-module') ?? [])].map(module => {
    const mark = h('span', {class: 'contents-count'})
    module.firstElementChild?.append(mark)
    return {mark, pages: entries.filter(({link}) => module.contains(link)).map(({page}) => page)}
  })
  let shown = ''
  return {
    update(current, isLocked) {
      const {seen} = session.progress.state()
      for (const entry of entries) entry.update(current, isLocked)
      for (const {mark, pages} of modules) {
        const done = pages.filter(page => page !== undefined && seen.has(page.key)).length
        const count = `${String(done)}/${String(pages.length)}`
        // A module of a page or two needs no sums.
        if (pages.length < 3 || mark.firstChild?.textContent === count) continue
        const spoken = ` (${fill(words.progress, {seen: done, all: pages.length})})`
        mark.replaceChildren(hidden(count), h('span', {class: 'visually-hidden', ...wordsIn}, spoken))
      }
      if (shown === current.id) return
      shown = current.id
      const link = nav?.querySelector<HTMLElement>('[aria-current]')
      // Only the list is moved; `scrollIntoView` would move the page too.
      if (nav && link) nav.scrollTop = link.offsetTop - nav.clientHeight / 2
    }
  }
}

interface Entry {
  readonly link: HTMLAnchorElement
  readonly page: PlayerPage | undefined
  readonly update: (current: PlayerPage, isLocked: (page: PlayerPage) => boolean) => void
}

/** What an entry says of its page: that it was seen, its quizzes handed in or passed, or that it is locked. */
function entryOf(link: HTMLAnchorElement, {course, progress}: Session): Entry {
  const {words, wordsIn} = course
  const id = decodeURIComponent(link.hash.slice(1))
  const element = document.getElementById(id)?.closest('.page')
  const page = course.pages.find(known => known.id === element?.id)
  const quizzes = course.quizzes.filter(quiz => element?.contains(document.getElementById(quiz.id)))
  const href = link.getAttribute('href') ?? ''
  let told = ''

  /** The words for its mark, and whether they are shown. */
  const news = (isLocked: boolean): readonly [text: string, isShown: boolean] => {
    if (isLocked) return [words.pageLocked, false]
    if (page?.id !== id) return ['', false]
    const {seen, quizzes: states} = progress.state()
    if (quizzes.length > 0 && quizzes.every(({key}) => states.get(key)?.best !== undefined)) {
      const passed = quizzes.every(
        ({key, pass}) => pass !== undefined && passes((states.get(key)?.best ?? 0) * 100, pass)
      )
      return [passed ? words.quizPassed.replace(/[.。]$/, '') : words.quizDone, true]
    }
    return [seen.has(page.key) ? words.pageSeen : '', false]
  }
  return {
    link,
    page,
    update(current, isLocked) {
      const locked = page !== undefined && isLocked(page)
      if (id === current.id) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
      const [text, isShown] = news(locked)
      if (text === told) return
      told = text
      link.querySelector('.seen')?.remove()
      link.classList.toggle('is-seen', text !== '' && !locked)
      link.classList.toggle('is-locked', locked)
      element?.classList.toggle('is-locked', locked)
      // Without an address nothing leads there; that it is there, and why it is closed, can be heard.
      if (locked) {
        link.removeAttribute('href')
        link.setAttribute('role', 'link')
        link.setAttribute('aria-disabled', 'true')
        link.title = text
      } else {
        link.setAttribute('href', href)
        for (const name of ['role', 'aria-disabled', 'title']) link.removeAttribute(name)
      }
      if (text === '') return
      const mark = isShown
        ? h('span', {class: 'seen-words', ...wordsIn}, text)
        : h('span', {class: 'visually-hidden', ...wordsIn}, ` (${text})`)
      link.append(h('span', {class: 'seen'}, mark, icon(locked ? 'locked' : 'done')))
    }
  }
}
