import {expect, test} from 'vitest'
import {
  asset,
  at,
  course,
  exported,
  exportedQuestion,
  module,
  ordering,
  paragraph,
  questionXml,
  told
} from '../testing/course.ts'

test('an order is told in full', () => {
  const exported = exportedQuestion(ordering('q', ['One', 'Two', 'Three']))
  expect(told(exported)).toEqual([])
  const xml = questionXml(exported)
  expect(xml).toContain('<question type="ordering">')
  expect(xml).toContain(
    '<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>3</selectcount>'
      + '<gradingtype>ABSOLUTE_POSITION</gradingtype><showgrading>SHOW</showgrading>'
      + '<numberingstyle>none</numberingstyle><correctfeedback format="html">'
  )
  expect(xml).toContain(
    '</incorrectfeedback><shownumcorrect>1</shownumcorrect>'
      + '<answer fraction="1" format="html"><text><span>One</span></text></answer>'
      + '<answer fraction="2" format="html"><text><span>Two</span></text></answer>'
      + '<answer fraction="3" format="html"><text><span>Three</span></text></answer>'
  )
})

test('feedback for an item goes into the general feedback, in the right order, and the author hears of it', () => {
  const [one, two] = ordering('q', ['One', 'Two']).items
  if (one === undefined || two === undefined) throw new Error('Expected two items')
  const commented = {...two, feedback: [paragraph('Because.')], position: at(8)}
  const exported = exportedQuestion(
    ordering('q', [], {items: [one, commented], explanation: [paragraph('In short.')]})
  )
  expect(told(exported)).toEqual([
    'target-loss 8 Unexpected feedback for one item of an order, expected something that Moodle can carry; '
      + 'it stands in the general feedback'
  ])
  expect(questionXml(exported)).toMatch(
    /<generalfeedback [^>]*><text>.*In short\..*<ol>.*One.*Two.*<blockquote>.*Because\..*<\/ol>/su
  )
})

test('items that are pictures of one name stay two items to Moodle', () => {
  const items = ['a/step.png', 'b/step.png'].map(path => ({
    children: [
      paragraph({type: 'picture', source: asset(path, 'image/png'), alternative: '', decorative: true})
    ],
    feedback: []
  }))
  const xml = questionXml(exportedQuestion(ordering('q', [], {items})))
  const texts = [...xml.matchAll(/<answer [^>]*><text>(.*?)<\/text>/gu)].map(([, text]) => text)
  expect(new Set(texts).size).toBe(2)
})

test('what counts in an order is as the author wants it', () => {
  const targets = {'moodle-xml': {orderingGrading: 'longest-run'}}
  const made = exported(course([module('m', [ordering('q', ['One', 'Two'])])], {targets}))
  expect(questionXml(made)).toContain('<gradingtype>LONGEST_CONTIGUOUS_SUBSET</gradingtype>')
})

test('for an older Moodle an order is matched with its places', () => {
  const targets = {'moodle-xml': {ordering: 'matching'}}
  const made = exported(course([module('m', [ordering('q', ['One', 'Two'])])], {targets}))
  expect(told(made)).toEqual([])
  const xml = questionXml(made)
  expect(xml).toContain('<question type="matching">')
  expect(xml).toContain(
    '<shownumcorrect/><subquestion format="html"><text><span>One</span></text><answer><text>1</text></answer></subquestion>'
      + '<subquestion format="html"><text><span>Two</span></text><answer><text>2</text></answer></subquestion>'
  )
})
