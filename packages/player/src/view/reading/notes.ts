import type {PlayerCourse} from '../../contract.ts'
import {fill, h, iconButton} from '../dom.ts'
import {icon} from '../icon.ts'

/** Narrower windows show a note at their lower edge, in pixels. */
const sheetWidth = 560

/**
 * Show notes and meanings of terms beside the words that lead to them. Without scripts, and when the learner wants a
 * new window, the links lead to the lists as ever.
 *
 * @param course Its words are said.
 */
export function createNotes({words, wordsIn}: PlayerCourse): void {
  const main = document.querySelector('main')
  const title = h('p', {class: 'pop-over-title', id: '_pop-over-title'})
  const closeButton = iconButton(icon('close'), words.close, () => close(true), '', wordsIn)
  const body = h('div', {class: 'pop-over-body'})
  const box = h(
    'div',
    {class: 'pop-over', role: 'dialog', 'aria-labelledby': title.id, tabindex: -1, hidden: true},
    h('div', {class: 'pop-over-head'}, title, closeButton),
    body
  )
  main?.append(box)
  let opener: HTMLElement | undefined

  document.addEventListener('click', event => {
    const {target} = event
    if (!(target instanceof Element)) return
    const link = target.closest('a')
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    if (link?.matches('.noteref, .term') === true && isPlain && open(link)) event.preventDefault()
    // A link in a note leads away from it.
    else if (!box.hidden && (link !== null || !box.contains(target))) close(false)
  })
  document.addEventListener('keydown', event => {
    if (box.hidden) return
    if (event.key === 'Escape') {
      event.preventDefault()
      close(true)
    } else if (event.key === 'Tab') leave(event)
  })
  // A small window loses height to its keyboard, a turned one changes everything: what floats would be lost.
  window.addEventListener('resize', () => {
    if (!box.hidden) place()
  })

  function open(link: HTMLAnchorElement): boolean {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (target === null) return false
    if (link.matches('.noteref')) {
      title.replaceChildren(fill(words.note, {n: target.getAttribute('value') ?? link.textContent}))
      title.lang = wordsIn?.lang ?? ''
      body.replaceChildren(...copyOf(target).childNodes)
      body.lang = target.lang
    } else {
      const meaning = target.nextElementSibling
      if (!(meaning instanceof HTMLElement)) return false
      title.replaceChildren(target.textContent)
      title.lang = target.lang
      body.lang = meaning.lang
      const more = h('a', {href: link.hash, ...wordsIn}, words.openGlossary)
      body.replaceChildren(h('p', {}, ...copyOf(meaning).childNodes), h('p', {class: 'pop-over-more'}, more))
    }
    for (const part of [title, body]) if (part.lang === '') part.removeAttribute('lang')
    if (!box.contains(link)) opener = link
    box.hidden = false
    place()
    box.focus({preventScroll: true})
    return true
  }

  function close(back: boolean): void {
    box.hidden = true
    if (back) opener?.focus({preventScroll: true})
  }

  /** Whoever goes on with the keyboard goes on behind the call. */
  function leave(event: KeyboardEvent): void {
    const stops = [...box.querySelectorAll<HTMLElement>('button, a[href], [tabindex="0"]')]
    const end = event.shiftKey ? stops[0] : stops[stops.length - 1]
    const {activeElement} = document
    if (activeElement !== end && !(event.shiftKey && activeElement === box)) return
    if (event.shiftKey) event.preventDefault()
    close(true)
  }

  function place(): void {
    if (main === null || opener === undefined) return
    const isSheet = window.innerWidth < sheetWidth
    box.classList.toggle('is-sheet', isSheet)
    if (isSheet) return
    const call = opener.getBoundingClientRect()
    const frame = main.getBoundingClientRect()
    const {offsetWidth, offsetHeight} = box
    const below = call.bottom + offsetHeight + 12 <= window.innerHeight || call.top < offsetHeight + 80
    const top = below ? call.bottom + 8 : call.top - offsetHeight - 8
    const left = Math.min(
      Math.max(call.left + call.width / 2 - offsetWidth / 2, frame.left + 12),
      frame.right - offsetWidth - 12
    )
    box.style.setProperty('top', `${String(top - frame.top)}px`)
    box.style.setProperty('left', `${String(left - frame.left)}px`)
  }
}

/** The same content once more, without what may stand only once and what leads back to where the learner is. */
function copyOf(element: Element): DocumentFragment {
  const copy = document.createDocumentFragment()
  copy.append(...[...element.childNodes].map(node => node.cloneNode(true)))
  for (const back of [...copy.querySelectorAll('.backlink')]) back.remove()
  for (const named of [...copy.querySelectorAll('[id]')]) named.removeAttribute('id')
  return copy
}
