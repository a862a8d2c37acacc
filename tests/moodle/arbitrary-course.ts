import type {
  AssetReference,
  Block,
  ChoiceOption,
  Course,
  Footnote,
  Inline,
  Module,
  Question,
  QuestionBase,
  Quiz
} from '@silabus/core'
import fc from 'fast-check'

/** Text that a file format may stumble over, beside any other. */
const nasty = fc.constantFrom(
  ']]>',
  '<![CDATA[',
  '&amp;',
  '& ',
  ' &lt; &gt; ',
  '<b>',
  '</text>',
  '"',
  "'",
  '😀',
  '👩‍👩‍👧',
  'مرحبا',
  '社会',
  '\u0000',
  '\u000B',
  '\u0085',
  '\uD800',
  '\uFFFE',
  '\uFFFF',
  '@@PLUGINFILE@@/a.png',
  '//',
  '/',
  '$course$',
  '\r\n',
  '{#1}',
  '~',
  '\u00A0',
  '\u202E'
)
const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(nasty, fc.string({unit: 'grapheme', maxLength: 12}), fc.constantFrom('kata', 'dua kata ', ' ')),
    {
      minLength: 1,
      maxLength: 6
    }
  )
  .map(pieces => pieces.join(''))
/** As `text`, but long enough to be cut now and then. */
const title = fc.oneof(
  text,
  fc.tuple(text, fc.integer({min: 1, max: 80})).map(([piece, times]) => piece.repeat(times))
)

const asset: fc.Arbitrary<AssetReference> = fc
  .constantFrom('a.png', 'media/a.png', 'media/Peta Desa (1).svg', 'صورة.png', 'b/A.PNG', 'x&y.gif')
  .map(path => ({type: 'asset', path, mediaType: 'image/png', bytes: path.length}))

const footnotes: readonly Footnote[] = [1, 2].map(number => ({
  type: 'footnote',
  number,
  identifier: `n${number}`,
  label: `${number}`,
  children: [{type: 'paragraph', children: [{type: 'text', value: `Catatan ${number} & <seterusnya>`}]}]
}))

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  {weight: 6, arbitrary: text.map((value): Inline => ({type: 'text', value}))},
  text.map((value): Inline => ({type: 'inlineCode', value})),
  fc.constantFrom<Inline>({type: 'break'}),
  fc
    .constantFrom('n1', 'n2')
    .map((identifier): Inline => ({type: 'footnoteReference', identifier, label: identifier})),
  fc
    .tuple(asset, text)
    .map(([source, alternative]): Inline => ({type: 'picture', source, alternative, decorative: false})),
  fc.constantFrom<Inline>({
    type: 'picture',
    source: 'data:image/png;base64,iVBORw0KGgo=',
    alternative: 'titik',
    decorative: false
  }),
  fc
    .tuple(asset, text)
    .map(([file, value]): Inline => ({type: 'download', asset: file, children: [{type: 'text', value}]})),
  text.map((value): Inline => ({type: 'crossReference', target: 'lain', children: [{type: 'text', value}]})),
  text.map((value): Inline => ({
    type: 'link',
    url: 'https://example.org/?a=1&b=<2>',
    children: [{type: 'text', value}]
  }))
)
const paragraph: fc.Arbitrary<Block> = fc
  .array(leaf, {minLength: 1, maxLength: 4})
  .map(children => ({type: 'paragraph', children: [{type: 'text', value: 'Teks '}, ...children]}))
const block: fc.Arbitrary<Block> = fc.oneof(
  {weight: 5, arbitrary: paragraph},
  text.map((value): Block => ({type: 'code', value})),
  fc.tuple(asset, text).map(([source, alternative]): Block => ({
    type: 'figure',
    picture: {type: 'picture', source, alternative, decorative: false},
    caption: alternative
  })),
  paragraph.map((child): Block => ({type: 'alert', kind: 'tip', children: [child]})),
  paragraph.map((child): Block => ({type: 'blockquote', children: [child]})),
  paragraph.map((child): Block => ({
    type: 'list',
    ordered: false,
    spread: true,
    children: [{type: 'listItem', spread: true, checked: true, children: [child]}]
  })),
  // Ids are distinct in the whole course.
  fc.tuple(paragraph, fc.noShrink(fc.uuid())).map(([child, id]): Block => ({
    type: 'details',
    id: `kotak-${id}`,
    summary: [{type: 'text', value: 'Lagi'}],
    children: [child]
  })),
  text.map((value): Block => ({
    type: 'table',
    align: ['center'],
    children: [
      {type: 'tableRow', children: [{type: 'tableCell', children: [{type: 'text', value: 'kepala'}]}]},
      {type: 'tableRow', children: [{type: 'tableCell', children: [{type: 'text', value}]}]}
    ]
  }))
)
const prose = fc.array(block, {minLength: 1, maxLength: 3})
const maybe = fc.oneof(fc.constant<Block[]>([]), prose)

