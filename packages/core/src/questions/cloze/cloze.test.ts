import {describe, expect, it} from 'vitest'
import {walk} from '../../traverse.ts'
import {readQuestion} from '../testing/read-question.ts'

describe('a cloze', () => {
  it('has gaps to type, to choose for, and for numbers', () => {
    const {question, told} = readQuestion(
      'A [[pengaman | jaring pengaman]] is [[(residual) | institusional]] since [[= 1958 ± 5]].'
    )
    expect(told).toEqual([])
    expect(question).toMatchObject({
      kind: 'cloze',
      points: 3,
      caseSensitive: false,
      shuffle: false,
      gaps: [
        {number: 1, kind: 'typed', answers: ['pengaman', 'jaring pengaman']},
        {number: 2, kind: 'chosen', options: ['residual', 'institusional'], right: 0},
        {number: 3, kind: 'number', answer: {value: 1958, tolerance: 5}}
      ],
      stem: [
        {
          children: [
            {value: 'A '},
            {type: 'gap'},
            {value: ' is '},
            {type: 'gap'},
            {value: ' since '},
            {type: 'gap'},
            {value: '.'}
          ]
        }
      ]
    })
  })

  it('takes escaped marks for themselves', () => {
    const {question} = readQuestion(
      String.raw`[[a\|b]] [[a\]\]b]] [[\(a\) | b]] [[\= 5]] \[[no]] &amp; [[&lt;]]`
    )
    expect(question).toMatchObject({
      gaps: [
        {kind: 'typed', answers: ['a|b']},
        {kind: 'typed', answers: ['a]]b']},
        {kind: 'typed', answers: ['(a)', 'b']},
        {kind: 'typed', answers: ['= 5']},
        {kind: 'typed', answers: ['<']}
      ]
    })
  })

  it('has gaps in tables, where an escaped bar parts answers, in lists, quotations and markup', () => {
    const {question, told} = readQuestion(
      String.raw`| a | b |
|---|---|
| [[one \| two]] | [[(x) \| y]] |

- **bold [[three]]**
- [ ] [[four |
  five]]

> quoted [[six |
> seven]] end

After.`
    )
    expect(told).toEqual([])
    expect(question).toMatchObject({
      gaps: [
        {answers: ['one', 'two']},
        {options: ['x', 'y'], right: 0},
        {answers: ['three']},
        {answers: ['four', 'five']},
        {answers: ['six', 'seven']}
      ]
    })
    expect(question?.stem).toHaveLength(4)
  })

  it('takes markup inside a gap for what it says', () => {
    const {question, told} = readQuestion('[[*a*]] and [[`x]]y` | ~b~]] and [[(\\*) | c]].')
    expect(told).toEqual([])
    expect(question).toMatchObject({
      gaps: [{answers: ['a']}, {answers: ['x]]y', 'b']}, {options: ['*', 'c']}]
    })
  })

  it('holds no picture in a gap, and tells markup of words to choose', () => {
    const picture = readQuestion('A [[ ![pic](a.svg) | b ]].')
    expect(picture.question).toBeUndefined()
    expect(picture.told).toEqual(['question-gap@3:3'])
    expect(readQuestion('A [[(**a**) | `b`]] and [[(c) | d]].').told).toEqual(['markup-misread@3:3'])
    expect(readQuestion('A [[*a* | b]].').told).toEqual([])
  })

  it('has no gaps in code and links, but may ask for what is written as code', () => {
    const {question, told} = readQuestion(
      'Not `[[code]]`, not [the [[link]]](https://a.org), but [[`const` | *let* or var]].'
    )
    expect(told).toEqual([])
    expect(question).toMatchObject({gaps: [{answers: ['const', 'let or var']}]})
    const links: unknown[] = []
    walk(question?.stem ?? [], node => {
      if (node.type === 'link') links.push(node.children)
      return undefined
    })
    expect(links).toMatchObject([[{value: 'the [[link]]'}]])
  })

  it('ends with its hints and its explanation', () => {
    const {question} = readQuestion('A [[b]].\n\nMore.\n\n> [!TIP]\n> h\n\n> [!NOTE]\n> e')
    expect(question).toMatchObject({stem: [{}, {}], hints: [[{}]], explanation: [{}]})
  })

  it('counts a point for each gap unless points are given', () => {
    const {question} = readQuestion('[[a]] [[b]]', 'points=5 case=true')
    expect(question).toMatchObject({points: 5, caseSensitive: true})
  })

  it.each([
    ['x [[a]] [[ ]]', 'question-gap@3:9'],
    ['x [[a | ]]', 'question-gap@3:3'],
    ['x [[(a)]]', 'question-gap@3:3'],
    ['x [[(a) | (b)]]', 'question-gap@3:3'],
    ['x [[(a) | a]]', 'question-gap@3:3'],
    ['x [[a | a]]', 'question-gap@3:3'],
    ['x [[= many]]', 'question-gap@3:3'],
    ['x [[( ) | a]]', 'question-gap@3:3'],
    ['[[(a) | *]] and [[5* | b]] end.', 'question-gap@3:1'],
    ['[[_x]] then [[y_]]', 'question-gap@3:1'],
    ['[[~x]] and [[y~]]', 'question-gap@3:1']
  ])('refuses %s', (text, message) => {
    const {question, told} = readQuestion(text)
    expect(told).toEqual([message])
    expect(question).toBeUndefined()
  })

  it('is what the text says, whatever else stands there', () => {
    const {question, told} = readQuestion('What is `x`?\n\n- [x] a [[1]]\n- [ ] b\n', 'type=single')
    expect(told).toEqual(['question-kind-conflict@1:1'])
    expect(question).toBeUndefined()
    expect(readQuestion('What is [[]]?\n\n- [x] an array\n- [ ] a gap').question).toMatchObject({
      kind: 'single'
    })
  })

  it('offers every word in every gap where the author wants words that are picked', () => {
    for (const written of ['drag', 'ddwtos', 'DRAG']) {
      const {question, told} = readQuestion(
        'Soil [[feeds]] a plant, sand [[drains]], [[(x) | y]], water [[feeds]].',
        `style=${written}`
      )
      expect(told).toEqual([])
      expect(question).toMatchObject({
        style: 'drag',
        points: 4,
        gaps: [
          {number: 1, kind: 'chosen', options: ['drains', 'feeds'], right: 1},
          {number: 2, kind: 'chosen', options: ['drains', 'feeds'], right: 0},
          {number: 3, kind: 'chosen', options: ['x', 'y'], right: 0},
          {number: 4, kind: 'chosen', options: ['drains', 'feeds'], right: 1}
        ]
      })
      expect(JSON.stringify(question)).not.toContain('answers')
    }
    expect(readQuestion('[[(a) | b]]', 'style=select').question).toMatchObject({style: 'select'})
    expect(readQuestion('[[a]] [[b]]').question).not.toHaveProperty('style')
  })

  it.each([
    ['[[a]] [[= 5]]', 'select', ['question-gap@3:7']],
    ['[[a | b]] [[c | d]]', 'select', ['question-gap@3:1', 'question-gap@3:11']],
    ['[[a]] and [[a]]', 'drag', ['question-gap@3:1']],
    ['[[a]] [[b]]', 'menu', ['attribute-value@1:1']]
  ])('refuses %s with words that are picked by %s', (text, style, expected) => {
    const {question, told} = readQuestion(text, `style=${style}`)
    expect(told).toEqual(expected)
    expect(question).toBeUndefined()
  })

  it('gives no answer away in an id that is made of its text', () => {
    const {messages} = readQuestion('A [[secret]] text')
    expect(JSON.stringify(messages)).not.toContain('secret')
  })

  it('takes time in proportion to its length', () => {
    const cost = (count: number): number => {
      const start = process.cpuUsage()
      expect(readQuestion(`${'[[a]] text '.repeat(50)}\n\n`.repeat(count / 50)).question).toMatchObject({
        kind: 'cloze'
      })
      return process.cpuUsage(start).user
    }
    // In paragraphs, as the parser moves the rest of one at every bracket. The least of some, because the collector of
    // garbage and other programs only add to a time.
    const least = (count: number): number => Math.min(cost(count), cost(count), cost(count))
    expect(least(2000) / least(500)).toBeLessThan(12)
  })
})
