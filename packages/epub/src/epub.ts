import type {Course, ExportContext, Exporter, FileEntry, FileTree} from '@silabus/core'
import {illustrationsOf, toXhtml, worksOf, type WrittenText} from '@silabus/html'
import {planBook, withBibliography, type Page} from './book.ts'
import {container} from './container.ts'
import {drawnCoverFiles} from './cover/drawn-cover.ts'
import {finishPage, type FinishedPage} from './finish.ts'
import {fontRules} from './fonts.ts'
import {languagesOf} from './languages.ts'
import {fragmentOf} from './link.ts'
import {reportClaim, reportCover, reportLosses, reportPages} from './losses.ts'
import {createMedia, type Media} from './media.ts'
import {navigation} from './navigation.ts'
import {ncx} from './ncx.ts'
import {epubOptions} from './options.ts'
import {packageDocument, type ManifestItem} from './package-document.ts'
import {pageMarksOf} from './page-marks.ts'
import {writePage} from './pages/index.ts'
import {createLabels} from './prose.ts'
import {reportSize} from './size.ts'
import {selfCheckScript} from './self-check/script.ts'
import {selfCheckPath, withSelfCheck} from './self-check/with-self-check.ts'
import {stylesheet} from './stylesheet.ts'
import {survey, type Survey} from './survey.ts'
import {uuidFor} from './uuid.ts'

/** EPUB 3.3, readable also by reading systems of EPUB 2. */
export const epub: Exporter = {
  target: 'epub',
  title: 'EPUB 3 book',
  howToImport: 'Open it in any e-book reader: Apple Books, Thorium, Kobo, Google Play Books, Send to Kindle.',
  suffix: '.epub',
  options: epubOptions,
  export: exportEpub
}

/** A page and its item of the manifest. */
interface WrittenPage extends FinishedPage, WrittenText<Page> {
  readonly id: string
}

/** A file that is no page. */
interface BookFile {
  readonly id: string
  readonly path: string
  readonly mediaType: string
  readonly content: FileEntry
}

/** The folder of everything that belongs to the book. */
const home = 'EPUB'

function exportEpub(course: Course, context: ExportContext): FileTree {
  const media = createMedia(course, context.assets)
  reportLosses(course, media, context.report)
  const planned = planBook(withoutForeignCover(course, media))
  const write = (page: Page): WrittenPage => ({
    page,
    id: itemId(page.path),
    ...finishPage(withSelfCheck(writePage(page, planned, media), planned), media)
  })
  const written = planned.pages.map(write)
  const [book, bibliography] = withBibliography(planned, worksOf(written, course.lang, fragmentOf))
  // The colophon stays the last.
  const pages = bibliography === undefined ? written : written.toSpliced(-1, 0, write(bibliography))
  const marks = pageMarksOf(pages)
  const illustrations = illustrationsOf(pages.filter(({page}) => page.kind !== 'answers'))
  const contents = finishPage(navigation(book, illustrations, marks, createLabels(book)), media)
  const found: Survey = {...survey(book.course, media, context.assets), pageMarks: marks.length > 0}
  reportCover(book, media, context.report)
  reportClaim(book, found, context.report)
  reportPages(book, found, context.report)
  const identifier = `urn:uuid:${uuidFor(`${course.id} ${course.lang}`)}`
  const front = book.pages.find(page => page.kind === 'cover')
  const drawn = front === undefined || front.cover !== undefined ? [] : drawnCoverFiles(book, context)
  const scripts: readonly BookFile[] = pages.some(({properties}) => properties.includes('scripted'))
    ? [
        {
          id: itemId(selfCheckPath),
          path: selfCheckPath,
          mediaType: 'text/javascript',
          content: selfCheckScript
        }
      ]
    : []
  const style = `${stylesheet}${fontRules(book.options, media)}`
  const given = front?.cover === undefined ? undefined : media.use(front.cover)
  const files: readonly BookFile[] = [
    ...drawn.map(file => ({...file, id: itemId(file.path)})),
    ...scripts,
    ...media.files().map(file => ({...file, id: itemId(file.path)}))
  ]
  reportSize(book, media, context.report)
  const cover = files.find(file => file.path === (given ?? drawn.at(-1)?.path))

  const manifest: ManifestItem[] = [
    {id: 'contents', path: 'nav.xhtml', mediaType: xhtml, properties: [...contents.properties, 'nav']},
    {id: 'ncx', path: 'toc.ncx', mediaType: 'application/x-dtbncx+xml', properties: []},
    {id: 'style', path: 'style.css', mediaType: 'text/css', properties: []},
    ...pages.map(({page, id, properties}) => ({id, path: page.path, mediaType: xhtml, properties})),
    ...files.map(file => ({
      id: file.id,
      path: file.path,
      mediaType: file.mediaType,
      properties: file === cover ? ['cover-image'] : []
    }))
  ]
  const entries: [string, FileEntry][] = [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container(`${home}/package.opf`)],
    [
      `${home}/package.opf`,
      packageDocument({
        book,
        identifier,
        modified: context.now,
        generator: context.generator,
        found,
        languages: languagesOf(pages, book.course.lang, book.wordsLang),
        manifest,
        spine: spineOf(pages),
        ncxId: 'ncx',
        coverId: cover?.id
      })
    ],
    [`${home}/nav.xhtml`, toXhtml(contents.html)],
    [`${home}/toc.ncx`, ncx(book, marks, identifier)],
    [`${home}/style.css`, style],
    ...pages.map(({page, html}): [string, FileEntry] => [`${home}/${page.path}`, toXhtml(html)]),
    ...files.map((file): [string, FileEntry] => [`${home}/${file.path}`, file.content])
  ]
  return {container: 'epub', entries: new Map(entries), assets: context.assets}
}

const xhtml = 'application/xhtml+xml'

/** Readers' places are kept by these ids (EPUB CFI 1.1, 2.2), so they follow the paths, not the order. */
function itemId(path: string): string {
  return path.replaceAll('/', '-')
}

function withoutForeignCover(course: Course, media: Media): Course {
  return course.cover === undefined || media.carries(course.cover) ? course : {...course, cover: undefined}
}

/** The table of contents stands before the text, after cover and title. */
function spineOf(pages: readonly {readonly page: Page; readonly id: string}[]): readonly string[] {
  const isFront = ({page}: {readonly page: Page}): boolean => page.kind === 'cover' || page.kind === 'title'
  return [
    ...pages.filter(isFront).map(({id}) => id),
    'contents',
    ...pages.filter(page => !isFront(page)).map(({id}) => id)
  ]
}
