import type {Block, Course, Gap, Inline, Question} from '@silabus/core'
import {describe, expect, test} from 'vitest'
import {
  answered,
  asked,
  asset,
  bookOf,
  call,
  cloze,
  course,
  essay,
  exported,
  link,
  matching,
  module,
  note,
  numberValue,
  numeric,
  ordering,
  paragraph,
  say,
  section,
  short,
  typedAnswer,
  type Exported
} from './model.ts'
import {textsOf} from './xpath.ts'

/** Where a question is asked: a text of the page for each match. */
function onPage(book: Exported, query: string): readonly string[] {
  return textsOf(book.text('text/m-s.xhtml'), `${asked}${query}`)
}

/** Where a question is answered. */
function onAnswers(book: Exported, query: string): readonly string[] {
  return textsOf(book.text('text/m-answers.xhtml'), `${answered}${query}`)
}

function inLanguage(lang: string, dir: Course['dir'], ...blocks: readonly Block[]): Exported {
  return exported(course([module('m', 'Module', [section('s', 'Section', ...blocks)])], {lang, dir}))
}

function inQuiz(...children: readonly Question[]): Exported {
  return bookOf({type: 'quiz', id: 'z', title: 'Quiz', shuffle: false, children: [...children]})
}

const gaps: readonly [Gap, Gap, Gap] = [
  {type: 'gap', number: 1, kind: 'typed', answers: ['net', 'safety net']},
  {type: 'gap', number: 2, kind: 'chosen', options: ['residual', 'institutional'], right: 1},
  {type: 'gap', number: 3, kind: 'number', answer: numberValue('1958.5', 5)}
]
const text: Block = paragraph('The ', gaps[0], ' is ', gaps[1], ' since ', gaps[2], '.')

const pairs = [
  ['Prevention', 'before harm'],
  ['Recovery', 'after harm'],
  ['Growth', 'without harm']
] as const

const ids = Array.from({length: 20}, (_, index) => `q${index}`)

describe('every kind', () => {
  const questions = [
    short('a'),
    numeric('b'),
    matching('c', pairs),
    ordering('d', ['One', 'Two']),
    cloze('e', [text], gaps),
    essay('f')
  ]

  test('says what it is', () => {
    expect(onPage(bookOf(...questions), '/@epub:type')).toEqual([
      'general-problem',
      'general-problem',
      'match-problem',
      'general-problem',
      'fill-in-the-blank-problem',
      'general-problem'
    ])
  })

  test('leads to its answer, and the answer leads back', () => {
    const book = bookOf(...questions)
    expect(onPage(book, '//h:a[.="Answer"]/@href')).toEqual(
      questions.map(({id}) => `m-answers.xhtml#_answer-${id}`)
    )
    expect(onAnswers(book, '//h:a[@role="doc-backlink"]/@href')).toEqual(
      questions.map(({id}) => `m-s.xhtml#${id}`)
    )
  })

  test('has no control that would do nothing', () => {
    const page = bookOf(...questions).text('text/m-s.xhtml')
    expect(textsOf(page, '//h:input | //h:select | //h:textarea | //h:form | //h:button')).toEqual([])
  })

  test('leaves room to write that nobody has to hear of', () => {
    const room = '//*[@class="blank-line" or @class="room" or @class="ruled"]'
    const hidden = onPage(bookOf(...questions), `${room}/@aria-hidden`)
    expect(hidden.length).toBeGreaterThan(questions.length)
    expect(new Set(hidden)).toEqual(new Set(['true']))
  })
})

