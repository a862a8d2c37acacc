import type {Question} from '@silabus/core'
import {describe, expect, test} from 'vitest'
import {
  answered,
  asked,
  bookOf as ask,
  course,
  exported,
  module,
  opening,
  option,
  paragraph,
  section,
  single,
  type Exported
} from './model.ts'
import {textsOf} from './xpath.ts'

function multiple(id: string, weights: readonly number[]): Question {
  return {
    type: 'question',
    kind: 'multiple',
    id,
    objectives: [],
    points: 1,
    stem: [paragraph('Which?')],
    options: weights.map((weight, index) => option(`Option ${index}`, weight)),
    shuffle: false,
    hints: [],
    explanation: []
  }
}

const full = single('q', {
  hints: [[paragraph('Hint one.')], [paragraph('Hint two.')]],
  explanation: [paragraph('Because of that.')]
})

describe('a question in the text', () => {
  test('has a number, its stem and lettered options, and does not tell what is right', () => {
    const page = ask(full).text('text/m-s.xhtml')
    expect(textsOf(page, asked)).toEqual(['Question 1Stem of q?Wrong oneRight oneHint 1 · Hint 2 · Answer'])
    expect(textsOf(page, `${asked}/h:ol/@type`)).toEqual(['A'])
  })

  test('has no control that would do nothing', () => {
    const page = ask(full, multiple('p', [50, 50, 0])).text('text/m-s.xhtml')
    expect(
      textsOf(page, '//h:input | //h:button | //h:select | //h:textarea | //h:form | //h:script')
    ).toEqual([])
  })

  test('leads to its answer, and the answer leads back', () => {
    const book = ask(full)
    expect(textsOf(book.text('text/m-s.xhtml'), `${asked}//h:a[.="Answer"]/@href`)).toEqual([
      'm-answers.xhtml#_answer-q'
    ])
    const answers = book.text('text/m-answers.xhtml')
    expect(textsOf(answers, `${answered}/@id`)).toEqual(['_answer-q'])
    expect(textsOf(answers, `${answered}//h:a[@role="doc-backlink"]/@href`)).toEqual(['m-s.xhtml#q'])
  })

  test('keeps its hints in notes that pop up', () => {
    const page = ask(full).text('text/m-s.xhtml')
    expect(textsOf(page, '//h:a[@epub:type="noteref"]/@href')).toEqual(['#_hint-q-1', '#_hint-q-2'])
    expect(textsOf(page, '//h:aside[@epub:type="footnote"]/h:p[2]')).toEqual(['Hint one. ↩︎', 'Hint two. ↩︎'])
    expect(textsOf(page, '//h:aside//h:a/@href')).toEqual(['#_hintref-q-1', '#_hintref-q-2'])
  })
})

describe('an answer', () => {
  test('tells the right letter, every feedback, and why', () => {
    const answers = ask(full).text('text/m-answers.xhtml')
    expect(textsOf(answers, `${answered}/h:p[@class="right-answer"]`)).toEqual(['Right answer: B'])
    expect(textsOf(answers, `${answered}/h:ol/h:li`)).toEqual([
      'Wrong oneLook again.',
      'Right one ✓Well seen.'
    ])
    expect(textsOf(answers, `${answered}/h:div[@class="explanation"]`)).toEqual([
      'ExplanationBecause of that.'
    ])
  })

  test('without feedback keeps to the right options, under their letters', () => {
    const options = [option('a', 0), option('b', 0), option('c', 100)]
    const answers = ask(single('q', {options})).text('text/m-answers.xhtml')
    expect(textsOf(answers, `${answered}/h:ol/h:li`)).toEqual(['c ✓'])
    expect(textsOf(answers, `${answered}/h:ol/h:li/@value`)).toEqual(['3'])
  })

  test('tells the shares where they are not all alike', () => {
    const shares = (weights: readonly number[]): readonly string[] =>
      textsOf(
        ask(multiple('q', weights)).text('text/m-answers.xhtml'),
        `${answered}//h:span[@class="weight"]`
      )
    expect(shares([50, 50, -50])).toEqual([])
    expect(shares([75, 25, -25])).toEqual(['(+75%)', '(+25%)', '(-25%)'])
  })

  test('names the objectives and leads to them', () => {
    const objectives = [{type: 'objective', id: 'O1', children: []}] as const
    const book = exported(
      course([
        module(
          'm',
          'Module',
          [
            opening('o', {type: 'objectiveList', objectives}),
            section('s', 'Section', single('q', {objectives: ['O1']}))
          ],
          {objectives}
        )
      ])
    )
    expect(textsOf(book.text('text/m-answers.xhtml'), '//h:p[@class="assessed"]/h:a/@href')).toEqual([
      'm.xhtml#O1'
    ])
  })
})

