import {child, textOf, type XmlNode} from './read-elements.ts'

/** Settings of a type of questions: what Silabus writes, by element; several where all mean the same to a course. */
export type KnownSettings = Readonly<Record<string, readonly string[]>>

/** A setting as found. */
export interface FoundSetting {
  readonly element: string
  readonly found: string
  readonly ours: readonly string[]
}

/**
 * Read the settings of a question.
 *
 * @param node The question.
 * @param known What Silabus writes.
 * @returns Those that the file says.
 */
export function settingsOf(node: XmlNode, known: KnownSettings): readonly FoundSetting[] {
  return Object.entries(known).flatMap(([element, ours]) => {
    const found = child(node, element)
    return found === undefined ? [] : [{element, found: textOf(found), ours}]
  })
}

/**
 * Tell whether a setting is what Silabus writes by itself.
 *
 * @param setting The setting.
 * @returns Whether it is; numbers may be spelt in any way.
 */
export function isOurs({found, ours}: FoundSetting): boolean {
  const number = Number(found)
  return ours.some(value => value === found || (found !== '' && Math.abs(Number(value) - number) < 0.001))
}
