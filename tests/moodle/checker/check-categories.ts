import {checkIdnumber, checkName, textOf} from './check-common.ts'
import type {Tell} from './problem.ts'
import {first, type Node} from './read-xml.ts'

/** Remembers the categories of a file. */
export interface Categories {
  readonly check: (question: Node) => void
}

/**
 * Check categories as they come: their paths, names, parents and idnumbers.
 *
 * @param tell Where to tell problems.
 * @returns A checker for each category.
 */
export function createCategories(tell: Tell): Categories {
  const paths = new Set<string>()
  const idnumbers = new Set<string>()
  return {
    check(question) {
      const {line} = question
      const path = textOf(first(question, 'category'))
      if (path.startsWith('$')) tell('category-context', line, path)
      const names = namesOf(path)
      if (names[0] !== 'top') tell('category-top', line, path)
      const below = names.slice(1)
      if (below.length === 0) tell('category-path', line, path)
      for (const name of below) {
        checkName(name, line, tell)
        if (name.toLowerCase() === 'top') tell('category-top', line, path)
      }
      // A database may take letters of both cases, with and without accents, for the same.
      const keys = below.map((_, index) =>
        JSON.stringify(below.slice(0, index + 1))
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
      )
      const key = keys.at(-1) ?? ''
      if (paths.has(key)) tell('category-distinct', line, path)
      for (const parent of keys.slice(0, -1)) if (!paths.has(parent)) tell('category-parent', line, path)
      paths.add(key)
      checkIdnumber(question, idnumbers, tell)
      const info = first(question, 'info')
      if (info !== undefined && textOf(info).includes('@@PLUGINFILE@@')) tell('category-info', line)
    }
  }
}

/** Split a path as Moodle does: at each slash that has no other beside it. */
function namesOf(path: string): readonly string[] {
  return path.split(/(?<!\/)\/(?!\/)/u).map(name => name.replaceAll('//', '/').trim())
}
