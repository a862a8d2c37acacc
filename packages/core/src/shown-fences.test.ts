import {expect, it, test} from 'vitest'
import {memoryFolder} from './memory-folder.ts'
import {parseCourse} from './parse-course.ts'
import {shownFences} from './shown-fences.ts'

const head = '---\nid: c\ntitle: C\nlang: en\n---\n\n# M {#m}\n\n'

const shows: readonly (readonly [what: string, content: string])[] = [
  ['code', '```text\n:::\n```'],
  ['code with tildes', '~~~~\n:::\n~~~\n:::\n~~~~~'],
  ['code with fewer marks in it', '````markdown\n```\n:::\n```\n:::\n````'],
  ['a comment', '<!--\n:::question\n:::\n-->'],
  ['code in a list', '- a\n\n  ```\n  :::\n  ```\n- ~~~\n  :::\n  ~~~'],
  ['code in a quotation', '> ```\n> :::\n> ```'],
  ['code in a fence in the fence', '::::details[More]\n\n```\n::::\n:::\n```\n\n::::']
]
test.each(shows)('colons that %s shows end no fence', (_, content) => {
  const text = `${head}:::::example[One]\n\n${content.replaceAll(/^:::$/gmu, ':::::')}\n\nlast\n\n:::::\n\nafter\n`
  const {course, messages} = parseCourse(memoryFolder({'course.md': text}))
  expect(messages).toEqual([])
  expect(course.modules[0]?.sections[0]?.children.map(({type}) => type)).toEqual(['example', 'paragraph'])
})

it('finds lines by their numbers, whatever ends them', () => {
  expect([...shownFences('x\r\n```\r:::\n```\r\n:::\r\n<!-- :::\n:::\n::: -->\n')]).toEqual([3, 7])
})

it('leaves alone what code that never ends would show', () => {
  expect(shownFences('```\n:::\n')).toEqual(new Set())
  expect(shownFences('<!-- done -->\n:::\n-->')).toEqual(new Set())
  expect(shownFences('- ```\n  a\n:::\n\n```\nb\n```\n')).toEqual(new Set())
  expect(shownFences('```\na\n:::\n\n```js\nb\n```\n')).toEqual(new Set())
  expect(shownFences('- [ ] ```js\n  a\n  ```\n- b\n\n:::\n\n```\nc\n```\n')).toEqual(new Set())
  expect(shownFences('> ```\n> a\n\n:::\n\n> ```\n')).toEqual(new Set())
})
