import {
  asciiId,
  contents,
  plainText,
  questionsOf,
  type AssetReference,
  type Course,
  type Inline,
  type Module,
  type Question,
  type Quiz,
  type Section
} from '@silabus/core'
import {
  gapsOf,
  speak,
  studyOf,
  type AskedQuestion,
  type PrintedCourse,
  type Study,
  type Work
} from '@silabus/html'
import {createNamer} from './names.ts'
import {bookOptions, type BookOptions} from './options.ts'
import {findPlaces, type Place} from './places.ts'

/** What every page has. */
export interface BookPage {
  /** Path from the package document. */
  readonly path: string
  /** Plain text, for tabs and lists. */
  readonly title: string
  /** Missing where the title is in the language of the course. */
  readonly titleLang?: string | undefined
}

/** The picture on the front. */
export interface CoverPage extends BookPage {
  readonly kind: 'cover'
  /** The author's picture; without one the book draws its own. */
  readonly cover: AssetReference | undefined
}

/** Title, authors and what else the front matter says. */
export interface TitlePage extends BookPage {
  readonly kind: 'title'
}

/** The first page of a module. */
export interface ModulePage extends BookPage {
  readonly kind: 'module'
  readonly module: Module
  readonly heading: readonly Inline[]
  /** What the author wrote before the first `##`; without it the page only opens the module. */
  readonly section: Section | undefined
  /** The module's other pages. */
  readonly sections: readonly SectionPage[]
}

/** A titled section. */
export interface SectionPage extends BookPage {
  readonly kind: 'section'
  readonly module: Module
  readonly section: Section
}

/** Ends a module with what the learner should know by now. */
export interface ChecklistPage extends BookPage {
  readonly kind: 'checklist'
  readonly module: Module
  /** Where the module begins. */
  readonly opening: ModulePage
}

/** All terms of the course. */
export interface GlossaryPage extends BookPage {
  readonly kind: 'glossary'
}

/** The answers to the questions of one module. */
export interface AnswersPage extends BookPage {
  readonly kind: 'answers'
  readonly module: Module
  /** Where the module begins. */
  readonly opening: ModulePage
  readonly groups: readonly QuestionGroup[]
}

/** The works that notes cite. */
export interface BibliographyPage extends BookPage {
  readonly kind: 'bibliography'
  /** Sorted; never empty. */
  readonly works: readonly Work<Page>[]
}

/** Edition, licence and date. */
export interface ColophonPage extends BookPage {
  readonly kind: 'colophon'
}

/** Every page by its kind, but for the table of contents. */
export interface PageByKind {
  readonly cover: CoverPage
  readonly title: TitlePage
  readonly module: ModulePage
  readonly section: SectionPage
  readonly checklist: ChecklistPage
  readonly glossary: GlossaryPage
  readonly answers: AnswersPage
  readonly bibliography: BibliographyPage
  readonly colophon: ColophonPage
}

/** A kind of page. */
export type PageKind = keyof PageByKind

/** Any page. */
export type Page = PageByKind[PageKind]

/** Questions that stand together: in a quiz, or in the text of a section. */
export interface QuestionGroup {
  /** The quiz's title, or the page's. */
  readonly heading: readonly Inline[]
  readonly questions: readonly NumberedQuestion[]
}

/** A question in the book. */
export interface NumberedQuestion extends AskedQuestion {
  /** Where it is asked. */
  readonly page: Page
  /** Where it is answered. */
  readonly answers: Page
}

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly page: Page
  readonly label: readonly Inline[]
  /** As `BookPage.titleLang`. */
  readonly lang?: string | undefined
  readonly children: readonly ContentsEntry[]
}

/** A course laid out as pages, with everything that one page must know of the others. */
export interface Book extends PrintedCourse {
  readonly course: Course
  readonly options: BookOptions
  /** In reading order; the table of contents stands before the first `module` page. */
  readonly pages: readonly Page[]
  readonly contents: readonly ContentsEntry[]
  readonly questions: ReadonlyMap<Question, NumberedQuestion>
  readonly study: Study<ModulePage | SectionPage, NumberedQuestion>
  /** Where every id of the course lives. */
  readonly places: ReadonlyMap<string, Place>
  /** The page with the terms, if there are any. */
  readonly glossary: Page | undefined
  /** Path that is kept for the page with the works that notes cite: only written pages show which those are. */
  readonly bibliographyPath: string
}

