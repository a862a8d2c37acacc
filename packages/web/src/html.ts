import {
  contents,
  type Course,
  type ExportContext,
  type Exporter,
  type FileEntry,
  type FilePart,
  type FileTree
} from '@silabus/core'
import {toHtml} from '@silabus/html'
import {finishPages} from './finish.ts'
import {reportLosses} from './losses.ts'
import {createMedia} from './media.ts'
import {writePages} from './pages.ts'
import {stylePath} from './parts/shell.ts'
import {createInnerMedia, singleFile} from './single-file.ts'
import {planSite} from './site.ts'
import {stylesheet} from './stylesheet.ts'

/** Web pages for reading: no script, nothing from elsewhere, from a server or from a disk. */
export const html: Exporter = {
  target: 'html',
  title: 'Web pages',
  howToImport: 'Open it in a browser (of a folder: index.html), or upload it to any web server.',
  suffix: '-html',
  onRequest: true,
  options: {
    singleFile: {
      description:
        'One file, <course id>.html, with style, pictures and recordings inside, in place of a folder',
      type: 'boolean',
      default: false
    }
  },
  export: exportHtml
}

/** Bytes from which a page is long in opening; nobody mails it either. */
const largePage = 20 * 1024 * 1024

function exportHtml(course: Course, context: ExportContext): FileTree {
  reportLosses(course, 'screen', context.report)
  return course.targets['html']?.['singleFile'] === true ? oneFile(course, context) : folder(course, context)
}

function folder(course: Course, {assets, generator}: ExportContext): FileTree {
  const media = createMedia()
  // A lone module would be one click behind a page of contents with one line.
  const site = planSite(course, contents(course).length > 1 ? 'pages' : 'one')
  const pages = finishPages(writePages(site, media, {generator, style: undefined}), site.glossaryPath)
  const entries: [string, FileEntry][] = [
    ...pages.map(({path, html}): [string, FileEntry] => [path, `${toHtml([{type: 'doctype'}, html])}\n`]),
    [stylePath, stylesheet],
    ...media.files()
  ]
  return {container: 'folder', entries: new Map(entries), assets}
}

function oneFile(course: Course, {assets, generator, report}: ExportContext): FileTree {
  const media = createInnerMedia()
  const site = planSite(course, 'one')
  const [page] = finishPages(writePages(site, media, {generator, style: stylesheet}))
  if (page === undefined) throw new TypeError('Unexpected site without a page')
  const parts = singleFile(page.html, media)
  const bytes = parts.reduce((sum, part) => sum + sizeOf(part), 0)
  if (bytes > largePage) {
    report(
      'target-loss',
      {
        target: 'one file',
        what: `web page of ${Math.round(bytes / 1024 / 1024)} MiB with all its files inside`,
        instead:
          'it is written all the same, and browsers take long to open it; without `singleFile`, recordings wait until they are played'
      },
      {file: course.file, position: course.targetPlaces?.['html.singleFile']}
    )
  }
  return {container: 'files', entries: new Map([['.html', parts]]), assets}
}

function sizeOf(part: FilePart): number {
  return typeof part === 'string' ? Buffer.byteLength(part) : 4 * Math.ceil(part.asset.bytes / 3)
}