describe('a short answer', () => {
  const full = short('q', {
    answers: [
      typedAnswer('social work', 100, 'Right.'),
      typedAnswer('social *', 80),
      typedAnswer('asocial', 0, 'The contrary.')
    ],
    otherwise: [paragraph('Look again.')],
    caseSensitive: true
  })

  test('is asked without any of its answers', () => {
    expect(onPage(bookOf(full), '')).toEqual([
      'Question 1Stem of q?Answer with a word or a few. Capital and small letters matter.Answer'
    ])
  })

  test('that is the only one stands in one line', () => {
    expect(onAnswers(bookOf(short('q')), '/h:p[@class="right-answer"]')).toEqual(['Right answer: net'])
    expect(onAnswers(bookOf(short('q')), '/h:ul')).toEqual([])
  })

  test('has its share, its feedback, and a word for every other one', () => {
    expect(onAnswers(bookOf(full), '/h:p[@class="right-answer"]')).toEqual(['Right answers:'])
    expect(onAnswers(bookOf(full), '/h:ul/h:li')).toEqual([
      'social work ✓Right.',
      'social … (80%)',
      'asocial (0%)The contrary.',
      'Any other answerLook again.'
    ])
  })

  test('explains the sign for any text, to the eye and to the ear', () => {
    const book = bookOf(full)
    expect(onAnswers(book, '//h:span[@class="any-text"]/@aria-label')).toEqual(['any text'])
    expect(onAnswers(book, '/h:p[@class="remark"]')).toEqual([
      '“…” means that anything may stand there, or nothing.',
      'Capital and small letters matter.'
    ])
  })

  test('of several that are all right needs no ticks', () => {
    const answers = [typedAnswer('a'), typedAnswer('b')]
    expect(onAnswers(bookOf(short('q', {answers})), '/h:ul/h:li')).toEqual(['a', 'b'])
  })
})

describe('a number', () => {
  const answers = [
    {...numberValue('9.81', 0.05, 'm/s²'), weight: 100, feedback: []},
    {...numberValue('-6.02e23', 1e21), weight: 50, feedback: [paragraph('Too much.')]},
    {...numberValue('50', 0, '%'), weight: 0, feedback: []}
  ]

  test('is written as its language does, with what may be off', () => {
    expect(onAnswers(inLanguage('id', 'ltr', numeric('q', {answers})), '/h:ul/h:li/h:p')).toEqual([
      '9,81 m/s² (boleh lebih atau kurang 0,05 m/s²) ✓',
      '−6,02 × 10²³ (boleh lebih atau kurang 1 × 10²¹) (50%)',
      '50% (0%)'
    ])
    expect(onAnswers(bookOf(numeric('q')), '/h:p[@class="right-answer"]')).toEqual(['Right answer: 9.81'])
  })

  test('follows the language of its question', () => {
    const one = numeric('q', {lang: 'de', dir: 'ltr'})
    expect(onAnswers(bookOf(one), '/h:p[@class="right-answer"]')).toEqual(['Right answer: 9,81'])
  })

  test('is asked for with its unit where it has one', () => {
    expect(onPage(bookOf(numeric('q', {answers})), '/h:p[@class="instruction"]')).toEqual([
      'Answer with a number and its unit.'
    ])
    expect(onPage(bookOf(numeric('q')), '/h:p[@class="instruction"]')).toEqual(['Answer with a number.'])
  })
})

