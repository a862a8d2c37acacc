import {playbackLoss, textsOf, walk, type Block, type Course, type Inline, type Report} from '@silabus/core'
import {questionLoss, quizLoss, type PrintLoss} from '@silabus/html'

/**
 * Tell the author what a page for reading cannot carry, each at its place.
 *
 * @param course The course.
 * @param report Where it is told.
 */
export function reportLosses(course: Course, report: Report): void {
  for (const {module, nodes} of textsOf(course)) {
    walk(nodes, node => {
      const loss = lossOf(node)
      if (loss !== undefined)
        report('target-loss', {target: 'a web page', ...loss}, {file: module.file, position: node.position})
      return undefined
    })
  }
}

function lossOf(node: Block | Inline): PrintLoss | undefined {
  switch (node.type) {
    case 'recording':
      return playbackLoss(node.source)
    case 'quiz':
      return quizLoss(node)
    case 'question':
      return questionLoss(node, 'page')
    default:
      return undefined
  }
}
