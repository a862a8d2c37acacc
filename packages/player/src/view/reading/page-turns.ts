import type {Pages} from '../pages.ts'

/** What the arrow keys, or a finger, move by themselves. */
const ownMoves =
  'input, select, textarea, button, summary, audio, video, dialog, [contenteditable], [draggable], [tabindex="0"]'

/** A swipe in pixels and milliseconds: long enough to be meant, quick enough not to be reading with a finger. */
const swipe = {least: 60, slant: 2.5, longest: 700, edge: 24} as const

/**
 * Turn pages by the arrow keys and by swiping, in the direction in which the course is read.
 *
 * @param pages The pages.
 */
export function createPageTurns(pages: Pages): void {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'

  document.addEventListener('keydown', event => {
    const {key, target} = event
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (isBusy(target) || isZoomed()) return
    pages.turn(key === forward ? 1 : -1)
  })

  let start: {readonly x: number; readonly y: number; readonly time: number} | undefined
  const main = document.querySelector('main')
  main?.addEventListener(
    'touchstart',
    ({touches, target, timeStamp}) => {
      const [touch, second] = touches
      start =
        touch === undefined || second !== undefined || isBusy(target) || isZoomed() || isAtEdge(touch.clientX)
          ? undefined
          : {x: touch.clientX, y: touch.clientY, time: timeStamp}
    },
    {passive: true}
  )
  main?.addEventListener('touchcancel', () => (start = undefined))
  main?.addEventListener('touchend', ({changedTouches, timeStamp}) => {
    const [touch] = changedTouches
    const from = start
    start = undefined
    if (touch === undefined || from === undefined || timeStamp - from.time > swipe.longest) return
    const across = touch.clientX - from.x
    const isSwipe =
      Math.abs(across) >= swipe.least && Math.abs(across) >= swipe.slant * Math.abs(touch.clientY - from.y)
    if (!isSwipe || document.getSelection()?.isCollapsed === false) return
    pages.turn(across < 0 === (forward === 'ArrowRight') ? 1 : -1)
  })
}

/** Whether something lies over the page, or the place has a use of its own for moving sideways. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], .pop-over:not([hidden]), .contents-open') !== null) return true
  if (!(target instanceof Element) || target.closest(ownMoves) !== null) return true
  for (let box: Element | null = target; box !== null && box.tagName !== 'MAIN'; box = box.parentElement) {
    const {overflowX, touchAction} = getComputedStyle(box)
    if (touchAction === 'none' || (/auto|scroll/.test(overflowX) && box.scrollWidth > box.clientWidth))
      return true
  }
  return false
}

/** Whether moving sideways shows another part of the page. */
function isZoomed(): boolean {
  const {scrollWidth, clientWidth} = document.documentElement
  return scrollWidth > clientWidth || (window.visualViewport?.scale ?? 1) > 1.01
}

/** Swipes from there are the browser's. */
function isAtEdge(x: number): boolean {
  return x < swipe.edge || x > window.innerWidth - swipe.edge
}
