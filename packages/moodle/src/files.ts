import {createNumbering, type AssetReference, type EncodedAsset} from '@silabus/core'
import {node, type XmlElement} from './xml.ts'

/**
 * Stands for the address of an element's files until the author's own text can't be confused with it any more: a
 * noncharacter, which `dress` removes everywhere else.
 */
export const filesMark = '\uFFFF'

/** Names what is asked for by a key: the same key always alike, others unlike it. */
export type FileNames = (key: string, wanted: string) => string

/** The files of one element: Moodle keeps those of a question's text apart from those of each answer. */
export interface ElementFiles {
  /** Name under which the element's HTML finds an asset. */
  readonly asset: (asset: AssetReference) => string
  /** Name for the content of a `data:` URL; `undefined` if it cannot be read. */
  readonly data: (url: string) => string | undefined
  /** Every file that was asked for, each once. */
  readonly elements: () => readonly XmlElement[]
}

/**
 * Name the files of one question, so that two pictures never have one name in it: Moodle takes two items of an order
 * whose HTML is the same for one (Moodle 4.5, `qtype_ordering::initialise_question_instance`).
 *
 * @returns Names files.
 */
export function createFileNames(): FileNames {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const numbered = createNumbering(name => taken.has(name))
  return (key, wanted) => {
    const known = names.get(key)
    if (known !== undefined) return known
    const dot = wanted.lastIndexOf('.')
    const name = dot > 0 ? numbered(wanted.slice(0, dot), wanted.slice(dot)) : numbered(wanted)
    names.set(key, name)
    taken.add(name)
    return name
  }
}

/**
 * Collect the files that one element refers to.
 *
 * @param nameOf Names of the question's files.
 * @returns An empty collection.
 */
export function createElementFiles(nameOf: FileNames = createFileNames()): ElementFiles {
  const contents = new Map<string, EncodedAsset | string>()

  const add = (key: string, wanted: string, content: EncodedAsset | string): string => {
    const name = nameOf(key, wanted)
    contents.set(name, content)
    return name
  }
  return {
    asset: asset => add(asset.path, safeName(asset.path), {type: 'base64', asset}),
    data(url) {
      const decoded = decodeDataUrl(url)
      return decoded === undefined ? undefined : add(url, `picture.${decoded.ending}`, decoded.base64)
    },
    elements: () =>
      [...contents].map(([name, content]) => node('file', {name, path: '/', encoding: 'base64'}, content))
  }
}

/**
 * Spell a file name with what Moodle and every address leave alone; Moodle takes other signs out of names and
 * leaves the links to them dead (Moodle 4.5, `PARAM_FILE`).
 */
function safeName(path: string): string {
  const plain = path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/gu, '-')
  const dot = plain.lastIndexOf('.')
  const base = (dot > 0 ? plain.slice(0, dot) : plain).replace(/^[-._]+|[-._]+$/gu, '').slice(0, 80)
  const ending = dot > 0 ? plain.slice(dot).replace(/[-._]+$/u, '') : ''
  return `${base === '' ? 'file' : base}${ending}`
}

const endings: Readonly<Record<string, string>> = {jpeg: 'jpg', 'svg+xml': 'svg'}

function decodeDataUrl(url: string): {readonly ending: string; readonly base64: string} | undefined {
  // RFC 2397: data:[<media type>][;base64],<data>
  const parts = /^data:(?:[a-z]+\/([a-z0-9.+-]+))?((?:;[^,;]*)*),(.*)$/isu.exec(url)
  if (parts === null) return undefined
  const [, subtype = 'bin', parameters = '', data = ''] = parts
  const bytes = /;\s*base64\s*$/iu.test(parameters)
    ? Buffer.from(unescaped(data), 'base64')
    : percentDecoded(data)
  const type = subtype.toLowerCase()
  return {ending: endings[type] ?? type.replace(/[^a-z0-9]+/gu, '-'), base64: bytes.toString('base64')}
}

function unescaped(data: string): string {
  return percentDecoded(data).toString('latin1')
}

/** Bytes of a percent-encoded text; a `%` that starts no code stands for itself. */
function percentDecoded(data: string): Buffer {
  const pieces = data.split(/((?:%[0-9a-f]{2})+)/iu)
  return Buffer.concat(
    pieces.map((piece, index) =>
      index % 2 === 0 ? Buffer.from(piece, 'utf8') : Buffer.from(piece.replaceAll('%', ''), 'hex')
    )
  )
}
