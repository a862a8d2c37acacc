import {playbackLoss, textsOf, walk, type Block, type Course, type Inline, type Report} from '@silabus/core'
import {questionLoss, quizLoss, type PrintLoss} from '@silabus/html'

/** Where a course is read. */
export type Medium = 'screen' | 'paper'

/**
 * Tell the author what a page for reading cannot carry, each at its place.
 *
 * @param course The course.
 * @param medium What it is read on.
 * @param report Where it is told.
 */
export function reportLosses(course: Course, medium: Medium, report: Report): void {
  const target = medium === 'screen' ? 'a web page' : 'paper'
  for (const {module, nodes} of textsOf(course)) {
    walk(nodes, node => {
      const loss = lossOf(node, medium)
      if (loss !== undefined)
        report('target-loss', {target, ...loss}, {file: module.file, position: node.position})
      return undefined
    })
  }
}

function lossOf(node: Block | Inline, medium: Medium): PrintLoss | undefined {
  switch (node.type) {
    case 'recording':
      return medium === 'screen'
        ? playbackLoss(node.source)
        : {
            what: `recording \`${node.source.path}\``,
            instead: 'its name and its transcript stand in its place'
          }
    case 'download':
      return medium === 'screen'
        ? undefined
        : {
            what: `link to the file \`${node.asset.path}\``,
            instead: 'only the text of the link is written; a link to the web would work'
          }
    case 'quiz':
      return quizLoss(node)
    case 'question':
      return questionLoss(node, 'page')
    default:
      return undefined
  }
}
