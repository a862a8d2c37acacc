import {
  contents,
  type Course,
  type ExportContext,
  type Exporter,
  type FileEntry,
  type FileTree
} from '@silabus/core'
import {toHtml} from '@silabus/html'
import {finishPages} from './finish.ts'
import {reportLosses} from './losses.ts'
import {createMedia} from './media.ts'
import {writePages} from './pages.ts'
import {stylePath} from './parts/shell.ts'
import {firstPage, planSite} from './site.ts'
import {stylesheet} from './stylesheet.ts'

/** A folder of web pages for reading: no script, nothing from elsewhere, from a server or from a disk. */
export const html: Exporter = {
  target: 'html',
  title: 'Web pages',
  howToImport: 'Open index.html in a browser, or upload the folder to any web server.',
  suffix: '-html',
  onRequest: true,
  options: {},
  export: exportHtml
}

function exportHtml(course: Course, context: ExportContext): FileTree {
  const {assets, generator, report} = context
  reportLosses(course, report)
  const media = createMedia()
  // A lone module would be one click behind a page of contents with one line.
  const site = planSite(course, contents(course).length > 1 ? 'pages' : 'one')
  const pages = finishPages(writePages(site, media, {generator, style: undefined}))
  const written = pages.map(({path, html}): [string, FileEntry] => [
    path,
    `${toHtml([{type: 'doctype'}, html])}\n`
  ])
  const entries = [
    ...written.filter(([path]) => path === firstPage),
    ...written.filter(([path]) => path !== firstPage),
    [stylePath, stylesheet] as const,
    ...media.files()
  ]
  return {container: 'folder', entries: new Map(entries), assets}
}
