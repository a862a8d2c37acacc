import {createHash} from 'node:crypto'
import {createNumbering, foldCase} from '@silabus/core'

/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu

/** The files of a course that is being made. */
export interface MediaStore {
  /**
   * Keep a file.
   *
   * @param name What the file was called; anything.
   * @param bytes Its content.
   * @returns Its path in the course, the same for the same bytes under the same ending: a type of files goes by that.
   */
  readonly add: (name: string, bytes: Uint8Array) => string
  /** Bytes by path. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Make an empty store. Names in it differ even where letters of both cases are the same, and without their endings, as
 * a text beside a recording would be taken for its transcript.
 *
 * @returns The store.
 */
export function createMediaStore(): MediaStore {
  const files = new Map<string, Uint8Array>()
  const known = new Map<string, string>()
  const taken = new Set<string>()
  const numbered = createNumbering(name => taken.has(foldCase(name)))
  return {
    files,
    add(name, bytes) {
      const {base, ending} = safeName(name)
      const content = `${createHash('sha256').update(bytes).digest('hex')}${ending}`
      const before = known.get(content)
      if (before !== undefined) return before
      const free = numbered(base)
      taken.add(foldCase(free))
      const path = `media/${free}${ending}`
      known.set(content, path)
      files.set(path, bytes)
      return path
    }
  }
}

/** Spell a name so that every disk, address and Markdown takes it as it is. */
function safeName(name: string): {readonly base: string; readonly ending: string} {
  const plain = name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 ? plain.slice(dot).toLowerCase() : ''
  const isEnding = /^\.[a-z0-9]{1,10}$/u.test(ending)
  const wanted = (isEnding ? plain.slice(0, dot) : plain).replaceAll('.', '-').replace(/^[-_]+|[-_]+$/gu, '')
  const base = [...wanted].slice(0, 60).join('').replace(/-+$/u, '')
  return {
    base: base === '' || devices.test(base) ? `file${base === '' ? '' : `-${base}`}` : base,
    ending: isEnding ? ending : ''
  }
}
