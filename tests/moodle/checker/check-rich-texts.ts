import {checkFiles} from './check-files.ts'
import {checkHtml, type Showing} from './check-html.ts'
import type {Tell} from './problem.ts'
import {withoutGaps} from './read-gaps.ts'
import type {Node} from './read-xml.ts'

/**
 * Check all HTML and files of a question.
 *
 * @param question A `<question>`.
 * @param ids Ids of HTML in the whole bank so far; those of this question are added.
 * @param tell Where to tell problems.
 */
export function checkRichTexts(question: Node, ids: Set<string>, tell: Tell): void {
  checkBelow(question, question, ids, tell)
}

function checkBelow(parent: Node, question: Node, ids: Set<string>, tell: Tell): void {
  const {type} = question.attributes
  for (const element of parent.children) {
    const plain = element.name === 'answer' && plainAnswers.has(type)
    if (element.attributes['format'] !== undefined && !plain) {
      const shown = type === 'cloze' && element.name === 'questiontext' ? aroundGaps(element) : element
      checkHtml(shown, showingOf(element, parent, question), ids, tell)
      checkFiles(shown, tell)
    }
    checkBelow(element, question, ids, tell)
  }
}

/** Types whose answers are plain text or a code, whatever format they name. */
const plainAnswers: ReadonlySet<string | undefined> = new Set(['truefalse', 'shortanswer', 'numerical'])

/** Gaps are not HTML. */
function aroundGaps(element: Node): Node {
  return {
    ...element,
    children: element.children.map(child =>
      child.name === 'text' ? {...child, text: withoutGaps(child.text)} : child
    )
  }
}

/** Moodle puts a choice into a label, takes its paragraphs and those of its feedback apart, and repeats it. */
function showingOf(element: Node, parent: Node, question: Node): Showing {
  // It becomes the learner's own text.
  if (element.name === 'responsetemplate') return 'field'
  switch (question.attributes['type']) {
    case 'multichoice':
      if (element.name === 'answer') return 'label'
      return parent.name === 'answer' ? 'beside' : 'once'
    case 'matching':
      return element.name === 'subquestion' ? 'label' : 'once'
    case 'ordering':
      return element.name === 'answer' ? 'label' : 'once'
    default:
      return 'once'
  }
}
