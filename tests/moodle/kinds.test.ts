import type {Block, Inline, Question, QuestionKind} from '@silabus/core'
import {describe, expect, it} from 'vitest'
import {bankOf, filesOf} from './bank.ts'
import {checkBank, checkMoodleXml} from './checker/check-moodle-xml.ts'
import {textOf} from './checker/check-common.ts'
import {readGaps} from './checker/read-gaps.ts'
import {all, first, readXml, type Node} from './checker/read-xml.ts'
import {courseOf, questionsWith, type Filling} from './kinds.ts'

const paragraph = (...children: Inline[]): Block => ({type: 'paragraph', children})
const words = (value: string): Inline => ({type: 'text', value})

interface Made {
  readonly xml: string
  readonly reasons: readonly string[]
  /** Every question, by idnumber. */
  readonly questions: ReadonlyMap<string, Node>
}

function made(questions: readonly Question[], title?: string): Made {
  const {xml, messages} = bankOf(courseOf(questions, title))
  if (xml === undefined) throw new Error('Expected a file')
  return {
    xml,
    reasons: messages.map(({rule, reason}) => `${rule} ${reason}`),
    questions: new Map(readXml(xml).children.map(node => [first(node, 'idnumber')?.text ?? '', node]))
  }
}

/** Every element of a question that holds HTML which shows something. */
function richParts(node: Node): readonly Node[] {
  const own = node.attributes['format'] === 'html' && textOf(node) !== '' ? [node] : []
  return [...own, ...node.children.flatMap(richParts)]
}

const lostUnit = expect.stringContaining('target-loss Unexpected unit `m` of a gap') as string

const plain: Filling = {
  blocks: word => [paragraph(words(word))],
  inline: word => [words(word)],
  text: word => word,
  count: 3
}

const picture: Inline = {
  type: 'picture',
  source: {type: 'asset', path: 'media/Peta Desa.svg', mediaType: 'image/svg+xml', bytes: 3},
  alternative: 'Peta',
  decorative: false
}
const call: Inline = {type: 'footnoteReference', identifier: 'satu', label: '1'}
const formula: Inline = {
  type: 'formula',
  display: false,
  text: 'x^{2}',
  mathml: {
    name: 'math',
    attributes: {},
    children: [
      {
        name: 'msup',
        attributes: {},
        children: [
          {name: 'mi', attributes: {}, children: ['x']},
          {name: 'mn', attributes: {}, children: ['2']}
        ]
      }
    ]
  }
}
const cell = (...children: Inline[]) => ({type: 'tableCell' as const, children})
const rich: Filling = {
  blocks: word => [
    paragraph(words(word), picture, call, words(' '), formula),
    {type: 'code', lang: 'html', value: `<p>${word} ]]></p>`},
    {
      type: 'table',
      align: ['right'],
      children: [
        {type: 'tableRow', children: [cell(words('a'))]},
        {type: 'tableRow', children: [cell(words(word), picture)]}
      ]
    },
    {
      type: 'example',
      title: [words('Example')],
      lang: 'en',
      dir: 'ltr',
      children: [paragraph(words('A word in another language'))]
    },
    {
      type: 'recording',
      medium: 'audio',
      source: {type: 'asset', path: 'media/suara.mp3', mediaType: 'audio/mpeg', bytes: 3},
      label: 'Wawancara'
    }
  ],
  inline: word => [words(word), picture, call, words(' '), formula],
  text: word => word,
  count: 3
}

const signs = '[[1]] [[kata]] ~ = # { } \\ : ]]> & < " * %50% {1:SA:=x} {#1} </text> 👩‍👩‍👧 مرحبا'
const nasty: Filling = {
  blocks: word => [paragraph(words(`${word} ${signs}`)), {type: 'code', value: signs}],
  inline: word => [words(`${word} ${signs}`)],
  text: word => `=${word} ${signs} \\`,
  count: 40
}

describe('plain questions', () => {
  const {xml, reasons, questions} = made(questionsWith(plain))

  it('are of all kinds', () => {
    const kinds: Readonly<Record<QuestionKind, true>> = {
      single: true,
      multiple: true,
      truefalse: true,
      short: true,
      numeric: true,
      matching: true,
      ordering: true,
      cloze: true,
      essay: true
    }
    expect(new Set(questionsWith(plain).map(({kind}) => kind))).toEqual(new Set(Object.keys(kinds)))
  })

  it('make a file that Moodle keeps whole, as Moodle’s own types', () => {
    expect(checkMoodleXml(xml)).toEqual([])
    expect(reasons).toEqual([lostUnit])
    expect([...questions.values()].map(({attributes}) => attributes['type']).slice(2)).toEqual([
      'multichoice',
      'multichoice',
      'truefalse',
      'multichoice',
      'shortanswer',
      'numerical',
      'matching',
      'ordering',
      'cloze',
      'gapselect',
      'ddwtos',
      'essay'
    ])
  })

  it('keep explanation, hints and objectives', () => {
    for (const question of [...questions.values()].slice(2)) {
      expect(textOf(first(question, 'generalfeedback'))).toContain('explanation')
      const [hint] = all(question, 'hint')
      expect(hint === undefined ? textOf(first(question, 'questiontext')) : textOf(hint)).toContain('hint')
      expect(textOf(first(first(question, 'tags') ?? question, 'tag'))).toBe('TP1')
    }
  })
})

