import {expect, test} from 'vitest'
import {memoryFolder} from '../memory-folder.ts'
import {parseCourse} from '../parse-course.ts'

const head = '---\nid: c\ntitle: C\nlang: en\n---\n\n# M {#m}\n\n'
const linesBefore = head.split('\n').length - 1

/** Messages of a module as `rule@line:column`. */
function told(text: string): readonly string[] {
  return parseCourse(memoryFolder({'course.md': head + text})).messages.map(
    ({rule, line, column}) => `${rule}@${line - linesBefore}:${column}`
  )
}

test.each([
  '```\na\n```',
  '~~~~text\na\n~~~\n~~~~~  ',
  '```\n```',
  '    ```\n    indented',
  '> ```\n> a\n> ```',
  '- a\n\n  ```\n  a\n  ```\n',
  ':::example\n```\n:::\n```\n:::',
  '<!-- a -->\n\n<!-->\n\n<p>a<!-- b\nc --></p>\n\nin `<!--` code, and <!-- in text'
])('what is closed is no mistake: %j', text => {
  expect(told(text)).toEqual([])
})

test.each([
  ['a\n\n```js\nb\n\n# N {#n}\n', 'code-unclosed@3:1'],
  ['```', 'code-unclosed@1:1'],
  ['````\na\n```', 'code-unclosed@1:1'],
  ['```\na\n~~~', 'code-unclosed@1:1'],
  ['> ```\n> a\n\nb', 'code-unclosed@1:3'],
  [':::example\n```\na\n:::\n\nb', 'code-unclosed@2:1'],
  ['a\n\n<!-- b\n\n# N {#n}\n', 'comment-unclosed@3:1'],
  ['<p>a</p> <!-- b', 'comment-unclosed@1:10'],
  [':::example\na\n\n<!-- b\n:::\n\nb', 'comment-unclosed@4:1']
])('%j: %s', (text, message) => {
  expect(told(text)).toEqual([message])
})
