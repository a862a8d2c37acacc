import type {AssetReference} from '@silabus/core'
import type {BankContext} from './bank-context.ts'
import type {WrittenPortion} from './write-portions.ts'
import type {XmlElement} from './xml.ts'

/** Bytes from which on an author should know that a file is carried inside a question. */
const large = 1_000_000

/**
 * Tell files over 1 MB: they stand in the bank as text, a third larger, once for each part of a question that shows
 * them, and Moodle reads the whole of it at once.
 *
 * @param portions What was written.
 * @param bank What everything in the bank shares.
 */
export function tellLargeFiles(
  portions: readonly WrittenPortion<XmlElement>[],
  {carrier: {name: target}, report}: BankContext
): void {
  for (const {entries} of portions) {
    for (const {part, node, file} of entries) {
      const copies = new Map<AssetReference, number>()
      count(part, copies)
      for (const [{path, bytes}, times] of copies) {
        if (bytes <= large) continue
        const place = {file, position: node.position}
        report('target-size', {target, path, bytes, times}, place)
      }
    }
  }
}

function count({content}: XmlElement, copies: Map<AssetReference, number>): void {
  for (const item of content) {
    if (typeof item === 'string' || item.type === 'cdata') continue
    if (item.type === 'element') count(item, copies)
    else copies.set(item.asset, (copies.get(item.asset) ?? 0) + 1)
  }
}
