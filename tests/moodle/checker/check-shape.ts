import type {Tell} from './problem.ts'
import type {Node} from './read-xml.ts'
import {elements, elementsOf, questions, type Count, type Shape} from './shapes.ts'

/**
 * Check that a question holds the elements and attributes that Moodle reads, as often as it reads them.
 *
 * @param question A `<question>`.
 * @param tell Where to tell problems.
 * @returns Whether it does: what is missing would break other rules, too.
 */
export function checkShape(question: Node, tell: Tell): boolean {
  let sound = true
  checkType(question, (...problem) => {
    sound = false
    tell(...problem)
  })
  return sound
}

function checkType(question: Node, tell: Tell): void {
  const type = question.attributes['type'] ?? ''
  const children = questions[type]
  if (children === undefined) {
    tell('type-known', question.line, type)
    return
  }
  checkElement(question, {attributes: ['type'], children}, {...elements, ...elementsOf[type]}, tell)
}

function checkElement(node: Node, shape: Shape, shapes: Readonly<Record<string, Shape>>, tell: Tell): void {
  const {attributes = [], children = {}} = shape
  const found = Object.keys(node.attributes)
  for (const name of attributes)
    if (!found.includes(name)) tell('attribute-present', node.line, `${node.name} ${name}`)
  for (const name of found)
    if (!attributes.includes(name)) tell('attribute-known', node.line, `${node.name} ${name}`)
  if (shape.text === undefined && node.text.trim() !== '') tell('text-expected', node.line, node.text.trim())

  for (const [name, count] of Object.entries(children)) {
    const number = node.children.filter(child => child.name === name).length
    if (!counts(number, count)) tell('element-count', node.line, `${number} ${name} in ${node.name}`)
  }
  for (const child of node.children) {
    const known = shapes[child.name]
    if (children[child.name] === undefined || known === undefined)
      tell('element-known', child.line, child.name)
    else checkElement(child, known, shapes, tell)
  }
}

function counts(number: number, count: Count): boolean {
  switch (count) {
    case '1':
      return number === 1
    case '?':
      return number <= 1
    case '*':
      return true
    case '1+':
      return number >= 1
    case '2+':
      return number >= 2
  }
}
