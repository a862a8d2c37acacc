import {fill, h} from '../view/dom.ts'
import {onDrag, type Drag, type DragPoint} from './drag.ts'
import {gripFor} from './grip.ts'
import type {Speech} from './question-player.ts'

/** A choice that can be dragged. */
interface Card {
  readonly element: HTMLElement
  /** As the select boxes have it. */
  readonly value: string
  readonly text: Element
}

/** A prompt with the place for its choice. */
interface Place {
  readonly pair: HTMLElement
  readonly select: HTMLSelectElement
  /** Shows the choice where the select box names it by a letter, or has no room for its words. */
  readonly copy: HTMLElement
}

/** Characters for which a select box has room on a phone. */
const shortName = 18

/**
 * Let choices be dragged to their prompts, or placed by a click on the choice and one on the prompt (WCAG 2.2, 2.5.7).
 *
 * The select boxes stay what holds the answer, takes keys and is spoken; cards and grips are for pointers alone, and
 * nothing of them is heard or takes the focus.
 *
 * @param element The question's.
 * @param speech The words.
 */
export function addCards(element: HTMLElement, speech: Speech): void {
  const {words, wordsIn} = speech
  const lettered = element.querySelector('.choice-name') !== null
  const cards = cardsIn(element, speech)
  const places = placesIn(element, lettered, speech)
  const told = h('p', {class: 'visually-hidden', role: 'status', ...wordsIn})
  element.querySelector('fieldset')?.append(told)
  let picked: Card | undefined

  show()
  element.addEventListener('input', show)
  element.addEventListener('written', show)
  element.addEventListener('click', ({target}) => {
    const card = cards.find(one => holds(one.element, target))
    const place = places.find(one => holds(one.pair, target))
    if (card !== undefined) {
      if (!isLocked()) pick(card === picked ? undefined : card)
    } else if (place !== undefined && picked !== undefined) {
      put(picked, place)
      pick(undefined)
    } else if (place !== undefined && holds(place.pair.querySelector('.take-away'), target)) choose(place, '')
  })
  onDrag(element, (grabbed, at) => {
    const from =
      grabbed.closest('.place, .placed') === null ? undefined : places.find(one => holds(one.pair, grabbed))
    const card = cards.find(one =>
      from === undefined ? holds(one.element, grabbed) : one.value === from.select.value
    )
    if (card === undefined || isLocked()) return undefined
    pick(undefined)
    return drag(card, from, at)
  })

  function drag(card: Card, from: Place | undefined, at: DragPoint): Drag {
    const box = card.element.getBoundingClientRect()
    const isRtl = getComputedStyle(element).direction === 'rtl'
    const held =
      from === undefined ? {x: at.x - box.left, y: at.y - box.top} : {x: isRtl ? box.width - 16 : 16, y: 24}
    const ghost = h(
      'div',
      {class: 'choice drag-ghost', 'aria-hidden': 'true'},
      gripFor(speech),
      copyOf(card.text)
    )
    ghost.style.setProperty('width', `${box.width}px`)
    element.append(ghost)
    element.classList.add('is-placing')
    const origin = from?.pair ?? card.element
    origin.classList.add('is-dragged')
    let over: Element | undefined
    const mark = (now: Element | undefined): void => {
      over?.classList.remove('is-over')
      over = now
      over?.classList.add('is-over')
    }
    return {
      move({x, y}) {
        ghost.style.setProperty('transform', `translate(${x - held.x}px, ${y - held.y}px)`)
        const found = document.elementFromPoint(x, y)?.closest('.pairs > .pair, .choices') ?? undefined
        mark(found !== undefined && element.contains(found) ? found : undefined)
      },
      end(dropped) {
        const place = places.find(({pair}) => pair === over)
        const isBack = over?.classList.contains('choices') === true
        mark(undefined)
        ghost.remove()
        origin.classList.remove('is-dragged')
        element.classList.remove('is-placing')
        if (!dropped) return
        if (place !== undefined) put(card, place, from)
        else if (isBack && from !== undefined) choose(from, '')
      }
    }
  }

  /** What stood in the place goes where the card came from. */
  function put(card: Card, place: Place, from?: Place): void {
    if (from !== undefined) from.select.value = place.select.value
    choose(place, card.value)
    told.textContent = fill(words.placedWith, {
      answer: card.element.textContent.trim(),
      prompt: place.pair.querySelector('.pair-prompt')?.textContent.trim() ?? ''
    })
  }

  function pick(card: Card | undefined): void {
    picked?.element.classList.remove('is-picked')
    picked = card
    picked?.element.classList.add('is-picked')
    element.classList.toggle('is-placing', card !== undefined)
    document.removeEventListener('keydown', giveUp)
    if (card !== undefined) document.addEventListener('keydown', giveUp)
  }

  function giveUp({key}: KeyboardEvent): void {
    if (key === 'Escape') pick(undefined)
  }

  function isLocked(): boolean {
    return places.some(({select}) => select.matches(':disabled'))
  }

  /** Places show what stands in them, cards whether they stand somewhere. */
  function show(): void {
    for (const card of cards)
      card.element.classList.toggle(
        'is-used',
        places.some(({select}) => select.value === card.value)
      )
    for (const {pair, select, copy} of places) {
      pair.classList.toggle('is-filled', select.value !== '')
      const card = cards.find(({value}) => value === select.value)
      const isNamed = !lettered && (card?.text.textContent.length ?? 0) <= shortName
      copy.replaceChildren(...(card === undefined || isNamed ? [] : [copyOf(card.text)]))
    }
  }
}

