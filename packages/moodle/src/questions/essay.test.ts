import {expect, test} from 'vitest'
import {at, essay, exportedQuestion, paragraph, questionXml, told} from '../testing/course.ts'

test('an essay is told in full', () => {
  const made = essay('q', {
    points: 10,
    minWords: 150,
    maxWords: 300,
    markerNotes: [paragraph('Two examples, five points each.')],
    explanation: [paragraph('Compare with section A.')]
  })
  const exported = exportedQuestion(made)
  expect(told(exported)).toEqual([])
  const xml = questionXml(exported)
  expect(xml).toContain('<question type="essay">')
  expect(xml).toContain('<generalfeedback format="html"><text><p>Compare with section A.</p></text>')
  expect(xml).toContain(
    '<defaultgrade>10</defaultgrade><penalty>0</penalty><idnumber>q</idnumber>'
      + '<responseformat>editor</responseformat><responserequired>1</responserequired>'
      + '<responsefieldlines>15</responsefieldlines><minwordlimit>150</minwordlimit>'
      + '<maxwordlimit>300</maxwordlimit><attachments>0</attachments>'
      + '<attachmentsrequired>0</attachmentsrequired><maxbytes>0</maxbytes><filetypeslist/>'
      + '<graderinfo format="html"><text><p>Two examples, five points each.</p></text></graderinfo>'
      + '<responsetemplate format="html"><text/></responsetemplate>'
  )
})

test('without limits there are none', () => {
  expect(questionXml(exportedQuestion(essay('q')))).not.toContain('wordlimit')
})

test.each([
  [1, '2'],
  [4, '5'],
  [12, '15'],
  [40, '40']
])('a field of %i lines is as high as the next that Moodle offers: %s', (lines, height) => {
  const exported = exportedQuestion(essay('q', {lines, position: at(5)}))
  const loss = `target-loss 5 Unexpected \`lines=${lines}\`, expected something that Moodle can carry; the field has ${height} lines`
  expect(told(exported)).toEqual(String(lines) === height ? [] : [loss])
  expect(questionXml(exported)).toContain(`<responsefieldlines>${height}<`)
})

test('a field that is higher than any of Moodle’s is told', () => {
  const exported = exportedQuestion(essay('q', {lines: 60, position: at(5)}))
  expect(told(exported)).toEqual([
    'target-loss 5 Unexpected `lines=60`, expected something that Moodle can carry; the field has 40 lines'
  ])
})

test('hints, which Moodle has for marked questions only, unfold below the stem', () => {
  const xml = questionXml(
    exportedQuestion(essay('q', {hints: [[paragraph('First.')], [paragraph('Second.')]]}))
  )
  expect(xml).not.toContain('<hint')
  expect(xml).toMatch(
    /<questiontext .*Stem of q.*<summary>Hint 1<\/summary>.*First\..*<summary>Hint 2<\/summary>.*Second\..*<\/questiontext>/su
  )
})

test('the editor begins with the template, as text', () => {
  const template = {type: 'code', lang: null, value: 'Dear <b>,\n\none\ntwo\u0000\n\n\n'} as const
  const xml = questionXml(exportedQuestion(essay('q', {template})))
  expect(xml).toContain(
    '<responsetemplate format="html"><text><p>Dear &#x3C;b>,</p><p>one<br>two</p></text></responsetemplate>'
  )
})

test('a template keeps indentation, columns and empty lines', () => {
  const value = '\nName:   ____\n  a) one\n\tb) two\n\n\n\nEnd'
  const xml = questionXml(exportedQuestion(essay('q', {template: {type: 'code', lang: null, value}})))
  const nbsp = '\u00A0'
  expect(xml).toContain(
    `<p>Name:${nbsp}${nbsp} ____<br>${nbsp}${nbsp}a) one<br>${nbsp.repeat(4)}b) two</p>`
      + `<p>${nbsp}</p><p>${nbsp}</p><p>End</p></text></responsetemplate>`
  )
})
