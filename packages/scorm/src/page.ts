import type {Module} from '@silabus/core'
import {dateElement, element, licenseLink, studyTime, type Content, type Renderer} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import type {CoursePage} from './outline.ts'
import {pageRenderer, type Rendering} from './rendering.ts'

/**
 * Write a page: its heading, its text, the notes that it calls.
 *
 * @param page The page.
 * @param rendering What all pages share.
 * @returns An element with the class `page`.
 */
export function pageMarkup(page: CoursePage, rendering: Rendering): Element {
  const renderer = pageRenderer(rendering, page.module, page.id)
  const titleId = `_p-${page.id}-title`
  const body = [
    ...(page.opensCourse ? courseTitle(rendering, titleId) : pageTitle(page, rendering, renderer, titleId)),
    ...(page.section === undefined ? [] : renderer.blocks(page.section.children))
  ]
  return element(
    'section',
    {
      className: [
        'page',
        ...(page.opensCourse ? ['title-page'] : []),
        ...(isFirstOf(page, rendering) ? ['module-start'] : [])
      ],
      id: page.id,
      ariaLabelledBy: [titleId]
    },
    body,
    renderer.footnotes()
  )
}

function pageTitle(page: CoursePage, rendering: Rendering, renderer: Renderer, id: string): ElementContent[] {
  const {module, section} = page
  if (page.opensModule) {
    return [
      element('h2', {className: ['page-title'], id}, renderer.inline(module.heading)),
      ...moduleFacts(module, rendering)
    ]
  }
  return [
    ...kicker(page, rendering, renderer),
    element(
      'h2',
      {className: ['page-title'], id},
      section === undefined ? page.title : renderer.inline(section.heading)
    )
  ]
}

/** Says which module the page belongs to, unless the module is the whole course. */
function kicker(page: CoursePage, rendering: Rendering, renderer: Renderer): ElementContent[] {
  const {course} = rendering
  const {module} = page
  if (module === course.introduction) return []
  const first = isFirstOf(page, rendering)
  // Where no page of its own shows the module's heading, its notes are called here.
  const title = first ? renderer.inline(module.heading) : renderer.label(module.heading)
  if (course.modules.length === 1 && module.title === course.title && !first) return []
  return [element('p', {className: ['kicker']}, title)]
}

function isFirstOf(page: CoursePage, {outline}: Rendering): boolean {
  return page === outline.pages.find(({module, opensCourse}) => module === page.module && !opensCourse)
}

function moduleFacts(module: Module, {words, wordsIn}: Rendering): ElementContent[] {
  return [
    ...(module.description === undefined ? [] : [element('p', {className: ['lead']}, module.description)]),
    ...(module.duration === undefined
      ? []
      : [
          element(
            'p',
            {className: ['facts'], ...wordsIn},
            `${words.book.studyTime}: ${studyTime(module.duration, words)}`
          )
        ])
  ]
}

function courseTitle(rendering: Rendering, id: string): ElementContent[] {
  const {course, words, wordsIn, assetUrl} = rendering
  const cover =
    course.cover === undefined
      ? []
      : [element('img', {className: ['cover'], src: assetUrl(course.cover), alt: words.cover, ...wordsIn})]
  const facts = courseFacts(rendering)
  const title = element(
    'div',
    {className: ['masthead-text']},
    element('h2', {className: ['page-title'], id}, course.title),
    course.subtitle === undefined ? undefined : element('p', {className: ['subtitle']}, course.subtitle),
    course.authors.length === 0
      ? undefined
      : element('p', {className: ['authors']}, new Intl.ListFormat(course.lang).format(course.authors)),
    facts.length === 0 ? undefined : element('p', {className: ['facts']}, facts)
  )
  return [
    element('div', {className: ['masthead']}, cover, title),
    ...(course.description === undefined ? [] : [element('p', {className: ['lead']}, course.description)])
  ]
}

/** Version, date and licence on one line. */
function courseFacts({course, words, wordsIn}: Rendering): Content[] {
  const {version, date, license, lang} = course
  const facts: Content[] = [
    ...(version === undefined ? [] : [element('span', {...wordsIn}, words.book.version(version))]),
    ...(date === undefined ? [] : [dateElement(date, lang)]),
    ...(license === undefined
      ? []
      : [
          [
            element('span', {...wordsIn}, `${words.book.license}:`),
            ' ',
            // In place of the course's own frame, a learner would be led out of the platform.
            licenseLink(license, {target: '_blank', rel: ['noopener']})
          ]
        ])
  ]
  return facts.flatMap((fact, index) => (index === 0 ? [fact] : [' · ', fact]))
}
