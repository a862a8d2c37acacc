import {createLeveller, element} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import {placeIn} from './address.ts'

/** A page of a site, or a draft of one. */
export interface SitePage {
  readonly path: string
  readonly html: Element
}

/**
 * See to what only whole pages show: headings without jumps, ids that are there once, links that lead to the page on
 * which something stands.
 *
 * @param pages All pages; where an id stands on several, links lead to the first of these.
 * @param preferred Path of a page that goes before them: the glossary, whose terms stand on others too.
 * @returns The same pages, finished.
 */
export function finishPages(pages: readonly SitePage[], preferred?: string): readonly SitePage[] {
  const places = new Map<string, string>()
  const cleaned = pages.map(({path, html}) => ({
    path,
    html: withoutDoubles(html, id => {
      if (path === preferred || !places.has(id)) places.set(id, path)
    })
  }))
  return cleaned.map(({path, html}) => ({path, html: withLinks(html, path, places)}))
}

function withoutDoubles(html: Element, found: (id: string) => void): Element {
  const ids = new Set<string>()
  const level = createLeveller()
  const visit = (node: Element): Element => {
    const properties = {...node.properties}
    const {id} = properties
    if (typeof id === 'string') {
      // A block that is printed twice, as an option is with its answer, keeps its id at the first place.
      if (ids.has(id)) delete properties['id']
      ids.add(id)
      found(id)
    }
    const tagName = level(node.tagName)
    if (tagName === 'code' && html.properties['dir'] === 'rtl') properties['dir'] ??= 'ltr'
    return {...node, tagName, properties, children: children(node)}
  }
  const children = (node: Element): ElementContent[] =>
    node.children.map(child => (child.type === 'element' ? visit(child) : child))
  return {...html, children: children(html)}
}

function withLinks(html: Element, path: string, places: ReadonlyMap<string, string>): Element {
  const visit = (node: Element): Element => {
    const id = placeIn(node.properties['href'])
    const children = node.children.map(child => (child.type === 'element' ? visit(child) : child))
    if (id === undefined) return {...node, children}
    const page = places.get(id)
    // Notes for the marker are nowhere, and so is what stands in them: only the words of a link to it are left.
    if (page === undefined) return element('span', {}, children)
    return {...node, properties: {...node.properties, href: `${page === path ? '' : page}#${id}`}, children}
  }
  return visit(html)
}
