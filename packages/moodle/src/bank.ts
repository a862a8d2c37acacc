import {
  contents,
  walk,
  type Block,
  type Course,
  type CourseNode,
  type Direction,
  type Module,
  type Question,
  type Quiz
} from '@silabus/core'

/** The language of a fence, where it differs from the course's. */
interface Language {
  readonly lang?: string | undefined
  readonly dir?: Direction | undefined
}

/** Prose of a quiz between its questions. */
export interface QuizProse extends Language {
  readonly type: 'prose'
  readonly children: readonly Block[]
  /** Counted from 1 within the quiz. */
  readonly number: number
}

/** What stands in a category, in reading order; questions have the language of the fences around them. */
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

/**
 * Tell a question from prose.
 *
 * @param entry What stands in a category.
 * @returns Whether it is a question.
 */
export function isQuestion(entry: BankEntry): entry is Question {
  return entry.type === 'question'
}

function shelfOf(module: Module): ModuleShelf {
  const selfChecks: Question[] = []
  const quizzes: QuizShelf[] = []
  for (const section of module.sections) {
    collect(section.children, {}, (node, language) => {
      if (node.type === 'question') selfChecks.push({...node, ...language})
      else quizzes.push({quiz: node, entries: entriesOf(node, language)})
    })
  }
  return {module, selfChecks, quizzes: quizzes.filter(({entries}) => entries.some(isQuestion))}
}

function entriesOf(quiz: Quiz, language: Language): readonly BankEntry[] {
  const entries: BankEntry[] = []
  let prose: Block[] = []
  let number = 0
  const flush = (): void => {
    if (prose.length > 0) entries.push({type: 'prose', children: prose, number: (number += 1), ...language})
    prose = []
  }
  for (const block of quiz.children) {
    if (block.type === 'broken' && /^\s*:{3,}\s*question\b/u.test(block.source)) continue
    const questions: Question[] = []
    collect([block], language, (node, inner) => {
      if (node.type === 'question') questions.push({...node, ...inner})
    })
    if (block.type !== 'question' && saysSomething(block)) prose.push(block)
    if (questions.length === 0) continue
    flush()
    entries.push(...questions)
  }
  flush()
  return entries
}

/** Find questions and quizzes in reading order, also in boxes, with the language in which they stand. */
function collect(
  nodes: readonly CourseNode[],
  language: Language,
  found: (node: Question | Quiz, language: Language) => void
): void {
  for (const node of nodes) {
    // Everything below a section is a block, running text or a part of them (rows, cells, items).
    const block = node as Block
    const own = fenceLanguage(block)
    const inner: Language = own.lang === undefined ? language : {...language, ...own}
    if (block.type === 'question' || block.type === 'quiz') found(block, inner)
    else if ('children' in block) collect(block.children, inner, found)
  }
}

/** A fence names its direction where that is another than around it. */
function fenceLanguage(block: Block): Language {
  if (!('lang' in block) || typeof block.lang !== 'string') return {}
  return 'dir' in block && block.dir !== undefined ? {lang: block.lang, dir: block.dir} : {lang: block.lang}
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
