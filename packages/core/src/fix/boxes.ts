import type {Node} from 'mdast'
import {visit} from 'unist-util-visit'
import {readLooseBox, writeBox} from '../misread/boxes.ts'
import {boxLine} from '../misread/lines.ts'
import {looseBox} from '../questions/infer-kind.ts'
import type {Fix, Fixed} from './fixes.ts'
import type {Line} from './lines.ts'
import {readLines, sameLines} from './read-lines.ts'

/** Where a box may be misspelt: brackets with at most three signs in them, after the mark of an item or nothing. */
const suspicious = /^[ \t>]*(?:[-*+]|\d{1,2}[.)])?[ \t]*\[[^[\]]{0,3}\]/u

/**
 * Put the boxes of options right: `- [ x ]`, `- []`, `- [x]Word`, `-[x]`, and `[x]` without a dash. Only in questions,
 * and only where the other options have boxes, too.
 *
 * @param lines A file.
 * @returns The file, its code as it was.
 */
export function fixBoxes(lines: readonly Line[]): Fixed {
  if (!lines.some(({text}) => suspicious.test(text))) return {lines, fixes: []}
  const before = readLines(lines)
  const texts = lines.map(({text}) => text)
  const fixes: Fix[] = []
  const rewrite = (index: number, column: number, option: string): void => {
    const line = lines[index]
    if (line === undefined || before.isClosed(index, column)) return
    texts[index] = line.text.slice(0, column) + option
    fixes.push({
      kind: 'box',
      line: line.number,
      what: `Wrote the box of an option as \`${option.slice(0, 5)}\``
    })
  }
  visit(before.root, 'containerDirective', question => {
    if (question.name !== 'question') return
    const lists = question.children.filter(({type}) => type === 'list')
    for (const child of question.children) {
      const {start} = placeOf(child)
      if (child.type === 'list') {
        const boxed = child.children.filter(item => typeof item.checked === 'boolean' || looseBox(item))
        if (boxed.length < child.children.length || boxed.length < 2) continue
        for (const item of child.children.filter(one => typeof one.checked !== 'boolean')) {
          const {index, column} = placeOf(item).start
          const [, mark = '', rest = ''] =
            /^([-*+]|\d{1,9}[.)])[ \t]+(.*)$/u.exec(texts[index]?.slice(column) ?? '') ?? []
          const box = rest.startsWith('[') ? readLooseBox(rest) : undefined
          if (box !== undefined && box.text !== '') rewrite(index, column, mark + writeBox(box).slice(1))
        }
      } else if (child.type === 'paragraph') {
        for (let {index} = start; index <= placeOf(child).end.index; index += 1) {
          const text = texts[index] ?? ''
          const column = /^[ \t>]*/u.exec(text)?.[0].length ?? 0
          const option = suspicious.test(text) ? boxLine(text.slice(column)) : undefined
          // A line alone may be a task that the question is about.
          if (option !== undefined && (lists.length > 0 || start.index < placeOf(child).end.index))
            rewrite(index, column, option)
        }
      }
    }
  })
  if (fixes.length === 0) return {lines, fixes}
  const fixed = lines.map((line, index) => ({...line, text: texts[index] ?? line.text}))
  return sameLines(before.code, readLines(fixed).code) ? {lines: fixed, fixes} : {lines, fixes: []}
}

function placeOf({position}: Node): {
  readonly start: {readonly index: number; readonly column: number}
  readonly end: {readonly index: number}
} {
  return {
    start: {index: (position?.start.line ?? 1) - 1, column: (position?.start.column ?? 1) - 1},
    end: {index: (position?.end.line ?? 1) - 1}
  }
}
