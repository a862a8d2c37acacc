import {
  asciiId,
  contents,
  plainText,
  questionsOf,
  type Course,
  type Inline,
  type Module,
  type Question,
  type Quiz,
  type Section
} from '@silabus/core'
import {gapsOf, speak, studyOf, type AskedQuestion, type PrintedCourse, type Study} from '@silabus/html'
import {createNamer} from './names.ts'

/**
 * How a course is laid out. `pages`: a page for the title and the contents, and one for each module. `one`: everything
 * on one page. `print`: the same for paper, where nothing unfolds.
 */
export type Layout = 'pages' | 'one' | 'print'

/** A module with what belongs to it. */
export interface Chapter {
  readonly module: Module
  /** Counted from 1. */
  readonly number: number
  readonly heading: readonly Inline[]
  /** Plain text, for tabs. */
  readonly title: string
  /** Missing where the title is in the language of the course. */
  readonly titleLang: string | undefined
  /** The page on which it stands. */
  readonly path: string
  readonly sections: readonly Section[]
  /** The page on which its answers stand; missing where each is told at its question. */
  readonly answersPath: string | undefined
  readonly answers: readonly AnswerGroup[]
}

/** Questions of one quiz, or of the text of one section, that are answered in another place. */
export interface AnswerGroup {
  readonly heading: readonly Inline[]
  readonly questions: readonly AskedQuestion[]
}

/** A course laid out for reading in a browser or on paper. */
export interface Site extends PrintedCourse {
  readonly course: Course
  readonly layout: Layout
  readonly chapters: readonly Chapter[]
  readonly study: Study<TaughtPlace, AskedQuestion>
  /** The page of the glossary; missing where there is none, or where the author's own list holds all terms. */
  readonly glossaryPath: string | undefined
  /** Kept for the works that notes cite: only written pages show whether there are any. */
  readonly worksPath: string
}

/** A section that may say what it teaches. */
export interface TaughtPlace {
  readonly chapter: Chapter
  readonly section: Section
}

/** The page that opens first. */
export const firstPage = 'index.html'

/**
 * Lay a course out.
 *
 * Names of files come from ids alone, so that links from elsewhere survive new editions.
 *
 * @param course The course.
 * @param layout How.
 * @returns Its pages, as far as they concern each other.
 */
export function planSite(course: Course, layout: Layout): Site {
  const {words, own, lang} = speak(course.lang)
  const wordsLang = own ? undefined : lang
  const name = createNamer([firstPage, 'style.css'])
  const path = (stem: string): string => (layout === 'pages' ? name(stem, '.html') : firstPage)
  const modules = contents(course)
  const numbered = new Map<Question, AskedQuestion>()

  // Modules choose their names first: nothing that Silabus adds may move a page that the author named.
  const paths = modules.map(module => path(asciiId(module.id)))
  const chapters = modules.map((module, index): Chapter => {
    const isIntroduction = module === course.introduction
    const answers = answersOf(module, layout, numbered)
    return {
      module,
      number: index + 1,
      heading: isIntroduction ? [{type: 'text', value: words.introduction}] : module.heading,
      title: isIntroduction ? words.introduction : plainText(module.heading) || module.title,
      titleLang: isIntroduction ? wordsLang : undefined,
      path: paths[index] ?? firstPage,
      sections: module.sections,
      answersPath: answers.length === 0 ? undefined : path(`${asciiId(module.id)}-answers`),
      answers
    }
  })
  return {
    course,
    layout,
    words,
    wordsLang,
    interactive: false,
    chapters,
    study: studyOf(
      chapters.flatMap(chapter => chapter.sections.map(section => ({chapter, section}))),
      [...numbered.values()]
    ),
    questions: numbered,
    gaps: gapsOf([...numbered.keys()]),
    glossaryPath: course.glossary.length === 0 || holdsWholeGlossary(course) ? undefined : path('glossary'),
    worksPath: path('bibliography')
  }
}

/** Number the questions of a module, and find those that are not answered at their place. */
function answersOf(
  module: Module,
  layout: Layout,
  numbered: Map<Question, AskedQuestion>
): readonly AnswerGroup[] {
  const groups: (AnswerGroup & {quiz: Quiz | undefined; section: Section; questions: AskedQuestion[]})[] = []
  for (const [index, {question, quiz, section}] of questionsOf([module]).entries()) {
    const asked: AskedQuestion = {question, quiz, module, number: index + 1}
    numbered.set(question, asked)
    if (isAnsweredAtOnce(asked, layout)) continue
    const open = groups.at(-1)
    if (open?.quiz === quiz && open?.section === section) open.questions.push(asked)
    else groups.push({heading: headingOf(module, section, quiz), quiz, section, questions: [asked]})
  }
  return groups
}

/**
 * Tell whether a question shows its own answer, folded: whoever checks themselves wants it there, and whoever takes a
 * quiz wants it out of sight. Paper does not unfold.
 *
 * @param asked The question.
 * @param layout How the course is laid out.
 * @returns Whether it does.
 */
export function isAnsweredAtOnce({quiz}: AskedQuestion, layout: Layout): boolean {
  return quiz === undefined && layout !== 'print'
}

function headingOf(module: Module, section: Section, quiz: Quiz | undefined): readonly Inline[] {
  if (quiz?.title !== undefined) return [{type: 'text', value: quiz.title}]
  return section.title === undefined ? module.heading : section.heading
}

function holdsWholeGlossary(course: Course): boolean {
  return contents(course)
    .flatMap(module => module.sections)
    .flatMap(section => section.children)
    .some(node => node.type === 'glossaryList' && node.entries.length === course.glossary.length)
}
