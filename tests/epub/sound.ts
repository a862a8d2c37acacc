import type {FileTree} from '@silabus/core'
import {XmlDocument} from 'libxml2-wasm'

/**
 * Look for what no book may have: broken XML, ids that are there twice, links and pictures that lead nowhere.
 *
 * @param tree The book.
 * @returns One line for each fault.
 */
export function faults(tree: FileTree): readonly string[] {
  const documents = new Map<string, {ids: string[]; links: string[]}>()
  const found: string[] = []
  for (const [path, entry] of tree.entries) {
    if (typeof entry !== 'string' || !/\.(?:xhtml|ncx|opf|xml)$/u.test(path)) continue
    try {
      documents.set(path, look(entry))
    } catch (error) {
      found.push(`${path} is not well-formed: ${String(error)}`)
    }
  }
  for (const [path, {ids, links}] of documents) {
    for (const id of ids)
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`${path} has the id ${id} twice`)
    for (const link of links) {
      if (/^[a-z]+:/u.test(link)) continue
      const url = new URL(link, `https://book/${path}`)
      const file = decodeURIComponent(url.pathname.slice(1))
      const anchor = decodeURIComponent(url.hash.slice(1))
      if (!tree.entries.has(file) && !path.startsWith('META-INF'))
        found.push(`${path} leads to the missing file ${link}`)
      else if (anchor !== '' && documents.get(file)?.ids.includes(anchor) !== true) {
        found.push(`${path} leads to the missing place ${link}`)
      }
    }
  }
  return [...new Set(found)]
}

function look(xml: string): {ids: string[]; links: string[]} {
  const document = XmlDocument.fromString(xml)
  try {
    const values = (query: string): string[] => document.root.find(query).map(attribute => attribute.content)
    return {ids: values('//@id'), links: values('//@href | //@src')}
  } finally {
    document.dispose()
  }
}
