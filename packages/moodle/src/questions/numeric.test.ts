import {expect, test} from 'vitest'
import {at, exportedQuestion, number, numeric, paragraph, questionXml, told} from '../testing/course.ts'

test('a number is told in full', () => {
  const made = numeric('q', [
    number('9.81', {tolerance: 9.81 * 0.05}),
    number('-1e3', {weight: 50, feedback: [paragraph('Why negative?')]})
  ])
  const xml = questionXml(exportedQuestion({...made, otherwise: [paragraph('No.')]}))
  expect(xml).toContain('<question type="numerical">')
  expect(xml).toContain(
    '<idnumber>q</idnumber>'
      + '<answer fraction="100" format="moodle_auto_format"><text>9.81</text><tolerance>0.4905</tolerance></answer>'
      + '<answer fraction="50" format="moodle_auto_format"><text>-1e3</text>'
      + '<feedback format="html"><text><p>Why negative?</p></text></feedback><tolerance>0</tolerance></answer>'
      + '<answer fraction="0" format="moodle_auto_format"><text>*</text>'
      + '<feedback format="html"><text><p>No.</p></text></feedback><tolerance>0</tolerance></answer>'
      + '<unitgradingtype>0</unitgradingtype><unitpenalty>0</unitpenalty><showunits>3</showunits>'
      + '<unitsleft>0</unitsleft>'
  )
  expect(xml).not.toContain('<units>')
})

test('a number is written as Moodle reads it', () => {
  const made = numeric('q', [number('+5', {text: '+5', value: 5}), number('6', {text: '−6', value: -6})])
  const xml = questionXml(exportedQuestion(made))
  expect(xml).toContain('<text>5</text>')
  expect(xml).toContain('<text>-6</text>')
})

test('the largest tolerance is still a number', () => {
  const made = numeric('q', [number('5', {tolerance: Number.MAX_VALUE})])
  expect(questionXml(exportedQuestion(made))).toContain(`<tolerance>${Number.MAX_VALUE}</tolerance>`)
})

test('units are typed and demanded', () => {
  const exported = exportedQuestion(numeric('q', [number('5 m'), number('500 cm')]))
  expect(told(exported)).toEqual([])
  expect(questionXml(exported)).toContain(
    '<text>5</text><tolerance>0</tolerance></answer><unitgradingtype>1</unitgradingtype>'
      + '<unitpenalty>1</unitpenalty><showunits>0</showunits><unitsleft>0</unitsleft><units>'
      + '<unit><multiplier>1</multiplier><unit_name>m</unit_name></unit>'
      + '<unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>'
  )
})

test('units that Moodle cannot convert are told at the question', () => {
  const made = numeric('q', [number('0 °C'), number('273.15 K')], {position: at(5)})
  expect(told(exportedQuestion(made))).toEqual([
    'target-loss 5 Unexpected numbers of which each has its own unit, expected something that Moodle can carry; '
      + 'each of the numbers is right with each of the units'
  ])
})

test('feedback for a missing unit goes into the general feedback, and the author hears of it', () => {
  const bare = number('5', {weight: 80, feedback: [paragraph('Of what?')], position: at(7)})
  const exported = exportedQuestion(numeric('q', [number('5 m'), bare], {position: at(5)}))
  expect(told(exported).map(message => message.slice(0, 60))).toEqual([
    'target-loss 5 Unexpected right answers with and without a un',
    'target-loss 7 Unexpected feedback for a number that differs '
  ])
  const xml = questionXml(exported)
  expect(xml).toContain('<unitpenalty>0.2</unitpenalty>')
  expect(xml).toMatch(/<generalfeedback [^>]*><text><ul>.*<p>5<\/p>.*<p>Of what\?<\/p>.*<\/ul><\/text>/su)
})

test('a unit that Moodle cannot keep is refused', () => {
  const long = number('5', {unit: 'x'.repeat(51), position: at(7)})
  const {parts, messages} = exportedQuestion(numeric('q', [long]))
  expect(parts).toEqual([])
  expect(messages.map(({rule, line}) => [rule, line])).toEqual([['target-refused', 7]])
})

test('a number that Moodle cannot tell from 0 is told', () => {
  const small = number('1.6e-19', {position: at(7)})
  const exported = exportedQuestion(numeric('q', [small, number('0'), number('0.0001')]))
  expect(told(exported)).toEqual([
    'target-loss 7 Unexpected number `1.6e-19`, expected something that Moodle can carry; '
      + 'every answer within 0.00000000000001 of it is right'
  ])
  expect(questionXml(exported)).toContain('<text>1.6e-19</text>')
})
