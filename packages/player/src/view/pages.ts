import type {PlayerPage} from '../contract.ts'
import {fill, focusOn, h, hidden} from './dom.ts'
import {showNotice} from './notice.ts'
import type {Session} from './session.ts'

/** Id of the page that sums up; no id of an author starts with `_`. */
export const resultsId = '_results'

/** Shows one page at a time. */
export interface Pages {
  readonly current: () => PlayerPage
  /** Time at which the page came into view, in milliseconds. */
  readonly since: () => number
  /** Show a page without the learner having asked for it. */
  readonly start: (page: PlayerPage) => void
  /** The learner goes to a page. */
  readonly open: (page: PlayerPage) => void
  /** The learner goes to the page after this one, or, with −1, before it. */
  readonly turn: (by: 1 | -1) => void
  /** Whether the learner has to see other pages first. */
  readonly isLocked: (page: PlayerPage) => boolean
}

/**
 * Turn the document into pages: addresses `#id` show the page that holds the id, as links and the browser's own
 * back and forward do.
 *
 * @param session What the page shares.
 * @param shown Called after another page is shown.
 * @returns The pages.
 */
export function createPages(session: Session, shown: (page: PlayerPage) => void): Pages {
  const {course, progress} = session
  const {words, wordsIn} = course
  const results: PlayerPage = {id: resultsId, title: words.results, key: -1, optional: true}
  const pages = [...course.pages, results]
  const elements = new Map(pages.map(page => [page.id, document.getElementById(page.id)]))
  const pager = h('nav', {class: 'pager', lang: wordsIn?.lang, 'aria-label': words.pages})
  document.querySelector('main')?.append(pager)
  let current = pages[0] ?? results
  let home = current
  let since = Date.now()
  // Changes of the address that were acted on before the browser tells of them.
  let followed = 0
  let closeNotice = (): void => undefined

  for (const element of elements.values()) if (element !== null) element.hidden = true

  function show(page: PlayerPage): void {
    const [left, reached] = [elements.get(current.id), elements.get(page.id)]
    if (left) {
      left.hidden = true
      silence(left)
    }
    if (reached) reached.hidden = false
    current = page
    since = Date.now()
    document.title = page.title === course.title ? course.title : `${page.title} – ${course.title}`
    const index = pages.indexOf(page)
    pager.textContent = ''
    const before = pages[index - 1]
    const after = pages[index + 1]
    pager.append(
      ...(before === undefined ? [] : [pagerLink(before, 'prev', words.previous)]),
      ...(after === undefined
        ? []
        : [pagerLink(after, 'next', after === results ? words.finish : words.next)])
    )
    if (page !== results) progress.goTo(page)
    shown(page)
  }

  /** The learner goes somewhere: both pages count as seen, the one left and the one reached. */
  function follow(): void {
    const target = targetOf(location.hash)
    // Some places are not in the page yet, such as a note's call in feedback that was not given.
    if (target === undefined && location.hash.length > 1) return
    const page = target === undefined ? home : pageOf(target)
    // A place outside the pages, such as the main landmark, is the browser's business.
    if (page === undefined) return
    if (isLocked(page)) {
      closeNotice()
      closeNotice = showNotice(course, `${page.title}: ${words.pageLocked}`)
      // The address names the page that is shown; a learner who goes back is not caught here.
      location.replace(`#${current.id}`)
      return
    }
    const turned = page !== current
    if (turned) {
      closeNotice()
      if (current !== results) progress.see(current)
      if (page !== results) progress.see(page)
      show(page)
    }
    const element = elements.get(page.id)
    if (target === undefined || target === element) {
      window.scrollTo(0, 0)
      // In a frame as high as its page it is the platform's window that has to scroll.
      document.querySelector('.bar')?.scrollIntoView({block: 'nearest'})
      const title = element?.querySelector<HTMLElement>('.page-title') ?? element
      if (title) focusOn(title)
    } else {
      openAround(target)
      if (turned) target.scrollIntoView()
      focusOn(target)
    }
  }

  /** The page that is shown counts: leaving it is seeing it. */
  function isLocked(page: PlayerPage): boolean {
    if (course.navigation !== 'sequential' || page.optional === true) return false
    const {seen} = progress.state()
    return course.pages
      .slice(0, course.pages.indexOf(page))
      .some(before => before.optional !== true && before !== current && !seen.has(before.key))
  }

  function open(page: PlayerPage): void {
    if (targetOf(location.hash)?.id !== page.id) {
      location.hash = page.id
      followed += 1
    }
    follow()
  }

  function pageOf(target: Element): PlayerPage | undefined {
    const element = target.closest('.page')
    return pages.find(page => elements.get(page.id) === element)
  }

  function pagerLink(page: PlayerPage, rel: 'prev' | 'next', label: string): HTMLElement {
    const arrow = hidden(rel === 'prev' ? '←' : '→')
    const own = elements.get(page.id)?.querySelector('.page-title')?.getAttribute('lang')
    const lang = wordsIn && (own ?? document.documentElement.lang)
    const title = page === results ? undefined : h('span', {class: 'pager-title', lang}, page.title)
    const word = h(
      'span',
      {class: 'pager-label'},
      ...(rel === 'prev' ? [arrow, ` ${label}`] : [`${label} `, arrow])
    )
    return h('a', {href: `#${page.id}`, rel, class: `pager-${rel}`}, word, title)
  }

  window.addEventListener('hashchange', () => {
    if (followed === 0) follow()
    else followed -= 1
  })
  // Who scrolls to the end of the first page has read it, although nothing was clicked.
  window.addEventListener(
    'scroll',
    () => {
      const {scrollHeight} = document.documentElement
      const atEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= scrollHeight - 60
      if (atEnd && current !== results) progress.see(current)
    },
    {passive: true}
  )
  return {
    current: () => current,
    since: () => since,
    open,
    turn(by) {
      const page = pages[pages.indexOf(current) + by]
      if (page !== undefined) open(page)
    },
    isLocked,
    start(first) {
      const target = targetOf(location.hash)
      const found = target === undefined ? undefined : pageOf(target)
      const asked = found !== undefined && isLocked(found) ? undefined : found
      // An update may have put pages before the one where the learner was.
      const page = isLocked(first)
        ? (course.pages.find(({key}) => !progress.state().seen.has(key)) ?? first)
        : first
      home = page
      show(asked ?? page)
      // The browser looked for the place while all pages stood below each other.
      if (asked === undefined || target === undefined || target.id === asked.id) window.scrollTo(0, 0)
      else target.scrollIntoView()
    }
  }
}

/** The element that an address names. */
function targetOf(hash: string): HTMLElement | undefined {
  let id = hash.slice(1)
  try {
    id = decodeURIComponent(id)
  } catch {
    // An id with a stray percent sign is looked up as it stands.
  }
  return id === '' ? undefined : (document.getElementById(id) ?? undefined)
}

/** A recording does not play on where nobody sees it. */
function silence(page: Element): void {
  for (const recording of [...page.querySelectorAll<HTMLMediaElement>('audio, video')]) recording.pause()
}

/** Unfold whatever hides a place. */
function openAround(target: Element): void {
  for (
    let box = target.closest('details');
    box !== null;
    box = box.parentElement?.closest('details') ?? null
  ) {
    box.open = true
  }
}

/**
 * Say how many pages were seen.
 *
 * @param session What the page shares.
 * @returns Pages seen, and pages that count.
 */
export function pagesSeen(session: Session): {
  readonly seen: number
  readonly all: number
  readonly text: string
} {
  const counted = session.course.pages.filter(page => page.optional !== true)
  const {seen} = session.progress.state()
  const count = counted.filter(page => seen.has(page.key)).length
  return {
    seen: count,
    all: counted.length,
    text: fill(session.course.words.progress, {seen: count, all: counted.length})
  }
}
