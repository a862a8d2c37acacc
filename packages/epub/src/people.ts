/** Somebody who made the course. */
export interface Person {
  readonly name: string
  /** MARC relator code: https://id.loc.gov/vocabulary/relators */
  readonly role: string
  /** Whether the work is theirs; others helped with it (Dublin Core, `creator` and `contributor`). */
  readonly made: boolean
}

/** What may stand in brackets after a name, and what it is called in MARC relators. */
const roles: Readonly<Record<string, {readonly code: string; readonly made: boolean}>> = {
  author: {code: 'aut', made: true},
  editor: {code: 'edt', made: true},
  translator: {code: 'trl', made: false},
  illustrator: {code: 'ill', made: false},
  photographer: {code: 'pht', made: false},
  narrator: {code: 'nrt', made: false},
  reviewer: {code: 'rev', made: false},
  contributor: {code: 'ctb', made: false}
}

/**
 * Read who did what: `Siti Aminah (editor)`. Other words in brackets, such as a university, are part of the name.
 *
 * @param written As in the front matter.
 * @returns The person; an author where nothing else is said.
 */
export function personOf(written: string): Person {
  const parts = written.length > longestName ? null : /^(.*\S)\s*\(([a-z]+)\)$/iu.exec(written)
  const [, name = written, word = ''] = parts ?? []
  const key = word.toLowerCase()
  const role = Object.hasOwn(roles, key) ? roles[key] : undefined
  return role === undefined
    ? {name: written, role: 'aut', made: true}
    : {name, role: role.code, made: role.made}
}

/** No longer name is looked into. */
const longestName = 1000
