import type {AssetReference, EncodedAsset, FilePart} from '@silabus/core'
import {toHtml} from '@silabus/html'
import type {Element} from 'hast'
import {contentMark, isContent, toContent} from './address.ts'
import type {Media} from './media.ts'

/** Files inside a page, as `data:` addresses. */
export interface InnerMedia extends Media {
  /** By the number that stands for them. */
  readonly all: () => readonly AssetReference[]
}

/**
 * Make an empty collection of files that go into the page itself.
 *
 * @returns The collection.
 */
export function createInnerMedia(): InnerMedia {
  const assets: AssetReference[] = []
  const numbers = new Map<string, number>()
  return {
    use(asset) {
      const number = numbers.get(asset.path) ?? assets.push(asset) - 1
      numbers.set(asset.path, number)
      return toContent(number)
    },
    files: () => new Map(),
    all: () => assets
  }
}

/**
 * Write a page with its files inside, which stream when the page is written.
 *
 * @param html The page.
 * @param media Its files.
 * @returns Text and files by turns.
 */
export function singleFile(html: Element, media: InnerMedia): readonly FilePart[] {
  const assets = media.all()
  const text = `${toHtml([{type: 'doctype'}, withDownloads(html, assets)])}\n`
  const pieces = text.split(contentMark)
  return pieces.flatMap((piece, index): FilePart[] => {
    if (index % 2 === 0) return [piece]
    const asset = assets[Number(piece)]
    if (asset === undefined) throw new TypeError(`Unexpected file ${piece}, expected one of ${assets.length}`)
    const content: EncodedAsset = {type: 'base64', asset}
    return [`data:${asset.mediaType};base64,`, content]
  })
}

/** Browsers open no `data:` address as a page, but save it under a name. */
function withDownloads(node: Element, assets: readonly AssetReference[]): Element {
  const {href} = node.properties
  const children = node.children.map(child =>
    child.type === 'element' ? withDownloads(child, assets) : child
  )
  if (node.tagName !== 'a' || !isContent(href)) return {...node, children}
  const path = assets[Number(/\d+/u.exec(href)?.[0])]?.path ?? ''
  return {
    ...node,
    children,
    properties: {...node.properties, download: path.slice(path.lastIndexOf('/') + 1)}
  }
}
