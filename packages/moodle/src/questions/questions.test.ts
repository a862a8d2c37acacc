import {expect, test} from 'vitest'
import {
  asset,
  exportedQuestion,
  multiple,
  option,
  paragraph,
  questionXml,
  single,
  truefalse
} from '../testing/course.ts'

test('a single choice is told in full', () => {
  const made = single('q1', {
    objectives: ['TP1', 'TP2'],
    points: 2.5,
    shuffle: true,
    options: [option('Ya', 100, {feedback: [paragraph('Tepat.')]}), option('Tidak', 0)],
    hints: [[paragraph('Pertama')], [paragraph('Kedua')]],
    explanation: [paragraph('Karena.')]
  })
  const xml = questionXml(exportedQuestion(made))
  expect(xml).toContain('<question type="multichoice"><name><text>Stem of q1</text></name>')
  expect(xml).toContain('<generalfeedback format="html"><text><p>Karena.</p></text></generalfeedback>')
  expect(xml).toContain('<defaultgrade>2.5</defaultgrade><penalty>0.3333333</penalty><idnumber>q1</idnumber>')
  expect(xml).toContain(
    '<single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>'
      + '<showstandardinstruction>1</showstandardinstruction>'
  )
  expect(xml).toContain(
    '<answer fraction="100" format="html"><text><span>Ya</span></text>'
      + '<feedback format="html"><text><span>Tepat.</span></text></feedback></answer>'
      + '<answer fraction="0" format="html"><text><span>Tidak</span></text></answer>'
  )
  expect(xml).toContain(
    '<hint format="html"><text><p>Pertama</p></text></hint><hint format="html"><text><p>Kedua</p></text></hint>'
      + '<tags><tag><text>TP1</text></tag><tag><text>TP2</text></tag>'
      + '<tag><text>module:m</text></tag><tag><text>kind:single</text></tag></tags>'
  )
  expect(xml).not.toContain('shownumcorrect')
})

test('several right answers count the ones that were found', () => {
  const xml = questionXml(exportedQuestion(multiple('q', [50, 50, -50])))
  expect(xml).toContain('<single>false</single>')
  expect(xml).toContain('<shownumcorrect/>')
  expect(xml.match(/fraction="[^"]*"/gu)).toEqual(['fraction="50"', 'fraction="50"', 'fraction="-50"'])
})

test('a weight that Moodle would refuse is told at its option, and the question is left out', () => {
  const position = {start: {line: 7, column: 1}, end: {line: 7, column: 9}}
  const options = [option('a', 85, {position}), option('b', 15), option('c', 0)]
  const {parts, messages} = exportedQuestion(multiple('q', [], {options}))
  expect(parts).toEqual([])
  expect(
    messages.map(({rule, severity, target, line, reason}) => [rule, severity, target, line, reason])
  ).toEqual([
    [
      'target-refused',
      'error',
      'moodle-xml',
      7,
      'Unexpected weight `85%`, expected one that Moodle knows: `83.33333%` or `90%` comes nearest'
    ]
  ])
})

test('points that Moodle cannot store are refused', () => {
  expect(exportedQuestion(single('q', {points: 1e6})).messages.map(({rule}) => rule)).toEqual([
    'target-refused'
  ])
  expect(exportedQuestion(single('q', {points: 1e-9})).messages.map(({rule}) => rule)).toEqual([
    'target-refused'
  ])
  expect(exportedQuestion(single('q', {points: 1 / 3})).xml).toContain(
    '<defaultgrade>0.3333333</defaultgrade>'
  )
})

test('options that carry their own letters are not lettered again; those beyond the alphabet are counted', () => {
  const lettered = ['A. satu', 'B. dua', 'C. tiga'].map((text, index) => option(text, index === 0 ? 100 : 0))
  expect(exportedQuestion(single('q', {options: lettered})).xml).toContain('<answernumbering>none<')
  const many = Array.from({length: 40}, (_, index) => option(`opsi ${index}`, index === 0 ? 100 : 0))
  expect(exportedQuestion(single('q', {options: many})).xml).toContain('<answernumbering>123<')
})

test.each([
  ['True', 'False', true],
  ['true', 'false', false]
])('%s and %s are Moodle’s own words', (yes, no, answer) => {
  const xml = questionXml(exportedQuestion(truefalse('q', answer, [yes, no])))
  expect(xml).toContain('<question type="truefalse">')
  expect(xml).toContain(
    `<answer fraction="${answer ? 100 : 0}" format="moodle_auto_format"><text>true</text>`
  )
  expect(xml).toContain(
    `<answer fraction="${answer ? 0 : 100}" format="moodle_auto_format"><text>false</text>`
  )
})

test('the author’s own words for true and false are kept, as a choice of two', () => {
  const xml = questionXml(exportedQuestion(truefalse('q', false, ['Setuju', 'Tidak setuju'])))
  expect(xml).toContain('<question type="multichoice">')
  expect(xml).toContain('<answer fraction="0" format="html"><text><span>Setuju</span></text></answer>')
  expect(xml).toContain(
    '<answer fraction="100" format="html"><text><span>Tidak setuju</span></text></answer>'
  )
  expect(xml).toContain('<shuffleanswers>false</shuffleanswers>')
})

test('false before true is still true or false', () => {
  const reversed = truefalse('q', true, ['True', 'False'])
  const [yes, no] = reversed.options
  const xml = questionXml(exportedQuestion({...reversed, options: [no, yes], trueOption: 1}))
  expect(xml).toContain('<question type="truefalse">')
  expect(xml).toMatch(/fraction="100"[^>]*><text>true<.*fraction="0"[^>]*><text>false</su)
})

test('words for true and false with a picture are kept as a choice of two', () => {
  const told = truefalse('q', true, ['True', 'False'])
  const [, no] = told.options
  const picture = paragraph('True', {
    type: 'picture',
    source: asset('ya.png', 'image/png'),
    alternative: '',
    decorative: true
  })
  const drawn = exportedQuestion({...told, options: [{...told.options[0], children: [picture]}, no]})
  expect(questionXml(drawn)).toContain('<question type="multichoice">')
})

test('a picture is repeated in each element that shows it, as its own part of the file', () => {
  const picture = {
    type: 'picture',
    source: asset('media/a.png', 'image/png'),
    alternative: 'A',
    decorative: false
  } as const
  const made = single('q', {
    stem: [paragraph(picture, picture)],
    options: [
      {...option('', 100), children: [paragraph(picture)], feedback: [paragraph(picture)]},
      option('b', 0)
    ]
  })
  const drawn = exportedQuestion(made)
  expect(drawn.parts.filter(part => typeof part !== 'string')).toHaveLength(3)
  const content = Buffer.from('media/a.png').toString('base64')
  expect(questionXml(drawn)).toContain(
    '<answer fraction="100" format="html"><text><span><img src="@@PLUGINFILE@@/a.png" alt="A"></span></text>'
      + `<file name="a.png" path="/" encoding="base64">${content}</file>`
      + '<feedback format="html"><text><span><img src="@@PLUGINFILE@@/a.png" alt="A"></span></text>'
      + `<file name="a.png" path="/" encoding="base64">${content}</file></feedback></answer>`
  )
})

test('a question in another language says so', () => {
  const made = single('q', {lang: 'ar', dir: 'rtl', stem: [paragraph('ما')]})
  expect(exportedQuestion(made).xml).toContain('<p lang="ar" dir="rtl">ما</p>')
})
