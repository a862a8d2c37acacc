import {expect, test} from 'vitest'
import {asset} from './testing/course.ts'
import {node, textNode, writeXml, xmlCharacters} from './xml.ts'

test('an asset is a part of its own, and is not read', () => {
  const picture = asset('a.png', 'image/png')
  const parts = writeXml(node('quiz', {}, node('file', {}, {type: 'base64', asset: picture}), node('file')))
  expect(parts).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n  <file>',
    {type: 'base64', asset: picture},
    '</file>\n  <file/>\n</quiz>\n'
  ])
})

test('the end of a CDATA section inside one is split without white space', () => {
  expect(writeXml(textNode('a ]]> b'))[0]).toContain('<text><![CDATA[a ]]]]><![CDATA[> b]]></text>')
})

test('text that needs no entity is plain', () => {
  expect(writeXml(textNode('Kuis 1'))[0]).toContain('<text>Kuis 1</text>')
  expect(writeXml(textNode('R & D'))[0]).toContain('<text><![CDATA[R & D]]></text>')
})

test('what XML cannot hold never reaches the file', () => {
  expect(xmlCharacters('a\u0000b\u000Bc\uD800d\uFFFEe\uFFFF\r\nf\rg\t😀')).toBe('abcde\nf\ng\t😀')
  const [text] = writeXml(node('quiz', {}, node('a', {b: 'x\u0001'}, 'y\uFFFF'), textNode('<\uFFFE>')))
  expect(text).toContain('<a b="x">y</a>')
  expect(text).toContain('<![CDATA[<>]]>')
})
