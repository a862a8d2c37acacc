import {visit} from 'unist-util-visit'
import {isId} from '../ids.ts'
import type {CourseFrontMatter, FrontMatter, ModuleFrontMatter} from '../sources/front-matter.ts'
import type {SourceFile} from '../sources/source-file.ts'
import {plainText} from '../traverse.ts'
import {promisedId} from './heading.ts'

/**
 * Collect every id that authors wrote, so that derived ids keep clear of them wherever they stand.
 *
 * @param files Files of the course.
 * @param course Front matter of the course.
 * @param modules Front matter of modules.
 * @returns The ids, those that can't be right left out.
 */
export function promisedIds(
  files: readonly SourceFile[],
  course: FrontMatter<CourseFrontMatter>,
  modules: ReadonlyMap<SourceFile, FrontMatter<ModuleFrontMatter>>
): Set<string> {
  const promised = new Set<string>()
  const add = (id: string | undefined | null): void => {
    if (typeof id === 'string' && isId(id)) promised.add(id)
  }
  add(course.values.id?.value)
  for (const module of modules.values()) add(module.values.id?.value)
  for (const file of files) {
    visit(file.root, node => {
      if (node.type === 'heading') add(promisedId(node, file.text))
      else if (node.type === 'html')
        for (const match of node.value.matchAll(/\sid\s*=\s*["']?([^\s"'>]+)/giu)) add(match[1])
      else if (node.type === 'containerDirective') {
        add(node.attributes?.['id'])
        if (node.name === 'objectives') {
          visit(node, 'listItem', item => {
            const [paragraph] = item.children
            const bold = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
            if (bold?.type === 'strong') add(plainText([bold]).replace(/[.:]$/u, ''))
          })
        }
      }
    })
  }
  return promised
}
