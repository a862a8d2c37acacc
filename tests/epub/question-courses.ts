import type {Block, Gap, Inline, OrderingItem, Question} from '@silabus/core'
import {
  asset,
  call,
  cloze,
  course,
  essay,
  link,
  matching,
  module,
  note,
  numberValue,
  numeric,
  opening,
  ordering,
  paragraph,
  pixel,
  say,
  section,
  short,
  typedAnswer,
  type Asset,
  type TestCourse
} from './model.ts'

const drawing = asset(
  'gambar/peta.svg',
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80" viewBox="0 0 12 8">'
    + '<rect width="12" height="8" fill="#47a"/><circle cx="6" cy="4" r="3" fill="#fff"/></svg>'
)
const dot = asset('titik.png', 'image/png', Buffer.from(pixel, 'base64'))

const picture = (source: Asset, alternative: string): Inline => ({
  type: 'picture',
  source: source.reference,
  alternative,
  decorative: false
})
const code: Block = {type: 'code', lang: 'c', value: 'if (a < b && c[d[0]]> 1) { }\n'}
const table = (...rows: readonly (readonly Inline[])[]): Block => ({
  type: 'table',
  align: [null, 'right'],
  children: rows.map(row => ({
    type: 'tableRow',
    children: row.map(cell => ({type: 'tableCell', children: [cell]}))
  }))
})

const typed = (number: number, ...answers: readonly string[]): Gap => ({
  type: 'gap',
  number,
  kind: 'typed',
  answers
})
const chosen = (number: number, right: number, ...options: readonly string[]): Gap => ({
  type: 'gap',
  number,
  kind: 'chosen',
  options,
  right
})

/** One of each kind, as most authors write it. */
const plain = (id: string): readonly Question[] => {
  const gaps = [typed(1, 'net', 'safety net'), chosen(2, 1, 'residual', 'institutional')]
  return [
    short(`${id}-short`),
    numeric(`${id}-numeric`, {
      answers: [{...numberValue('9.81', 0.05, 'm/s²'), weight: 100, feedback: []}]
    }),
    matching(`${id}-matching`, [
      ['Prevention', 'before harm'],
      ['Recovery', 'after harm'],
      ['Development', 'growth']
    ]),
    ordering(`${id}-ordering`, ['Assess', 'Plan', 'Act']),
    cloze(`${id}-cloze`, [paragraph('A ', gaps[0] ?? '', ' of the ', gaps[1] ?? '', ' kind.')], gaps),
    essay(`${id}-essay`, {minWords: 150, maxWords: 300})
  ]
}

/** One of each kind with everything in it that prose may hold. */
const rich = (more: Partial<Question>): readonly Question[] => {
  const gaps = [
    typed(1, 'a', 'b', 'c'),
    chosen(2, 0, 'one', 'two', 'three'),
    {type: 'gap', number: 3, kind: 'number', answer: numberValue('1958', 5)} as const
  ]
  const said = (word: string): readonly Block[] => [paragraph(word, call('2'), '.'), code]
  const base = {
    hints: [[paragraph('A hint', call('1'), '.'), table([say('k'), say('v')], [say('1'), say('2')])]],
    explanation: [paragraph('Because', call('2'), '. ', picture(dot, 'A dot')), code],
    points: 2,
    ...more
  }
  const shared: readonly Inline[] = [
    say('shared'),
    call('1'),
    {type: 'htmlElement', name: 'span', attributes: {id: 'shared-place'}, children: [say(' place')]}
  ]
  const item = (...children: readonly Block[]): OrderingItem => ({children, feedback: said('Said')})
  return [
    short('rich-short', {
      ...withoutKind(base),
      stem: [paragraph('What', call('1'), '?'), {type: 'figure', picture: pictureOf(drawing)}, code],
      answers: [
        {...typedAnswer('social work'), feedback: said('Right')},
        typedAnswer('social *', 80, 'Nearly.'),
        typedAnswer('asocial', 0, 'No.')
      ],
      caseSensitive: true,
      otherwise: said('Look again')
    }),
    numeric('rich-numeric', {
      ...withoutKind(base),
      stem: [paragraph('How many?'), table([say('k'), say('v')], [picture(drawing, 'A map'), call('2')])],
      answers: [
        {...numberValue('-6.02e23', 1e21, 'mol⁻¹'), weight: 100, feedback: said('Right')},
        {...numberValue('50', 0, '%'), weight: 33.33333, feedback: []},
        {...numberValue('0.5'), weight: 0, feedback: said('No unit')}
      ],
      otherwise: said('Look again')
    }),
    matching(
      'rich-matching',
      [
        [[picture(drawing, 'A map')], shared],
        [[say('Term'), call('2')], [picture(dot, 'A dot')]],
        [[{type: 'inlineCode', value: 'a < b'}, say(' '), link('rich-short', 'there')], shared]
      ],
      ['A choice that is so long that it takes more than one line on a telephone, and belongs to nothing'],
      {...withoutKind(base), columns: [[say('Picture'), call('1')], []], shuffle: true}
    ),
    ordering(
      'rich-ordering',
      [
        item(paragraph('First', call('1'), '.'), code),
        item({type: 'figure', picture: pictureOf(drawing)}),
        item(table([say('k'), say('v')], [say('1'), say('2')])),
        item({type: 'htmlElement', name: 'p', attributes: {id: 'ordered'}, children: [say('Last')]})
      ],
      withoutKind(base)
    ),
    cloze(
      'rich-cloze',
      [
        paragraph('Text', call('1'), ' with ', gaps[0] ?? '', '.'),
        table([say('k'), say('v')], [gaps[1] ?? say(''), picture(dot, 'A dot')]),
        {type: 'list', ordered: false, children: [{type: 'listItem', children: [listed(gaps[2])]}]},
        code
      ],
      gaps,
      {...withoutKind(base), caseSensitive: true, shuffle: true}
    ),
    essay('rich-essay', {
      ...withoutKind(base),
      stem: [paragraph('Write', call('2'), '.'), {type: 'figure', picture: pictureOf(drawing)}],
      lines: 15,
      maxWords: 100,
      markerNotes: [paragraph('Only for the marker', call('3'), '.')]
    })
  ]
}

