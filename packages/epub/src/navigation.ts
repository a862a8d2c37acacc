import {element, type Renderer} from '@silabus/html'
import type {Element} from 'hast'
import type {Book, ContentsEntry, Page} from './book.ts'
import type {Illustration} from './illustrations.ts'
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
  illustrations: readonly Illustration[],
  marks: readonly PageMark[],
  labels: Renderer
): Element {
  const {words, wordsLang: lang} = book
  const title = `${ownId}title`
  const illustrated = illustrationLists(illustrations, book)
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
    illustrated.map(({type, name, listed}) => illustrationList(type, name, listed, lang)),
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

/** A list of figures or of tables, by its name in the EPUB 3 Structural Semantics Vocabulary (3.6). */
interface IllustrationList {
  readonly type: 'loi' | 'lot'
  readonly name: string
  readonly listed: readonly Illustration[]
}

function illustrationLists(
  illustrations: readonly Illustration[],
  {words}: Book
): readonly IllustrationList[] {
  const of = (kind: Illustration['kind']): readonly Illustration[] =>
    illustrations.filter(illustration => illustration.kind === kind)
  const lists: readonly IllustrationList[] = [
    {type: 'loi', name: words.book.figures, listed: of('figure')},
    {type: 'lot', name: words.book.tables, listed: of('table')}
  ]
  return lists.filter(({listed}) => listed.length > 0)
}

function illustrationList(
  type: IllustrationList['type'],
  name: string,
  listed: readonly Illustration[],
  lang: string | undefined
): Element {
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
  illustrated: readonly IllustrationList[]
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
      ...illustrated.map(({type, name}) => place(type, name, `#${ownId}${type}`)),
      ...linked('bodymatter', words.book.startReading, first('module')),
      ...linked('glossary', words.glossary, glossary),
      ...linked('answers', words.answers, first('answers')),
      ...linked('bibliography', words.book.works, first('bibliography'))
    ])
  )
}