describe('options in random order', () => {
  const letters = 'abcdefgh'.split('')
  const options = letters.map(letter => option(letter, letter === 'a' ? 100 : 0))
  const order = (id: string, shuffle: boolean): readonly string[] =>
    textsOf(ask(single(id, {options, shuffle})).text('text/m-s.xhtml'), `${asked}/h:ol/h:li`)

  test('stand in another order than written, always in the same', () => {
    expect(order('q', false)).toEqual(letters)
    expect(order('q', true)).not.toEqual(letters)
    expect([...order('q', true)].sort()).toEqual(letters)
    expect(order('q', true)).toEqual(order('q', true))
    expect(order('another', true)).not.toEqual(order('q', true))
  })

  test('are answered under the letter that the reader sees', () => {
    const position = order('q', true).indexOf('a')
    const answers = ask(single('q', {options, shuffle: true})).text('text/m-answers.xhtml')
    const letter = String.fromCharCode(65 + position)
    expect(textsOf(answers, `${answered}/h:p[@class="right-answer"]`)).toEqual([`Right answer: ${letter}`])
  })
})

describe('a quiz', () => {
  const quiz = (more: object): Exported =>
    exported(
      course([
        module('m', 'Module', [
          section('s', 'Section', single('before'), {
            type: 'quiz',
            id: 'z',
            title: 'Quiz',
            shuffle: false,
            children: [
              paragraph('Alone.'),
              single('q1', {points: 2}),
              paragraph('Now the last.'),
              single('q2', {points: 2})
            ],
            ...more
          })
        ])
      ])
    )

  test('counts on within the module, with its prose in place', () => {
    const page = quiz({}).text('text/m-s.xhtml')
    expect(textsOf(page, `${asked}/h:p[1]`)).toEqual([
      'Question 1',
      'Question 2 (2 points)',
      'Question 3 (2 points)'
    ])
    expect(
      textsOf(page, '//h:div[@class="quiz"]/*/@class | //h:div[@class="quiz"]/h:p[not(@class)]')
    ).toEqual(['quiz-title', 'quiz-rules', 'Alone.', 'question', 'Now the last.', 'question'])
  })

  test('tells its rules, and tells the author that a book cannot keep them', () => {
    const {text, messages} = quiz({pick: 1, pass: 70, attempts: 2})
    expect(textsOf(text('text/m-s.xhtml'), '//h:p[@class="quiz-rules"]')).toEqual([
      '2 questions · 2 points. Choose 1 of these 2 questions. You pass with 70% of the points. You have 2 attempts.'
    ])
    expect(messages.map(({rule, reason}) => [rule, reason])).toEqual([
      [
        'target-loss',
        'Unexpected quiz with `pick=1`, `pass=70`, and `attempts=2`, expected something that EPUB can carry; '
          + 'all 2 questions are printed, the rules stand there in words, and the reader keeps score'
      ]
    ])
    expect(quiz({}).messages).toEqual([])
  })

  test('gives its name to its answers', () => {
    expect(textsOf(quiz({}).text('text/m-answers.xhtml'), '//h:h2')).toEqual(['Section', 'Quiz'])
  })

  test('is not named twice where the section has its name', () => {
    const page = quiz({title: 'Section'}).text('text/m-s.xhtml')
    expect(textsOf(page, '//h:h1 | //h:h2')).toEqual(['Section'])
  })
})

test('numbers start again in every module, and each module has its own answers', () => {
  const modules = ['a', 'b'].map(id =>
    module(id, `Module ${id}`, [section(`${id}-s`, 'S', single(`${id}-q`))])
  )
  const book = exported(course(modules))
  for (const id of ['a', 'b']) {
    expect(textsOf(book.text(`text/${id}-s.xhtml`), `${asked}/h:p[1]`)).toEqual(['Question 1'])
    expect(textsOf(book.text(`text/${id}-answers.xhtml`), `${answered}/h:h3`)).toEqual(['Question 1'])
  }
  expect(textsOf(book.text('nav.xhtml'), '//h:nav[@epub:type="toc"]/h:ol/h:li[3]//h:a')).toEqual([
    'Answers',
    'Module a',
    'Module b'
  ])
})