/** What every kind has. */
function withoutKind({
  lang,
  dir,
  points = 1,
  hints = [],
  explanation = []
}: Partial<Question>): Pick<Question, 'lang' | 'dir' | 'points' | 'hints' | 'explanation'> {
  return {lang, dir, points, hints, explanation}
}

function pictureOf(source: Asset): Extract<Inline, {type: 'picture'}> {
  return {type: 'picture', source: source.reference, alternative: 'A map', decorative: false}
}

function listed(gap: Gap | undefined): Extract<Block, {type: 'paragraph'}> {
  return {type: 'paragraph', children: gap === undefined ? [] : [say('In '), gap, say('.')]}
}

/** What XML and readers stumble over. */
const hard = 'a ]]> b & c < d "e" \u{1F600} \u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u0000 \uFFFE'
const many = Array.from({length: 40}, (_, index) => `${hard} ${index}`)

const nasty: readonly Question[] = [
  short('nasty-short', {answers: many.map(text => typedAnswer(`${text}*${text}`, 100, hard))}),
  numeric('nasty-numeric', {
    answers: many.map((_, index) => ({
      ...numberValue(`1e${index - 20}`, index, hard),
      weight: index === 0 ? 100 : index,
      feedback: [paragraph(hard)]
    }))
  }),
  matching(
    'nasty-matching',
    many.map(text => [text, `choice ${text}`]),
    [hard],
    {
      columns: [[say(hard)], [say(hard)]]
    }
  ),
  ordering(
    'nasty-ordering',
    many.map(text => ({children: [paragraph(text)], feedback: [paragraph(hard)]}))
  ),
  (() => {
    const gaps = many.map((text, index) =>
      index % 2 === 0
        ? typed(index + 1, text, hard)
        : chosen(index + 1, 0, text, ...many.filter(other => other !== text))
    )
    return cloze('nasty-cloze', [paragraph(hard, ...gaps)], gaps, {shuffle: true})
  })(),
  essay('nasty-essay', {stem: [paragraph(hard)], lines: 1000, markerNotes: [paragraph(hard)]})
]

const notes = [1, 2, 3].map(number => note(number, String(number), paragraph(`Note ${number}.`)))

/** Courses with the kinds of question that are answered otherwise than by choosing from options. */
export const questionCourses: Readonly<Record<string, TestCourse>> = {
  'questions to answer in writing, in text and in a quiz': {
    course: course([
      module('m', 'Module', [
        opening('o', ...plain('text')),
        section('s', 'Section', {
          type: 'quiz',
          id: 'quiz',
          title: 'Exercise',
          shuffle: false,
          children: [...plain('quiz')]
        })
      ])
    ])
  },

  'questions to answer in writing, with everything that prose may hold': {
    course: course(
      [
        module(
          'm',
          'Module',
          [
            section('s', 'Section', {type: 'quiz', id: 'quiz', shuffle: false, children: [...rich({})]}),
            section('t', 'Other', paragraph(link('shared-place', 'a choice'), ' ', link('ordered', 'a step')))
          ],
          {footnotes: notes}
        )
      ],
      {lang: 'id'}
    ),
    assets: [drawing, dot]
  },

  'questions to answer in writing, in another language': {
    course: course(
      [
        module('m', 'Module', [section('s', 'Section', ...rich({lang: 'ar', dir: 'rtl'}))], {
          footnotes: notes
        })
      ],
      {lang: 'id'}
    ),
    assets: [drawing, dot]
  },

  'questions to answer in writing, from right to left': {
    course: course([module('m', 'Module', [section('s', 'Section', ...rich({}))], {footnotes: notes})], {
      lang: 'ar',
      dir: 'rtl'
    }),
    assets: [drawing, dot]
  },

  'questions to answer in writing, many and hard': {
    course: course([module('m', 'Module', [section('s', 'Section', ...nasty)])])
  }
}
