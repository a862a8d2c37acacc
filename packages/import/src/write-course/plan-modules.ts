import {isId} from '@silabus/core'
import type {Bank, ImportedEntry, Prose, QuizSettings, Shelf} from '../bank.ts'

/** A quiz that is to be written. */
export interface PlannedQuiz {
  readonly title: string | undefined
  /** Id that the file gives it. */
  readonly idnumber: string | undefined
  readonly settings: QuizSettings
  readonly info: Prose
  readonly entries: readonly ImportedEntry[]
}

/** A module that is to be written. */
export interface PlannedModule {
  readonly title: string
  readonly idnumber: string | undefined
  readonly info: Prose
  /** What stands in running text: self-checks. */
  readonly entries: readonly ImportedEntry[]
  readonly quizzes: readonly PlannedQuiz[]
}

/** A course that is to be written. */
export interface PlannedCourse {
  readonly title: string
  readonly idnumber: string | undefined
  readonly info: Prose
  readonly modules: readonly PlannedModule[]
}

interface Draft {
  readonly shelf: Shelf
  readonly rest: readonly string[]
}

/**
 * Decide which categories become modules and which quizzes.
 *
 * A bank that Silabus wrote nests course, module and quiz, and its idnumbers say so: `garden`, `garden/soil`. In any
 * other the name that all categories share, if there is one, is the course; the next name is a module, and what stands
 * in it a quiz; deeper categories are quizzes of their module, named by all further names.
 *
 * @param bank The bank.
 * @returns The plan; categories without questions and without a text of their own are gone.
 */
export function planModules(bank: Bank): PlannedCourse {
  const stem = bank.file.replace(/^.*[/\\]/u, '').replace(/\.[A-Za-z0-9]{1,5}$/u, '') || 'course'
  const {shelves} = bank
  const firsts = new Set(shelves.flatMap(({path}) => path.slice(0, 1)))
  const [common] = firsts
  const root = shelves.find(({path}) => path.length === 1)
  const deeper = shelves.some(({path}) => path.length > 1)
  const shared = firsts.size === 1 && deeper && common !== undefined ? common : undefined
  const courseId = root?.idnumber
  const ours =
    shared !== undefined
    && courseId !== undefined
    && isId(courseId)
    && shelves.some(({path, idnumber}) => path.length > 1 && idnumber?.startsWith(`${courseId}/`) === true)

  const only = shelves.filter(({entries}) => entries.length > 0)
  const title = shared ?? (firsts.size === 1 && only.length === 1 ? common : undefined) ?? stem
  const drafts = shelves.map((shelf): Draft => ({
    shelf,
    rest: shared === undefined ? shelf.path : shelf.path.slice(1)
  }))
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const name = draft.rest[0] ?? ''
    groups.set(name, [...(groups.get(name) ?? []), draft])
  }
  const about = drafts.find(
    ({shelf, rest}) => shared !== undefined && rest.length === 0 && shelf.path.length === 1
  )?.shelf
  const modules = [...groups].flatMap(([name, group]): PlannedModule[] => {
    const isRoot = name === ''
    const own = group.filter(({rest}) => rest.length <= 1)
    const head = isRoot ? undefined : own[0]?.shelf
    const idnumber = ours ? head?.idnumber?.slice(courseId.length + 1) : head?.idnumber
    const direct = own.flatMap(({shelf}) => shelf.entries)
    const below = joined(group.filter(({rest}) => rest.length > 1))
    const quizzes = [
      ...(ours || direct.length === 0
        ? []
        : [
            {
              title: isRoot ? title : name,
              idnumber: undefined,
              settings: head?.quiz ?? {},
              info: [],
              entries: direct
            }
          ]),
      ...below.map(({shelf, rest, entries}): PlannedQuiz => ({
        title: rest.slice(1).join(' / '),
        idnumber: ours ? shelf.idnumber?.slice(courseId.length + 1) : shelf.idnumber,
        settings: shelf.quiz ?? {},
        info: shelf.info,
        entries
      }))
    ].filter(({entries}) => entries.length > 0)
    const entries = ours ? direct : []
    if (quizzes.length === 0 && entries.length === 0 && (isRoot || (head?.info.length ?? 0) === 0)) return []
    return [{title: isRoot ? title : name, idnumber, info: head?.info ?? [], entries, quizzes}]
  })
  return {title, idnumber: ours ? courseId : undefined, info: about?.info ?? [], modules}
}

/** A category may occur several times in a file: it is one. */
function joined(drafts: readonly Draft[]): readonly (Draft & {readonly entries: readonly ImportedEntry[]})[] {
  const byPath = new Map<string, Draft & {entries: ImportedEntry[]}>()
  for (const draft of drafts) {
    const key = draft.rest.join('\u0000')
    const known = byPath.get(key)
    if (known === undefined) byPath.set(key, {...draft, entries: [...draft.shelf.entries]})
    else for (const entry of draft.shelf.entries) known.entries.push(entry)
  }
  return [...byPath.values()]
}