describe('matching', () => {
  test('lists numbered prompts, then lettered choices, under the names of their columns', () => {
    const book = bookOf(matching('q', pairs, ['never']))
    expect(onPage(book, '/h:p[@class="list-title"]')).toEqual(['Term', 'Meaning'])
    expect(onPage(book, '/h:ol/@type')).toEqual(['1', 'A'])
    expect(onPage(book, '/h:ol/@aria-labelledby')).toEqual(onPage(book, '/h:p[@class="list-title"]/@id'))
    expect(onPage(book, '/h:ol[1]/h:li')).toEqual(['Prevention ____', 'Recovery ____', 'Growth ____'])
    expect([...onPage(book, '/h:ol[2]/h:li')].sort()).toEqual([
      'after harm',
      'before harm',
      'never',
      'without harm'
    ])
  })

  test('needs no names of columns', () => {
    const book = bookOf(matching('q', pairs, [], {columns: [[], [say('Meaning')]]}))
    expect(onPage(book, '/h:p[@class="list-title"]')).toEqual(['Meaning'])
    expect(onAnswers(book, '//h:thead//h:th')).toEqual(['Meaning'])
    const nameless = bookOf(matching('q', pairs, [], {columns: [[], []]}))
    expect(onPage(nameless, '/h:ol/@aria-labelledby')).toEqual([])
    expect(onAnswers(nameless, '//h:thead')).toEqual([])
  })

  test('never shows choices in the order of their prompts, whatever the id, and always in the same', () => {
    for (const count of [2, 3]) {
      const some = ids.map(id => matching(id, pairs.slice(0, count)))
      const [book, again] = [bookOf(...some), bookOf(...some)]
      for (const id of ids) {
        const order = onPage(book, `[@id="${id}"]/h:ol[2]/h:li`)
        expect(order).not.toEqual(pairs.slice(0, count).map(([, choice]) => choice))
        expect(order).toHaveLength(count)
        expect(onPage(again, `[@id="${id}"]/h:ol[2]/h:li`)).toEqual(order)
      }
    }
  })

  test('is answered by a table with headers for columns and rows, under the letters that the reader sees', () => {
    const book = bookOf(matching('q', pairs, ['never']))
    const order = onPage(book, '/h:ol[2]/h:li')
    expect(onAnswers(book, '//h:caption')).toEqual(['Right answers'])
    expect(onAnswers(book, '//h:thead//h:th[@scope="col"]')).toEqual(['Term', 'Meaning'])
    expect(onAnswers(book, '//h:tbody//h:th[@scope="row"]')).toEqual([
      '1. Prevention',
      '2. Recovery',
      '3. Growth'
    ])
    expect(onAnswers(book, '//h:tbody//h:td')).toEqual(
      pairs.map(([, choice]) => `${'ABCD'[order.indexOf(choice)] ?? ''}. ${choice}`)
    )
  })

  test('shows a choice that serves two prompts once in the list, and calls its note once in the answers', () => {
    const shared: readonly Inline[] = [
      {type: 'htmlElement', name: 'span', attributes: {id: 'here'}, children: [say('both')]},
      call('1')
    ]
    const question = matching('q', [
      ['a', shared],
      ['b', shared]
    ])
    const book = exported(
      course([
        module('m', 'Module', [section('s', 'Section', question)], {
          footnotes: [note(1, '1', paragraph('Note.'))]
        })
      ])
    )
    expect(onPage(book, '/h:ol[2]/h:li')).toEqual(['both1'])
    expect(onAnswers(book, '//h:tbody//h:td')).toEqual(['A. both1', 'A. both'])
    expect(onAnswers(book, '//@id[.="here"]')).toEqual(['here'])
    expect(onAnswers(book, '//h:a[@epub:type="noteref"]/@id')).toEqual(['_fnref-1'])
  })

  test('shows pictures on both pages, and tells that they are described', () => {
    const drawing = asset('a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const picture: readonly Inline[] = [
      {type: 'picture', source: drawing.reference, alternative: 'A map', decorative: false}
    ]
    const question = matching('q', [
      [picture, 'a'],
      ['b', picture]
    ])
    const book = exported(course([module('m', 'Module', [section('s', 'Section', question)])]), [drawing])
    expect(onPage(book, '//h:img/@alt')).toEqual(['A map', 'A map'])
    expect(onAnswers(book, '//h:img/@src')).toEqual(['../media/a.svg', '../media/a.svg'])
    expect(textsOf(book.text('package.opf'), '//o:meta[@property="schema:accessibilityFeature"]')).toContain(
      'alternativeText'
    )
  })
})

describe('ordering', () => {
  const steps = ['Assess', 'Plan', 'Act', 'Look back']

  test('never shows the right order, whatever the id, and always the same', () => {
    for (const count of [2, 4]) {
      const some = ids.map(id => ordering(id, steps.slice(0, count)))
      const [book, again] = [bookOf(...some), bookOf(...some)]
      for (const id of ids) {
        const order = onPage(book, `[@id="${id}"]/h:ol/h:li`)
        expect(order).not.toEqual(steps.slice(0, count))
        expect([...order].sort()).toEqual(steps.slice(0, count).sort())
        expect(onPage(again, `[@id="${id}"]/h:ol/h:li`)).toEqual(order)
      }
    }
  })

  test('is answered by the letters that the reader sees, with what is said to each item', () => {
    const last = {children: [paragraph('Look back')], feedback: [paragraph('Often left out.')]}
    const book = bookOf(ordering('q', [...steps.slice(0, 3), last]))
    const shown = onPage(book, '/h:ol/h:li')
    const letters = steps.map(step => 'ABCD'[shown.indexOf(step)] ?? '')
    expect(onAnswers(book, '/h:p[@class="right-answer"]')).toEqual([`Right order: ${letters.join(', ')}`])
    expect(onAnswers(book, '/h:ol/h:li')).toEqual([...steps.slice(0, 3), 'Look backOften left out.'])
    expect(onAnswers(book, '/h:ol/h:li/@value')).toEqual(
      letters.map(letter => String('ABCD'.indexOf(letter) + 1))
    )
  })
})

