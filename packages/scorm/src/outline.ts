import {
  asciiId,
  contents,
  walk,
  type Course,
  type GlossaryList,
  type Module,
  type Section
} from '@silabus/core'

/** A page of the course as it is shown. */
export interface CoursePage {
  /** Id of its element. */
  readonly id: string
  /** In plain text. */
  readonly title: string
  readonly module: Module
  /** What stands on it; missing for a page that only opens a course or a module. */
  readonly section?: Section
  /** Whether the course's own title, authors and cover stand on it. */
  readonly opensCourse: boolean
  /** Whether it opens its module: by the module's title, not a section's. */
  readonly opensModule: boolean
}

/** The pages of a course, and where everything is. */
export interface Outline {
  /** In reading order; never empty. */
  readonly pages: readonly CoursePage[]
  /** Lists of terms, in reading order. */
  readonly glossaries: readonly GlossaryList[]
  /** Id of the element that shows a node of the course. */
  readonly anchor: (id: string) => string
}

/** Ids that are not an author's start with `_`, which no author's id does. */
export const ownIds = {
  start: '_start',
  main: '_main',
  contents: '_contents',
  glossary: '_glossary',
  terms: '_terms'
} as const

/**
 * Divide a course into pages: a page for each section, the module's own first one included, and a first page with
 * the course's title.
 *
 * @param course The course.
 * @returns The pages.
 */
export function outlineOf(course: Course): Outline {
  const pages: CoursePage[] = []
  const places = new Map<string, string>()
  for (const module of contents(course)) {
    const before = pages.length
    pages.push(...pagesOf(module, module === course.introduction))
    const opening = pages[before]
    if (opening === undefined) continue
    places.set(module.id, opening.id)
    for (const page of pages.slice(before))
      if (page.section !== undefined) places.set(page.section.id, page.id)
  }
  const [first] = course.modules
  if (course.introduction === undefined && hasTitlePage(course) && first !== undefined) {
    pages.unshift({
      id: ownIds.start,
      title: course.title,
      module: first,
      opensCourse: true,
      opensModule: false
    })
  }
  return {pages, glossaries: glossariesOf(course), anchor: id => places.get(id) ?? asciiId(id)}
}

/**
 * Say whether a course says more of itself than its title, which stands over every page.
 *
 * @param course The course.
 * @returns Whether it has a title page.
 */
export function hasTitlePage(course: Course): boolean {
  return (
    course.cover !== undefined
    || course.subtitle !== undefined
    || course.description !== undefined
    || course.version !== undefined
    || course.date !== undefined
    || course.license !== undefined
    || course.authors.length > 0
  )
}

function pagesOf(module: Module, opensCourse: boolean): CoursePage[] {
  const [own, ...others] = module.sections
  const sections = own?.title === undefined ? others : module.sections
  const opening: CoursePage = {
    id: asciiId(module.id),
    title: module.title,
    module,
    opensCourse,
    opensModule: true,
    ...(own !== undefined && own.title === undefined ? {section: own} : {})
  }
  const needed =
    opensCourse
    || opening.section !== undefined
    || module.description !== undefined
    || module.duration !== undefined
  return [
    ...(needed ? [opening] : []),
    ...sections.map(section => ({
      id: section.id === ownIds.terms ? section.id : asciiId(section.id),
      title: section.title ?? module.title,
      module,
      section,
      opensCourse: false,
      opensModule: false
    }))
  ]
}

function glossariesOf(course: Course): GlossaryList[] {
  const found: GlossaryList[] = []
  for (const module of contents(course)) {
    for (const section of module.sections) {
      // What was borrowed of other modules stands on a page of its own already.
      if (section.id === ownIds.terms) continue
      walk(section.children, node => {
        if (node.type === 'glossaryList') found.push(node)
        return undefined
      })
    }
  }
  return found
}
