import {createHash} from 'node:crypto'
import {writeSearchFile} from '@silabus/player'
import type {Element} from 'hast'
import {elementText, hasClass} from './page-text.ts'

/** A file of the package. */
export interface SearchFile {
  readonly path: string
  readonly content: string
}

/**
 * Write the file that tells the player which words stand on which page. Of questions only what is asked in running
 * text can be found: not what is right, and nothing of what is graded.
 *
 * @param pages Elements with the class `page`.
 * @returns The file, which is a script, so that it loads from a disk too.
 */
export function searchFile(pages: readonly Element[]): SearchFile {
  const texts = new Map(pages.map(page => [String(page.properties['id']), elementText(page, isKeptBack)]))
  const content = writeSearchFile(texts)
  // Another index has another name, so that no cache gives the old one to an updated course.
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return {path: `search-${hash}.js`, content}
}

function isKeptBack(element: Element): boolean {
  if (hasClass(element, 'stem')) return false
  return (
    hasClass(element, 'graded', 'answers', 'hint', 'instruction', 'kicker', 'question-kicker', 'reading-time')
    || hasClass(
      element,
      'noteref',
      'backlink',
      'footnotes-title',
      'alert-title',
      'box-label',
      'gap',
      ...answerAreas
    )
    || ['annotation', 'select'].includes(element.tagName)
  )
}

/** What a question offers to choose from, to match and to order. */
const answerAreas = ['options', 'choices', 'pairs', 'pair-head', 'order', 'field'] as const
