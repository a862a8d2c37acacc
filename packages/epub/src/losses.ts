import {textsOf, type AssetReference, type Block, type Course, type Inline, type Report} from '@silabus/core'
import {questionLoss, quizLoss, type PrintLoss} from '@silabus/html'
import {conformityGaps} from './accessibility.ts'
import type {Book} from './book.ts'
import {isUnreadable} from './finish.ts'
import type {Media} from './media.ts'
import {bookOptions} from './options.ts'
import type {Survey} from './survey.ts'
import {walkPrinted} from './walk-printed.ts'

/**
 * Tell the author what a book cannot carry, each at its place.
 *
 * @param course The course.
 * @param media Knows what a book carries.
 * @param report Where it is told.
 */
export function reportLosses(course: Course, media: Media, report: Report): void {
  if (course.cover !== undefined && !media.carries(course.cover)) {
    const what = `cover picture \`${course.cover.path}\`, ${kindOf(course.cover, media)}`
    const instead =
      bookOptions(course).cover === 'none' ? 'the book has no cover' : 'a drawn cover stands in its place'
    lose(report, what, instead, {file: course.file})
  }
  for (const {module, nodes} of textsOf(course)) {
    walkPrinted(nodes, node => {
      const loss = lossOf(node, media)
      if (loss !== undefined)
        lose(report, loss.what, loss.instead, {file: module.file, position: node.position})
    })
  }
}

/**
 * Tell the author that a book does not say it conforms, as somebody claims it does.
 *
 * @param book The book.
 * @param found What it holds.
 * @param report Where it is told.
 */
export function reportClaim({course, options}: Book, found: Survey, report: Report): void {
  const gaps = conformityGaps(found)
  if (options.certifiedBy === undefined || gaps.length === 0) return
  const instead = `it is left out, because there are ${new Intl.ListFormat('en').format(gaps)}`
  const position = course.targetPlaces?.['epub.certifiedBy']
  lose(report, 'claim that the book conforms to WCAG, `certifiedBy`', instead, {file: course.file, position})
}

/**
 * Tell the author that readers cannot know of which edition the pages are that the text marks.
 *
 * @param book The book.
 * @param found What it holds.
 * @param report Where it is told.
 */
export function reportPages({course, options}: Book, found: Survey, report: Report): void {
  if (!found.pageMarks || options.pageSource !== undefined) return
  const instead =
    'the pages are listed, but not of which edition; `pageSource` under `targets` and `epub` says it'
  lose(report, 'marks of pages without a name of their edition', instead, {file: course.file})
}

function lose(report: Report, what: string, instead: string, place: Parameters<Report>[2]): void {
  report('target-loss', {target: 'EPUB', what, instead}, place)
}

function lossOf(node: Block | Inline, media: Media): PrintLoss | undefined {
  switch (node.type) {
    case 'picture':
      return pictureLoss(node.source, media)
    case 'recording':
      return media.carries(node.source)
        ? undefined
        : {
            what: `recording \`${node.source.path}\`, ${kindOf(node.source, media)}`,
            instead: 'its name and its transcript stand in its place; .mp3 and .m4a play everywhere'
          }
    case 'download':
      return {
        what: `link to the file \`${node.asset.path}\``,
        instead: 'only the text of the link is written; a link to the web would work'
      }
    case 'link':
      return isUnreadable(node.url)
        ? {
            what: `address \`${node.url}\``,
            instead: 'it is no URL, so that only the text of the link is written'
          }
        : undefined
    case 'quiz':
      return quizLoss(node)
    case 'question':
      return questionLoss(node, 'book')
    default:
      return undefined
  }
}

function pictureLoss(source: AssetReference | string, media: Media): PrintLoss | undefined {
  const name = typeof source === 'string' ? 'picture in a `data:` URL' : `picture \`${source.path}\``
  const what = `${name}, ${kindOf(source, media)}`
  if (!media.carries(source)) {
    return {what, instead: 'its description stands in its place; .png, .jpg and .svg show everywhere'}
  }
  if (media.typeOf(source) !== 'image/webp') return undefined
  return {
    what: `${what}, in books since EPUB 3.3 only`,
    instead:
      'it is written all the same, and older reading systems may not show it; .png and .jpg show everywhere'
  }
}

/** Say what a file holds. */
function kindOf(source: AssetReference | string, media: Media): string {
  const type = media.typeOf(source)
  return type === 'application/octet-stream' ? 'which holds no picture' : `which is \`${type}\``
}
