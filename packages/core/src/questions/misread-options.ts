import type {RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {firstLine, placeOf, placeOfLine, type ModuleBuild} from '../build/context.ts'
import {boxLine} from '../misread/lines.ts'
import {linesOf, quoted} from '../misread/lookalike.ts'
import {namesAnswer} from '../misread/meant-answers.ts'
import type {Place} from '../report.ts'

/**
 * Tell slips that change which options a question has: an option that is read as text, feedback that stands beside its
 * option, a line that names the right option. Nothing else that is said of such a question would help.
 *
 * @param node The question.
 * @param build The module.
 * @returns Whether there was one that leaves nothing to read.
 */
export function tellMisreadOptions(node: ContainerDirective, build: ModuleBuild): boolean {
  const tell = (found: string, expected: string, place: Place): void => {
    build.report('fence-content', {name: 'question', found, expected}, place)
  }
  const lastList = node.children.findLastIndex(({type}) => type === 'list')
  for (const [index, child] of node.children.entries()) {
    const next = node.children[index + 1]
    const last = index >= lastList
    const boxed = isBoxedList(child)
    if (boxed && next !== undefined && isBoxedList(next)) {
      tell('second list of options', 'one list, with the same sign before each option', placeOf(build, next))
      return true
    }
    if (boxed && !last && next?.type === 'blockquote' && isRightBelow(next, child)) {
      const expected = 'feedback below its option, two blanks further in: `  > …`'
      tell('quotation beside the options', expected, placeOf(build, next))
      return true
    }
    if (child.type !== 'paragraph') continue
    for (const line of linesOf(build.file.text, child.position)) {
      const box = boxLine(line.text)
      if (box !== undefined && lastList !== -1) {
        tell(`option ${quoted(line.text)} that is read as text`, quoted(box), placeOfLine(build, line))
        return true
      }
      if (last && namesAnswer(line.text) && node.children.slice(0, index).some(isUntickedList)) {
        const args = {found: quoted(line.text), expected: '`[x]` in the box of the right option'}
        build.report('question-after-answers', args, placeOfLine(build, line))
        return true
      }
    }
  }
  const lists = node.children.filter(isBoxedList)
  for (const list of lists.slice(0, -1)) tellBoxesInStem(list, build)
  return false
}

function isBoxedList(node: RootContent): boolean {
  return node.type === 'list' && node.children.some(({checked}) => typeof checked === 'boolean')
}

/** The last list holds the answers; learners see which boxes of an earlier one are ticked. */
function tellBoxesInStem(node: RootContent, build: ModuleBuild): void {
  build.report(
    'markup-misread',
    {
      found: 'list with boxes above other ones',
      read: 'a part of what is asked',
      expected: 'one question for each list'
    },
    firstLine(build, node)
  )
}

function isRightBelow(node: RootContent, above: RootContent): boolean {
  return (node.position?.start.line ?? 0) === (above.position?.end.line ?? 0) + 1
}

function isUntickedList(node: RootContent): boolean {
  return node.type === 'list' && node.children.every(({checked}) => checked !== true)
}
