import type {Block, ClozeQuestion, EssayQuestion, Gap, Inline, NumberValue} from '@silabus/core'
import fc from 'fast-check'
import {base, type Draft} from './arbitrary-choice.ts'
import {leaf, maybe, prose, text} from './arbitrary-prose.ts'

type ClozeStyle = NonNullable<ClozeQuestion['style']>
type Code = NonNullable<EssayQuestion['template']>

/** Weights beside the best: the last is none of Moodle's. */
const weight = fc.constantFrom(100, 80, 33.3, 0, 85)

/** A text unlike those with another number, with signs at both ends that the grammar of gaps reads. */
const numbered = (index: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', '=', '%50%', '~', '}', '#'),
      fc.oneof(text, fc.constantFrom('', 'kata')),
      fc.constantFrom('', '\\', '&', '~', '{1:SA:')
    )
    .map(([start, middle, end]) => `${start}${index} ${middle}${end}`)

const few = <Item>(
  item: (index: number) => fc.Arbitrary<Item>,
  least: number,
  most: number
): fc.Arbitrary<Item[]> =>
  fc
    .integer({min: least, max: most})
    .chain(count => fc.tuple(...Array.from({length: count}, (_, index) => item(index))))

const short: fc.Arbitrary<Draft> = fc
  .record({
    shared: base,
    answers: few(
      index =>
        fc.record({
          pieces: fc
            .tuple(numbered(index), fc.array(fc.oneof(text, fc.constant('')), {maxLength: 2}))
            .map(([first, others]) => [first, ...others]),
          weight: index === 0 ? fc.constant(100) : weight,
          feedback: maybe
        }),
      1,
      4
    ),
    caseSensitive: fc.boolean(),
    otherwise: maybe
  })
  .map(({shared, answers, ...more}) => id => ({
    ...shared,
    ...more,
    kind: 'short',
    id,
    answers: answers.map(answer => ({...answer, text: answer.pieces.join('*')}))
  }))

const number: fc.Arbitrary<NumberValue> = fc
  .record({
    value: fc.oneof(fc.integer(), fc.double({noNaN: true, noDefaultInfinity: true})),
    part: fc.constantFrom(0, 0.05, 1e-7, 3)
  })
  .map(({value, part}) => ({
    value,
    text: String(value),
    tolerance: Math.min(Math.abs(value) * part, Number.MAX_VALUE)
  }))
const unit = fc.constantFrom(undefined, 'm', 'cm', 'm / s', '%', 'kg·m', '<&')

const numeric: fc.Arbitrary<Draft> = fc
  .record({
    shared: base,
    answers: few(
      index =>
        fc.record({
          number,
          unit,
          weight: index === 0 ? fc.constant(100) : fc.constantFrom(100, 50, 0),
          feedback: maybe
        }),
      1,
      4
    ),
    otherwise: maybe
  })
  .map(({shared, answers, otherwise}) => id => ({
    ...shared,
    kind: 'numeric',
    id,
    answers: answers.map(({number: value, ...more}) => ({...value, ...more})),
    otherwise
  }))

/** Running text unlike that with another number. */
const line = (index: number): fc.Arbitrary<Inline[]> =>
  fc
    .array(leaf, {maxLength: 2})
    .map((children): Inline[] => [{type: 'text', value: `${index}. kata `}, ...children])
const column = fc.oneof(
  fc.constant<Inline[]>([]),
  text.map((value): Inline[] => [{type: 'text', value: `Kolom ${value}`}])
)

const matching: fc.Arbitrary<Draft> = fc
  .record({
    shared: base,
    columns: fc.tuple(column, column),
    choices: few(line, 2, 5),
    prompts: few(index => fc.record({children: line(index), choice: fc.nat(4)}), 2, 5),
    shuffle: fc.boolean()
  })
  .map(({shared, choices, prompts, ...more}) => id => ({
    ...shared,
    ...more,
    kind: 'matching',
    id,
    prompts: prompts.map(({children, choice}) => ({children, choice: choice % choices.length})),
    choices: choices.map(children => ({children}))
  }))

const ordering: fc.Arbitrary<Draft> = fc
  .record({
    shared: base,
    items: few(
      index =>
        fc.record({
          children: prose.map((blocks): Block[] => [
            {type: 'paragraph', children: [{type: 'text', value: `Langkah ${index}`}]},
            ...blocks
          ]),
          feedback: maybe
        }),
      2,
      5
    )
  })
  .map(({shared, items}) => id => ({...shared, kind: 'ordering', id, items}))

