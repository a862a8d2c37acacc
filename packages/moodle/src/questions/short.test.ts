import {expect, test} from 'vitest'
import {at, exportedQuestion, paragraph, questionXml, short, told, typed} from '../testing/course.ts'
import {wildcards} from './wildcards.ts'

test('a short answer is told in full', () => {
  const made = short('q', [typed('social work'), typed('work', 80, {feedback: [paragraph('Which?')]})], {
    points: 2,
    hints: [[paragraph('Two words.')]],
    otherwise: [paragraph('Read again.')]
  })
  const xml = questionXml(exportedQuestion(made))
  expect(xml).toContain('<question type="shortanswer">')
  expect(xml).toContain(
    '<defaultgrade>2</defaultgrade><penalty>0.3333333</penalty><idnumber>q</idnumber><usecase>0</usecase>'
      + '<answer fraction="100" format="moodle_auto_format"><text>social work</text></answer>'
      + '<answer fraction="80" format="moodle_auto_format"><text>work</text>'
      + '<feedback format="html"><text><p>Which?</p></text></feedback></answer>'
      + '<answer fraction="0" format="moodle_auto_format"><text>*</text>'
      + '<feedback format="html"><text><p>Read again.</p></text></feedback></answer>'
      + '<hint format="html"><text><p>Two words.</p></text></hint>'
  )
})

test('letters count where the author says so', () => {
  const made = short('q', [typed('pH')], {caseSensitive: true})
  expect(questionXml(exportedQuestion(made))).toContain('<usecase>1</usecase>')
})

test('weights need not add up, but Moodle has to know each', () => {
  expect(told(exportedQuestion(short('q', [typed('a'), typed('b', 90), typed('c', 90)])))).toEqual([])
  const unknown = short('q', [typed('a'), typed('b', 85, {position: at(7)})])
  expect(told(exportedQuestion(unknown))).toEqual([
    'target-refused 7 Unexpected weight `85%`, expected one that Moodle knows: `83.33333%` or `90%` comes nearest'
  ])
})

test.each([
  [['social ', ''], 'social *'],
  [['', ' social ', ''], '* social *'],
  [['a*b'], 'a\\*b'],
  [['a\\*b'], 'a\\\\*b'],
  [['a*', 'b'], 'a\\**b'],
  [['C:\\'], 'C:\\']
])('%j becomes %s', (pieces, text) => {
  expect(wildcards(pieces)).toEqual({text, exact: true})
})

test('a backslash before anything would make it a star: more is accepted then, and the author hears of it', () => {
  expect(wildcards(['C:\\', ''])).toEqual({text: 'C:*', exact: false})
  const made = short('q', [{...typed('C:\\…'), position: at(7)}])
  expect(told(exportedQuestion(made))).toEqual([
    'target-loss 7 Unexpected `\\` before a `*`, expected something that Moodle can carry; anything may stand there instead'
  ])
})

test('what looks like markup is plain text', () => {
  const xml = questionXml(exportedQuestion(short('q', [typed('<b> & "c"  ]]>')])))
  expect(xml).toContain('<text><b> & "c" ]]')
})
