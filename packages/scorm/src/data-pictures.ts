import {createHash} from 'node:crypto'
import type {ElementContent} from 'hast'

/** Endings of the pictures that a `data:` URL may hold. */
const endings: Readonly<Record<string, string>> = {
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp'
}

/**
 * Turn pictures that stand in the page as `data:` URLs into files, because a strict content security policy shows
 * only files.
 *
 * @param nodes Any content.
 * @param add Takes a file into the package.
 * @returns The same content, with addresses of files.
 */
export function withPictureFiles<Node extends ElementContent>(
  nodes: readonly Node[],
  add: (path: string, bytes: Uint8Array) => void
): Node[] {
  return nodes.map(node => {
    if (node.type !== 'element') return node
    const {src} = node.properties
    const path = node.tagName === 'img' && typeof src === 'string' ? pictureFile(src, add) : undefined
    return {
      ...node,
      properties: path === undefined ? node.properties : {...node.properties, src: path},
      children: withPictureFiles(node.children, add)
    }
  })
}

function pictureFile(url: string, add: (path: string, bytes: Uint8Array) => void): string | undefined {
  const [, type, base64] = /^data:([^;,]*);base64,(.*)$/su.exec(url) ?? []
  const ending = type === undefined ? undefined : endings[type.toLowerCase()]
  if (ending === undefined || base64 === undefined) return undefined
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  const path = `assets/picture-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.${ending}`
  add(path, bytes)
  return path
}
