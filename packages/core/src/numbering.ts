/** Hands out names that are free: as wanted, or with a number before the ending. */
export type Numbering = (stem: string, ending?: string) => string

/**
 * Tell names apart by numbers, in time that grows with their count: ten thousand headings may be called the same.
 *
 * @param isTaken Whether a name is used; one that is used stays so, as does each that was handed out.
 * @returns A function from a stem and an ending such as `.xhtml` to the first free of `stem.xhtml`, `stem-2.xhtml`, …
 */
export function createNumbering(isTaken: (name: string) => boolean): Numbering {
  const tried = new Map<string, number>()
  return (stem, ending = '') => {
    const wanted = stem + ending
    let number = tried.get(wanted) ?? 0
    let name: string
    do {
      number += 1
      name = number === 1 ? wanted : `${stem}-${number}${ending}`
    } while (isTaken(name))
    tried.set(wanted, number)
    return name
  }
}
