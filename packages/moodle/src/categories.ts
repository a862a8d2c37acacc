import type {ElementContent} from 'hast'
import {moodleHtml} from './moodle-html.ts'
import type {BankOptions} from './options.ts'
import {nameLimit, plainName, sameName, shorten, withId} from './names.ts'
import {node, textNode, xmlCharacters, type XmlElement} from './xml.ts'

/** A shelf of the question bank. */
export interface Category {
  /** Names from the course down. */
  readonly path: readonly string[]
  readonly idnumber: string
  /** What the teacher reads about it. */
  readonly info: readonly ElementContent[]
}

/**
 * Write a category: a `<question>` that is none and takes in all that follow (Moodle 4.5, `import_category`).
 *
 * Moodle makes missing parents by itself, but without `info` and `idnumber`: parents have to come first.
 *
 * @param category The category.
 * @param context Whether it is made in the bank of the course, wherever the file is imported.
 * @returns The element.
 */
export function categoryElement(category: Category, context: BankOptions['context'] = 'none'): XmlElement {
  return node(
    'question',
    {type: 'category'},
    node('category', {}, textNode(categoryPath(category.path, context))),
    node('info', {format: 'html'}, textNode(moodleHtml(category.info))),
    node('idnumber', {}, category.idnumber)
  )
}

/**
 * Spell a path of categories.
 *
 * Without a context such as `$course$` before it, questions land in the bank from which the teacher imports.
 * A slash in a name is doubled, and one at its end or beginning kept off the next by a space, which Moodle trims
 * (Moodle 4.5, `qformat_default::assemble_category_path`).
 *
 * @param names Names from the course down.
 * @param context Whether the path begins in the bank of the course.
 * @returns The path.
 */
export function categoryPath(names: readonly string[], context: BankOptions['context'] = 'none'): string {
  const path = ['top', ...names]
    .map(name => name.replaceAll('/', '//').replace(/^\//u, ' /').replace(/\/$/u, '/ '))
    .join('/')
    .trimEnd()
  return context === 'course' ? `$course$/${path}` : path
}

/**
 * Name categories so that no two of one parent are the same to Moodle: their questions would be mixed.
 *
 * @returns Makes a name out of a title, and out of an id where the title is taken or empty.
 */
export function createCategoryNames(): (title: string, id: string) => string {
  // Moodle steps over a category that is called `top` (Moodle 4.5, `create_category_path`).
  const taken = new Set(['top'])
  return (title, id) => {
    const plain = plainName(xmlCharacters(title))
    const short = shorten(plain, nameLimit)
    const name = short === '' || taken.has(sameName(short)) ? withId(plain, id) : short
    taken.add(sameName(name))
    return name
  }
}
