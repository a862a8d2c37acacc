import {toString} from 'mdast-util-to-string'
import type {Node} from 'unist'
import {allowedElements} from './build/html-elements.ts'
import type {Block, Course, Inline, Module, Question, Quiz, Section} from './model.ts'

/**
 * List what a course holds in reading order: its introduction, if there is one, then its modules.
 *
 * @param course The course.
 * @returns The introduction and the modules.
 */
export function contents(course: Course): readonly Module[] {
  return course.introduction === undefined ? course.modules : [course.introduction, ...course.modules]
}

/** Text of a course, and where it stands. */
export interface PlacedText {
  readonly module: Module
  readonly nodes: readonly (Block | Inline)[]
}

/**
 * List all text of a course: titles, sections and footnotes.
 *
 * @param course The course.
 * @returns Texts, module by module.
 */
export function textsOf(course: Course): readonly PlacedText[] {
  return contents(course).flatMap(module =>
    [
      module.heading,
      ...module.sections.flatMap(section => [section.heading, section.children]),
      ...module.footnotes.map(note => note.children)
    ].map(nodes => ({module, nodes}))
  )
}

/**
 * Visit nodes and everything inside them, in reading order, parts of questions included.
 *
 * @param nodes Where to start.
 * @param visit Called for each node before what it holds; `false` leaves out what it holds.
 */
export function walk(nodes: readonly Node[], visit: (node: Block | Inline) => boolean | undefined): void {
  for (const node of nodes) {
    // Everything below a section is a block, running text or a part of them (rows, cells, items).
    const known = node as Block | Inline
    if (visit(known) === false) continue
    for (const part of parts(known)) walk(part, visit)
  }
}

/** The lists of nodes that a node holds, in the order in which a reader meets them. */
function parts(node: Block | Inline): readonly (readonly Node[])[] {
  switch (node.type) {
    case 'question':
      return [node.stem, ...answerParts(node), ...node.hints, node.explanation]
    case 'objectiveList':
      return node.objectives.map(objective => objective.children)
    case 'glossaryList':
      return node.entries.map(entry => entry.children)
    case 'termDefinition':
      return [node.term, node.children]
    case 'example':
      return [node.title, node.children]
    case 'details':
      return [node.summary, node.children]
    case 'figure':
      return [[node.picture]]
    case 'recording':
      return [node.transcript ?? []]
    default:
      return 'children' in node ? [node.children] : []
  }
}

/** What the answers of a question hold. */
function answerParts(question: Question): readonly (readonly Node[])[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return question.options.flatMap(option => [option.children, option.feedback])
    case 'short':
    case 'numeric':
      return [...question.answers.map(answer => answer.feedback), question.otherwise]
    case 'matching':
      return [...question.columns, ...[...question.prompts, ...question.choices].map(side => side.children)]
    case 'ordering':
      return question.items.flatMap(item => [item.children, item.feedback])
    case 'cloze':
      return []
    case 'essay':
      return [question.template === undefined ? [] : [question.template], question.markerNotes]
  }
}

/**
 * List the questions of a quiz, in reading order.
 *
 * @param quiz The quiz.
 * @returns Its questions.
 */
export function questionsIn(quiz: Quiz): readonly Question[] {
  const found: Question[] = []
  walk(quiz.children, node => {
    if (node.type !== 'question') return undefined
    found.push(node)
    return false
  })
  return found
}

/** A question where it stands. */
export interface PlacedQuestion {
  readonly question: Question
  readonly module: Module
  readonly section: Section
  /** Missing for a self-check in running text. */
  readonly quiz: Quiz | undefined
}

/**
 * List the questions of a course or of one module, in reading order.
 *
 * @param modules As `contents` gives them.
 * @returns Each question with the quiz, the section and the module that it belongs to.
 */
export function questionsOf(modules: readonly Module[]): readonly PlacedQuestion[] {
  const found: PlacedQuestion[] = []
  for (const module of modules) {
    const collect = (nodes: readonly Node[], section: Section, quiz: Quiz | undefined): void => {
      walk(nodes, node => {
        if (node.type === 'question') {
          found.push({question: node, module, section, quiz})
          return false
        }
        if (node.type === 'quiz') {
          collect(node.children, section, node)
          return false
        }
        return undefined
      })
    }
    for (const section of module.sections) collect(section.children, section, undefined)
  }
  return found
}

/**
 * Say nodes in plain text, pictures by their description, white space made even.
 *
 * @param nodes Blocks or running text.
 * @returns One line of text.
 */
export function plainText(nodes: readonly Node[]): string {
  const words: string[] = []
  for (const node of nodes) {
    if (node.type === 'footnoteReference') continue
    words.push(inlineText(node))
  }
  return words.join('').replace(/\s+/gu, ' ').trim()
}

const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableRow',
  'tableCell',
  'code',
  'blockquote',
  'figure'
])

/** Raw HTML whose text does not run on into what follows. */
function isRawBlock(node: Node): boolean {
  if (node.type !== 'htmlElement' || !('name' in node)) return false
  return node.name === 'br' || allowedElements[String(node.name)]?.level === 'block'
}

function inlineText(node: Node): string {
  // Titles are read before raw HTML in them becomes part of the model.
  if (node.type === 'footnoteReference' || node.type === 'html') return ''
  if (node.type === 'break') return ' '
  if (node.type === 'gap') return '…'
  if (node.type === 'formula' && 'text' in node)
    return 'display' in node && node.display === true ? `${String(node.text)} ` : String(node.text)
  if (node.type === 'picture' && 'alternative' in node) return String(node.alternative)
  // The type names the interface.
  if (node.type === 'figure' && 'picture' in node) return `${inlineText(node.picture as Node)} `
  if ('children' in node && Array.isArray(node.children)) {
    // What a unist node holds is nodes.
    const text = (node.children as Node[]).map(inlineText).join('')
    return blocks.has(node.type) || isRawBlock(node) ? `${text} ` : text
  }
  return toString(node)
}