describe('a text with gaps', () => {
  test('numbers its gaps for the eye and the ear, and lists what there is to choose from', () => {
    const book = bookOf(cloze('q', [text], gaps))
    expect(onPage(book, '/h:p[not(@class)]')).toEqual([
      'The (1) ____ is (2) ____ (residual / institutional) since (3) ____.'
    ])
    expect(onPage(book, '//h:span[@role="img"]/@aria-label')).toEqual(['Gap 1', 'Gap 2', 'Gap 3'])
  })

  test('says what is to be done before the text', () => {
    expect(onPage(bookOf(cloze('q', [text], gaps)), '/h:p')[1]).toBe('Fill in the gaps.')
  })

  test('shuffles options only where the author says so, always alike', () => {
    const options = 'abcdefgh'.split('')
    const gap: Gap = {type: 'gap', number: 1, kind: 'chosen', options, right: 0}
    const shown = (shuffle: boolean): string =>
      onPage(bookOf(cloze('q', [paragraph(gap)], [gap], {shuffle})), '//h:span[@class="gap-options"]')[0]
      ?? ''
    expect(shown(false)).toBe(`(${options.join(' / ')})`)
    expect(shown(true)).not.toBe(shown(false))
    expect(shown(true)).toBe(shown(true))
  })

  test('is answered gap by gap', () => {
    const book = bookOf(cloze('q', [text], gaps))
    expect(onAnswers(book, '/h:ol/h:li')).toEqual([
      'net or safety net',
      'institutional',
      '1958.5 (up to 5 more or less)'
    ])
    const indonesian = inLanguage('id', 'ltr', cloze('q', [text], gaps))
    expect(onAnswers(indonesian, '/h:ol/h:li')).toEqual([
      'net atau safety net',
      'institutional',
      '1958,5 (boleh lebih atau kurang 5)'
    ])
  })
})

describe('an essay', () => {
  const full = essay('q', {
    points: 5,
    lines: 40,
    minWords: 150,
    maxWords: 300,
    explanation: [paragraph('Compare.')],
    markerNotes: [paragraph('Look for ', link('secret', 'two points'), call('1'), '.')],
    position: {start: {line: 7, column: 1, offset: 0}, end: {line: 9, column: 4, offset: 9}}
  })

  test('says how long it may be', () => {
    expect(onPage(bookOf(full), '/h:p[@class="instruction"]')).toEqual([
      'Write your answer. 150 to 300 words.'
    ])
    expect(onPage(bookOf(essay('q')), '/h:p[@class="instruction"]')).toEqual(['Write your answer.'])
  })

  test('is not scored: a quiz says so, and does not count its points', () => {
    const book = inQuiz(short('a', {points: 2}), full)
    expect(onPage(book, '/h:p[@class="instruction"]')[1]).toContain('This answer is not scored here.')
    expect(onPage(book, '/h:p[@class="question-label"]')).toEqual(['Question 1 (2 points)', 'Question 2'])
    const rules = '//h:p[@class="quiz-rules"]'
    expect(textsOf(book.text('text/m-s.xhtml'), rules)).toEqual(['2 questions · 2 points.'])
    expect(textsOf(inQuiz(full).text('text/m-s.xhtml'), rules)).toEqual(['1 question.'])
  })

  test('is answered by its explanation, and that nobody scores it', () => {
    expect(onAnswers(bookOf(full), '')).toEqual([
      'Question 1This answer is not scored here.ExplanationCompare.Back to question 1'
    ])
  })

  test('keeps the notes for the marker out of the book, and tells the author', () => {
    const {tree, messages} = bookOf(full)
    expect(
      [...tree.entries.values()].some(entry => typeof entry === 'string' && entry.includes('two points'))
    ).toBe(false)
    expect(messages.map(({rule, line, reason}) => [rule, line, reason])).toEqual([
      [
        'target-loss',
        7,
        'Unexpected notes for the marker, expected something that EPUB can carry; '
          + 'they are left out, because learners read the book'
      ]
    ])
    expect(bookOf(essay('q')).messages).toEqual([])
  })

  test('says nothing of pictures that only the marker would see', () => {
    const moving = asset('a.gif', 'image/gif', 'GIF89a')
    const seen: Block = {
      type: 'figure',
      picture: {type: 'picture', source: moving.reference, alternative: '', decorative: false}
    }
    const source = course([
      module('m', 'Module', [section('s', 'Section', essay('q', {markerNotes: [seen]}))])
    ])
    const book = exported(source, [moving])
    expect(textsOf(book.text('package.opf'), '//o:meta[@property="schema:accessMode"]')).toEqual(['textual'])
    expect([...book.tree.entries.keys()].some(path => path.includes('media/'))).toBe(false)
    expect(book.messages).toHaveLength(1)
  })
})

