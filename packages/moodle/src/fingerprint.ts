import {createHash} from 'node:crypto'
import type {AssetSource} from '@silabus/core'
import type {XmlContent, XmlElement} from './xml.ts'

/**
 * Make a text that is the same for elements which say the same: written one way or another as XML, and whether the
 * content of a file stands in them or is still in the course folder.
 *
 * @param element An element.
 * @param assets Where the contents of files come from.
 * @returns SHA-256 in lower-case hexadecimal digits.
 */
export function fingerprint(element: XmlElement, assets: Pick<AssetSource, 'digest'>): string {
  const hash = createHash('sha256')
  const add = ({name, attributes, content}: XmlElement): void => {
    hash.update(JSON.stringify([name, Object.entries(attributes).sort(byName)]))
    hash.update(name === 'file' ? fileDigest(content, assets) : textOf(content))
    for (const item of content) if (typeof item === 'object' && item.type === 'element') add(item)
    hash.update('/')
  }
  add(element)
  return hash.digest('hex')
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1
}

/** White space at the ends of a text means nothing to Moodle, and between elements to nobody. */
function textOf(content: readonly XmlContent[]): string {
  const pieces = content.map(item =>
    typeof item === 'string' ? item : item.type === 'cdata' ? item.value : ''
  )
  return JSON.stringify(pieces.join('').replace(/\r\n?/gu, '\n').trim())
}

function fileDigest(content: readonly XmlContent[], {digest}: Pick<AssetSource, 'digest'>): string {
  const asset = content.find(item => typeof item === 'object' && item.type === 'base64')
  if (asset?.type === 'base64') return digest(asset.asset)
  const base64 = content.map(item => (typeof item === 'string' ? item : '')).join('')
  return createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')
}
