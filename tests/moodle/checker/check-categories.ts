import {checkIdnumber, checkName, textOf} from './check-common.ts'
import type {Tell} from './problem.ts'
import {first, type Node} from './read-xml.ts'

/** Remembers the categories of a bank. */
export interface Categories {
  /** Begin a file, which declares all its categories anew; returns a checker for each of them. */
  readonly begin: (tell: Tell) => (question: Node) => void
}

/**
 * Check categories as they come: their paths, names, parents and idnumbers.
 *
 * @returns A memory for the files of one bank.
 */
export function createCategories(): Categories {
  /** What is where, over all files. */
  const pathOf = new Map<string, string>()
  const idOf = new Map<string, string>()
  let context: string | undefined
  return {
    begin(tell) {
      const paths = new Set<string>()
      return question => {
        const {line} = question
        const path = textOf(first(question, 'category'))
        const names = namesOf(path)
        const own = names[0]?.startsWith('$') === true ? names[0] : ''
        if (!['', '$course$'].includes(own)) tell('category-context', line, path)
        if (own !== (context ??= own)) tell('category-mixed', line, path)
        const full = names.slice(own === '' ? 0 : 1)
        const below = full[0] === 'top' ? full.slice(1) : full
        if (below === full) tell('category-top', line, path)
        if (below.length === 0) tell('category-path', line, path)
        for (const name of below) {
          checkName(name, line, tell)
          if (name.toLowerCase() === 'top') tell('category-top', line, path)
        }

        const keys = below.map((_, index) => sameToMoodle(below.slice(0, index + 1)))
        const key = keys.at(-1) ?? ''
        const id = first(question, 'idnumber')?.text ?? ''
        // Going back to a category names it again.
        const again = paths.has(key) && idOf.get(key) === id
        if (paths.has(key) && !again) tell('category-distinct', line, path)
        for (const parent of keys.slice(0, -1)) if (!paths.has(parent)) tell('category-parent', line, path)

        const further = pathOf.get(id) === key && !paths.has(key)
        checkIdnumber(question, again || further ? new Set() : new Set(pathOf.keys()), tell)
        if (!paths.has(key) && (idOf.get(key) ?? id) !== id) tell('category-kept', line, id)
        paths.add(key)
        if (!pathOf.has(id)) pathOf.set(id, key)
        if (!idOf.has(key)) idOf.set(key, id)
      }
    }
  }
}

/** A database may take letters of both cases, with and without accents, for the same. */
function sameToMoodle(names: readonly string[]): string {
  return JSON.stringify(names).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Split a path as Moodle does: at each slash that has no other beside it. */
function namesOf(path: string): readonly string[] {
  return path.split(/(?<!\/)\/(?!\/)/u).map(name => name.replaceAll('//', '/').trim())
}
