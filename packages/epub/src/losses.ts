import {
  textsOf,
  type AssetReference,
  type Block,
  type Course,
  type Inline,
  type Picture,
  type Place,
  type Report
} from '@silabus/core'
import {questionLoss, quizLoss, type PrintLoss} from '@silabus/html'
import {conformityGaps} from './accessibility.ts'
import type {Book} from './book.ts'
import {isUnreadable} from './finish.ts'
import type {Media} from './media.ts'
import {bookOptions} from './options.ts'
import {nameOf} from './pictures/make-picture.ts'
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
  const broken = course.cover !== undefined && media.planFor(course.cover).kind === 'broken'
  if (course.cover !== undefined) refuseBroken(course.cover, media, report, {file: course.file})
  if (course.cover !== undefined && !broken && !media.carries(course.cover)) {
    const what = `cover picture \`${course.cover.path}\`, ${kindOf(course.cover, media)}`
    const place =
      bookOptions(course).cover === 'none' ? 'the book has no cover' : 'a drawn cover stands in its place'
    const instead = `${place}${reasonFor(course.cover, media)}`
    lose(report, what, instead, {file: course.file})
  }
  for (const {module, nodes} of textsOf(course)) {
    walkPrinted(nodes, node => {
      if (node.type === 'picture')
        refuseBroken(node.source, media, report, {file: module.file, position: node.position})
      const loss = lossOf(node, media)
      if (loss !== undefined)
        lose(report, loss.what, loss.instead, {file: module.file, position: node.position})
    })
  }
}

/**
 * Tell the author that shelves of many readers show no cover that is given as SVG.
 *
 * @param book The book.
 * @param media Knows what the cover is.
 * @param report Where it is told.
 */
export function reportCover({course}: Book, media: Media, report: Report): void {
  const {cover} = course
  if (cover === undefined || media.typeOf(cover) !== 'image/svg+xml') return
  report('target-cover', {found: `cover picture \`${cover.path}\``}, {file: course.file})
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

/** A picture that has to be made of another type or size has to be whole. */
function refuseBroken(source: Picture['source'], media: Media, report: Report, place: Place): void {
  const plan = media.planFor(source)
  if (plan.kind !== 'broken') return
  const found = `${nameOf(source)}, which cannot be read: ${plan.problem}`
  report('target-refused', {target: 'EPUB', found, expected: 'one that is whole'}, place)
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
  const what = `${nameOf(source)}, ${kindOf(source, media)}`
  const plan = media.planFor(source)
  // What is broken is told as such.
  if (plan.kind === 'broken') return undefined
  const because = reasonFor(source, media)
  if (!media.carries(source)) {
    return {
      what,
      instead: `its description stands in its place${because}; .png, .jpg and .svg show everywhere`
    }
  }
  const type = media.typeOf(source)
  if (type === 'image/avif' && media.factsOf(source).animated)
    return {what: `${nameOf(source)}, which moves`, instead: 'the first of its pictures is written alone'}
  if (type !== 'image/webp' || plan.kind === 'made') {
    return plan.kind === 'unable'
      ? {what: `${nameOf(source)} in its size`, instead: `it is written as it is${because}`}
      : undefined
  }
  return {
    what: `${what}, in books since EPUB 3.3 only`,
    instead: `it is written all the same${because}, and older reading systems may not show it; ${
      media.factsOf(source).animated
        ? '.gif moves everywhere'
        : '.png and .jpg show everywhere, and `webp: convert` under `images` makes one of them'
    }`
  }
}

/** Say why a picture cannot become what it should, where that is so. */
function reasonFor(source: AssetReference | string, media: Media): string {
  const plan = media.planFor(source)
  return plan.kind === 'unable' ? `, because ${plan.problem} (\`npm install sharp\`)` : ''
}

/** Say what a file holds. */
function kindOf(source: AssetReference | string, media: Media): string {
  const type = media.typeOf(source)
  return type === 'application/octet-stream' ? 'which holds no picture' : `which is \`${type}\``
}
