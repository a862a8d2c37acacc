import type {
  Block,
  ChoiceOption,
  ClozeStyle,
  Course,
  Footnote,
  Gap,
  Inline,
  NumberValue,
  Question
} from '@silabus/core'

/** What stands in every part of a question. */
export interface Filling {
  /** Blocks, told apart by a word. */
  readonly blocks: (word: string) => readonly Block[]
  /** Running text, told apart by a word. */
  readonly inline: (word: string) => readonly Inline[]
  /** Plain text, told apart by a word. */
  readonly text: (word: string) => string
  /** How many answers, pairs, items or options there are. */
  readonly count: number
}

/**
 * Make a question of each kind, and one more that is true or false in the author's own words.
 *
 * @param filling What stands in its parts.
 * @returns The questions.
 */
export function questionsWith({blocks, inline, text, count}: Filling): readonly Question[] {
  const several = Array.from({length: count}, (_, index) => index)
  const base = (id: string) => ({
    type: 'question' as const,
    id,
    objectives: ['TP1'],
    points: 2,
    stem: blocks(`stem of ${id}`),
    hints: [blocks('hint')],
    explanation: blocks('explanation')
  })
  const number = (value: number, unit?: string): NumberValue => ({
    value,
    text: String(value),
    tolerance: 0.05,
    unit
  })
  const gaps: readonly Gap[] = [
    {type: 'gap', kind: 'typed', number: 1, answers: several.map(index => text(`answer ${index}`))},
    {
      type: 'gap',
      kind: 'chosen',
      number: 2,
      options: several.map(index => text(`option ${index}`)),
      right: 1
    },
    {type: 'gap', kind: 'number', number: 3, answer: number(9.81, 'm')}
  ]
  const option = (name: string, weight: number, children = blocks(`option ${name}`)): ChoiceOption => ({
    children,
    feedback: blocks(`feedback ${name}`),
    weight
  })
  const word = (value: string): readonly Block[] => [{type: 'paragraph', children: [{type: 'text', value}]}]
  // The first two gaps are filled from one list, and with one word.
  const words: readonly Gap[] = [1, 1, 0].map((right, index) => ({
    type: 'gap',
    kind: 'chosen',
    number: index + 1,
    options: several.map(at => text(`word ${at}${index === 2 ? ' of another list' : ''}`)),
    right
  }))
  const picked = (style: ClozeStyle): Question => ({
    ...base(`cloze-${style}`),
    kind: 'cloze',
    points: 3,
    gaps: words,
    stem: [
      ...blocks(`stem of ${style}`),
      ...words.map((gap): Block => ({type: 'paragraph', children: [gap]}))
    ],
    caseSensitive: false,
    shuffle: true,
    style
  })
  return [
    {
      ...base('single'),
      kind: 'single',
      options: several.map(index => option(String(index), index === 1 ? 100 : 0)),
      shuffle: true
    },
    {
      ...base('multiple'),
      kind: 'multiple',
      options: several.map(index => option(String(index), index < 2 ? 50 : -50)),
      shuffle: false
    },
    {
      ...base('truefalse'),
      kind: 'truefalse',
      answer: false,
      options: [option('yes', 0, word('Benar')), option('no', 100, word('Salah'))],
      trueOption: 0
    },
    {
      ...base('opinion'),
      kind: 'truefalse',
      answer: true,
      options: [option('agree', 100), option('disagree', 0)],
      trueOption: 0
    },
    {
      ...base('short'),
      kind: 'short',
      answers: several.map(index => ({
        text: text(`answer ${index}`),
        pieces: [text(`answer ${index}`)],
        weight: index === 0 ? 100 : 50,
        feedback: blocks(`feedback ${index}`)
      })),
      caseSensitive: false,
      otherwise: blocks('otherwise')
    },
    {
      ...base('numeric'),
      kind: 'numeric',
      answers: several.map(index => ({
        ...number(index, 'm'),
        weight: index === 0 ? 100 : 50,
        feedback: blocks(`feedback ${index}`)
      })),
      otherwise: blocks('otherwise')
    },
    {
      ...base('matching'),
      kind: 'matching',
      columns: [inline('left'), inline('right')],
      prompts: several.map(index => ({children: inline(`prompt ${index}`), choice: index})),
      choices: [...several, count].map(index => ({
        children: [{type: 'text', value: text(`choice ${index}`)}]
      })),
      shuffle: true
    },
    {
      ...base('ordering'),
      kind: 'ordering',
      items: several.map(index => ({children: blocks(`item ${index}`), feedback: []}))
    },
    {
      ...base('cloze'),
      kind: 'cloze',
      points: 3,
      gaps,
      stem: [...blocks('stem of cloze'), ...gaps.map((gap): Block => ({type: 'paragraph', children: [gap]}))],
      caseSensitive: true,
      shuffle: true
    },
    picked('select'),
    picked('drag'),
    {
      ...base('essay'),
      kind: 'essay',
      lines: 15,
      minWords: 150,
      maxWords: 300,
      markerNotes: blocks('marker')
    }
  ]
}

/** Notes that fillings may call. */
const footnotes: readonly Footnote[] = [
  {
    type: 'footnote',
    number: 1,
    identifier: 'satu',
    label: '1',
    children: [{type: 'paragraph', children: [{type: 'text', value: 'Nurdin, 1990.'}]}]
  }
]

/**
 * Put questions into a course of one module.
 *
 * @param questions The questions.
 * @param title Title of the course.
 * @returns The course.
 */
export function courseOf(questions: readonly Question[], title = 'Kursus'): Course {
  return {
    type: 'course',
    id: 'kursus',
    title,
    lang: 'id',
    dir: 'ltr',
    authors: [],
    keywords: [],
    complete: 'viewed',
    targets: {},
    modules: [
      {
        type: 'module',
        id: 'modul',
        title: 'Modul',
        heading: [],
        objectives: [],
        sections: [{type: 'section', id: 'bagian', heading: [], objectives: [], children: questions}],
        footnotes,
        file: 'course.md'
      }
    ],
    glossary: [],
    assets: [],
    file: 'course.md'
  }
}
