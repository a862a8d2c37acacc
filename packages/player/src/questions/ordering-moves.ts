import {button, fill, h} from '../view/dom.ts'
import {onDrag, type Drag} from './drag.ts'
import {gripFor} from './grip.ts'
import type {Speech} from './question-player.ts'

/**
 * Let the items of a list be moved: dragged, by buttons up and down, or straight to a place by its number.
 *
 * @param list The items; gets the class `is-answered` once the learner moved one or agreed to the order.
 * @param speech The words.
 */
export function addMoves(list: HTMLElement, speech: Speech): void {
  const {words, wordsIn} = speech
  const told = h('p', {class: 'visually-hidden', role: 'status', ...wordsIn})
  const keep = button(words.keepOrder, answered, 'quiet keep-order', wordsIn)
  list.after(h('div', {class: 'order-keep'}, keep), told)
  for (const item of itemsIn(list)) makeMovable(item)
  showPlaces(list)
  onDrag(list, grabbed => {
    const item = itemsIn(list).find(one => one.contains(grabbed))
    const isLocked = item?.querySelector('button:disabled')
    return item && !isLocked ? dragItem(list, item, place => move(item, place)) : undefined
  })

  function makeMovable(item: HTMLElement): void {
    const name = item.querySelector('.order-text')?.id ?? ''
    const mover = (by: -1 | 1, sign: string, label: string): HTMLButtonElement => {
      const made = button(
        sign,
        () => {
          move(item, itemsIn(list).indexOf(item) + by)
          // Not every browser gives the focus to a button that is clicked.
          made.focus({preventScroll: true})
          item.scrollIntoView({block: 'nearest'})
        },
        'order-move',
        wordsIn
      )
      made.id = `${name}-${by < 0 ? 'up' : 'down'}`
      made.setAttribute('aria-label', label)
      made.setAttribute('aria-labelledby', `${made.id} ${name}`)
      return made
    }
    const numbers = itemsIn(list).map((_, place) => h('option', {value: place}, String(place + 1)))
    const places = h(
      'select',
      {id: `${name}-place`, class: 'order-place', 'aria-labelledby': name, autocomplete: 'off'},
      ...numbers
    )
    places.addEventListener('input', event => {
      // The list says it.
      event.stopPropagation()
      move(item, Number(places.value))
      item.scrollIntoView({block: 'nearest'})
    })
    item.prepend(gripFor(speech), places)
    item.append(h('div', {class: 'order-moves'}, mover(-1, '↑', words.moveUp), mover(1, '↓', words.moveDown)))
  }

  function move(item: HTMLElement, wanted: number): void {
    const items = itemsIn(list)
    const before = items.indexOf(item)
    const place = Math.max(0, Math.min(items.length - 1, wanted))
    // The others move around it, so that it keeps the focus.
    if (place < before) item.after(...items.slice(place, before))
    else item.before(...items.slice(before + 1, place + 1))
    showPlaces(list)
    if (place !== before) answered()
    const text = fill(words.movedTo, {n: place + 1, all: items.length})
    // The same words again, as at the end of the list, are only heard when they change.
    told.textContent = told.textContent === text ? `${text}\u00A0` : text
  }

  function answered(): void {
    const kept = document.activeElement === keep
    list.classList.add('is-answered')
    list.dispatchEvent(new Event('input', {bubbles: true}))
    if (kept) list.querySelector('select')?.focus()
  }
}

/**
 * Find the items.
 *
 * @param list What holds them.
 * @returns They, in their order on the page.
 */
export function itemsIn(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > .order-item')]
}

/**
 * Say of each item in which place it is. The first goes no higher, the last no lower; their buttons stay where the
 * focus may be.
 *
 * @param list What holds them.
 */
export function showPlaces(list: Element): void {
  const items = itemsIn(list)
  items.forEach((item, place) => {
    const number = item.querySelector('select')
    if (number !== null) number.value = String(place)
    const [up, down] = [...item.querySelectorAll('.order-move')]
    up?.setAttribute('aria-disabled', String(place === 0))
    down?.setAttribute('aria-disabled', String(place === items.length - 1))
  })
}

/** The item follows the pointer, the others make room; the list itself changes when it is dropped. */
function dragItem(list: Element, item: HTMLElement, drop: (place: number) => void): Drag {
  const items = itemsIn(list)
  const boxes = items.map(one => ({top: one.offsetTop, bottom: one.offsetTop + one.offsetHeight}))
  const from = items.indexOf(item)
  const own = boxes[from] ?? {top: 0, bottom: 0}
  const room = own.bottom - own.top + Math.max(0, (boxes[1]?.top ?? 0) - (boxes[0]?.bottom ?? 0))
  let to = from
  const shift = (one: HTMLElement, by: number): void =>
    by === 0
      ? void one.style.removeProperty('transform')
      : one.style.setProperty('transform', `translateY(${by}px)`)
  item.classList.add('is-dragged')
  return {
    move({dy}) {
      const middle = ({top, bottom}: {readonly top: number; readonly bottom: number}): number =>
        (top + bottom) / 2
      const above = boxes.filter((box, place) => place < from && own.top + dy < middle(box)).length
      const below = boxes.filter((box, place) => place > from && own.bottom + dy > middle(box)).length
      to = from - above + below
      items.forEach((one, place) => {
        if (place === from) shift(one, dy)
        else shift(one, place < from && place >= to ? room : place > from && place <= to ? -room : 0)
      })
    },
    end(dropped) {
      item.classList.remove('is-dragged')
      for (const one of items) shift(one, 0)
      if (dropped && to !== from) drop(to)
    }
  }
}
