/** Where the pointer is while it drags. */
export interface DragPoint {
  /** In the window. */
  readonly x: number
  readonly y: number
  /** How far it went down the page since it went down on what it drags, scrolling counted. */
  readonly dy: number
}

/** One thing that is being dragged. */
export interface Drag {
  readonly move: (point: DragPoint) => void
  /** Called once, in the end; nothing is dropped when the drag was given up. */
  readonly end: (dropped: boolean) => void
}

/** Pixels that a pointer may tremble in a click. */
const tremble = 5

/** What does its own with a pointer. */
const controls = 'a, button, input, select, textarea, summary, audio, video'

/**
 * Let things be dragged by mouse, pen and finger. A mouse takes them anywhere, a finger by an element with the class
 * `grip` alone, so that the page still scrolls beneath it elsewhere. Near the upper and lower edge of the window the
 * page scrolls along; Escape gives up.
 *
 * @param area Holds what can be dragged.
 * @param start Called when something is dragged for sure, with what the pointer went down on; `undefined` when that
 * cannot be dragged.
 */
export function onDrag(
  area: HTMLElement,
  start: (grabbed: Element, at: DragPoint) => Drag | undefined
): void {
  // Browsers drag pictures and links of their own accord.
  area.addEventListener('dragstart', event => event.preventDefault())
  area.addEventListener('pointerdown', down => {
    const {target} = down
    if (!(target instanceof Element) || down.button !== 0 || !down.isPrimary) return
    const byGrip = target.closest('.grip') !== null
    if (!byGrip && (down.pointerType !== 'mouse' || target.closest(controls) !== null)) return
    follow(target, down, start)
  })
}

function follow(
  grabbed: Element,
  down: PointerEvent,
  start: (grabbed: Element, at: DragPoint) => Drag | undefined
): void {
  const {pointerId} = down
  const root = document.documentElement
  const scrolled = window.scrollY
  const over = new AbortController()
  const listening = {signal: over.signal, capture: true}
  let last = down
  let drag: Drag | undefined
  let frame = 0

  const point = (): DragPoint => ({
    x: last.clientX,
    y: last.clientY,
    dy: last.clientY - down.clientY + window.scrollY - scrolled
  })
  const end = (dropped: boolean): void => {
    over.abort()
    cancelAnimationFrame(frame)
    if (drag === undefined) return
    root.classList.remove('dragging')
    swallowClick()
    drag.end(dropped)
  }
  const scrollAlong = (): void => {
    frame = requestAnimationFrame(scrollAlong)
    const by = pace(last.clientY)
    if (by === 0) return
    window.scrollBy({top: by, behavior: 'instant'})
    drag?.move(point())
  }

  window.addEventListener(
    'pointermove',
    event => {
      if (event.pointerId !== pointerId) return
      last = event
      if (drag === undefined) {
        if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < tremble) return
        drag = start(grabbed, point())
        if (drag === undefined) {
          end(false)
          return
        }
        // So that the drag ends outside the frame, too.
        grabbed.setPointerCapture(pointerId)
        root.classList.add('dragging')
        scrollAlong()
      }
      drag.move(point())
    },
    listening
  )
  for (const [name, dropped] of [
    ['pointerup', true],
    ['pointercancel', false]
  ] as const)
    window.addEventListener(name, event => event.pointerId === pointerId && end(dropped), listening)
  window.addEventListener(
    'keydown',
    event => {
      if (event.key !== 'Escape' || drag === undefined) return
      event.stopPropagation()
      end(false)
    },
    listening
  )
}

/** Pixels to scroll in a frame: the nearer to the edge the more. */
function pace(y: number): number {
  const top = Math.max(0, document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0)
  const edge = Math.min(72, window.innerHeight / 6)
  const above = top + edge - y
  const below = y - window.innerHeight + edge
  return Math.max(-18, Math.min(18, Math.round((above > 0 ? -above : below > 0 ? below : 0) / 4)))
}

/** What was dragged is not clicked as well. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation()
    event.preventDefault()
  }
  window.addEventListener('click', swallow, {capture: true, once: true})
  setTimeout(() => window.removeEventListener('click', swallow, {capture: true}))
}