/**
 * Add the page with the works that notes cite.
 *
 * @param book The book.
 * @param works The works; without any the book stays as it is.
 * @returns The book, and the page if there is one.
 */
export function withBibliography(
  book: Book,
  works: readonly Work<Page>[]
): readonly [book: Book, page?: BibliographyPage] {
  if (works.length === 0) return [book]
  const {words, wordsLang: titleLang, bibliographyPath: path} = book
  const page: BibliographyPage = {kind: 'bibliography', path, title: words.book.works, titleLang, works}
  // The colophon stays the last.
  return [
    {
      ...book,
      pages: book.pages.toSpliced(-1, 0, page),
      contents: book.contents.toSpliced(-1, 0, entry(page))
    },
    page
  ]
}

/**
 * Lay a course out as the pages of a book.
 *
 * File names come from ids alone, so that notes and bookmarks of readers survive new editions.
 *
 * @param course The course.
 * @returns Its pages, in order.
 */
export function planBook(course: Course): Book {
  const options = bookOptions(course)
  const speech = speak(course.lang)
  const {words} = speech
  const wordsLang = speech.own ? undefined : speech.lang
  const spoken = (title: string): Pick<BookPage, 'title' | 'titleLang'> => ({title, titleLang: wordsLang})
  const name = createNamer()
  const path = (stem: string): string => `text/${name(stem, '.xhtml')}`

  // Modules choose their names first: nothing that Silabus adds may move a page that the author named.
  const chapters = contents(course).map(module => chapterOf(module, course, path, spoken(words.introduction)))

  const checklists = chapters.map(([opening]) => checklistOf(opening, path, spoken(words.book.checklist)))
  const answers = chapters.map(([opening, ...sections]) =>
    answersOf(opening, sections, words, path, wordsLang)
  )
  const answerPages = answers.filter(page => page !== undefined)
  const numbered = answerPages.flatMap(page => page.groups.flatMap(group => group.questions))
  const own = chapters.flat().find(page => holdsWholeGlossary(page, course))
  const glossary: GlossaryPage | undefined =
    course.glossary.length === 0 || own !== undefined
      ? undefined
      : {kind: 'glossary', path: path('glossary'), ...spoken(words.glossary)}
  const cover: CoverPage | undefined =
    course.cover === undefined && options.cover === 'none'
      ? undefined
      : {kind: 'cover', path: path('cover'), cover: course.cover, ...spoken(words.cover)}
  const colophon: ColophonPage = {
    kind: 'colophon',
    path: path('colophon'),
    ...spoken(words.book.colophon)
  }
  const title: TitlePage = {kind: 'title', path: path('title'), title: course.title}

  const pages: Page[] = [
    ...(cover === undefined ? [] : [cover]),
    title,
    ...chapters.flatMap((chapter, index) => [...chapter, ...(checklists[index] ?? [])]),
    ...(glossary === undefined ? [] : [glossary]),
    ...answerPages,
    colophon
  ]
  return {
    course,
    options,
    words,
    wordsLang,
    interactive: options.interactive,
    pages,
    contents: [
      ...chapters.map(([opening, ...sections], index) => ({
        ...entry(opening),
        children: [...sections, ...(checklists[index] ?? [])].map(entry)
      })),
      ...(glossary === undefined ? [] : [entry(glossary)]),
      ...answersEntry(answerPages),
      entry(colophon)
    ],
    questions: new Map(numbered.map(asked => [asked.question, asked])),
    gaps: gapsOf(numbered.map(({question}) => question)),
    study: studyOf(chapters.flat(), numbered),
    places: findPlaces(chapters, answerPages, glossary, course),
    glossary: glossary ?? own,
    bibliographyPath: path('bibliography')
  }
}

/** The pages of a module: the one that opens it, and one for each titled section. */
export type Chapter = readonly [ModulePage, ...SectionPage[]]

