/** Begins the ids that pages make by themselves: ids of the course start with a letter, so these never meet them. */
export const ownId = '_'

/**
 * Begins what stands for an address until all pages are there. No text of a course holds this character, and no other
 * address does.
 */
const mark = '\0'

/**
 * Stand for the address of whatever has an id, on whichever page that will be.
 *
 * @param id Id of an element.
 * @returns What `placeIn` understands.
 */
export function toPlace(id: string): string {
  return `${mark}${id}`
}

/**
 * Find which id an address stands for.
 *
 * @param address Value of an attribute.
 * @returns The id; `undefined` for every real address.
 */
export function placeIn(address: unknown): string | undefined {
  return typeof address === 'string' && address.startsWith(mark) && !address.startsWith(mark + mark)
    ? address.slice(mark.length)
    : undefined
}

/**
 * Stand for the content of a file, in a page that carries its files inside.
 *
 * @param number Number of the file.
 * @returns What `isContent` and `contentMark` know.
 */
export function toContent(number: number): string {
  return `${mark}${mark}${number}${mark}`
}

/**
 * Tell whether an address stands for the content of a file.
 *
 * @param address Value of an attribute.
 * @returns Whether it does.
 */
export function isContent(address: unknown): address is string {
  return typeof address === 'string' && address.startsWith(mark + mark)
}

/** What stands for the content of a file, as it is written in HTML; its group is the number of the file. */
export const contentMark: RegExp = /&#x0;&#x0;(\d+)&#x0;/gu
