import {contents, type Block, type GlossaryList, type Module} from '@silabus/core'
import {element} from '@silabus/html'
import type {Element} from 'hast'
import {ownIds, type CoursePage} from './outline.ts'
import {pageRenderer, type Rendering} from './rendering.ts'

/**
 * Write the table of contents: modules, and the pages of each.
 *
 * @param rendering What all pages share.
 * @returns A `nav` with the class `contents`.
 */
export function contentsList(rendering: Rendering): Element {
  const {course, outline, words, wordsIn} = rendering
  const titleId = `${ownIds.contents}-title`
  const start = outline.pages.find(page => page.id === ownIds.start)
  const items = contents(course).map(module =>
    moduleItem(
      module,
      outline.pages.filter(page => page.module === module && page !== start),
      rendering
    )
  )
  return element(
    'nav',
    {className: ['contents'], id: ownIds.contents, ariaLabelledBy: [titleId]},
    element('h2', {className: ['contents-title'], id: titleId, ...wordsIn}, words.contents),
    element(
      'ul',
      {},
      start === undefined ? undefined : element('li', {}, element('a', {href: `#${start.id}`}, start.title)),
      items,
      glossaryItem(rendering)
    )
  )
}

function moduleItem(module: Module, pages: readonly CoursePage[], rendering: Rendering): Element {
  const renderer = pageRenderer(rendering, module, '')
  const [first] = pages
  const opening = first?.opensModule === true ? first : undefined
  const isIntroduction = module === rendering.course.introduction
  const title = isIntroduction ? rendering.words.introduction : renderer.label(module.heading)
  const language = isIntroduction ? rendering.wordsIn : undefined
  const inner = pages.filter(page => page !== opening)
  return element(
    'li',
    {className: ['contents-module']},
    opening === undefined
      ? element('span', {...language}, title)
      : element('a', {href: `#${opening.id}`, ...language}, title),
    inner.length === 0
      ? undefined
      : element(
          'ul',
          {},
          inner.map(page =>
            element(
              'li',
              {},
              element(
                'a',
                {href: `#${page.id}`},
                page.section === undefined ? page.title : renderer.label(page.section.heading)
              )
            )
          )
        )
  )
}

/** A lone glossary is linked where it stands, unless a page of its own is listed already; several are collected. */
function glossaryItem({outline, words, wordsIn}: Rendering): Element | undefined {
  const [only, ...others] = outline.glossaries
  if (outline.pages.some(({section}) => section?.title !== undefined && isOnly(only, section.children)))
    return undefined
  const target =
    others.length > 0 ? ownIds.glossary : only === undefined ? undefined : (only.id ?? only.entries[0]?.id)
  if (target === undefined) return undefined
  const href = target === ownIds.glossary ? target : outline.anchor(target)
  return element('li', {}, element('a', {href: `#${href}`, ...wordsIn}, words.glossary))
}

/** Whether a section holds a list of terms, and besides it nothing but sentences. */
function isOnly(list: GlossaryList | undefined, blocks: readonly Block[]): boolean {
  return (
    list !== undefined
    && blocks.includes(list)
    && blocks.every(block => block === list || block.type === 'paragraph')
  )
}