function chapterOf(
  module: Module,
  course: Course,
  path: (stem: string) => string,
  introduction: Pick<BookPage, 'title' | 'titleLang'>
): Chapter {
  const [first, ...rest] = module.sections
  const opening = first?.title === undefined ? first : undefined
  const titled = opening === undefined ? module.sections : rest
  const stem = asciiId(module.id)
  const own = path(stem)
  const sections = titled.map((section): SectionPage => {
    const id = asciiId(section.id)
    return {
      kind: 'section',
      path: path(id.startsWith(`${stem}-`) ? id : `${stem}-${id}`),
      title: plainText(section.heading) || (section.title ?? section.id),
      module,
      section
    }
  })
  const isIntroduction = module === course.introduction
  const title = isIntroduction ? introduction : {title: plainText(module.heading) || module.title}
  const page: ModulePage = {
    kind: 'module',
    path: own,
    ...title,
    module,
    heading: isIntroduction ? [{type: 'text', value: introduction.title}] : module.heading,
    section: opening,
    sections
  }
  return [page, ...sections]
}

/** A module without objectives has nothing to tick. */
function checklistOf(
  opening: ModulePage,
  path: (stem: string) => string,
  title: Pick<BookPage, 'title' | 'titleLang'>
): readonly ChecklistPage[] {
  const {module} = opening
  if (module.objectives.length === 0) return []
  return [{kind: 'checklist', path: path(`${asciiId(module.id)}-checklist`), ...title, module, opening}]
}

function answersOf(
  opening: ModulePage,
  sections: readonly SectionPage[],
  words: Book['words'],
  path: (stem: string) => string,
  titleLang: string | undefined
): AnswersPage | undefined {
  const {module} = opening
  if (questionsOf([module]).length === 0) return undefined
  const asked: NumberedQuestion[] = []
  const groups: {
    heading: readonly Inline[]
    quiz: Quiz | undefined
    page: Page
    questions: NumberedQuestion[]
  }[] = []
  const page: AnswersPage = {
    kind: 'answers',
    path: path(`${asciiId(module.id)}-answers`),
    title: words.answers,
    titleLang,
    module,
    opening,
    groups
  }
  for (const place of [opening, ...sections]) {
    const {section} = place
    if (section === undefined) continue
    for (const {question, quiz} of questionsOf([{...module, sections: [section]}])) {
      const numbered = {question, quiz, module, number: asked.length + 1, page: place, answers: page}
      asked.push(numbered)
      const open = groups.at(-1)
      if (open !== undefined && open.quiz === quiz && open.page === place) open.questions.push(numbered)
      else groups.push({heading: groupHeading(place, quiz), quiz, page: place, questions: [numbered]})
    }
  }
  return page
}

function groupHeading(page: ModulePage | SectionPage, quiz: Quiz | undefined): readonly Inline[] {
  if (quiz?.title !== undefined) return [{type: 'text', value: quiz.title}]
  return page.kind === 'section' ? page.section.heading : page.heading
}

function holdsWholeGlossary(page: ModulePage | SectionPage, course: Course): boolean {
  const lists = page.section?.children.filter(node => node.type === 'glossaryList') ?? []
  return page.kind === 'section' && lists.some(list => list.entries.length === course.glossary.length)
}

function entry(page: Exclude<Page, CoverPage | TitlePage>): ContentsEntry {
  return {page, label: labelOf(page), lang: page.titleLang, children: []}
}

function labelOf(page: Page): readonly Inline[] {
  if (page.kind === 'section') return page.section.heading
  if (page.kind === 'module') return page.heading
  return [{type: 'text', value: page.title}]
}

/** Answers of several modules stand under one line, which leads to the first. */
function answersEntry(pages: readonly AnswersPage[]): ContentsEntry[] {
  const [first, second] = pages
  if (first === undefined) return []
  if (second === undefined) return [entry(first)]
  const children = pages.map((page): ContentsEntry => ({
    page,
    label: page.opening.heading,
    lang: page.opening.titleLang,
    children: []
  }))
  return [{...entry(first), children}]
}
