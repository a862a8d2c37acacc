import {importAiken, importGift, importMoodleXml, type ImportedBank} from '@silabus/import'
import {UsageError} from '../../usage-error.ts'

/** A kind of file that becomes a course. */
interface FileFormat {
  /** For people. */
  readonly title: string
  /** Endings of its files, in lower case. */
  readonly endings: readonly string[]
  /** Whether a file of another ending begins like one. */
  readonly begins: (start: string) => boolean
  readonly read: (bytes: Uint8Array, options: {readonly file: string}) => ImportedBank
}

/** Every kind of file that is read. */
const formats: readonly FileFormat[] = [
  {
    title: 'Moodle XML',
    endings: ['.xml'],
    begins: start => /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<quiz[\s>]/u.test(start),
    read: importMoodleXml
  },
  {
    title: 'Aiken',
    endings: ['.aiken'],
    begins: start => /^[A-Z][.)].*\n(?:[\t ]*\r?\n)*[\t ]*ANSWER:/mu.test(start),
    read: importAiken
  },
  {
    title: 'GIFT',
    endings: ['.gift'],
    begins: start =>
      /^\s*(?:\$CATEGORY:|::|\/\/ *\[id:)|(?<!\\)\{\s*(?:[=~#}]|(?:T|F|TRUE|FALSE)\s*[#}])/mu.test(start),
    read: importGift
  }
]

/** Bytes from which the kind of a file can be told. */
const startLength = 20_000

/**
 * Find out what kind of file is to be imported: by its ending, else by how it begins.
 *
 * @param path The file.
 * @param bytes Its content.
 * @returns The kind.
 * @throws {UsageError} When it is none that is read.
 */
export function chooseFormat(path: string, bytes: Uint8Array): FileFormat {
  const ending = /\.[^./\\]*$/u.exec(path)?.[0].toLowerCase() ?? ''
  const start = new TextDecoder().decode(bytes.subarray(0, startLength))
  const format =
    formats.find(({endings}) => endings.includes(ending)) ?? formats.find(({begins}) => begins(start))
  if (format !== undefined) return format
  const known = formats.map(({title, endings}) => `${title} (\`${endings.join('`, `')}\`)`).join(', ')
  throw new UsageError(`\`${path}\` is of no kind that is read, expected ${known}`)
}
