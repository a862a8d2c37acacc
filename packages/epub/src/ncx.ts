import {plainText, xmlText} from '@silabus/core'
import type {Book, ContentsEntry} from './book.ts'
import type {PageMark} from './page-marks.ts'
import {present, writeXml, xmlRoot, type Xml} from './xml.ts'

/**
 * Write the table of contents for reading systems of EPUB 2 (OPF 2.0.1, 2.4.1).
 *
 * @param book The book.
 * @param marks Where pages of a printed edition begin.
 * @param identifier As in the package document.
 * @returns `toc.ncx`.
 */
export function ncx(book: Book, marks: readonly PageMark[], identifier: string): string {
  const {course} = book
  const root = xmlRoot('http://www.daisy.org/z3986/2005/ncx/', 'ncx', {
    version: '2005-1',
    'xml:lang': course.lang,
    dir: course.dir === 'rtl' ? 'rtl' : undefined
  })
  const head = root.ele('head')
  head.ele('meta', {name: 'dtb:uid', content: identifier})
  head.ele('meta', {name: 'dtb:depth', content: String(depth(book.contents))})
  head.ele('meta', {name: 'dtb:totalPageCount', content: String(marks.length)})
  head.ele('meta', {name: 'dtb:maxPageNumber', content: String(largest(marks))})
  root.ele('docTitle').ele('text').txt(xmlText(course.title))
  for (const author of course.authors) root.ele('docAuthor').ele('text').txt(xmlText(author))
  addPoints(root.ele('navMap'), book.contents, 'point')
  if (marks.length > 0) addPages(root.ele('pageList'), marks)
  return writeXml(root)
}

function addPages(list: Xml, marks: readonly PageMark[]): void {
  for (const [index, {page, anchor, number}] of marks.entries()) {
    const value = valueOf(number)
    // Numbers in other digits than ours belong to the pages before the first (DAISY 3, 8.4.1).
    const target = list.ele(
      'pageTarget',
      present({
        id: `page-${index + 1}`,
        type: value === undefined ? 'front' : 'normal',
        value: value === undefined ? undefined : String(value)
      })
    )
    target.ele('navLabel').ele('text').txt(xmlText(number))
    target.ele('content', {src: `${page.path}#${anchor}`})
  }
}

function valueOf(number: string): number | undefined {
  return /^\d{1,6}$/u.test(number) ? Number(number) : undefined
}

function largest(marks: readonly PageMark[]): number {
  return marks.reduce((most, {number}) => Math.max(most, valueOf(number) ?? 0), 0)
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