function choose({select}: Place, value: string): void {
  select.value = value
  select.dispatchEvent(new Event('input', {bubbles: true}))
}

/** The choices on the page; where only the select boxes name them, they are made. */
function cardsIn(element: Element, speech: Speech): readonly Card[] {
  const options = [...(element.querySelector('select')?.options ?? [])].slice(1)
  const list =
    element.querySelector('.choices')
    ?? h(
      'ul',
      {class: 'choices', 'aria-hidden': 'true'},
      ...options.map(({value, text}) =>
        h('li', {class: 'choice', 'data-choice': value}, h('span', {class: 'choice-text'}, text))
      )
    )
  const title = h(
    'p',
    {class: 'pool-title', 'aria-hidden': 'true', ...speech.wordsIn},
    speech.words.answersToPlace
  )
  const first = list.isConnected ? list : element.querySelector('.pair-head, .pairs')
  first?.before(title)
  title.after(list)
  return [...list.querySelectorAll<HTMLElement>('.choice')].flatMap(card => {
    const text = card.querySelector('.choice-text')
    card.prepend(gripFor(speech))
    return text === null ? [] : {element: card, value: card.getAttribute('data-choice') ?? '', text}
  })
}

function placesIn(element: Element, lettered: boolean, speech: Speech): readonly Place[] {
  const {words, wordsIn} = speech
  return [...element.querySelectorAll<HTMLElement>('.pairs > .pair')].flatMap(pair => {
    const select = pair.querySelector('select')
    if (select === null) return []
    const place = h('div', {class: 'place'})
    const copy = h('div', {
      class: lettered ? 'placed' : 'placed is-name',
      id: `${select.id}-placed`,
      'aria-hidden': 'true'
    })
    select.replaceWith(place)
    place.append(
      gripFor(speech),
      select,
      h('span', {class: 'take-away', 'aria-hidden': 'true', title: words.takeAway, lang: wordsIn?.lang}, '×'),
      h('span', {class: 'drop-here', 'aria-hidden': 'true', ...wordsIn}, words.dropHere)
    )
    place.after(copy)
    if (lettered) select.setAttribute('aria-describedby', copy.id)
    return {pair, select, copy}
  })
}

/** A copy for the eye: nothing in it can be followed, and no id stands in the page twice. */
function copyOf(original: Element): HTMLElement {
  const copy = h('span', {class: 'choice-text'})
  copy.append(...original.cloneNode(true).childNodes)
  for (const part of [...copy.querySelectorAll('*')])
    for (const name of ['id', 'href', 'tabindex']) part.removeAttribute(name)
  return copy
}

function holds(element: Element | null, target: EventTarget | null): boolean {
  return target instanceof Node && element?.contains(target) === true
}
