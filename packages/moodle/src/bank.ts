import {contents, walk, type Block, type Course, type Module, type Question, type Quiz} from '@silabus/core'

/** Prose of a quiz between its questions. */
export interface QuizProse {
  readonly type: 'prose'
  readonly children: readonly Block[]
  /** Counted from 1 within the quiz. */
  readonly number: number
}

/** What stands in a category, in reading order. */
export type BankEntry = Question | QuizProse

/** A quiz and what it holds. */
export interface QuizShelf {
  readonly quiz: Quiz
  readonly entries: readonly BankEntry[]
}

/** A module that has questions. */
export interface ModuleShelf {
  readonly module: Module
  /** Questions in running text. */
  readonly selfChecks: readonly Question[]
  readonly quizzes: readonly QuizShelf[]
}

/**
 * List what a question bank holds of a course.
 *
 * @param course The course.
 * @returns The modules that have questions, in reading order.
 */
export function bankOf(course: Course): readonly ModuleShelf[] {
  return contents(course)
    .map(shelfOf)
    .filter(({selfChecks, quizzes}) => selfChecks.length > 0 || quizzes.length > 0)
}

function shelfOf(module: Module): ModuleShelf {
  const selfChecks: Question[] = []
  const quizzes: QuizShelf[] = []
  walk(
    module.sections.flatMap(section => section.children),
    node => {
      if (node.type === 'question') selfChecks.push(node)
      else if (node.type === 'quiz') quizzes.push({quiz: node, entries: entriesOf(node)})
      else return undefined
      return false
    }
  )
  return {module, selfChecks, quizzes: quizzes.filter(({entries}) => entries.some(isQuestion))}
}

/**
 * Tell a question from prose.
 *
 * @param entry What stands in a category.
 * @returns Whether it is a question.
 */
export function isQuestion(entry: BankEntry): entry is Question {
  return entry.type === 'question'
}

function entriesOf(quiz: Quiz): readonly BankEntry[] {
  const entries: BankEntry[] = []
  let prose: Block[] = []
  let number = 0
  const flush = (): void => {
    if (prose.length > 0) entries.push({type: 'prose', children: prose, number: ++number})
    prose = []
  }
  for (const block of quiz.children) {
    if (block.type === 'broken' && /^\s*:{3,}\s*question\b/u.test(block.source)) continue
    const inside = questionsIn(block)
    if (block.type !== 'question' && saysSomething(block)) prose.push(block)
    if (inside.length === 0) continue
    flush()
    entries.push(...inside)
  }
  flush()
  return entries
}

/** The questions of a block: itself, or those in a box. */
function questionsIn(block: Block): readonly Question[] {
  const found: Question[] = []
  walk([block], node => {
    if (node.type !== 'question') return undefined
    found.push(node)
    return false
  })
  return found
}

/** Whether anything of a block is left to read without the questions that it holds. */
function saysSomething(block: Block): boolean {
  let said = false
  walk([block], node => {
    if (node.type === 'question') return false
    said ||= !('children' in node)
    return undefined
  })
  return said
}
