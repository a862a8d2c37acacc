import {
  element,
  illustrationLists,
  type Illustration,
  type IllustrationList,
  type Renderer
} from '@silabus/html'
import type {Element} from 'hast'
import type {Book, ContentsEntry, Page} from './book.ts'
import {ownId} from './link.ts'
import type {PageMark} from './page-marks.ts'
import {shell} from './pages/shell.ts'

/**
 * Write the navigation document: the table of contents, which is also a page of the book, with the lists of figures and
 * tables below it, and the landmarks.
 *
 * @param book The book.
 * @param illustrations Figures and tables to list.
 * @param marks Where pages of a printed edition begin.
 * @param labels Renders titles, without links and notes.
 * @returns The `html` element.
 */
export function navigation(
  book: Book,
  illustrations: readonly Illustration<Page>[],
  marks: readonly PageMark[],
  labels: Renderer
): Element {
  const {words, wordsLang: lang} = book
  const title = `${ownId}title`
  const illustrated = illustrationLists(illustrations, words)
  return shell(
    {
      title: words.contents,
      titleLang: lang,
      stylesheet: 'style.css',
      part: 'frontmatter',
      className: 'contents'
    },
    book,
    element(
      'nav',
      {id: `${ownId}toc`, role: 'doc-toc', ariaLabelledBy: title, 'epub:type': 'toc'},
      element('h1', {id: title, lang}, words.contents),
      list(book.contents, labels)
    ),
    illustrated.map(list => illustrationList(list, lang)),
    landmarks(book, illustrated),
    marks.length === 0 ? undefined : pageList(marks, book)
  )
}

/** Leads who hears of a page of the printed edition to it (EPUB 3.3, 7.4.4); reading systems show it. */
function pageList(marks: readonly PageMark[], {words, wordsLang: lang}: Book): Element {
  const items = marks.map(({page, anchor, number}) =>
    element('li', {}, element('a', {href: `${page.path}#${anchor}`}, number))
  )
  return element(
    'nav',
    {hidden: true, role: 'doc-pagelist', ariaLabel: words.book.pageList, lang, 'epub:type': 'page-list'},
    element('ol', {}, items)
  )
}

/** Names of the lists in the EPUB 3 Structural Semantics Vocabulary (3.6). */
const semantics: {readonly [Kind in Illustration<Page>['kind']]: string} = {figure: 'loi', table: 'lot'}

function illustrationList({kind, name, listed}: IllustrationList<Page>, lang: string | undefined): Element {
  const type = semantics[kind]
  const title = `${ownId}${type}-title`
  const items = listed.map(({page, anchor, caption, lang: own}) =>
    element('li', {}, element('a', {href: `${page.path}#${anchor}`, lang: own}, caption))
  )
  return element(
    'nav',
    {id: `${ownId}${type}`, className: ['illustrations'], ariaLabelledBy: title, 'epub:type': type},
    element('h2', {id: title, lang}, name),
    element('ol', {}, items)
  )
}

function list(entries: readonly ContentsEntry[], labels: Renderer): Element {
  const items = entries.map(({page, label, lang, children}) => {
    const content = labels.label(label)
    const link = element('a', {href: page.path, lang}, content.length === 0 ? page.title : content)
    return element('li', {}, link, children.length === 0 ? undefined : list(children, labels))
  })
  return element('ol', {}, items)
}

/** Where reading systems jump to (EPUB 3.3, 7.4.3); not shown on the page. */
function landmarks(
  {words, wordsLang: lang, pages, glossary}: Book,
  illustrated: readonly IllustrationList<Page>[]
): Element {
  const place = (type: string, name: string, href: string): Element =>
    element('li', {}, element('a', {href, lang, 'epub:type': type}, name))
  const first = (kind: Page['kind']): Page | undefined => pages.find(page => page.kind === kind)
  const linked = (type: string, name: string, page: Page | undefined): Element[] =>
    page === undefined ? [] : [place(type, name, page.path)]
  return element(
    'nav',
    {hidden: true, ariaLabel: words.book.landmarks, lang, 'epub:type': 'landmarks'},
    element('ol', {}, [
      ...linked('cover', words.cover, first('cover')),
      ...linked('titlepage', words.book.titlePage, first('title')),
      place('toc', words.contents, `#${ownId}toc`),
      ...illustrated.map(({kind, name}) => place(semantics[kind], name, `#${ownId}${semantics[kind]}`)),
      ...linked('bodymatter', words.book.startReading, first('module')),
      ...linked('glossary', words.glossary, glossary),
      ...linked('answers', words.answers, first('answers')),
      ...linked('bibliography', words.book.works, first('bibliography'))
    ])
  )
}
