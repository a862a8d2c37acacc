import {asciiId, type Course, type CourseNode, type Module, type Question, type Quiz} from '@silabus/core'
import {isQuestion, type ModuleShelf, type QuizProse} from './bank.ts'
import type {BankContext} from './bank-context.ts'
import {createCategoryNames} from './categories.ts'
import type {Placed} from './entry-context.ts'
import {idnumber} from './names.ts'
import type {CategoryDepth} from './options.ts'
import {planCategories, portionId, type CategoryPlan, type Portion} from './portions.ts'
import {questionNames} from './question-names.ts'
import {quizSettings} from './quiz-settings.ts'

/** A category of the bank. */
export interface Shelf {
  /** Names from the course down. */
  readonly path: readonly string[]
  /** What it holds the questions of. */
  readonly of: Course | Module | Quiz
  /** File in which that stands. */
  readonly file: string
  /** Quizzes whose settings it tells, as they have no category of their own that could. */
  readonly quizzes: readonly Quiz[]
}

/** Writes the parts of a bank in one format. */
export interface BankWriter<Part> {
  readonly category: (shelf: Shelf) => Part
  /** Nothing if the question can't be written, which has been told. */
  readonly question: (placed: Placed<Question>) => Part | undefined
  /** Prose that stands between the questions of a quiz. */
  readonly prose: (placed: Placed<QuizProse>) => Part | undefined
}

/** A question, or prose, as a part of a bank. */
export interface WrittenEntry<Part> {
  /** Unlike that of any other entry of the course. */
  readonly idnumber: string
  readonly name: string
  readonly part: Part
  readonly isQuestion: boolean
  /** Where it stands in the course. */
  readonly node: CourseNode
  readonly file: string
}

/** What was written of a portion; never without a question. */
export interface WrittenPortion<Part> {
  readonly portion: Portion
  /** From the course down to the category of the portion itself; empty where the author wants none. */
  readonly categories: readonly Shelf[]
  readonly entries: readonly WrittenEntry<Part>[]
}

/**
 * Write the questions of a course, portion by portion.
 *
 * @param shelves The modules that have questions.
 * @param bank What everything in the bank shares.
 * @param writer Writes the parts.
 * @param depth How finely questions are shelved.
 * @returns What is left of each portion that has a question which Moodle would not refuse.
 */
export function writePortions<Part>(
  shelves: readonly ModuleShelf[],
  bank: BankContext,
  writer: BankWriter<Part>,
  depth: CategoryDepth
): readonly WrittenPortion<Part>[] {
  const {course, losses} = bank
  const plans = planCategories(shelves, depth)
    .map(plan => ({plan, portions: writePlan(plan, bank, writer)}))
    .filter(({portions}) => portions.length > 0)
  const written = plans.flatMap(({portions}) => portions)
  if (written.length === 0) return []

  const shelvesOf = createShelves(
    written.map(({portion}) => portion),
    depth,
    bank
  )
  losses.title(course.title, course, course.file)
  for (const module of new Set(written.map(({portion}) => portion.module)))
    if (module !== course.introduction) losses.title(module.title, module, module.file)
  for (const {portion} of written) loseQuiz(portion, depth, bank)
  return written.map(({portion, entries}) => ({portion, entries, categories: shelvesOf(portion)}))
}

type WrittenEntries<Part> = Omit<WrittenPortion<Part>, 'categories'>

/** Write what stands in one category: names differ within it. */
function writePlan<Part>(
  plan: CategoryPlan,
  bank: BankContext,
  writer: BankWriter<Part>
): readonly WrittenEntries<Part>[] {
  const {losses, speech} = bank
  const {words} = speech
  const known = plan.portions.flatMap(portion =>
    portion.entries.map(entry => ({
      portion,
      entry,
      id: isQuestion(entry) ? asciiId(entry.id) : `${portionId(portion)}/text-${entry.number}`
    }))
  )
  const names = questionNames(
    known.map(({entry, id}) =>
      isQuestion(entry)
        ? {id, title: entry.title, prose: entry.stem, kind: words.question}
        : {id, prose: entry.children, kind: words.quiz}
    )
  )
  const entriesOf = new Map<Portion, WrittenEntry<Part>[]>()
  const asking = new Set<Portion>()
  for (const [index, {portion, entry, id}] of known.entries()) {
    const {module} = portion
    const name = names[index] ?? id
    const placed = {id, name, module}
    const part = isQuestion(entry) ? writer.question({...placed, entry}) : writer.prose({...placed, entry})
    if (part === undefined) continue
    const node = isQuestion(entry) ? entry : (entry.children[0] ?? module)
    const entries = entriesOf.get(portion) ?? []
    entries.push({idnumber: idnumber(id), name, part, isQuestion: isQuestion(entry), node, file: module.file})
    entriesOf.set(portion, entries)
    if (!isQuestion(entry)) continue
    asking.add(portion)
    losses.title(entry.title, entry, module.file)
    losses.id(id, entry, module.file)
  }
  return [...entriesOf]
    .filter(([portion]) => asking.has(portion))
    .map(([portion, entries]) => ({portion, entries}))
}

/** Name the categories that are left, parents first. */
function createShelves(
  portions: readonly Portion[],
  depth: CategoryDepth,
  {course, speech}: BankContext
): (portion: Portion) => readonly Shelf[] {
  const quizzesOf = (own: readonly Portion[]): readonly Quiz[] =>
    own.map(({quiz}) => quiz).filter(quiz => quiz !== undefined)
  const whole: Shelf = {
    path: [createCategoryNames()(course.title, asciiId(course.id))],
    of: course,
    file: course.file,
    quizzes: depth === 'course' ? quizzesOf(portions) : []
  }

  const moduleName = createCategoryNames()
  const modules = new Map<Module, Shelf>()
  const quizzes = new Map<Quiz, Shelf>()
  for (const module of new Set(portions.map(portion => portion.module))) {
    // The introduction has the course's title, under which it stands already.
    const title = module === course.introduction ? speech.words.introduction : module.title
    const own = quizzesOf(portions.filter(portion => portion.module === module))
    const path = [...whole.path, moduleName(title, asciiId(module.id))]
    modules.set(module, {path, of: module, file: module.file, quizzes: depth === 'module' ? own : []})

    const quizName = createCategoryNames()
    for (const [index, quiz] of own.entries()) {
      const {quiz: word} = speech.words
      const fallback = own.length === 1 ? word : `${word} ${index + 1}`
      const name = quizName(quiz.title ?? fallback, asciiId(quiz.id))
      quizzes.set(quiz, {path: [...path, name], of: quiz, file: module.file, quizzes: []})
    }
  }

  return ({module, quiz}) => {
    if (depth === 'flat') return []
    if (depth === 'course') return [whole]
    const own = depth === 'quiz' && quiz !== undefined ? quizzes.get(quiz) : undefined
    return [whole, modules.get(module), own].filter(shelf => shelf !== undefined)
  }
}

function loseQuiz({quiz, module}: Portion, depth: CategoryDepth, {losses, speech}: BankContext): void {
  if (quiz === undefined) return
  if (depth === 'quiz') losses.title(quiz.title, quiz, module.file)
  losses.settings(quiz, quizSettings(quiz, speech.words), module.file)
}
