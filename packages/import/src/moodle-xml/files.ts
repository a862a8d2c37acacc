import type {MediaStore} from '../media-store.ts'
import {childrenOf, type XmlNode} from './read-elements.ts'

/** Where Moodle puts the address of an element's files. */
const filesMark = '@@PLUGINFILE@@'

/** The files of one element. */
export interface ElementFiles {
  /**
   * Find the file to which an address leads.
   *
   * @param address As written.
   * @returns Its path in the course; `null` where the file is missing; `undefined` where the address leads elsewhere.
   */
  readonly find: (address: string) => string | null | undefined
  /** Tell the files that no address led to, once the text has been read. */
  readonly tellUnused: () => void
}

/** Tells what is wrong with a file. */
export type FileReport = (found: string, expected: string, instead: string) => void

/**
 * Keep the files of an element, which its text alone refers to (Moodle 4.5, `import_files`).
 *
 * @param node The element.
 * @param media Where files go.
 * @param tell Where it is told what is wrong.
 * @returns The files.
 */
export function readFiles(node: XmlNode, media: MediaStore, tell: FileReport): ElementFiles {
  const files = new Map<string, {readonly path: string; used: boolean}>()
  for (const file of childrenOf(node, 'file')) {
    const name = file.attributes['name'] ?? ''
    const key = keyOf(`${file.attributes['path'] ?? '/'}/${name}`)
    if (files.has(key)) {
      tell(`second file \`${name}\` of one text`, 'names that differ', 'the first one is taken')
      continue
    }
    const bytes = fromBase64(file.text)
    if (bytes === undefined) {
      tell(`file \`${name}\` that is no base64`, 'its bytes in base64', 'it is left out')
      continue
    }
    files.set(key, {path: media.add(name, bytes), used: false})
  }
  return {
    find(address) {
      if (!address.startsWith(filesMark)) return undefined
      const written = address.slice(filesMark.length).replace(/[?#].*$/su, '')
      const file = files.get(keyOf(written)) ?? files.get(keyOf(decoded(written)))
      if (file === undefined) return null
      file.used = true
      return file.path
    },
    tellUnused() {
      for (const [key, {path, used}] of files)
        if (!used)
          tell(`file \`${key}\` that its text does not refer to`, 'a link to it', `it is kept as \`${path}\``)
    }
  }
}

/** One spelling for `/a.png`, `//a.png` and `a.png`. */
function keyOf(path: string): string {
  return path
    .replace(/\/{2,}/gu, '/')
    .replace(/^\//u, '')
    .normalize('NFC')
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Decode base64 (RFC 4648, 4) with line breaks; what Node would skip is a mistake. */
function fromBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/[\t\n\r ]+/gu, '')
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(plain)
    ? Buffer.from(plain, 'base64')
    : undefined
}
