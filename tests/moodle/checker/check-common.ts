import type {Tell} from './problem.ts'
import {all, first, type Node} from './read-xml.ts'

/**
 * Check what every question has: a name, an idnumber, marks and tags.
 *
 * @param question A `<question>` that is no category.
 * @param taken Idnumbers of its category so far; this one is added.
 * @param tell Where to tell problems.
 */
export function checkCommon(question: Node, taken: Set<string>, tell: Tell): void {
  const {line} = question
  checkName(textOf(first(question, 'name')), line, tell)
  checkIdnumber(question, taken, tell)

  // The points of a cloze are those of its gaps.
  if (question.attributes['type'] !== 'cloze') checkGrade(question, tell)

  const penalty = first(question, 'penalty')?.text ?? ''
  if (!/^(?:0(?:\.\d{1,7})?|1)$/u.test(penalty)) tell('penalty-fraction', line, penalty)
  if (textOf(first(question, 'questiontext')) === '') tell('stem-present', line)

  const tags = first(question, 'tags')
  const names = tags === undefined ? [] : all(tags, 'tag').map(textOf)
  if (tags !== undefined && names.length === 0) tell('tags-present', line)
  for (const [index, name] of names.entries()) {
    if (name === '' || [...name].length > 255 || /[<>\n]/u.test(name)) tell('tag-name', line, name)
    if (names.findIndex(other => other.toLowerCase() === name.toLowerCase()) !== index)
      tell('tag-distinct', line, name)
  }
}

function checkGrade(question: Node, tell: Tell): void {
  const {line} = question
  const grade = first(question, 'defaultgrade')?.text ?? ''
  // NUMBER(12, 7), and never a comma.
  if (!/^\d{1,5}(?:\.\d{1,7})?$/u.test(grade)) tell('grade-number', line, grade)
  const worthless = question.attributes['type'] === 'description'
  if ((Number(grade) === 0) !== worthless) tell('grade-worth', line, grade)
}

/**
 * Check a name of a question or category, from which Moodle strips tags and cuts what is too long.
 *
 * @param name The name.
 * @param line Where it stands.
 * @param tell Where to tell problems.
 */
export function checkName(name: string, line: number, tell: Tell): void {
  if (name === '') tell('name-present', line)
  if ([...name].length > 251) tell('name-length', line, name)
  if (/[<>]/u.test(name)) tell('name-tags', line, name)
  if (/[\n\t]/u.test(name)) tell('name-line', line, name)
}

/**
 * Check an idnumber, which ends the import with an error of the database where it is too long or taken.
 *
 * @param node What has it.
 * @param taken Those of its neighbours so far; this one is added.
 * @param tell Where to tell problems.
 */
export function checkIdnumber(node: Node, taken: Set<string>, tell: Tell): void {
  const id = first(node, 'idnumber')?.text ?? ''
  if (id === '') tell('idnumber-present', node.line)
  if ([...id].length > 100) tell('idnumber-length', node.line, id)
  if (!/^[\u0021-\u007E]*$/u.test(id)) tell('idnumber-ascii', node.line, id)
  if (taken.has(id)) tell('idnumber-distinct', node.line, id)
  taken.add(id)
}

/**
 * Read the `<text>` of an element as Moodle does, which trims it.
 *
 * @param element The element.
 * @returns Its text; empty without one.
 */
export function textOf(element: Node | undefined): string {
  return (element === undefined ? undefined : first(element, 'text')?.text)?.trim() ?? ''
}
