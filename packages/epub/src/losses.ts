import {
  contents,
  walk,
  type Block,
  type Course,
  type Inline,
  type Quiz,
  type Report,
  type Question
} from '@silabus/core'
import {dataType, isCarried} from './media.ts'
import {questionsIn} from './quiz.ts'

/**
 * Tell the author what a book cannot carry, each at its place.
 *
 * @param course The course.
 * @param report Where it is told.
 */
export function reportLosses(course: Course, report: Report): void {
  if (course.cover !== undefined && !isCarried(course.cover.mediaType)) {
    lose(report, `cover picture of the type \`${course.cover.mediaType}\``, 'the book has no cover', {
      file: course.file
    })
  }
  for (const module of contents(course)) {
    const look = (nodes: readonly (Block | Inline)[]): void => {
      walk(nodes, node => {
        const loss = lossOf(node)
        if (loss !== undefined)
          lose(report, loss.what, loss.instead, {file: module.file, position: node.position})
        return undefined
      })
    }
    for (const section of module.sections) look(section.children)
    for (const note of module.footnotes) look(note.children)
  }
}

function lose(report: Report, what: string, instead: string, place: Parameters<Report>[2]): void {
  report('target-loss', {target: 'EPUB', what, instead}, place)
}

interface Loss {
  readonly what: string
  readonly instead: string
}

function lossOf(node: Block | Inline): Loss | undefined {
  switch (node.type) {
    case 'picture':
      return pictureLoss(typeof node.source === 'string' ? dataType(node.source) : node.source.mediaType)
    case 'recording':
      return isCarried(node.source.mediaType)
        ? undefined
        : {
            what: `recording \`${node.source.path}\` of the type \`${node.source.mediaType}\``,
            instead: 'its name and its transcript stand in its place; .mp3 and .m4a play everywhere'
          }
    case 'download':
      return {
        what: `link to the file \`${node.asset.path}\``,
        instead: 'only the text of the link is written; a link to the web would work'
      }
    case 'quiz':
      return quizLoss(node)
    default:
      return undefined
  }
}

function pictureLoss(mediaType: string): Loss | undefined {
  if (!isCarried(mediaType)) {
    return {
      what: `picture of the type \`${mediaType}\``,
      instead: 'its description stands in its place; .png, .jpg and .svg show everywhere'
    }
  }
  if (mediaType !== 'image/webp') return undefined
  return {
    what: 'WebP picture, which reading systems know only since EPUB 3.3',
    instead: 'it is written all the same; .png and .jpg show everywhere'
  }
}

function quizLoss(quiz: Quiz): Loss | undefined {
  const {pick, pass, attempts} = quiz
  const questions: readonly Question[] = questionsIn(quiz)
  const rules = [
    pick === undefined ? undefined : `\`pick=${pick}\``,
    pass === undefined ? undefined : `\`pass=${pass}\``,
    attempts === undefined ? undefined : `\`attempts=${attempts}\``
  ].filter(rule => rule !== undefined)
  if (rules.length === 0) return undefined
  const all = pick === undefined ? '' : `all ${questions.length} questions are printed, `
  return {
    what: `quiz with ${new Intl.ListFormat('en').format(rules)}`,
    instead: `${all}the rules stand there in words, and the reader keeps score`
  }
}
