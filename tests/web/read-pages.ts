import {exportCourse, parseCourse, type CourseFolder} from '@silabus/core'
import {html} from '@silabus/web'
import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'

/** The pages of a course, and the files beside them. */
export interface Built {
  readonly pages: ReadonlyMap<string, Root>
  readonly texts: ReadonlyMap<string, string>
  readonly files: ReadonlySet<string>
}

/**
 * Make pages of a course, and read them as a browser does.
 *
 * @param folder The course.
 * @returns Its pages.
 */
export function build(folder: CourseFolder): Built {
  const {tree} = exportCourse(parseCourse(folder), html, {now: new Date(0), generator: 'test'})
  if (tree === undefined) throw new Error('Unexpected course without pages')
  const texts = new Map<string, string>()
  for (const [path, entry] of tree.entries) if (typeof entry === 'string') texts.set(path, entry)
  const pages = [...texts].filter(([path]) => path.endsWith('.html'))
  return {
    texts,
    pages: new Map(pages.map(([path, text]) => [path, fromHtml(text)])),
    files: new Set(tree.entries.keys())
  }
}

/**
 * List all elements below one.
 *
 * @param node A page or a part of one; nothing has none.
 * @returns In the order of the page.
 */
export function elements(node: Root | Element | undefined): readonly Element[] {
  const found: Element[] = []
  const waiting: (Root | Element)[] = node === undefined ? [] : [node]
  for (const next of waiting) {
    for (const child of next.children) {
      if (child.type !== 'element') continue
      found.push(child)
      waiting.push(child)
    }
  }
  // In the order of the page: levels of headings are read from above.
  return found.sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0))
}

/**
 * Say the id of an element.
 *
 * @param element The element.
 * @returns The id, if it has one.
 */
export function idOf({properties}: Element): string | undefined {
  return typeof properties['id'] === 'string' ? properties['id'] : undefined
}

/**
 * Say what stands in an element.
 *
 * @param node A page or a part of one.
 * @returns All its text.
 */
export function textOf(node: Root | Element | undefined): string {
  return (node?.children ?? [])
    .map(child => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}