describe('in a quiz', () => {
  test('who keeps score reads that every part counts the same', () => {
    const questions = [matching('a', pairs), ordering('b', ['One', 'Two']), cloze('c', [text], gaps)]
    const remark = '/h:p[@class="remark"]'
    expect(onAnswers(inQuiz(...questions), remark)).toEqual([
      'Each of the 3 parts counts the same.',
      'Each of the 2 parts counts the same.',
      'Each of the 3 parts counts the same.'
    ])
    expect(onAnswers(bookOf(...questions), remark)).toEqual([])
  })
})

describe('a question in another language', () => {
  const foreign = cloze('q', [text], gaps, {lang: 'ar', dir: 'rtl', hints: [[paragraph('Hint.')]]})

  test('is marked as such wherever it stands; the words of the book keep their own', () => {
    const book = inLanguage('id', 'ltr', foreign)
    expect(onPage(book, '/@lang')).toEqual(['ar'])
    expect(onAnswers(book, '/@dir')).toEqual(['rtl'])
    const page = book.text('text/m-s.xhtml')
    expect(textsOf(page, '//h:aside/@lang')).toEqual(['ar'])
    expect(onPage(book, '//*[@lang="id"]')).toEqual(
      expect.arrayContaining(['Soal 1', 'Isilah bagian yang rumpang.', 'Petunjuk', 'Jawaban'])
    )
    expect(onAnswers(book, '//h:p[@class="right-answer"]//@lang')).toEqual(['id'])
    expect(onAnswers(book, '/h:ol/h:li')[0]).toBe('net أو safety net')
  })

  test('has the language of its quiz where it has none of its own', () => {
    const book = inLanguage('id', 'ltr', {
      type: 'quiz',
      id: 'z',
      lang: 'de',
      dir: 'ltr',
      shuffle: false,
      children: [numeric('q')]
    })
    expect(onAnswers(book, '/@lang')).toEqual(['de'])
    expect(onAnswers(book, '/h:p[@class="right-answer"]')).toEqual(['Jawaban yang benar: 9,81'])
  })
})

test('links lead to what is said on the page where it stands', () => {
  const place = (id: string): Block => ({
    type: 'htmlElement',
    name: 'p',
    attributes: {id},
    children: [say(id)]
  })
  const places = ['said', 'otherwise', 'step', 'after', 'stem', 'notes']
  const book = bookOf(
    short('a', {
      answers: [{...typedAnswer('x'), feedback: [place('said')]}],
      otherwise: [place('otherwise')]
    }),
    ordering('b', [{children: [place('step')], feedback: [place('after')]}, 'Two']),
    cloze('c', [place('stem'), text], gaps),
    essay('d', {markerNotes: [place('notes')]}),
    paragraph(...places.map(id => link(id, id)))
  )
  expect(textsOf(book.text('text/m-s.xhtml'), '//h:section/h:p[last()]/h:a/@href')).toEqual([
    'm-answers.xhtml#said',
    'm-answers.xhtml#otherwise',
    '#step',
    'm-answers.xhtml#after',
    '#stem'
  ])
})
