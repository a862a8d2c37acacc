import {contents, plainText, xmlText, type Course} from '@silabus/core'
import {accessibilityProperties, accessibilitySummary, conformityGaps} from './accessibility.ts'
import type {Book} from './book.ts'
import {personOf} from './people.ts'
import type {Survey} from './survey.ts'
import {timeRequired} from './time-required.ts'
import {present, writeXml, xmlRoot, type Xml} from './xml.ts'

/** A file of the book, as its manifest lists it. */
export interface ManifestItem {
  readonly id: string
  /** Path from the package document. */
  readonly path: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

/** What the package document tells. */
export interface PackageSettings {
  readonly book: Book
  readonly identifier: string
  /** When this edition was made. */
  readonly modified: Date
  readonly generator: string
  readonly found: Survey
  /** BCP 47 tags, the course's first. */
  readonly languages: readonly string[]
  readonly manifest: readonly ManifestItem[]
  /** Ids of manifest items, in reading order. */
  readonly spine: readonly string[]
  readonly ncxId: string
  readonly coverId: string | undefined
}

/**
 * Write the package document (EPUB 3.3, 5).
 *
 * @param settings What it tells.
 * @returns `package.opf`.
 */
export function packageDocument(settings: PackageSettings): string {
  const {course} = settings.book
  const rtl = course.dir === 'rtl'
  const root = xmlRoot('http://www.idpf.org/2007/opf', 'package', {
    version: '3.0',
    'unique-identifier': 'book-id',
    'xml:lang': course.lang,
    dir: rtl ? 'rtl' : undefined
  })
  addMetadata(root.ele('metadata', {'xmlns:dc': dublinCore}), settings)

  const manifest = root.ele('manifest')
  for (const {id, path, mediaType, properties} of settings.manifest) {
    const attributes = {
      id,
      href: path,
      'media-type': mediaType,
      properties: properties.length === 0 ? undefined : properties.join(' ')
    }
    manifest.ele('item', present(attributes))
  }
  const spine = root.ele(
    'spine',
    present({toc: settings.ncxId, 'page-progression-direction': rtl ? 'rtl' : undefined})
  )
  for (const id of settings.spine) spine.ele('itemref', {idref: id})
  return writeXml(root)
}

const dublinCore = 'http://purl.org/dc/elements/1.1/'

function addMetadata(
  metadata: Xml,
  {book, identifier, modified, generator, found, languages, coverId}: PackageSettings
): void {
  const {course, words, wordsLang} = book
  const dc = (name: string, value: string, attributes: Record<string, string> = {}): void => {
    metadata.ele(dublinCore, `dc:${name}`, attributes).txt(xmlText(value))
  }
  const meta = (
    property: string,
    value: string,
    attributes: Record<string, string | undefined> = {}
  ): void => {
    metadata.ele('meta', {property, ...present(attributes)}).txt(xmlText(value))
  }

  dc('identifier', identifier, {id: 'book-id'})
  addTitles(course, dc, meta)
  for (const language of languages) dc('language', language)
  for (const [index, author] of course.authors.entries()) {
    const id = `author-${index + 1}`
    const {name, role, made} = personOf(author)
    dc(made ? 'creator' : 'contributor', name, {id})
    meta('role', role, {refines: `#${id}`, scheme: 'marc:relators'})
  }
  if (course.description !== undefined) dc('description', course.description)
  for (const keyword of course.keywords) dc('subject', keyword)
  if (course.date !== undefined) dc('date', course.date)
  if (course.license !== undefined) dc('rights', course.license)
  if (course.version !== undefined) meta('schema:version', course.version)
  addLearning(book, meta)
  // EPUB 3.3, 5.5.5: to the second, in UTC.
  meta('dcterms:modified', `${modified.toISOString().slice(0, 19)}Z`)

  // EPUB Accessibility 1.1 knows `pageBreakSource` as well, which checkers of EPUB 3.2 call an error.
  const pages = found.pageMarks ? book.options.pageSource : undefined
  if (pages !== undefined) {
    dc('source', pageSource(pages), {id: 'printed-pages'})
    meta('source-of', 'pagination', {refines: '#printed-pages'})
  }
  for (const [property, value] of accessibilityProperties(found)) meta(property, value)
  meta('schema:accessibilitySummary', accessibilitySummary(found, words), {'xml:lang': wordsLang})

  const certifier = book.options.certifiedBy
  if (certifier !== undefined && conformityGaps(found).length === 0) {
    // The exact words of EPUB Accessibility 1.1, 4.2.2.
    meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', {id: 'conformance'})
    meta('a11y:certifiedBy', certifier, {refines: '#conformance'})
  }

  metadata.ele('meta', {name: 'generator', content: `Silabus ${generator}`})
  // Reading systems of EPUB 2 find the cover by this name.
  if (coverId !== undefined) metadata.ele('meta', {name: 'cover', content: coverId})
}

/** Say what is learnt, for whom, in what time (Schema.org, terms of LRMI). */
function addLearning({course, options}: Book, meta: (property: string, value: string) => void): void {
  const time = timeRequired(course)
  if (options.level !== undefined) meta('schema:educationalLevel', options.level)
  if (time !== undefined) meta('schema:timeRequired', time)
  for (const {objectives} of contents(course)) {
    for (const objective of objectives) {
      const words = plainText(objective.children)
      // An objective that is nothing but a picture cannot be told.
      if (words !== '') meta('schema:teaches', words)
    }
  }
}

/** An ISBN is a URN (RFC 8254); other names are kept as they are. */
function pageSource(written: string): string {
  const digits = written.replaceAll(/^(?:urn:)?isbn[:\s]*|[-\s]/giu, '')
  return /^(?:\d{9}[\dX]|\d{13})$/iu.test(digits) ? `urn:isbn:${digits.toUpperCase()}` : written
}

function addTitles(
  course: Course,
  dc: (name: string, value: string, attributes: Record<string, string>) => void,
  meta: (property: string, value: string, attributes: Record<string, string>) => void
): void {
  const titles = [
    {id: 'title', type: 'main', value: course.title},
    ...(course.subtitle === undefined ? [] : [{id: 'subtitle', type: 'subtitle', value: course.subtitle}])
  ]
  for (const {id, value} of titles) dc('title', value, {id})
  for (const [index, {id, type}] of titles.entries()) {
    meta('title-type', type, {refines: `#${id}`})
    meta('display-seq', String(index + 1), {refines: `#${id}`})
  }
}
