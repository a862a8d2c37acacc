import {plainText, questionsOf, type Block, type Course, type Inline, type Question} from '@silabus/core'
import {gift} from '@silabus/moodle'
import fc from 'fast-check'
import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5'
import {describe, expect, it, test} from 'vitest'
import {arbitraryCourse} from './arbitrary-course.ts'
import {readGift, type GiftQuestion} from './gift-checker/read-gift.ts'
import {courseOf, questionsWith, type Filling} from './kinds.ts'
import {inPlace, textBankOf} from './text-bank.ts'

/** `RUNS=1000` looks longer. */
const runs = {numRuns: Number(process.env['RUNS'] ?? 25)}

/** Questions with as many equal shares as Moodle has a grade for. */
const shareable = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20])

function isRefused(question: Question): boolean {
  if (question.kind === 'multiple')
    return !shareable.has(question.options.filter(({weight}) => weight > 0).length)
  return question.kind === 'short' && question.answers.some(({weight}) => weight === 85)
}

/** In the order of the file: self-checks of a module before its quizzes. */
function expectedQuestions(course: Course): readonly Question[] {
  return course.modules.flatMap(module => {
    const own = questionsOf([module]).filter(({question}) => !isRefused(question))
    return [...own.filter(({quiz}) => quiz === undefined), ...own.filter(({quiz}) => quiz !== undefined)].map(
      ({question}) => question
    )
  })
}

function read(course: Course): {
  readonly questions: readonly GiftQuestion[]
  readonly reasons: readonly string[]
} {
  const {text, messages} = textBankOf(course, gift)
  return {
    questions: text === undefined ? [] : readGift(text).questions.filter(({id}) => !id.includes('/')),
    reasons: messages.map(({rule, reason}) => `${rule} ${reason}`)
  }
}

function shown(html: string): string {
  const textIn = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string =>
    nodes
      .map(node => ('value' in node ? node.value : 'childNodes' in node ? textIn(node.childNodes) : ''))
      .join('')
  return letters(textIn(parseFragment(html).childNodes))
}

function letters(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, '')
}

/** As a pattern is compared: stars that stand for themselves, and what only GIFT needs, aside. */
function literal(text: string): string {
  return letters(text.replaceAll('\\', '')).replaceAll('-*>', '->')
}

test('every file keeps the grammar, and says each question once, in order, unless it was refused with a message', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {questions, reasons} = read(course)
      expect(questions.map(({id}) => id)).toEqual(expectedQuestions(course).map(({id}) => id))
      expect(reasons.some(reason => reason.startsWith('target-refused'))).toBe(
        questionsOf(course.modules).some(({question}) => isRefused(question))
      )
    }),
    runs
  )
})

test('what is read back is what the author wrote', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {questions} = read(course)
      for (const [index, question] of expectedQuestions(course).entries()) {
        const found = questions[index]
        if (found !== undefined) expectSame(found, question)
      }
    }),
    runs
  )
})

