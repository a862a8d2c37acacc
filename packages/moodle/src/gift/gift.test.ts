import type {Block} from '@silabus/core'
import {describe, expect, it, test} from 'vitest'
import {
  asset,
  at,
  cloze,
  essay,
  matching,
  multiple,
  number,
  numeric,
  option,
  ordering,
  paragraph,
  questionText,
  quiz,
  short,
  single,
  truefalse,
  typed
} from '../testing/course.ts'
import {gift} from './gift.ts'

/** A question without its id, name and format. */
function written(question: Block): string {
  return questionText(question, gift).text.replace(/^\/\/ .*\n::.*?::\[html\]/u, '')
}

function told(question: Block): readonly string[] {
  return questionText(question, gift).told
}

describe('answers', () => {
  it('stand on a line each, the right one after an equals sign', () => {
    const options = [option('Compost', 100, {feedback: [paragraph('Right.')]}), option('Sand', 0)]
    expect(written(single('q', {options, explanation: [paragraph('See A.')]}))).toBe(
      'Stem of q {\n\t=Compost#Right.\n\t~Sand\n\t####See A.\n}\n'
    )
  })

  it('have weights where several are right', () => {
    expect(written(multiple('q', [100 / 3, 100 / 3, 100 / 3, -50]))).toBe(
      'Stem of q {\n\t~%33.33333%Option 1\n\t~%33.33333%Option 2\n\t~%33.33333%Option 3\n\t~%-50%Option 4\n}\n'
    )
    expect(written(multiple('q', [100, 0]))).toBe('Stem of q {\n\t~%100%Option 1\n\t~%0%Option 2\n}\n')
  })

  it('say true or false, with the feedback for the wrong answer before that for the right one', () => {
    const no = truefalse('q', false, ['True', 'False'])
    expect(written(no)).toBe('Stem of q {FALSE}\n')
    const [yes] = no.options
    const commented = {
      ...no,
      options: [{...yes, feedback: [paragraph('Think.')]}, option('False', 100)]
    } as const
    expect(written(commented)).toBe('Stem of q {FALSE#Think.}\n')
    expect(written({...commented, answer: true})).toBe('Stem of q {TRUE##Think.}\n')
    expect(written(truefalse('q', true, ['Agree', 'Disagree']))).toBe(
      'Stem of q {\n\t=Agree\n\t~Disagree\n}\n'
    )
  })

  it('are typed, with weights, and a star for any other', () => {
    const answers = [typed('loam'), typed('soil', 50), typed('%50% [html]')]
    expect(written(short('q', answers, {otherwise: [paragraph('No.')]}))).toBe(
      'Stem of q {\n\t=loam\n\t=%50%soil\n\t=[plain]%50% [html]\n\t=%0%*#No.\n}\n'
    )
  })

  it('are numbers with what may be off, also where that is nothing', () => {
    expect(written(numeric('q', [number('9.81', {tolerance: 0.05})]))).toBe('Stem of q {#9.81:0.05}\n')
    expect(written(numeric('q', [number('0')]))).toBe('Stem of q {#0:0}\n')
    const several = [number('3'), number('4', {weight: 50})]
    expect(written(numeric('q', several, {otherwise: [paragraph('No.')]}))).toBe(
      'Stem of q {#\n\t=3:0\n\t=%50%4:0\n\t~#No.\n}\n'
    )
  })

  it('are none for an essay', () => {
    expect(written(essay('q'))).toBe('Stem of q {}\n')
  })
})

describe('what GIFT has no sign for', () => {
  it('is a missing word where a cloze has one gap', () => {
    const gap = {type: 'gap', kind: 'typed', number: 1, answers: ['loam', 'soil']} as const
    expect(written(cloze('q', ['A bed of ', gap, ' holds water.']))).toBe(
      'A bed of {=loam =soil} holds water.\n'
    )
    expect(written(cloze('q', ['A bed of ', gap]))).toBe('A bed of {=loam =soil}\n')
    const chosen = {type: 'gap', kind: 'chosen', number: 1, options: ['a', '%b'], right: 0} as const
    expect(written(cloze('q', ['x ', chosen, ' y']))).toBe('x {=a ~[html]%b} y\n')
  })

  it('is matched by number where it has several', () => {
    const typedGap = {type: 'gap', kind: 'typed', number: 1, answers: ['loam', 'soil']} as const
    const chosen = {type: 'gap', kind: 'chosen', number: 2, options: ['sand', 'clay'], right: 1} as const
    expect(written(cloze('q', ['Of ', typedGap, ' or ', chosen, '.']))).toBe(
      'Of (1) _____ or (2) _____. {\n\t=(1) -> loam\n\t=(2) -> clay\n\t= -> sand\n}\n'
    )
  })

  it('is matched with its place in an order, and stands in another one', () => {
    expect(written(ordering('q', ['Dig', 'Sow', 'Water']))).toBe(
      'Stem of q {\n\t=Water -> 3.\n\t=Sow -> 2.\n\t=Dig -> 1.\n}\n'
    )
    expect(written(ordering('q', ['Sow', 'Dig']))).toBe('Stem of q {\n\t=Dig -> 2.\n\t=Sow -> 1.\n}\n')
    expect(told(ordering('q', ['Sow', 'Dig'], {position: at(7)}))).toEqual([
      'target-loss 7 Unexpected ordering question, expected something that GIFT can carry; a matching question asks for the place of each item'
    ])
  })

  it('is told once for each thing that the author set', () => {
    const question = single('q', {
      position: at(3),
      points: 2,
      shuffle: true,
      hints: [[paragraph('a')], [paragraph('b')]]
    })
    expect(told(question).map(line => line.replace(/, expected.*/u, ''))).toEqual([
      'target-loss 3 Unexpected `points=2`',
      'target-loss 3 Unexpected 2 hints',
      'target-loss 3 Unexpected `shuffle=true`'
    ])
    expect(told(single('q'))).toEqual([])
  })
})

