import type {Element, ElementContent} from 'hast'
import {captionOf, createLeveller} from '@silabus/html'
import {withColumns} from './columns.ts'
import {ownId} from './link.ts'
import type {Media} from './media.ts'
import {loneMarkIn, pageBreak, pageNumberOf} from './page-marks.ts'

/** A page that keeps the rules which hold for a whole document. */
export interface FinishedPage {
  readonly html: Element
  /** Of its manifest item (EPUB 3.3, D.5.1). */
  readonly properties: readonly string[]
}

/**
 * See to what only a whole page shows: headings without jumps, ids that are there once, pictures that lie in URLs,
 * links to files that a book cannot open.
 *
 * @param html The page.
 * @param media Where pictures out of URLs go.
 * @returns The page, and what its manifest item must say.
 */
export function finishPage(html: Element, media: Media): FinishedPage {
  const properties = new Set<string>()
  const ids = new Set<string>()
  const level = createLeveller()
  let captions = 0

  const finish = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const mark = loneMarkIn(node) ?? node
    const number = pageNumberOf(mark)
    if (number !== undefined) {
      const anchor = String(mark.properties['id'])
      const isNew = !ids.has(anchor)
      ids.add(anchor)
      return [pageBreak(number, isNew ? anchor : undefined, mark === node ? 'span' : 'div')]
    }
    const attributes = {...node.properties}
    const {id, href, src} = attributes
    if (typeof id === 'string') {
      // A block that is printed twice, as an option is with its answer, keeps its id at the first place.
      if (ids.has(id)) delete attributes['id']
      ids.add(id)
    }
    // Lists of figures and tables lead here.
    if (captionOf(node) !== undefined) attributes['id'] ??= `${ownId}${node.tagName}-${(captions += 1)}`
    const name = level(node.tagName)
    const children = (): ElementContent[] => node.children.flatMap(finish)

    // Links may lead to pages only (EPUB 3.3, 3.3); the author has been told.
    if (name === 'a' && typeof href === 'string' && (href.startsWith('../media/') || isUnreadable(href))) {
      return children()
    }
    if (name === 'img' && typeof src === 'string' && src.startsWith('data:')) {
      if (!media.carries(src)) return [{type: 'text', value: attributes['alt'] ?? ''}]
      attributes['src'] = `../${media.use(src)}`
    }
    if (name === 'code' && html.properties['dir'] === 'rtl') attributes['dir'] ??= 'ltr'
    // Some reading systems cannot unfold.
    if (name === 'details') attributes['open'] = true
    if (name === 'script') properties.add('scripted')
    if (name === 'math') {
      properties.add('mathml')
      attributes['xmlns'] = 'http://www.w3.org/1998/Math/MathML'
    }
    const finished = {...node, tagName: name, properties: attributes, children: children()}
    return [name === 'table' ? withColumns(finished) : finished]
  }

  return {html: {...html, children: html.children.flatMap(finish)}, properties: [...properties].sort()}
}

/**
 * Tell whether nobody can make sense of an address.
 *
 * @param address With or without a scheme.
 * @returns Whether it has one, and is no URL all the same.
 */
export function isUnreadable(address: string): boolean {
  return /^[a-z][a-z\d+.-]*:/iu.test(address) && !URL.canParse(address)
}
