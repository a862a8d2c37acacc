import type {ChosenGap, ClozeQuestion, ClozeStyle, Gap} from '@silabus/core'
import {expect, test} from 'vitest'
import {at, cloze, exportedQuestion, questionXml, told} from '../testing/course.ts'

const chosen = (number: number, right: number, ...options: readonly string[]): ChosenGap => ({
  type: 'gap',
  kind: 'chosen',
  number,
  options,
  right
})

const styled = (
  style: ClozeStyle,
  pieces: readonly (string | Gap)[],
  more: Partial<ClozeQuestion> = {}
): ClozeQuestion => cloze('q', pieces, {style, ...more})

test('gaps with menus are told in full, the same words in one list', () => {
  const words = ['drains', 'feeds']
  const exported = exportedQuestion(
    styled(
      'select',
      [chosen(1, 1, ...words), ' and ', chosen(2, 0, 'x', 'y'), ' and ', chosen(3, 0, ...words.toReversed())],
      {points: 2, shuffle: true}
    )
  )
  expect(told(exported)).toEqual([])
  const xml = questionXml(exported)
  expect(xml).toContain('<question type="gapselect">')
  expect(xml).toContain('<p>[[2]] and [[3]] and [[2]]</p>')
  expect(xml).toContain('<defaultgrade>2</defaultgrade>')
  expect(xml).toContain('<shuffleanswers>1</shuffleanswers><correctfeedback format="html">')
  expect(xml).toContain(
    '</incorrectfeedback><shownumcorrect/>'
      + '<selectoption><text>drains</text><group>1</group></selectoption>'
      + '<selectoption><text>feeds</text><group>1</group></selectoption>'
      + '<selectoption><text>x</text><group>2</group></selectoption>'
      + '<selectoption><text>y</text><group>2</group></selectoption>'
  )
})

test('a word that is right twice can be dragged twice', () => {
  const xml = questionXml(
    exportedQuestion(styled('drag', [chosen(1, 0, 'a', 'b'), chosen(2, 0, 'a', 'b'), chosen(3, 1, 'a', 'b')]))
  )
  expect(xml).toContain('<question type="ddwtos">')
  expect(xml).toContain('[[1]][[1]][[2]]')
  expect(xml).toContain(
    '<dragbox><text>a</text><group>1</group><infinite/></dragbox>'
      + '<dragbox><text>b</text><group>1</group></dragbox>'
  )
})

test('what an author wrote like a place of a word is none, and words are text', () => {
  const xml = questionXml(
    exportedQuestion(styled('drag', ['[[2]] {1:SA:=a} [[word]] [', chosen(1, 0, '<b>&amp;', 'a]]>b')]))
  )
  expect(xml).toContain('&#91;[2]] {1:SA:=a} &#91;[word]] &#91;[[1]]')
  expect(xml).toContain('<text>&lt;b&gt;&amp;amp;</text>')
  expect(xml).toContain('<text>a]]&gt;b</text>')
})

test('more lists than Moodle has groups stay menus of their own, and the author hears of it', () => {
  const gaps = Array.from({length: 9}, (_, index) => chosen(index + 1, 0, `a${index}`, `b${index}`))
  const exported = exportedQuestion(styled('select', gaps, {position: at(4)}))
  expect(told(exported)).toEqual([
    'target-loss 4 Unexpected `style=select` with 9 different lists of words, expected something that Moodle can carry; '
      + 'each gap is a menu of its own, as Moodle has 8 lists in a question'
  ])
  expect(questionXml(exported)).toContain('<question type="cloze">')
  expect(told(exportedQuestion(styled('select', gaps.slice(1))))).toEqual([])
})
