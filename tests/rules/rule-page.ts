import {readFileSync} from 'node:fs'

/** Files of a course, by path. */
export type CourseFiles = Readonly<Record<string, string | Uint8Array>>

/** What `docs/rules/<id>.md` says. */
export interface RulePage {
  readonly title: string
  readonly id: string
  readonly severity: string
  /** The paragraph for the author. */
  readonly explanation: string
  /** A course that trips the rule. */
  readonly trips: CourseFiles
  /** The same course, put right. */
  readonly doesNot: CourseFiles
}

/**
 * Read a rule's page.
 *
 * Courses stand in fences of four backticks whose info string is a language and a path; `base64` holds bytes that
 * could not be seen on a page, such as those that are not UTF-8, and `bytes` says how many a file has.
 *
 * @param url The page.
 * @returns What it says; parts that it lacks are empty.
 */
export function readRulePage(url: URL): RulePage {
  const page = readFileSync(url, 'utf8')
  const [head = '', trips = '', doesNot = ''] = page.split(/^## (?:Trips it|Does not)$/mu)
  const [, title = '', id = '', severity = '', explanation = ''] =
    /^# (.+)\n\n`([a-z0-9-]+)` · (\w+)\n\n(.+)$/su.exec(head) ?? []
  return {
    title,
    id,
    severity,
    explanation: explanation.trim(),
    trips: filesOf(trips),
    doesNot: filesOf(doesNot)
  }
}

/**
 * Read the files of a course that a page shows.
 *
 * @param part Fences of four backticks whose info string is a language and a path.
 * @returns Their contents, by path.
 */
export function filesOf(part: string): CourseFiles {
  const fences = part.matchAll(/^````(\w+) (\S+)\n(.*?)^````$/gmsu)
  return Object.fromEntries(
    [...fences].map(([, language, path = '', content = '']) => [
      path,
      language === 'base64'
        ? Buffer.from(content, 'base64')
        : language === 'bytes'
          ? new Uint8Array(Number(content))
          : content
    ])
  )
}
