/**
 * What is read and written of a PDF here is what Chromium writes: PDF 1.4 with a classic table of objects and
 * dictionaries that are not packed (ISO 32000-1, 7.5).
 */
import type {PrintJob} from '@silabus/core'

/**
 * Find on which page each place stands that something links to.
 *
 * @param pdf A PDF of Chromium.
 * @returns Page by name, counted from 1.
 */
export function pagesOf(pdf: Buffer): ReadonlyMap<string, number> {
  const objects = readObjects(pdf)
  const catalog = objects.get(reference(trailerOf(pdf), 'Root') ?? -1) ?? ''
  const numbers = new Map(
    pageObjects(objects, reference(catalog, 'Pages') ?? -1).map((id, index) => [id, index + 1])
  )
  const places = new Map<string, number>()
  const destinations = objects.get(reference(catalog, 'Dests') ?? -1) ?? ''
  for (const [, name = '', id] of destinations.matchAll(/\/([^\s/[\]()<>]+)\s*\[\s*(\d+) 0 R/gu)) {
    const page = numbers.get(Number(id))
    if (page !== undefined) places.set(decodeName(name), page)
  }
  return places
}

/**
 * Say who wrote a PDF, and replace every trace of the moment in which it was printed, so that the same course gives the
 * same bytes.
 *
 * @param pdf A PDF of Chromium.
 * @param job What is said.
 * @returns The PDF, with a second version of its description at the end (ISO 32000-1, 7.5.6).
 * @throws {SyntaxError} When it is none of the kind.
 */
export function describePdf(pdf: Buffer, job: PrintJob): Buffer {
  const trailer = trailerOf(pdf)
  const info = reference(trailer, 'Info')
  const root = reference(trailer, 'Root')
  const size = /\/Size (\d+)/u.exec(trailer)?.[1]
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(tailOf(pdf))?.[1]
  if (info === undefined || root === undefined || size === undefined || previous === undefined)
    throw new SyntaxError('Unexpected PDF, expected one that Chromium writes')
  const date = pdfDate(job.date)
  const fixed = Buffer.from(pdf)
  for (const key of ['/CreationDate (', '/ModDate (']) {
    const at = fixed.indexOf(key)
    // The same number of bytes, so that everything stays in its place.
    if (at >= 0) fixed.write(date, at + key.length, 'latin1')
  }
  withSteadyNames(fixed)
  const producer = /\/Producer \((Skia[^()\\]*)\)/u.exec(pdf.subarray(0, 4096).toString('latin1'))?.[1]
  const entries = [
    `/Title ${pdfText(job.title)}`,
    ...(job.authors.length === 0 ? [] : [`/Author ${pdfText(job.authors.join('; '))}`]),
    ...(job.subject === undefined ? [] : [`/Subject ${pdfText(job.subject)}`]),
    ...(job.keywords.length === 0 ? [] : [`/Keywords ${pdfText(job.keywords.join(', '))}`]),
    `/Creator ${pdfText(job.creator)}`,
    ...(producer === undefined ? [] : [`/Producer (${producer})`]),
    `/CreationDate (${date})`,
    `/ModDate (${date})`
  ]
  const start = fixed.at(-1) === 0x0a ? '' : '\n'
  const object = `${start}${info} 0 obj\n<<${entries.join('\n')}>>\nendobj\n`
  const place = String(fixed.length + start.length).padStart(10, '0')
  const end =
    `xref\n${info} 1\n${place} 00000 n \n`
    + `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${previous}>>\n`
    + `startxref\n${fixed.length + object.length}\n%%EOF\n`
  return Buffer.concat([fixed, Buffer.from(object + end, 'latin1')])
}

/**
 * Number the names of table headers from 1: Chromium takes them from a count of everything that it ever showed. Their
 * order and length stay, as they stand in a sorted tree.
 */
function withSteadyNames(pdf: Buffer): void {
  const places: {readonly at: number; readonly name: string}[] = []
  const start = '(node'
  for (let at = pdf.indexOf(start); at >= 0; at = pdf.indexOf(start, at + 1)) {
    const name = /^\(node(\d{8})\)/u.exec(pdf.subarray(at, at + 14).toString('latin1'))?.[1]
    if (name !== undefined) places.push({at: at + start.length, name})
  }
  const names = [...new Set(places.map(({name}) => name))].sort()
  const numbers = new Map(names.map((name, index) => [name, String(index + 1).padStart(8, '0')]))
  for (const {at, name} of places) pdf.write(numbers.get(name) ?? name, at, 'latin1')
}

function tailOf(pdf: Buffer): string {
  return pdf.subarray(Math.max(0, pdf.length - 1024)).toString('latin1')
}

function trailerOf(pdf: Buffer): string {
  const tail = tailOf(pdf)
  return tail.slice(Math.max(0, tail.lastIndexOf('trailer')))
}

/** Dictionaries by the number of their object, without what streams hold. */
function readObjects(pdf: Buffer): ReadonlyMap<number, string> {
  const start = Number(/startxref\s+(\d+)/u.exec(tailOf(pdf))?.[1] ?? 0)
  const table = pdf.subarray(start).toString('latin1')
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gmu)]
    .map(([, offset]) => Number(offset))
    .sort((a, b) => a - b)
  const objects = new Map<number, string>()
  for (const [index, offset] of offsets.entries()) {
    const whole = pdf.subarray(offset, offsets[index + 1] ?? start).toString('latin1')
    const stream = whole.indexOf('>> stream')
    const text = stream < 0 ? whole : whole.slice(0, stream)
    const number = /^(\d+) 0 obj/u.exec(text)?.[1]
    if (number !== undefined) objects.set(Number(number), text)
  }
  return objects
}

function reference(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(dictionary)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Pages in their order; they stand in a tree, of which a node lists its children. */
function pageObjects(objects: ReadonlyMap<number, string>, root: number): readonly number[] {
  const pages: number[] = []
  const waiting = [root]
  const seen = new Set<number>()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const kids = /\/Kids \[([^\]]*)\]/u.exec(objects.get(next) ?? '')?.[1]
    if (kids === undefined) pages.push(next)
    else waiting.push(...[...kids.matchAll(/(\d+) 0 R/gu)].map(([, id]) => Number(id)).reverse())
  }
  return pages
}

/** Names write unusual bytes as `#20` (ISO 32000-1, 7.3.5). */
function decodeName(name: string): string {
  return name.replace(/#([\dA-Fa-f]{2})/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  )
}

/** Text as UTF-16 in hexadecimal digits, in which nothing has to be escaped (ISO 32000-1, 7.9.2.2). */
function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

function pdfDate(date: Date): string {
  return `D:${date.toISOString().replace(/\D/gu, '').slice(0, 14)}+00'00'`
}
