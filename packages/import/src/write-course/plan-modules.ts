import {asciiId, isId} from '@silabus/core'
import {speak} from '@silabus/html'
import type {Position} from 'unist'
import type {Bank, ImportedEntry, Prose, QuizSettings, Shelf} from '../bank.ts'

/** A quiz that is to be written. */
export interface PlannedQuiz {
  readonly title: string | undefined
  /** Id that the file gives it. */
  readonly idnumber: string | undefined
  readonly settings: QuizSettings
  readonly info: Prose
  readonly entries: readonly ImportedEntry[]
  /** Where its category begins in the file. */
  readonly position?: Position | undefined
}

/** A module that is to be written. */
export interface PlannedModule {
  readonly title: string
  readonly idnumber: string | undefined
  readonly info: Prose
  /** What stands in running text: self-checks. */
  readonly entries: readonly ImportedEntry[]
  readonly quizzes: readonly PlannedQuiz[]
  /** Where its category begins in the file. */
  readonly position?: Position | undefined
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
 * A bank that Silabus wrote nests course, module and quiz, and its idnumbers say so: `garden`, `garden/soil`. Where these
 * got lost, as in a GIFT file from Moodle, the tags of its questions still name their modules. In any other the name that all categories share, if there is one, is the course; the next name is a module, and what stands
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
  const numbered =
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
  const byTag = shared === undefined || numbered ? undefined : modulesByTag(drafts)
  const ours = numbered || byTag !== undefined
  const usual = usualNames(bank)
  const titleOf = (name: string): string | undefined => (ours && usual.test(name) ? undefined : name)
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
    const idnumber = numbered
      ? inItsLetters(head?.idnumber?.slice(courseId.length + 1), group)
      : (byTag?.get(name) ?? head?.idnumber)
    const direct = own.flatMap(({shelf}) => shelf.entries)
    const below = joined(group.filter(({rest}) => rest.length > 1))
    const planned = [
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
        title: titleOf(rest.slice(1).join(' / ')),
        idnumber: numbered ? shelf.idnumber?.slice(courseId.length + 1) : shelf.idnumber,
        settings: shelf.quiz ?? {},
        info: shelf.info,
        entries,
        position: shelf.position
      }))
    ].filter(({entries}) => entries.length > 0)
    const quizzes = planned.filter(asks)
    // Texts without a question are no quiz: they are read.
    const texts = planned.filter(quiz => !asks(quiz)).flatMap(quiz => quiz.entries)
    const entries = [...(ours ? direct : []), ...texts]
    if (quizzes.length === 0 && entries.length === 0 && (isRoot || (head?.info.length ?? 0) === 0)) return []
    return [
      {
        title: isRoot ? title : name,
        idnumber,
        info: head?.info ?? [],
        entries,
        quizzes,
        position: head?.position
      }
    ]
  })
  return {title, idnumber: numbered ? courseId : undefined, info: about?.info ?? [], modules}
}

function asks({entries}: PlannedQuiz): boolean {
  return entries.some(({kind}) => kind !== 'text')
}

/** Ids of modules by the names of their categories, as far as tags say them, and no two say otherwise. */
function modulesByTag(drafts: readonly Draft[]): ReadonlyMap<string, string> | undefined {
  const modules = new Map<string, string>()
  const names = new Set<string>()
  for (const {shelf, rest} of drafts) {
    const [name] = rest
    if (shelf.entries.length === 0) continue
    if (name === undefined || rest.length > 2) return undefined
    names.add(name)
    for (const id of modulesOf(shelf.entries)) {
      if ((modules.get(name) ?? id) !== id) return undefined
      modules.set(name, id)
    }
  }
  const distinct = new Set(modules.values())
  return names.size > 0 && distinct.size === names.size && modules.size === names.size ? modules : undefined
}

function modulesOf(entries: readonly ImportedEntry[]): readonly string[] {
  return entries.flatMap(entry => (entry.kind === 'text' || entry.module === undefined ? [] : [entry.module]))
}

/** An idnumber is ASCII; a tag of the module’s questions has the id as its author wrote it. */
function inItsLetters(id: string | undefined, drafts: readonly Draft[]): string | undefined {
  const said = drafts.flatMap(({shelf}) => modulesOf(shelf.entries))
  return said.find(written => asciiId(written) === id) ?? id
}

/** What Silabus calls quizzes without a title: “Quiz”, “Quiz 2”. */
function usualNames({lang, shelves}: Bank): RegExp {
  const spoken = new Set([lang, ...shelves.flatMap(({entries}) => entries.map(entry => entry.lang))])
  const words = [...spoken].map(tongue => speak(tongue ?? 'en').words.quiz)
  // Words of the outputs hold letters and blanks alone.
  return new RegExp(`^(?:${[...new Set(words)].join('|')})(?: \\d+)?$`, 'u')
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
