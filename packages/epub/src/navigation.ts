import {element, type Renderer} from '@silabus/html'
import type {Element} from 'hast'
import type {Book, ContentsEntry, Page} from './book.ts'
import {ownId} from './link.ts'
import {shell} from './pages/shell.ts'

/**
 * Write the navigation document: the table of contents, which is also a page of the book, and the landmarks.
 *
 * @param book The book.
 * @param labels Renders titles, without links and notes.
 * @returns The `html` element.
 */
export function navigation(book: Book, labels: Renderer): Element {
  const {words, wordsLang: lang} = book
  const title = `${ownId}title`
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
    landmarks(book)
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
function landmarks({words, wordsLang: lang, pages, glossary}: Book): Element {
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
      ...linked('bodymatter', words.book.startReading, first('module')),
      ...linked('glossary', words.glossary, glossary),
      ...linked('answers', words.answers, first('answers'))
    ])
  )
}