test('every setting that GIFT has no sign for is told once for each question that has it', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      const {reasons} = read(inPlace(course))
      const count = (pattern: RegExp): number => reasons.filter(reason => pattern.test(reason)).length
      const written = expectedQuestions(course)
      const having = (has: (question: Question) => boolean): number => written.filter(has).length
      const severalGaps = (question: Question): boolean =>
        question.kind === 'cloze' && question.gaps.length > 1
      expect(count(/Unexpected (?:\d+ )?hints?,/u)).toBe(having(({hints}) => hints.length > 0))
      expect(count(/Unexpected `points=/u)).toBe(
        having(question => question.points !== 1 && !severalGaps(question))
      )
      expect(count(/Unexpected cloze of/u)).toBe(having(severalGaps))
      expect(count(/Unexpected ordering question/u)).toBe(having(({kind}) => kind === 'ordering'))
      expect(count(/Unexpected notes for the marker/u)).toBe(
        having(question => question.kind === 'essay' && question.markerNotes.length > 0)
      )
    }),
    runs
  )
})

test('one course gives the same file twice', () => {
  fc.assert(
    fc.property(arbitraryCourse, course => {
      expect(textBankOf(course, gift)).toEqual(textBankOf(structuredClone(course), gift))
    }),
    runs
  )
})

/** Expect a question as its author wrote it. */
function expectSame(found: GiftQuestion, question: Question): void {
  const {answers, stem} = found
  const objectives = found.tags.filter(tag => !/^(?:module|kind):/u.test(tag))
  expect([...objectives].sort()).toEqual([...question.objectives].sort())
  expect(found.tags).toContain(`kind:${question.kind}`)
  const seen = shown(stem)
  for (const block of question.stem) {
    if (block.type === 'code') expect(seen).toContain(letters(block.value))
    if (block.type === 'table') expect(seen).toContain(letters(plainText([block])))
  }
  switch (question.kind) {
    case 'single':
    case 'multiple':
      expect(answers.kind).toBe(question.kind)
      expectOptions(found, question.options)
      break
    case 'truefalse':
      if (answers.kind === 'truefalse') {
        expect(answers.answer).toBe(question.answer)
        const right = question.answer ? question.trueOption : 1 - question.trueOption
        expect(answers.right !== '').toBe(speaks(question.options[right]?.feedback ?? []))
        expect(answers.wrong !== '').toBe(speaks(question.options[1 - right]?.feedback ?? []))
      } else expectOptions(found, question.options)
      break
    case 'short': {
      const catching = speaks(question.otherwise) ? ['0 *'] : []
      expect(
        'answers' in answers && answers.answers.map(({weight, text}) => `${weight} ${literal(text)}`)
      ).toEqual([
        ...question.answers.map(
          ({weight, text}) => `${weight === 33.3 ? 33.33333 : weight} ${literal(text)}`
        ),
        ...catching
      ])
      break
    }
    case 'numeric': {
      expect(answers.kind).toBe('numeric')
      const values = 'answers' in answers ? answers.answers.map(({text}) => text) : []
      for (const value of values.filter(text => text !== '*'))
        expect(question.answers.map(({value: own}) => own + 0)).toContain(Number(value.split(':')[0]) + 0)
      break
    }
    case 'matching': {
      const pairs = 'pairs' in answers ? answers.pairs : []
      expect(
        pairs
          .filter(({left}) => left !== '')
          .map(({left, right}) => [shown(left).slice(0, 6), right.slice(0, 2)])
      ).toEqual(question.prompts.map(({choice}, index) => [`${index}.kata`, `${choice}.`]))
      const used = new Set(question.prompts.map(({choice}) => choice))
      expect(pairs.filter(({left}) => left === '')).toHaveLength(question.choices.length - used.size)
      break
    }
    case 'ordering': {
      const pairs = 'pairs' in answers ? answers.pairs : []
      const inOrder = [...pairs].sort(
        (one, other) => Number.parseInt(one.right) - Number.parseInt(other.right)
      )
      expect(inOrder.map(({left}) => shown(left).slice(0, 8))).toEqual(
        question.items.map((_item, index) => `Langkah${index}`)
      )
      break
    }
    case 'cloze': {
      const [gap] = question.gaps
      if (question.gaps.length > 1)
        expect('pairs' in answers && answers.pairs.filter(({left}) => left !== '')).toHaveLength(
          question.gaps.length
        )
      else if (gap?.kind === 'typed')
        expect('answers' in answers && answers.answers.map(({text}) => literal(text))).toEqual(
          gap.answers.map(literal)
        )
      else if (gap?.kind === 'chosen')
        expect(
          'answers' in answers && answers.answers.map(({text, weight}) => [shown(text), weight])
        ).toEqual(gap.options.map((option, index) => [letters(option), index === gap.right ? 100 : 0]))
      else expect(answers.kind).toBe('numeric')
      break
    }
    case 'essay':
      expect(answers.kind).toBe('essay')
  }
}

function expectOptions(
  {answers}: GiftQuestion,
  options: readonly {readonly weight: number; readonly children: readonly Block[]}[]
): void {
  if (!('answers' in answers)) throw new Error('Expected options')
  const round = (weight: number): number => Number(weight.toFixed(4))
  expect(answers.answers.map(({weight}) => round(weight))).toEqual(options.map(({weight}) => round(weight)))
  for (const [index, option] of options.entries()) {
    const [first] = option.children
    expect(shown(answers.answers[index]?.text ?? '')).toContain(
      first === undefined ? '' : letters(plainText([first]))
    )
  }
}

/** Whether anything of prose is left without its pictures. */
function speaks(blocks: readonly Block[]): boolean {
  return blocks.some(block => block.type === 'code' || plainText([block]) !== '' || block.type === 'table')
}

const paragraph = (...children: Inline[]): Block => ({type: 'paragraph', children})
const words = (value: string): Inline => ({type: 'text', value})
const kinds = [
  ...['single', 'multiple', 'truefalse', 'single', 'short', 'numeric'],
  ...['matching', 'matching', 'matching', 'matching', 'matching', 'essay']
]

describe('plain questions', () => {
  const plain: Filling = {
    blocks: word => [paragraph(words(word))],
    inline: word => [words(word)],
    text: word => word,
    count: 3
  }
  const {questions, reasons} = read(courseOf(questionsWith(plain)))

  it('are the nearest kinds that GIFT has', () => {
    expect(questions.map(({answers}) => answers.kind)).toEqual(kinds)
  })

  it('keep explanation and objectives, and tell what is lost', () => {
    for (const {answers, tags} of questions) {
      expect('general' in answers && answers.general).toBe('explanation')
      expect(tags.slice(0, 2)).toEqual(['TP1', 'module:modul'])
    }
    expect(reasons.map(reason => /Unexpected (.*?),/u.exec(reason)?.[1])).toEqual(
      expect.arrayContaining(['hint', '`points=2`', 'unit `m`', 'ordering question', 'cloze of 3 gaps'])
    )
  })
})

describe('nasty questions', () => {
  const signs = '~ = # { } \\ : ]]> & < " * %50% ->T [html] // \\n &&058; {1:SA:=x} </text> 👩‍👩‍👧 مرحبا'
  const nasty: Filling = {
    blocks: word => [paragraph(words(`${word} ${signs}`)), {type: 'code', value: `\n\n${signs}\n\n// x`}],
    inline: word => [words(`${word} ${signs}`)],
    text: word => `%50%=${word} ${signs} \\`,
    count: 40
  }
  const {questions} = read({
    ...courseOf(questionsWith(nasty), `${signs} ${'panjang '.repeat(40)}`),
    description: signs
  })
  const answersOf = (id: string) => questions.find(question => question.id === id)?.answers

  it('keep the grammar, and every sign of every text', () => {
    expect(questions.map(({answers}) => answers.kind)).toEqual(kinds)
    for (const {id, stem, answers} of questions) {
      expect(shown(stem)).toContain(letters(`stem of ${id.replace('cloze-', '')} ${signs}`))
      expect(shown('general' in answers ? answers.general : '')).toContain(letters(`explanation ${signs}`))
    }
  })

  it('keep every answer', () => {
    const short = answersOf('short')
    expect(short !== undefined && 'answers' in short && short.answers).toHaveLength(41)
    const matching = answersOf('matching')
    expect(matching !== undefined && 'pairs' in matching && matching.pairs).toHaveLength(41)
    const ordering = answersOf('ordering')
    expect(ordering !== undefined && 'pairs' in ordering && ordering.pairs).toHaveLength(40)
  })
})
