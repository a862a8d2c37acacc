import {plainText} from '@silabus/core'
import {element} from '@silabus/html'
import type {Element} from 'hast'
import {ownIds} from './outline.ts'
import type {Rendering} from './rendering.ts'

/**
 * Write the page that collects the terms of a course with several glossaries; each links to where it stands.
 *
 * @param rendering What all pages share.
 * @returns An element with the class `page`.
 */
export function glossaryPage({course, outline, words, wordsIn}: Rendering): Element {
  const titleId = `${ownIds.glossary}-title`
  const order = new Intl.Collator(course.lang)
  const entries = [...course.glossary].sort((a, b) => order.compare(a.term, b.term))
  return element(
    'section',
    {className: ['page'], id: ownIds.glossary, ariaLabelledBy: [titleId]},
    element('h2', {className: ['page-title'], id: titleId, ...wordsIn}, words.glossary),
    element(
      'dl',
      {className: ['glossary']},
      entries.flatMap(entry => {
        const language = {lang: entry.lang, dir: entry.dir}
        return [
          element('dt', language, element('a', {href: `#${outline.anchor(entry.id)}`}, entry.term)),
          element('dd', language, plainText(entry.children))
        ]
      })
    )
  )
}