describe('text', () => {
  it('is one line, in which nothing is read as a sign', () => {
    const stem: Block[] = [paragraph('~ = # { } \\ : -> // \\n'), {type: 'code', value: 'a\n\n// b'}]
    expect(written(single('q', {stem}))).toMatch(
      /^<p>\\~ \\= \\# \\\{ \\\} \\\\ \\: -&gt; \/\/ \\\\n<\/p><pre.*>a\\n\\n\/\/ b\\n<\/code><\/pre> \{\n/u
    )
  })

  it('has a description in place of a picture, and a loss where the picture stands', () => {
    const picture = {
      type: 'picture',
      source: asset('media/worm.png', 'image/png'),
      alternative: 'A worm',
      decorative: false,
      position: at(9)
    } as const
    const stem = [paragraph('What is it? ', picture)]
    expect(written(single('q', {stem}))).toContain('What is it? [A worm] {')
    expect(told(single('q', {stem}))).toEqual([
      'target-loss 9 Unexpected picture `media/worm.png` in a question, expected something that GIFT can carry; its description stands in its place, in brackets'
    ])
  })

  it('names its language where that is another than the course’s, and its direction', () => {
    expect(written(single('q', {lang: 'ar', dir: 'rtl'}))).toContain(
      '<p lang\\="ar" dir\\="rtl">Stem of q</p> {'
    )
    expect(written(single('q', {lang: 'en', dir: 'ltr'}))).toContain('Stem of q {')
  })
})

describe('a question is refused', () => {
  it('when Moodle does not know a weight', () => {
    expect(told(multiple('q', [55, 45], {position: at(4)}))).toEqual([
      'target-refused 4 Unexpected weight `55%`, expected one that Moodle knows: `50%` or `60%` comes nearest'
    ])
  })

  it('when options are nothing, or the same, without their pictures', () => {
    const picture = (path: string, alternative: string): Block =>
      paragraph({type: 'picture', source: asset(path, 'image/png'), alternative, decorative: false})
    const options = (first: string, second: string) => [
      option('', 100, {children: [picture('a.png', first)], position: at(5)}),
      option('', 0, {children: [picture('b.png', second)], position: at(6)})
    ]
    expect(told(single('q', {options: options('Worm', 'Worm')}))).toContain(
      'target-refused 6 Unexpected second option of the same words, expected other words: GIFT carries no pictures'
    )
    expect(told(single('q', {options: options('', 'Worm')}))).toContain(
      'target-refused 5 Unexpected option without words, expected some: GIFT carries no pictures'
    )
  })
})

test('names, ids, objectives and text between questions are there', () => {
  const {text} = questionText(
    quiz('z', [paragraph('Read first.'), single('q', {title: 'A::b', objectives: ['G1', 'G2']})], {
      title: 'Test/1'
    }),
    gift
  )
  expect(text).toBe(
    '// [id:z/text-1]\n::Read first.::[html]Read first.\n\n'
      + '// [id:q] [tag:G1] [tag:G2] [tag:module:m] [tag:kind:single]\n::A\\:\\:b::[html]Stem of q {\n\t=Right\n\t~Wrong\n}\n'
  )
})

test('a course without questions makes no file', () => {
  expect(questionText(paragraph('Text.'), gift)).toEqual({
    text: '',
    told: ['target-empty 1 Unexpected course without questions, expected some; no gift file is written']
  })
})

test('a pair has a plain right side, and a distractor no left side', () => {
  const question = matching('q', [['a -> b', 'c']], {
    choices: [{children: [{type: 'text', value: 'c = d'}]}, {children: [{type: 'text', value: 'e'}]}]
  })
  expect(written(question)).toContain('=a -&gt; b -> c \\= d\n\t= -> e')
})
