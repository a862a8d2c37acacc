import type {GlossaryEntry, Inline} from '@silabus/core'
import {element} from '@silabus/html'
import type {Element} from 'hast'
import type {Media} from '../media.ts'
import {createProse, noModule} from '../prose.ts'
import type {Site} from '../site.ts'
import {glossaryId} from './contents.ts'

/**
 * Write the glossary of the whole course, in the order of its language's alphabet.
 *
 * The terms also stand where the author put them, with their footnotes; here they stand without.
 *
 * @param site The site.
 * @param media Where its pictures go.
 * @returns One block.
 */
export function glossaryBlock(site: Site, media: Media): Element {
  const {course, words, wordsLang: lang, layout} = site
  const level = layout === 'pages' ? 1 : 2
  const renderer = createProse(site, media, {module: noModule, place: 'g', headingLevel: level + 1})
  const {compare} = new Intl.Collator(course.lang)
  const entries: GlossaryEntry[] = course.glossary
    .map(entry => ({...entry, children: withoutCalls(entry.children)}))
    .sort((a, b) => compare(a.term, b.term))
  return element(
    'section',
    {className: ['glossary-part', 'part-g'], role: 'doc-glossary', ariaLabelledBy: glossaryId},
    element(`h${level}`, {id: glossaryId, lang}, words.glossary),
    renderer.blocks([{type: 'glossaryList', entries}])
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
