import {checkAnswers} from './check-answers.ts'
import {createCategories, type Categories} from './check-categories.ts'
import {checkCommon} from './check-common.ts'
import {checkRichTexts} from './check-rich-texts.ts'
import {checkShape} from './check-shape.ts'
import {checkTexts} from './check-text.ts'
import type {Problem, Tell} from './problem.ts'
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
  return checkBank([source])
}

/**
 * Check the files of one question bank, which are imported one after the other, in any order.
 *
 * @param sources The files.
 * @returns What is wrong with one of them or between them.
 */
export function checkBank(sources: readonly string[]): readonly Problem[] {
  const problems: Problem[] = []
  const known: Known = {categories: createCategories(), idnumbers: new Set(), ids: new Set()}
  for (const [index, source] of sources.entries()) {
    checkFile(source, known, (rule, line, found = '') => problems.push({rule, file: index + 1, line, found}))
  }
  return problems
}

/** What the files of one bank share. */
interface Known {
  readonly categories: Categories
  /** Those of questions. */
  readonly idnumbers: Set<string>
  /** Those of HTML. */
  readonly ids: Set<string>
}

function checkFile(source: string, {categories, idnumbers, ids}: Known, tell: Tell): void {
  if (!source.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<')) {
    tell('declaration', 1, source.slice(0, 60))
  }
  const quiz = read(source, tell)
  if (quiz === undefined) return
  if (quiz.name !== 'quiz') tell('root', quiz.line, quiz.name)

  const check = categories.begin(tell)
  let questions = 0
  // A file without categories goes wherever the teacher sends it.
  let shelved = quiz.children.every(({attributes}) => attributes['type'] !== 'category')
  for (const question of quiz.children) {
    if (question.name !== 'question') tell('element-known', question.line, question.name)
    const {type} = question.attributes
    if (type === 'category') shelved = true
    else if (type !== 'description') questions += 1
    const sound = checkShape(question, tell)
    if (type === 'category') check(question)
    if (!sound) continue
    checkTexts(question, tell)
    checkRichTexts(question, ids, tell)
    if (type === 'category') continue
    if (!shelved) tell('category-first', question.line)
    checkCommon(question, idnumbers, tell)
    checkAnswers(question, tell)
  }
  if (questions === 0) tell('questions-present', quiz.line)
}

function read(source: string, tell: Tell): Node | undefined {
  try {
    return readXml(source)
  } catch (error) {
    tell('well-formed', 1, String(error))
    return undefined
  }
}
