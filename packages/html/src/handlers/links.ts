import type {CrossReference, Download, GlossaryReference} from '@silabus/core'
import type {Element, Properties} from 'hast'
import type {Link} from 'mdast'
import {normalizeUri} from 'micromark-util-sanitize-uri'
import type {Handler} from 'mdast-util-to-hast'
import {element} from '../element.ts'
import type {Surroundings} from './index.ts'

/**
 * Make the handlers of links out of the course, within it, and to its files.
 *
 * @param surroundings What the renderer lends.
 * @returns Handlers by node type.
 */
export function linkHandlers({renderer, labelling}: Surroundings): {
  readonly [Type in 'link' | 'crossReference' | 'download' | 'glossaryReference']: Handler
} {
  const {context} = renderer
  // A file or a foreign page in place of the course would end a learner's session.
  const elsewhere: Properties = context.newWindow ? {target: '_blank', rel: ['noopener']} : {}
  return {
    link(state, node: Link) {
      if (labelling()) return state.all(node)
      const link: Element = element(
        'a',
        {
          href: normalizeUri(node.url),
          title: node.title ?? undefined,
          ...elsewhere
        },
        state.all(node)
      )
      return link
    },
    crossReference(state, node: CrossReference) {
      const href = labelling() ? undefined : context.href(node.target)
      return href === undefined ? state.all(node) : element('a', {href, title: node.title}, state.all(node))
    },
    glossaryReference(state, node: GlossaryReference) {
      const href = labelling() ? undefined : context.href(node.target)
      const role = {role: 'doc-glossref', 'epub:type': context.epub ? 'glossref' : undefined}
      return href === undefined
        ? state.all(node)
        : element('a', {href, className: ['term'], ...role}, state.all(node))
    },
    download(state, node: Download) {
      const href = labelling() ? undefined : context.assetUrl(node.asset)
      const fragment =
        node.fragment === undefined ? '' : `#${encodeURIComponent(node.fragment).replaceAll('%3D', '=')}`
      return href === undefined
        ? state.all(node)
        : element('a', {href: `${href}${fragment}`, title: node.title, ...elsewhere}, state.all(node))
    }
  }
}
