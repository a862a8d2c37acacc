import type {Course, ExportContext, Exporter, FileTree} from '@silabus/core'
import {toHtml} from '@silabus/html'
import {finishPages} from './finish.ts'
import {reportLosses} from './losses.ts'
import {createMedia} from './media.ts'
import {writePages} from './pages.ts'
import {papers, printStyle, type Paper} from './print-style.ts'
import {withPages} from './printed-page.ts'
import {planSite} from './site.ts'

/** A course on paper, or in a file that looks like it; a browser prints it. */
export const pdf: Exporter = {
  target: 'pdf',
  title: 'PDF for print',
  howToImport:
    'Print it, or send it to learners. Making it takes a Chromium, Chrome or Edge on this machine.',
  suffix: '.pdf',
  onRequest: true,
  options: {
    paper: {description: 'Size of the paper', type: 'string', values: papers, default: 'A4'}
  },
  export: exportPdf
}

function exportPdf(course: Course, {assets, generator, now, report}: ExportContext): FileTree {
  reportLosses(course, 'paper', report)
  const media = createMedia()
  const site = planSite(course, 'print')
  const style = printStyle(site, paperOf(course))
  const [page] = finishPages(writePages(site, media, {generator, style}))
  if (page === undefined) throw new TypeError('Unexpected site without a page')
  const {html} = page
  return {
    container: 'print',
    entries: new Map(media.files()),
    assets,
    print: {
      page: pages => `${toHtml([{type: 'doctype'}, withPages(html, pages)])}\n`,
      title: course.title,
      authors: course.authors,
      subject: course.description,
      keywords: course.keywords,
      creator: `Silabus ${generator}`,
      date: now
    }
  }
}

/** Core has checked the option, where it knew the targets. */
function paperOf({targets}: Course): Paper {
  const written = targets['pdf']?.['paper']
  return papers.find(paper => paper === written) ?? 'A4'
}