describe('rich questions', () => {
  const {xml, reasons, questions} = made(
    questionsWith(rich).map(question => ({...question, lang: 'ar', dir: 'rtl'}))
  )

  it('make a file that Moodle keeps whole', () => {
    expect(checkMoodleXml(xml)).toEqual([])
    expect(reasons).toEqual([lostUnit])
  })

  it('carry picture, note and direction in each part', () => {
    for (const question of [...questions.values()].slice(2)) {
      const parts = richParts(question).filter(
        part => !part.name.endsWith('feedback') || textOf(part).includes('Peta')
      )
      expect(parts.length).toBeGreaterThan(2)
      for (const part of parts) {
        const names = all(part, 'file').map(({attributes}) => attributes['name'])
        expect(names).toEqual(names.length === 1 ? ['peta-desa.svg'] : ['peta-desa.svg', 'suara.mp3'])
        expect(textOf(part)).toContain('<math')
        expect(textOf(part)).toContain('Nurdin, 1990.')
        expect(textOf(part)).toMatch(/^<\w+ lang="ar" dir="rtl">/u)
      }
    }
  })

  it('keep code and tables beside the gaps', () => {
    const stem = textOf(first(questions.get('cloze') ?? readXml('<none/>'), 'questiontext'))
    expect(stem).toContain(']]>')
    expect(stem).toContain('<table class="table table-bordered">')
    expect(readGaps(stem)).toHaveLength(3)
  })
})

describe('nasty questions', () => {
  const {xml, reasons, questions} = made(questionsWith(nasty), `${signs} ${'panjang '.repeat(40)}`)
  const cloze = questions.get('cloze') ?? readXml('<none/>')

  it('make a file that Moodle keeps whole', () => {
    expect(checkMoodleXml(xml)).toEqual([])
  })

  it('keep every answer', () => {
    const count = (id: string, name: string): number => all(questions.get(id) ?? cloze, name).length
    expect([count('short', 'answer'), count('numeric', 'answer')]).toEqual([41, 41])
    expect([count('single', 'answer'), count('multiple', 'answer')]).toEqual([40, 40])
    expect([count('matching', 'subquestion'), count('ordering', 'answer')]).toEqual([41, 40])
    const [typed, chosen] = readGaps(textOf(first(cloze, 'questiontext')))
    expect(typed?.alternatives.map(({answer}) => answer)).toEqual(
      Array.from({length: 40}, (_, index) => nasty.text(`answer ${index}`).replaceAll('*', '\\*'))
    )
    expect(chosen?.alternatives.map(({fraction}) => fraction).indexOf(100)).toBe(1)
    expect(chosen?.alternatives).toHaveLength(40)
  })

  it('tell what is lost', () => {
    expect(reasons.filter(reason => !reason.includes('`<`'))).toEqual([
      lostUnit,
      expect.stringContaining('title of more than 250 characters')
    ])
  })
})

describe('long texts', () => {
  const long = 'panjang sekali '.repeat(20)
  const filling: Filling = {
    blocks: word => [paragraph(words(`${word} ${long}`))],
    inline: word => [words(`${word} ${long}`)],
    text: word => `${word} ${long}`,
    count: 2
  }
  const {xml, reasons} = made(questionsWith(filling).map(question => ({...question, title: long})))

  it('make a file that Moodle keeps whole, and tell what is cut', () => {
    expect(checkMoodleXml(xml)).toEqual([])
    expect(
      reasons.filter(reason => reason.includes('more than 250 characters in the right column'))
    ).not.toEqual([])
    expect(reasons.filter(reason => reason.includes('title of more than 250'))).not.toEqual([])
  })
})

describe('questions of every kind, shaped as their author wants them', () => {
  it.each<Readonly<Record<string, unknown>>>([
    {category: 'flat', split: 'quiz'},
    {category: 'module', context: 'course'},
    {maxBytes: '6 KB'},
    {math: 'tex'},
    {numbering: 'none', standardInstruction: false, penalty: '25'},
    {ordering: 'matching'},
    {orderingGrading: 'longest-run', penalty: '0'}
  ])('make files that Moodle keeps whole: %j', options => {
    for (const filling of [plain, rich, nasty]) {
      const course = courseOf(questionsWith(filling))
      const files = filesOf({...course, targets: {'moodle-xml': options}})
      expect(files.length).toBeGreaterThan(0)
      expect(checkBank(files)).toEqual([])
    }
  })
})
