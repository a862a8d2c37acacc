import type {Inline} from '@silabus/core'
import {expect, test} from 'vitest'
import {
  asset,
  at,
  exportedQuestion,
  matching,
  paragraph,
  questionXml,
  single,
  told
} from '../testing/course.ts'

const picture = (path: string, alternative: string): Inline => ({
  type: 'picture',
  source: asset(path, 'image/png'),
  alternative,
  decorative: false
})

test('pairs and distractors are told in full', () => {
  const made = matching('q', [
    ['Jakarta', 'Indonesia'],
    ['Bandung', 'Indonesia'],
    [picture('paris.png', 'Paris'), 'France'],
    ['', 'Spain']
  ])
  const exported = exportedQuestion(made)
  expect(told(exported)).toEqual([])
  const xml = questionXml(exported)
  expect(xml).toContain('<question type="matching">')
  expect(xml).toContain('<shuffleanswers>true</shuffleanswers><correctfeedback format="html">')
  const content = Buffer.from('paris.png').toString('base64')
  expect(xml).toContain(
    '</incorrectfeedback><shownumcorrect/>'
      + '<subquestion format="html"><text><span>Jakarta</span></text><answer><text>Indonesia</text></answer></subquestion>'
      + '<subquestion format="html"><text><span>Bandung</span></text><answer><text>Indonesia</text></answer></subquestion>'
      + '<subquestion format="html"><text><span><img src="@@PLUGINFILE@@/paris.png" alt="Paris"></span></text>'
      + `<file name="paris.png" path="/" encoding="base64">${content}</file>`
      + '<answer><text>France</text></answer></subquestion>'
      + '<subquestion format="html"><text/><answer><text>Spain</text></answer></subquestion>'
  )
})

test('the names of the columns end the stem, since Moodle has no place for them', () => {
  const columns: readonly [Inline[], Inline[]] = [
    [{type: 'text', value: 'City'}],
    [{type: 'emphasis', children: [{type: 'text', value: 'Country'}]}]
  ]
  const pairs = [
    ['a', 'b'],
    ['c', 'd']
  ] as const
  const xml = questionXml(exportedQuestion(matching('q', pairs, {columns})))
  expect(xml).toMatch(
    /<p>Stem of q<\/p>\s*<p class="columns"><span>City<\/span> – <span><em>Country<\/em><\/span><\/p>/u
  )
})

test('choices are plain text: what that loses is told where it stands', () => {
  const choices: readonly Inline[][] = [
    [
      {type: 'strong', children: [{type: 'text', value: 'bold'}]},
      {type: 'text', value: ' text'}
    ],
    [picture('a.png', 'a map')],
    [{type: 'text', value: 'an <em> element'}],
    [{type: 'text', value: `${'long '.repeat(60)}text`}],
    [
      {type: 'text', value: 'noted'},
      {type: 'footnoteReference', identifier: 'a', label: 'a'}
    ],
    [{type: 'text', value: 'x < 5'}],
    [{type: 'glossaryReference', target: 'a', children: [{type: 'text', value: 'term'}]}]
  ]
  const made = matching('q', [], {
    choices: choices.map((children, index) => ({children, position: at(index + 1)})),
    prompts: choices.map((_, choice) => ({children: [{type: 'text', value: `p${choice}`}], choice}))
  })
  const exported = exportedQuestion(made)
  expect(told(exported).map(message => message.replace(/, expected.*; /u, ' → '))).toEqual([
    'target-loss 1 Unexpected markup in the right column of a matching question → its text is written',
    'target-loss 2 Unexpected picture in the right column of a matching question → its description is written',
    'target-loss 3 Unexpected `<` in the right column of a matching question → `‹` or `›` is written',
    'target-loss 4 Unexpected more than 250 characters in the right column of a matching question → their beginning is written',
    'target-loss 5 Unexpected footnote in the right column of a matching question → it is left out'
  ])
  const xml = questionXml(exported)
  expect(xml).toContain('<answer><text>bold text</text></answer>')
  expect(xml).toContain('<answer><text>a map</text></answer>')
  expect(xml).toContain('<answer><text>an ‹em› element</text></answer>')
  expect(xml).toMatch(/<answer><text>(?:long )+long…<\/text><\/answer>/u)
  expect(xml).toContain('<answer><text>x < 5</text></answer>')
})

test.each([
  ['without words', [{type: 'text', value: 'a'}, picture('a.png', '')], 'Unexpected choice without words'],
  ['that read alike', [picture('a.png', 'map'), picture('b.png', 'map')], 'Unexpected second choice `map`']
] as const)('choices %s are refused: Moodle would take them for something else', (_, [one, other], found) => {
  const made = matching('q', [
    ['1', one],
    ['2', other]
  ])
  const [first, second] = made.choices
  if (first === undefined || second === undefined) throw new Error('Two pairs have two choices')
  const exported = exportedQuestion({...made, choices: [first, {...second, position: at(8)}]})
  expect(exported.parts).toEqual([])
  expect(told(exported)).toEqual([expect.stringContaining(`target-refused 8 ${found}`)])
})

test('an order of choices is told: Moodle always shuffles them', () => {
  const pairs = [
    ['a', 'b'],
    ['c', 'd'],
    ['', 'e']
  ] as const
  const exported = exportedQuestion(matching('q', pairs, {shuffle: false, position: at(5)}))
  expect(told(exported)).toEqual([expect.stringContaining('target-loss 5 Unexpected `shuffle=false`')])
  expect(questionXml(exported)).toContain('<shuffleanswers>false</shuffleanswers>')
})

test('two choices are told, of which Moodle’s own form wants three', () => {
  const exported = exportedQuestion(
    matching('q', [
      ['a', 'b'],
      ['c', 'd']
    ])
  )
  expect(told(exported)).toEqual([expect.stringContaining('matching question with two choices')])
  expect(exported.parts).toHaveLength(1)
})

test('two pictures of one name keep their names apart in one question', () => {
  const made = single('q', {
    stem: [paragraph(picture('a/x.png', 'A'))],
    explanation: [paragraph(picture('b/x.png', 'B'), picture('a/x.png', 'A'))]
  })
  const xml = questionXml(exportedQuestion(made))
  expect([...xml.matchAll(/<file name="([^"]+)"/gu)].map(([, name]) => name)).toEqual([
    'x.png',
    'x-2.png',
    'x.png'
  ])
})