type Unnumbered = (number: number) => Gap

const gap: fc.Arbitrary<Unnumbered> = fc.oneof(
  few(numbered, 1, 4).map((answers): Unnumbered => at => ({type: 'gap', kind: 'typed', number: at, answers})),
  fc.tuple(few(numbered, 2, 5), fc.nat(4)).map(([options, right]): Unnumbered => at => ({
    type: 'gap',
    kind: 'chosen',
    number: at,
    options,
    right: right % options.length
  })),
  fc.tuple(number, unit).map(([answer, of]): Unnumbered => at => ({
    type: 'gap',
    kind: 'number',
    number: at,
    answer: {...answer, unit: of}
  }))
)
const around: fc.Arbitrary<(gap: Gap, before: string) => Block> = fc.constantFrom(
  (inner: Gap, value: string): Block => ({type: 'paragraph', children: [{type: 'text', value}, inner]}),
  (inner: Gap): Block => ({type: 'paragraph', children: [{type: 'strong', children: [inner]}]}),
  (inner: Gap, value: string): Block => ({
    type: 'list',
    ordered: false,
    spread: false,
    children: [
      {
        type: 'listItem',
        spread: false,
        children: [{type: 'paragraph', children: [inner, {type: 'text', value}]}]
      }
    ]
  })
)

const cloze: fc.Arbitrary<Draft> = fc
  .record({
    shared: base,
    parts: fc.array(fc.tuple(gap, around, fc.oneof(text, fc.constantFrom('{1:SA:=x}', '{#1}'))), {
      minLength: 1,
      maxLength: 4
    }),
    each: fc.constantFrom(1, 2, 0.5),
    caseSensitive: fc.boolean(),
    shuffle: fc.boolean()
  })
  .map(({shared, parts, each, ...more}) => id => {
    const gaps = parts.map(([made], index) => made(index + 1))
    return {
      ...shared,
      ...more,
      kind: 'cloze',
      id,
      points: each * gaps.length,
      gaps,
      stem: [
        ...shared.stem,
        ...parts.flatMap(([, place, before], index) => {
          const inner = gaps[index]
          return inner === undefined ? [] : [place(inner, before)]
        })
      ]
    }
  })

/** Gaps that are filled with given words, some of them with words of one list. */
const picked: fc.Arbitrary<Draft> = fc
  .record({
    shared: base,
    style: fc.constantFrom<ClozeStyle>('select', 'drag'),
    lists: fc.array(few(numbered, 2, 5), {minLength: 1, maxLength: 2}),
    parts: fc.array(
      fc.tuple(fc.nat(1), fc.nat(4), around, fc.oneof(text, fc.constantFrom('[[1]]', '[[kata]]', '['))),
      {minLength: 1, maxLength: 4}
    ),
    shuffle: fc.boolean()
  })
  .map(({shared, lists, parts, ...more}) => id => {
    const gaps = parts.map(([list, right], index): Gap => {
      const options = lists[list % lists.length] ?? []
      return {type: 'gap', kind: 'chosen', number: index + 1, options, right: right % options.length}
    })
    return {
      ...shared,
      ...more,
      kind: 'cloze',
      id,
      points: gaps.length,
      gaps,
      caseSensitive: false,
      stem: [
        ...shared.stem,
        ...parts.flatMap(([, , place, before], index) => {
          const inner = gaps[index]
          return inner === undefined ? [] : [place(inner, before)]
        })
      ]
    }
  })

const essay: fc.Arbitrary<Draft> = fc
  .record({
    shared: base,
    lines: fc.integer({min: 1, max: 60}),
    words: fc.tuple(fc.integer({min: 1, max: 200}), fc.integer({min: 0, max: 200})),
    limits: fc.subarray(['least', 'most']),
    template: fc.option(
      text.map((value): Code => ({type: 'code', value})),
      {nil: undefined}
    ),
    markerNotes: maybe
  })
  .map(({shared, words: [least, more], limits, ...rest}) => id => ({
    ...shared,
    ...rest,
    kind: 'essay',
    id,
    minWords: limits.includes('least') ? least : undefined,
    maxWords: limits.includes('most') ? least + more : undefined
  }))

/** A question whose answer is not chosen from a list. */
export const written: fc.Arbitrary<Draft> = fc.oneof(short, numeric, matching, ordering, cloze, picked, essay)
