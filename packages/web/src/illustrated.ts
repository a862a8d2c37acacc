import {captionOf} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import {ownId} from './address.ts'

/**
 * Make what gives figures and tables with captions their ids, so that lists can lead to them.
 *
 * @returns A function from a block to the same block with ids, which differ as long as it is the same function.
 */
export function createIllustrationIds(): (block: Element) => Element {
  let last = 0
  const visit = (node: Element): Element => {
    const properties = {...node.properties}
    if (captionOf(node) !== undefined) properties['id'] ??= `${ownId}${node.tagName}-${(last += 1)}`
    const children = node.children.map((child): ElementContent =>
      child.type === 'element' ? visit(child) : child
    )
    return {...node, properties, children}
  }
  return visit
}

/**
 * Leave out what unfolds under a question: it repeats what was asked, and tells what is right.
 *
 * @param block A block.
 * @returns The block without hints and answers.
 */
export function withoutFolded(block: Element): Element {
  const isFolded = ({tagName, properties}: Element): boolean =>
    tagName === 'details'
    && Array.isArray(properties['className'])
    && properties['className'].some(name => name === 'hint' || name === 'answer')
  const children = block.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return isFolded(child) ? [] : [withoutFolded(child)]
  })
  return {...block, children}
}
