import type {PlayerCourse} from '../../contract.ts'
import {barButton, button, h, iconButton} from '../dom.ts'
import {icon} from '../icon.ts'
import {printCourse} from './printing.ts'
import {recall, remember} from './remembered.ts'

/** Sizes of text, as factors. */
const sizes = [0.9, 1, 1.15, 1.35, 1.6] as const
const usualSize = 1
const themes = ['bySystem', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

/** How someone likes to read. */
interface Look {
  /** Index into `sizes`. */
  readonly size: number
  readonly theme: Theme
}

/** Look as the learner chose in this browser, in whatever course; called before anything is shown. */
export function applyDisplay(): void {
  apply(remembered())
}

/**
 * Add the choices of how the page looks to the bar.
 *
 * @param course Its words are said.
 * @param tools Where the button goes.
 */
export function createDisplay({words, wordsIn}: PlayerCourse, tools: Element): void {
  let look = remembered()
  const letters = h('span', {class: 'letters', 'aria-hidden': 'true'}, 'Aa')
  const toggle = (): void => setOpen(Boolean(panel.hidden))
  const open = barButton(letters, words.display, toggle, 'display-button', wordsIn)
  open.setAttribute('aria-controls', '_display')
  const shown = h('output', {class: 'size'})
  const smaller = iconButton(icon('smaller'), words.smallerText, () => resize(-1))
  const larger = iconButton(icon('larger'), words.largerText, () => resize(1))
  const choices = themes.map(theme => {
    const input = h('input', {type: 'radio', name: '_theme', value: theme})
    input.checked = theme === look.theme
    input.addEventListener('change', () => change({...look, theme}))
    return h('label', {class: 'choice-button'}, input, h('span', {}, words[theme]))
  })
  const panel = h(
    'div',
    {
      class: 'display-panel',
      id: '_display',
      role: 'group',
      'aria-label': words.display,
      ...wordsIn,
      hidden: true
    },
    h(
      'div',
      {role: 'group', 'aria-label': words.textSize},
      h('p', {class: 'panel-title', 'aria-hidden': 'true'}, words.textSize),
      h('div', {class: 'sizes'}, smaller, shown, larger)
    ),
    h('fieldset', {}, h('legend', {class: 'panel-title'}, words.colours), ...choices),
    button(words.print, () => {
      setOpen(false)
      printCourse()
    })
  )
  tools.append(open, panel)
  setOpen(false)
  show()

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || panel.hidden) return
    setOpen(false)
    open.focus()
  })
  // What is elsewhere closes it: a click, and the keyboard going on.
  for (const event of ['click', 'focusin'])
    document.addEventListener(event, ({target}) => {
      if (target instanceof Node && !panel.contains(target) && !open.contains(target)) setOpen(false)
    })

  function setOpen(opened: boolean): void {
    panel.hidden = !opened
    open.setAttribute('aria-expanded', String(opened))
  }

  function resize(step: number): void {
    change({...look, size: Math.min(sizes.length - 1, Math.max(0, look.size + step))})
  }

  function change(next: Look): void {
    look = next
    remember('display', `${String(look.size)} ${look.theme}`)
    apply(look)
    show()
  }

  function show(): void {
    const size = sizes[look.size] ?? 1
    shown.textContent = `${String(Math.round(size * 100))}\u202f%`
    // A button that is taken away while it has the keyboard would take that away too.
    smaller.setAttribute('aria-disabled', String(look.size === 0))
    larger.setAttribute('aria-disabled', String(look.size === sizes.length - 1))
  }
}

function remembered(): Look {
  const [size, theme] = (recall('display') ?? '').split(' ')
  const index = Number(size ?? '')
  return {
    size: size !== '' && index in sizes ? index : usualSize,
    theme: themes.find(known => known === theme) ?? 'bySystem'
  }
}

function apply({size, theme}: Look): void {
  const root = document.documentElement
  root.style.setProperty('--text-scale', String(sizes[size] ?? 1))
  if (theme === 'bySystem') root.removeAttribute('data-theme')
  else root.setAttribute('data-theme', theme)
  // The canvas and the scroll bars of the window.
  document
    .querySelector('meta[name="color-scheme"]')
    ?.setAttribute('content', theme === 'bySystem' ? 'light dark' : theme)
}
