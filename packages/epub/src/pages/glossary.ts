import type {GlossaryEntry, Inline} from '@silabus/core'
import {element} from '@silabus/html'
import type {Element} from 'hast'
import type {Book, GlossaryPage} from '../book.ts'
import {ownId} from '../link.ts'
import type {Media} from '../media.ts'
import {createProse, noModule} from '../prose.ts'
import {shell, stylesheetFromPage} from './shell.ts'

/**
 * Write the glossary of the whole course, in the order of its language's alphabet.
 *
 * The terms also stand where the author put them, with their footnotes; here they stand without.
 *
 * @param page The page.
 * @param book The book.
 * @param media Where its pictures go.
 * @returns The `html` element.
 */
export function glossaryPage(page: GlossaryPage, book: Book, media: Media): Element {
  const {course} = book
  const {renderer} = createProse(page, noModule, book, media, 2)
  const {compare} = new Intl.Collator(course.lang)
  const entries: GlossaryEntry[] = course.glossary
    .map(entry => ({...entry, children: withoutCalls(entry.children)}))
    .sort((a, b) => compare(a.term, b.term))
  return shell(
    {
      title: page.title,
      titleLang: page.titleLang,
      stylesheet: stylesheetFromPage,
      part: 'backmatter',
      className: 'glossary-page'
    },
    book,
    element(
      'section',
      {role: 'doc-glossary', ariaLabelledBy: `${ownId}title`, 'epub:type': 'glossary'},
      element('h1', {id: `${ownId}title`, lang: page.titleLang}, page.title),
      renderer.blocks([{type: 'glossaryList', entries}])
    )
  )
}

function withoutCalls<Node extends Inline>(nodes: readonly Node[]): Node[] {
  return nodes
    .filter(node => node.type !== 'footnoteReference')
    .map(node => {
      if (!('children' in node)) return node
      // Children of running text are running text, and leaving some out keeps each node's kind.
      return {...node, children: withoutCalls(node.children as Inline[])}
    })
}
