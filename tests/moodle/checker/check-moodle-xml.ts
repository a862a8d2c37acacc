import {checkAnswers} from './check-answers.ts'
import {createCategories} from './check-categories.ts'
import {checkCommon} from './check-common.ts'
import {checkFiles} from './check-files.ts'
import {checkHtml, type Showing} from './check-html.ts'
import {checkShape} from './check-shape.ts'
import {checkTexts} from './check-text.ts'
import type {Problem, Tell} from './problem.ts'
import {withoutGaps} from './read-gaps.ts'
import {readXml, type Node} from './read-xml.ts'

/**
 * Check a Moodle XML file as strictly as Moodle ought to, which imports many mistakes without a word
 * (Moodle 4.5 and 5.0, qformat_xml).
 *
 * It knows nothing of the exporter: every rule is told from Moodle's side.
 *
 * @param source The file.
 * @returns What is wrong, in order of the file; empty when Moodle will keep all as it is meant.
 */
export function checkMoodleXml(source: string): readonly Problem[] {
  const problems: Problem[] = []
  const tell: Tell = (rule, line, found = '') => problems.push({rule, line, found})
  if (!source.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<quiz'))
    tell('declaration', 1, source.slice(0, 60))

  let quiz: Node
  try {
    quiz = readXml(source)
  } catch (error) {
    return [...problems, {rule: 'well-formed', line: 1, found: String(error)}]
  }
  if (quiz.name !== 'quiz') tell('root', quiz.line, quiz.name)

  const categories = createCategories(tell)
  const ids = new Set<string>()
  let questions = 0
  let idnumbers: Set<string> | undefined
  for (const question of quiz.children) {
    if (question.name !== 'question') tell('element-known', question.line, question.name)
    checkShape(question, tell)
    checkTexts(question, tell)
    checkRichTexts(question, question, ids, tell)
    if (question.attributes['type'] === 'category') {
      categories.check(question)
      idnumbers = new Set()
      continue
    }
    if (question.attributes['type'] !== 'description') questions += 1
    if (idnumbers === undefined) tell('category-first', question.line)
    checkCommon(question, (idnumbers ??= new Set()), tell)
    checkAnswers(question, tell)
  }
  if (questions === 0) tell('questions-present', quiz.line)
  return problems
}

/** Check all HTML and files below an element. */
function checkRichTexts(parent: Node, question: Node, ids: Set<string>, tell: Tell): void {
  const {type} = question.attributes
  for (const element of parent.children) {
    const plain = element.name === 'answer' && plainAnswers.has(type)
    if (element.attributes['format'] !== undefined && !plain) {
      const shown = type === 'cloze' && element.name === 'questiontext' ? aroundGaps(element) : element
      checkHtml(shown, showingOf(element, parent, question), ids, tell)
      checkFiles(shown, tell)
    }
    checkRichTexts(element, question, ids, tell)
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