type Draft = (id: string) => Question

const base: fc.Arbitrary<Omit<QuestionBase, 'id'>> = fc.record({
  type: fc.constant('question' as const),
  title: fc.option(title, {nil: undefined}),
  objectives: fc.subarray(['TP1', 'TP2', 'tujuan-ketiga']),
  points: fc.constantFrom(1, 2, 0.5, 10, 1 / 3),
  stem: prose,
  hints: fc.array(prose, {maxLength: 2}),
  explanation: maybe
})

function optionsOf(weights: readonly number[]): fc.Arbitrary<ChoiceOption[]> {
  return fc
    .tuple(
      ...weights.map(weight => fc.record({children: prose, feedback: maybe, weight: fc.constant(weight)}))
    )
    .map(options =>
      options.map((option, index) => ({
        ...option,
        // Core lets no two options be the same.
        children: [
          {type: 'paragraph', children: [{type: 'text', value: `Opsi ${index}`}]},
          ...option.children
        ]
      }))
    )
}

const single: fc.Arbitrary<Draft> = fc
  .tuple(
    base,
    fc.integer({min: 2, max: 5}).chain(count => optionsOf([...Array<number>(count - 1).fill(0), 100])),
    fc.boolean()
  )
  .map(([shared, options, shuffle]) => id => ({...shared, kind: 'single', id, options, shuffle}))

const multiple: fc.Arbitrary<Draft> = fc
  .tuple(
    base,
    fc
      .tuple(fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 3}), fc.boolean())
      .chain(([right, wrong, penalty]) =>
        optionsOf([
          ...Array<number>(right).fill(100 / right),
          ...Array<number>(wrong).fill(penalty ? -100 / right : 0)
        ])
      ),
    fc.boolean()
  )
  .map(([shared, options, shuffle]) => id => ({...shared, kind: 'multiple', id, options, shuffle}))

const truefalse: fc.Arbitrary<Draft> = fc
  .tuple(
    base,
    fc.boolean(),
    fc.constantFrom<readonly [string, string]>(
      ['Benar', 'Salah'],
      ['True', 'False'],
      ['Setuju', 'Tidak setuju']
    ),
    fc.constantFrom<0 | 1>(0, 1),
    maybe
  )
  .map(([shared, answer, words, trueOption, feedback]) => id => {
    const made = words.map((word, index): ChoiceOption => ({
      children: [{type: 'paragraph', children: [{type: 'text', value: word}]}],
      feedback: index === 0 ? feedback : [],
      weight: (index === 0) === answer ? 100 : 0
    }))
    const [yes, no] = made
    if (yes === undefined || no === undefined) throw new Error('Two words make two options')
    return {
      ...shared,
      kind: 'truefalse',
      id,
      answer,
      options: trueOption === 0 ? [yes, no] : [no, yes],
      trueOption
    }
  })

const question = fc.oneof(single, multiple, truefalse)

type Content = readonly (Draft | Block)[]

const content: fc.Arbitrary<Content> = fc.array(fc.oneof({weight: 2, arbitrary: question}, block), {
  maxLength: 4
})
const quiz = fc.record({
  title: fc.option(title, {nil: undefined}),
  shuffle: fc.boolean(),
  pass: fc.option(fc.integer({min: 0, max: 100}), {nil: undefined}),
  content
})
const module = fc.record({
  title,
  description: fc.option(text, {nil: undefined}),
  content,
  quizzes: fc.array(quiz, {maxLength: 2})
})

/** Any course of the kinds of questions that there are, with text that formats stumble over. */
export const arbitraryCourse: fc.Arbitrary<Course> = fc
  .record({title, lang: fc.constantFrom('id', 'en', 'ar'), modules: fc.array(module, {maxLength: 3})})
  .map(({title: courseTitle, lang, modules}) => {
    let count = 0
    const place = (items: Content): Block[] =>
      items.map(item => (typeof item === 'function' ? item(`soal-${(count += 1)}`) : item))
    return {
      type: 'course',
      id: 'kursus',
      title: courseTitle,
      lang,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
      authors: [],
      keywords: [],
      complete: 'viewed',
      targets: {},
      modules: modules.map(({quizzes, content: items, ...made}, index): Module => ({
        ...made,
        type: 'module',
        id: `modul-${index}`,
        heading: [],
        objectives: [],
        footnotes,
        file: 'course.md',
        sections: [
          {
            type: 'section',
            id: `bagian-${index}`,
            heading: [],
            objectives: [],
            children: [
              ...place(items),
              ...quizzes.map(({content: questions, ...settings}, at): Quiz => ({
                ...settings,
                type: 'quiz',
                id: `kuis-${index}-${at}`,
                children: place(questions)
              }))
            ]
          }
        ]
      })),
      glossary: [],
      assets: [],
      file: 'course.md'
    }
  })
