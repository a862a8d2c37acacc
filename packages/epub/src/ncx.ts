import {plainText, xmlText} from '@silabus/core'
import type {Book, ContentsEntry} from './book.ts'
import {writeXml, xmlRoot, type Xml} from './xml.ts'

/**
 * Write the table of contents for reading systems of EPUB 2 (OPF 2.0.1, 2.4.1).
 *
 * @param book The book.
 * @param identifier As in the package document.
 * @returns `toc.ncx`.
 */
export function ncx(book: Book, identifier: string): string {
  const {course} = book
  const root = xmlRoot('http://www.daisy.org/z3986/2005/ncx/', 'ncx', {
    version: '2005-1',
    'xml:lang': course.lang,
    dir: course.dir === 'rtl' ? 'rtl' : undefined
  })
  const head = root.ele('head')
  head.ele('meta', {name: 'dtb:uid', content: identifier})
  head.ele('meta', {name: 'dtb:depth', content: String(depth(book.contents))})
  head.ele('meta', {name: 'dtb:totalPageCount', content: '0'})
  head.ele('meta', {name: 'dtb:maxPageNumber', content: '0'})
  root.ele('docTitle').ele('text').txt(xmlText(course.title))
  for (const author of course.authors) root.ele('docAuthor').ele('text').txt(xmlText(author))
  addPoints(root.ele('navMap'), book.contents, 'point')
  return writeXml(root)
}

function addPoints(parent: Xml, entries: readonly ContentsEntry[], prefix: string): void {
  for (const [index, {page, label, children}] of entries.entries()) {
    const id = `${prefix}-${index + 1}`
    const point = parent.ele('navPoint', {id})
    point
      .ele('navLabel')
      .ele('text')
      .txt(xmlText(plainText(label) || page.title))
    point.ele('content', {src: page.path})
    addPoints(point, children, id)
  }
}

function depth(entries: readonly ContentsEntry[]): number {
  return entries.length === 0 ? 0 : 1 + Math.max(...entries.map(entry => depth(entry.children)))
}
