import {expect, test} from 'vitest'
import {memoryFolder} from '../memory-folder.ts'
import {parseCourse} from '../parse-course.ts'

/** What is told of raw HTML in running text. */
function told(html: string): readonly string[] {
  const text = `---\nid: c\ntitle: C\nlang: en\n---\n\n# M {#m}\n\n${html}\n`
  return parseCourse(memoryFolder({'course.md': text})).messages.map(
    ({reason}) => reason.split(' of ')[0] ?? ''
  )
}

test.each([
  '<time datetime="2020">x</time>',
  '<time datetime="2020-02">x</time>',
  '<time datetime="02-29">x</time>',
  '<time datetime="2020-W53">x</time>',
  '<time datetime="12:30:15.5">x</time>',
  '<time datetime="PT1H30M">x</time>',
  '<time datetime="2020-02-29 12:30">x</time>',
  '<ins datetime="2020-02-29">x</ins>',
  '<del datetime="2020-02-29T12:30:00+0700">x</del>',
  '<table><tr><th scope="row">x</th></tr></table>'
])('%s passes', html => {
  expect(told(html)).toEqual([])
})

test.each([
  ['<time datetime="yesterday">x</time>', '`datetime="yesterday"`'],
  ['<time datetime="12-12-2020">x</time>', '`datetime="12-12-2020"`'],
  ['<time datetime="P">x</time>', '`datetime="P"`'],
  ['<ins datetime="2020">x</ins>', '`datetime="2020"`'],
  ['<del datetime="2020-13-01">x</del>', '`datetime="2020-13-01"`'],
  ['<table><tr><td scope="row">x</td></tr></table>', 'attribute `scope`']
])('%s loses %s', (html, lost) => {
  expect(told(html)).toEqual([`Unexpected ${lost}`])
})
