import type {WordsLanguage} from '../contract.ts'

/** Attributes by name; those that are `undefined` or `false` are left out, `true` is written without a value. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * Make an element. Text stays text: nothing is ever parsed as HTML.
 *
 * @param name Name of the element.
 * @param attributes Its attributes.
 * @param children What it holds; `undefined` holds nothing.
 * @returns The element.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value))
  }
  for (const child of children) if (child !== undefined) element.append(child)
  return element
}

/**
 * Make a mark for the eye alone, where words beside it say the same.
 *
 * @param mark A character or two.
 * @returns An element that screen readers pass over.
 */
export function hidden(mark: string): HTMLElement {
  return h('span', {'aria-hidden': 'true'}, mark)
}

/**
 * Make a button.
 *
 * @param label What it does.
 * @param action What happens.
 * @param look A class.
 * @param language Of the label, where it is not that of the place.
 * @returns The button.
 */
export function button(
  label: string,
  action: () => void,
  look = '',
  language?: WordsLanguage
): HTMLButtonElement {
  const element = h('button', {type: 'button', class: look === '' ? undefined : look, ...language}, label)
  element.addEventListener('click', action)
  return element
}

/**
 * Make a button that shows an icon and says what it does to who cannot see it, or rests a pointer on it.
 *
 * @param drawing The icon.
 * @param label What it does.
 * @param action What happens.
 * @param look A class.
 * @param language Of the label, where it is not that of the place.
 * @returns The button.
 */
export function iconButton(
  drawing: Element,
  label: string,
  action: () => void,
  look = '',
  language?: WordsLanguage
): HTMLButtonElement {
  const element = button('', action, `icon ${look}`.trim(), language)
  element.setAttribute('aria-label', label)
  element.title = label
  element.append(drawing)
  return element
}

/**
 * Make a button with an icon and a label, which small windows have no room for.
 *
 * @param drawing The icon.
 * @param label What it does.
 * @param action What happens.
 * @param look A class.
 * @param language Of the label, where it is not that of the place.
 * @returns The button.
 */
export function barButton(
  drawing: Element,
  label: string,
  action: () => void,
  look: string,
  language?: WordsLanguage
): HTMLButtonElement {
  const element = button('', action, `${look} bar-button`, language)
  element.append(drawing, h('span', {class: 'bar-label'}, label))
  return element
}

/**
 * Fill in what a sentence leaves open.
 *
 * @param sentence With places such as `{n}`.
 * @param values By name.
 * @returns The whole sentence.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/**
 * Move the keyboard and the reading position to an element that is not a control.
 *
 * @param element Where to.
 */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1')
  element.focus({preventScroll: true})
}
