import type {PlayerCourse} from '../../contract.ts'
import type {FoundPlace, SearchEngine} from '../../search/engine.ts'
import {engineName} from '../../search/search-index.ts'
import {barButton, fill, h} from '../dom.ts'
import {icon} from '../icon.ts'
import type {Pages} from '../pages.ts'
import {overPage} from './over-page.ts'

/**
 * Add searching through the course to the bar. The index is loaded when it is first needed.
 *
 * @param course The course; without an index there is nothing to add.
 * @param pages Where what was found is shown.
 * @param tools Where the button goes.
 */
export function createSearch(course: PlayerCourse, pages: Pages, tools: Element): void {
  const {words, wordsIn, search: address} = course
  if (address === undefined) return
  const field = h('input', {
    id: '_search',
    role: 'searchbox',
    enterkeyhint: 'search',
    autocomplete: 'off',
    spellcheck: 'false'
  })
  const label = h('label', {for: field.id, ...wordsIn}, words.searchCourse)
  const count = h('p', {class: 'search-count', role: 'status', ...wordsIn})
  const list = h('ul', {class: 'search-results'})
  const form = h('div', {class: 'search-form'}, label, field)
  let engine: SearchEngine | undefined
  const over = overPage(course, 'search', words.search, form, count, list)
  const open = barButton(icon('search'), words.search, show, 'search-button', wordsIn)
  tools.append(open)

  function show(): void {
    over.open()
    field.select()
    field.focus()
    if (engine !== undefined || address === undefined) return
    loadEngine(address, loaded => {
      engine = loaded
      look()
    })
  }

  field.addEventListener('input', look)
  over.element.addEventListener('keydown', event => {
    const links = [...list.querySelectorAll('a')]
    const at = links.findIndex(link => link === document.activeElement)
    if (event.key === 'Enter' && event.target === field) {
      if (!event.isComposing) links[0]?.click()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = at + (event.key === 'ArrowDown' ? 1 : -1)
      event.preventDefault()
      ;(next < 0 ? field : links[Math.min(next, links.length - 1)])?.focus()
    }
  })

  function look(): void {
    const found = engine?.find(field.value, course, pages.isLocked)
    count.textContent =
      found === undefined
        ? ''
        : found.length === 0
          ? fill(words.foundNothing, {words: field.value.trim()})
          : fill(words.found, {n: found.length})
    list.replaceChildren(...(found ?? []).map(resultOf))
  }

  function resultOf({page, excerpt, show: showPlace}: FoundPlace): HTMLElement {
    const link = h(
      'a',
      {href: `#${page.id}`},
      h('span', {class: 'result-title'}, page.title),
      h('span', {class: 'result-text'}, ...excerpt)
    )
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      over.leave()
      pages.open(page)
      showPlace()
    })
    return h('li', {}, link)
  }
}

/** A script loads from a disk, and under the strictest policy for content. */
function loadEngine(address: string, loaded: (engine: SearchEngine) => void): void {
  const script = h('script', {src: address})
  script.addEventListener('load', () => {
    const found: unknown = Reflect.get(window, engineName)
    // Made by the same exporter as this page.
    if (found !== undefined) loaded(found as SearchEngine)
  })
  document.head.append(script)
}
