import type {RuleId} from '../rules.ts'

/** Files that keep every rule, and what breaks one. */
export interface Sample {
  /** The files of one bank, written by hand. */
  readonly files: readonly string[]
  readonly breaches: readonly Breach[]
}

/** Rule, what is replaced in the last file, and by what; only the first place is, and nothing else is wrong then. */
export type Breach = readonly [rule: RuleId, from: string | RegExp, to: string]

/**
 * Write a `<text>` with one element of HTML.
 *
 * @param html What it shows.
 * @param name Name of the element.
 * @returns The `<text>`.
 */
export function shown(html: string, name = 'p'): string {
  return `<text><![CDATA[<${name} lang="id" dir="ltr">${html}</${name}>]]></text>`
}

/**
 * Write a question.
 *
 * @param type Its type.
 * @param id Its idnumber.
 * @param content What only its type has.
 * @param grade Its points; the points of a cloze are those of its gaps.
 * @returns A `<question>`.
 */
export function question(
  type: string,
  id: string,
  content: string,
  grade = '<defaultgrade>1</defaultgrade>'
): string {
  return `  <question type="${type}">
    <name><text>Soal ${id}</text></name>
    <questiontext format="html">${shown(`Soal ${id}.`)}</questiontext>
    <generalfeedback format="html"><text/></generalfeedback>
    ${grade}
    <penalty>0.3333333</penalty>
    <idnumber>${id}</idnumber>
    ${content.trim()}
  </question>
`
}

/**
 * Write a category.
 *
 * @param path Its path.
 * @param id Its idnumber.
 * @returns A `<question>`.
 */
export function category(path: string, id: string): string {
  return `  <question type="category">
    <category><text>${path}</text></category>
    <info format="html"><text/></info>
    <idnumber>${id}</idnumber>
  </question>
`
}

/** Feedback by how much was right. */
export const combined: string = `<correctfeedback format="html">${shown('Benar.')}</correctfeedback>
    <partiallycorrectfeedback format="html">${shown('Sebagian.')}</partiallycorrectfeedback>
    <incorrectfeedback format="html">${shown('Salah.')}</incorrectfeedback>`

/**
 * Write a file.
 *
 * @param content Its questions.
 * @returns The file.
 */
export function bankFile(...content: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${content.join('')}</quiz>\n`
}
