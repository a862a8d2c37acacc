import {foldCase} from '../fold-case.ts'
import {isId, slug} from '../ids.ts'
import {createNumbering} from '../numbering.ts'
import type {Place, Report} from '../report.ts'

/** One namespace for every id of the course. */
export interface IdRegistry {
  /**
   * Take an id that the author wrote. A bad or a used one is reported; the id that comes back is free in any case.
   */
  readonly claim: (id: string, place: Place) => string
  /** Make a free id from a title, under a parent's id. */
  readonly derive: (title: string, parent: string, fallback: string, place: Place) => string
  /** Make a free id that no author's and no derived one can be. */
  readonly reserve: (id: string, place: Place) => string
  /** Where an id stands. */
  readonly find: (id: string) => Place | undefined
  readonly all: () => Iterable<string>
}

/**
 * Make a registry.
 *
 * @param promised Every id that authors wrote, in any place: derived ids keep clear of them.
 * @param report Where bad and doubled ids are told.
 * @returns An empty registry.
 */
export function createIdRegistry(promised: ReadonlySet<string>, report: Report): IdRegistry {
  const places = new Map<string, Place>()
  // Files of packages ignore case in many places, so derived ids differ from all others in more than case.
  const folded = new Set([...promised].map(foldCase))

  const numbered = createNumbering(id => folded.has(foldCase(id)) || places.has(id))

  const free = (wanted: string, place: Place): string => {
    const id = numbered(wanted)
    folded.add(foldCase(id))
    places.set(id, place)
    return id
  }

  return {
    claim(id, place) {
      if (!isId(id)) {
        report('id-invalid', {found: id}, place)
        return free(slug(id) === '' ? 'id' : `id-${slug(id)}`, place)
      }
      const first = places.get(id)
      if (first !== undefined) {
        report('id-duplicate', {id, first: `${first.file}:${first.position?.start.line ?? 1}`}, place)
        return free(id, place)
      }
      places.set(id, place)
      return id
    },
    derive: (title, parent, fallback, place) =>
      free(`${parent}.${slug(title) === '' ? fallback : slug(title)}`, place),
    reserve: free,
    find: id => places.get(id),
    all: () => places.keys()
  }
}
