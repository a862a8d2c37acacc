import {element} from '@silabus/html'
import type {Element} from 'hast'
import type {Book} from '../book.ts'

/** Path of the script from the package document. */
export const selfCheckPath = 'self-check.js'

/**
 * Let a page run the script for self-checks, where it has something for it to do.
 *
 * @param html The page.
 * @param book The book.
 * @returns The page.
 */
export function withSelfCheck(html: Element, {words, wordsLang}: Book): Element {
  if (!isAnswerable(html)) return html
  const {check, answerFirst, right, partlyRight, wrong} = words.player
  const script = element('script', {
    src: `../${selfCheckPath}`,
    dataCheck: check,
    dataNone: answerFirst,
    dataRight: right,
    dataPartly: partlyRight,
    dataWrong: wrong,
    dataLang: wordsLang
  })
  return {
    ...html,
    children: html.children.map(child =>
      child.type === 'element' && child.tagName === 'head'
        ? {...child, children: [...child.children, script]}
        : child
    )
  }
}

function isAnswerable(node: Element): boolean {
  return (
    node.properties['dataSelfCheck'] !== undefined
    || node.children.some(child => child.type === 'element' && isAnswerable(child))
  )
}
