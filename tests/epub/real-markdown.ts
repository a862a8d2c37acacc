import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'

/** A text that nobody wrote for Silabus. */
export interface RealText {
  /** Package and path. */
  readonly name: string
  readonly text: string
}

const modules = join(import.meta.dirname, '../../node_modules')

/** Where packages lie by themselves, whoever needs them. */
const store = join(modules, '.pnpm')

/** More than this takes the checker of books longer than it can find anything new in it. */
const largest = 40_000

/**
 * Collect readmes, guides and lists of changes of the packages that are installed here: one of each package first, then
 * what is left, so that few come from the same hand.
 *
 * @param count Most texts to take.
 * @returns Texts, each unlike the others, in an order that depends on their names alone.
 */
export function realMarkdown(count: number): readonly RealText[] {
  const seen = new Set<string>()
  const firsts: RealText[] = []
  const others: RealText[] = []
  const packages = readdirSync(store, {withFileTypes: true}).filter(entry => entry.isDirectory())
  for (const name of packages.map(entry => entry.name).sort()) {
    let isFirst = true
    for (const path of [...markdownIn(join(store, name))].sort()) {
      if (statSync(path).size > largest) continue
      const text = readFileSync(path, 'utf8')
      if (text.trim() === '' || seen.has(text)) continue
      seen.add(text)
      ;(isFirst ? firsts : others).push({name: path.slice(store.length + 1), text})
      isFirst = false
    }
  }
  return [...firsts, ...others].slice(0, count)
}

/** Links among packages are not followed. */
function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return markdownIn(path)
    return entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name) ? [path] : []
  })
}
