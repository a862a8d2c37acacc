import type {Formula, MathElement} from '@silabus/core'
import type {Element, Text} from 'hast'
import type {Handler} from 'mdast-util-to-hast'
import {element} from '../element.ts'
import type {Surroundings} from './index.ts'

/** Signs from which on a formula may be wider than a phone, which shows about twenty of them side by side. */
const wide = 16

/**
 * Make the handler of formulas. A wide one scrolls by itself, where the page is no paper (WCAG 2.2, 1.4.10).
 *
 * @param surroundings What the renderer lends.
 * @returns The handler.
 */
export function formulaHandler({renderer, labelling}: Surroundings): Handler {
  const {wrapTables, inlineStyles, words, math: notation} = renderer.context
  // What scrolls must be reachable by keyboard (WCAG 2.2, 2.1.1) and have a name.
  const scrolling = {role: 'group', tabIndex: 0, ariaLabel: words.formula}
  return (_state, {display, text, inWords, mathml}: Formula) => {
    if (notation === 'tex' && inWords !== true) {
      const value = display ? `\\[${text}\\]` : `\\(${text}\\)`
      const source: Text = {type: 'text', value, data: {tex: true}}
      return display ? element('p', {}, [source]) : source
    }
    const attributes = {...(display ? {display: 'block'} : {}), alttext: text}
    const math = elementOf({...mathml, attributes: {...mathml.attributes, ...attributes}})
    const scrolls = wrapTables && countSigns(mathml) >= wide
    if (display) {
      const style = inlineStyles ? 'overflow-x: auto' : undefined
      return element('div', {className: ['formula'], style, ...(scrolls ? scrolling : {})}, math)
    }
    return scrolls && !labelling()
      ? element('span', {className: ['formula-inline'], ...scrolling}, math)
      : math
  }
}

function elementOf({name, attributes, children}: MathElement): Element {
  return element(
    name,
    attributes,
    children.map(child => (typeof child === 'string' ? child : elementOf(child)))
  )
}

function countSigns({children}: MathElement): number {
  return children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? Array.from(child).length : countSigns(child)),
    0
  )
}
