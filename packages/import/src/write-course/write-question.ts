import {plainText, truthWords, type QuestionKind} from '@silabus/core'
import type {
  BlockContent,
  DefinitionContent,
  InlineCode,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table
} from 'mdast'
import type {
  ImportedMultiple,
  ImportedQuestion,
  ImportedQuestionByKind,
  ImportedSingle,
  ImportedTextAnswer,
  ImportedNumber,
  Prose
} from '../bank.ts'
import {rawBlock} from '../prose/nodes.ts'
import {fence, type Fence} from './fence.ts'
import {numberSource} from './number-source.ts'

/** What the writing of a question needs from around it. */
export interface QuestionWriting {
  readonly id: string
  /** Ids of what it assesses. */
  readonly objectives: readonly string[]
  /** BCP 47 tag of the course. */
  readonly courseLang: string
  /** Take footnotes out of prose and name them for the module. */
  readonly notes: (prose: Prose) => readonly BlockContent[]
  /** Tell what of the question the format cannot hold. */
  readonly lose: (what: string, instead: string) => void
}

/** The same, with the stem, whose notes come before those of the answers. */
interface StemWriting extends QuestionWriting {
  readonly stem: readonly BlockContent[]
}

/** What differs between the kinds. */
interface Written {
  /** Attributes beside those of every kind. */
  readonly attributes?: Fence['attributes']
  /** Whether the kind has to be said, because the answers do not show it. */
  readonly stated?: boolean
  readonly answers: readonly RootContent[]
  /** Other than the question's own, where the kind cannot have it as it is. */
  readonly stem?: readonly RootContent[]
  /** Boxes after all others; their notes come last too. */
  readonly after?: () => readonly RootContent[]
}

type Writer<Kind extends QuestionKind> = (
  question: ImportedQuestionByKind[Kind],
  writing: StemWriting
) => Written

const writers: {readonly [Kind in QuestionKind]: Writer<Kind>} = {
  single: (question, writing) => {
    const right = question.options.filter(({weight}) => weight === 100).length
    return {
      stated: right !== 1,
      attributes: question.shuffle ? [['shuffle', 'true']] : [],
      answers: [boxes(question, writing, undefined)]
    }
  },
  multiple: (question, writing) => {
    const plan = planWeights(question)
    return {
      stated: question.options.filter(({weight}) => weight > 0).length < 2,
      attributes: [
        ...(question.shuffle ? [['shuffle', 'true'] as const] : []),
        ...(plan === 'free' ? [['penalty', 'false'] as const] : [])
      ],
      answers: [
        boxes(question, writing, plan === 'written' ? question.options.map(({weight}) => weight) : undefined)
      ]
    }
  },
  truefalse: (question, {notes, courseLang}) => {
    const usual = truthWords(question.lang ?? courseLang) ?? ['true', 'false']
    const [whenTrue, whenFalse] =
      question.words?.map(words => asBody(notes(words))) ?? usual.map(word => [text(capital(word))])
    const option = (body: readonly BlockContent[] = [], right: boolean, feedback: Prose): ListItem =>
      item(body, feedback.length === 0 ? [] : notes(feedback), right)
    return {
      stated: true,
      answers: [
        list([
          option(whenTrue, question.answer, question.feedback.whenTrue),
          option(whenFalse, !question.answer, question.feedback.whenFalse)
        ])
      ]
    }
  },
  short: (question, writing) => {
    const wildcard = question.answers.some(({pieces}) => pieces.length > 1)
    return {
      stated: true,
      attributes: [
        ...(question.caseSensitive ? [['case', 'true'] as const] : []),
        ...(wildcard ? [['wildcard', 'true'] as const] : [])
      ],
      answers: [
        list([
          ...question.answers.map(answer => shortItem(answer, writing)),
          ...otherwise(question.otherwise, writing)
        ])
      ]
    }
  },
  numeric: (question, writing) => {
    const lang = question.lang ?? writing.courseLang
    const items: ListItem[] = []
    const seen = new Set<string>()
    for (const answer of question.answers) {
      const source = numberSource(answer, lang)
      const bare = source ?? numberSource({...answer, unit: undefined}, lang) ?? answer.text
      const isSecond = seen.has(bare)
      seen.add(bare)
      if (source === undefined)
        writing.lose(
          `number \`${answer.text}\` with the unit \`${answer.unit ?? ''}\``,
          isSecond ? 'it is left out' : 'it is written without the unit'
        )
      if (!isSecond) items.push(numberItem(bare, answer, writing))
    }
    return {
      stated: items.length === 0,
      answers: [list([...items, ...otherwise(question.otherwise, writing)])]
    }
  },
  matching: ({columns = [[], []], pairs, shuffle}, {notes}) => {
    const row = (left: readonly PhrasingContent[], right: readonly PhrasingContent[]) => ({
      type: 'tableRow' as const,
      children: [
        {type: 'tableCell' as const, children: [...left]},
        {type: 'tableCell' as const, children: [...right]}
      ]
    })
    const table: Table = {
      type: 'table',
      align: [null, null],
      children: [
        row(...columns),
        ...pairs.map(({prompt, choice, notes: own = []}) => {
          const [left] = notes([{type: 'paragraph', children: [...prompt]}, ...own])
          return row(left?.type === 'paragraph' ? left.children : prompt, choice)
        })
      ]
    }
    return {
      attributes: shuffle ? [] : [['shuffle', 'false']],
      answers: pairs.length === 0 ? [] : [table],
      stated: pairs.length === 0
    }
  },
  ordering: ({items}, {notes}) => ({
    stated: items.length === 0,
    answers:
      items.length === 0
        ? []
        : [
            list(
              items.map(children => item(asBody(notes(children)), [])),
              true
            )
          ]
  }),
  cloze: (question, {stem}) => {
    const gaps = countGaps(stem)
    const last = stem.findLastIndex(block => countGaps([block]) > 0)
    return {
      stated: gaps === 0,
      attributes: [
        ...(question.caseSensitive ? [['case', 'true'] as const] : []),
        ...(question.shuffle ? [['shuffle', 'true'] as const] : []),
        ...(question.style === undefined ? [] : [['style', question.style] as const]),
        ...(question.points === gaps ? [] : [['points', decimal(question.points)] as const])
      ],
      stem: stem.map((block, index) => (index > last ? withoutBox(block) : block)),
      answers: []
    }
  },
  essay: (question, {notes, stem}) => {
    const {lines, minWords, maxWords, markerNotes, explanation, template = ''} = question
    const hasNote =
      explanation.length > 0 || stem.some(block => block.type === 'alert' && block.kind === 'note')
    const end = stem.findLastIndex(block => block.type !== 'alert')
    return {
      stated: true,
      attributes: [
        ...(lines === undefined || lines === 15 ? [] : [['lines', String(Math.min(lines, 100))] as const]),
        ...(minWords === undefined && maxWords === undefined
          ? []
          : [['words', `${minWords ?? ''}..${maxWords ?? ''}`] as const])
      ],
      // A ticked box would be an answer.
      stem: [
        ...stem.map((block, index) =>
          index > end ? withoutBox(block) : block.type === 'list' ? withSigns(block) : block
        ),
        ...(template === '' ? [] : [{type: 'code' as const, lang: 'template', value: template}])
      ],
      answers: [],
      // The last note is the marker's, even an empty one.
      after: () =>
        markerNotes.length > 0
          ? [{type: 'alert', kind: 'note', children: [...notes(markerNotes)]}]
          : hasNote
            ? [{type: 'alert', kind: 'note', children: []}]
            : []
    }
  }
}

/**
 * Write a question as the fence in which an author would write it.
 *
 * @param question The question.
 * @param writing What it needs from around it.
 * @returns The fence.
 */
export function writeQuestion(question: ImportedQuestion, writing: QuestionWriting): Fence {
  const {kind, title, lang, points, stem, hints, explanation} = question
  const {id, objectives, courseLang, notes} = writing
  const asked = notes(stem)
  // The table holds for each kind the writer of that kind; TypeScript cannot follow that through the union.
  const writer = writers[kind] as Writer<QuestionKind>
  const {
    attributes = [],
    answers,
    stated = false,
    after,
    stem: own
  } = writer(question, {...writing, stem: asked})
  const said = new Set(attributes.map(([name]) => name))
  return fence(
    'question',
    [
      ['id', id],
      ['type', stated ? kind : undefined],
      ['title', title],
      ['lang', lang === undefined || lang === courseLang ? undefined : lang],
      ['objectives', objectives.length === 0 ? undefined : objectives.join(' ')],
      ['points', points === 1 || said.has('points') || kind === 'cloze' ? undefined : decimal(points)],
      ...attributes
    ],
    [
      ...apart(own ?? asked, answers),
      ...answers,
      ...hints.map((hint): RootContent => ({type: 'alert', kind: 'tip', children: [...notes(hint)]})),
      ...(explanation.length === 0
        ? []
        : [{type: 'alert' as const, kind: 'note' as const, children: [...notes(explanation)]}]),
      ...(after?.() ?? [])
    ]
  )
}

/** A list with boxes right above another would be taken for a part of it: its boxes become signs. */
function apart(stem: readonly RootContent[], answers: readonly RootContent[]): readonly RootContent[] {
  const blocks = [...stem, ...answers]
  return stem.map((block, index) => {
    const next = blocks[index + 1]
    return block.type === 'list' && hasBoxes(block) && next?.type === 'list' && hasBoxes(next)
      ? withSigns(block)
      : block
  })
}

function withSigns(boxed: List): List {
  const children = boxed.children.map((entry): ListItem => {
    const {checked, ...plain} = entry
    if (typeof checked !== 'boolean') return entry
    const [words, ...rest] = entry.children
    const sign = {type: 'text' as const, value: checked ? '\u2611 ' : '\u2610 '}
    return words?.type === 'paragraph'
      ? {...plain, children: [{...words, children: [sign, ...words.children]}, ...rest]}
      : {...plain, children: [{type: 'paragraph', children: [sign]}, ...entry.children]}
  })
  return {...boxed, children}
}

function hasBoxes({children}: List): boolean {
  return children.some(({checked}) => typeof checked === 'boolean')
}

/** How the weights of a question are said. */
function planWeights({options}: ImportedMultiple): 'shared' | 'free' | 'written' {
  const right = options.filter(({weight}) => weight > 0)
  const wrong = options.filter(({weight}) => weight <= 0)
  const share = 100 / right.length
  const near = (weight: number, size: number): boolean => Math.abs(weight - size) < 0.01
  // A code span at the end of an option would be taken for a weight.
  const misleading = options.some(({children}) => endsInPercent(children))
  if (misleading || !right.every(({weight}) => near(weight, share))) return 'written'
  if (wrong.every(({weight}) => near(weight, -share))) return 'shared'
  return wrong.every(({weight}) => weight === 0) ? 'free' : 'written'
}

function endsInPercent([first]: Prose): boolean {
  const last = first?.type === 'paragraph' ? first.children.at(-1) : undefined
  return last?.type === 'inlineCode' && last.value.endsWith('%')
}

function boxes(
  {options}: ImportedSingle | ImportedMultiple,
  {notes}: QuestionWriting,
  weights: readonly number[] | undefined
): List {
  return list(
    options.map(({children, feedback, weight}, index) => {
      const written = weights?.[index]
      return item(
        weighted(asBody(notes(children)), written === 0 && !endsInPercent(children) ? undefined : written),
        notes(feedback),
        weight > 0
      )
    })
  )
}

function shortItem({pieces, weight, feedback}: ImportedTextAnswer, {notes}: QuestionWriting): ListItem {
  const children: PhrasingContent[] = pieces.flatMap((piece, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{type: 'html' as const, value: '*'}]),
    ...(piece === '' ? [] : [{type: 'text' as const, value: piece.replace(/\s+/gu, ' ')}])
  ])
  return item(weighted([{type: 'paragraph', children}], weight === 100 ? undefined : weight), notes(feedback))
}

function numberItem(source: string, {weight, feedback}: ImportedNumber, {notes}: QuestionWriting): ListItem {
  return item(weighted([text(source)], weight === 100 ? undefined : weight), notes(feedback))
}

/** The item that catches every other answer: a star that stands for itself. */
function otherwise(feedback: Prose, {notes}: QuestionWriting): readonly ListItem[] {
  return feedback.length === 0 ? [] : [item([text('*')], notes(feedback))]
}

/** Put a weight behind the first words of an answer. */
function weighted(blocks: readonly BlockContent[], weight: number | undefined): readonly BlockContent[] {
  if (weight === undefined) return blocks
  const code: InlineCode = {type: 'inlineCode', value: `${decimal(weight)}%`}
  const [first, ...rest] = blocks
  return first?.type === 'paragraph'
    ? [{...first, children: [...first.children, {type: 'text', value: ' '}, code]}, ...rest]
    : [{type: 'paragraph', children: [code]}, ...blocks]
}

/** A quotation in an answer would be its feedback: it is written as HTML. */
function asBody(blocks: readonly BlockContent[]): readonly BlockContent[] {
  return blocks.flatMap((block): BlockContent[] =>
    block.type === 'blockquote'
      ? // A quotation holds what an answer may hold.
        [rawBlock('<blockquote>'), ...(block.children as BlockContent[]), rawBlock('</blockquote>')]
      : [block]
  )
}

function item(
  body: readonly BlockContent[],
  feedback: readonly (BlockContent | DefinitionContent)[],
  checked?: boolean
): ListItem {
  const quote = feedback.length === 0 ? [] : [{type: 'blockquote' as const, children: [...feedback]}]
  const [first] = body
  const box: Paragraph[] =
    // Markdown knows no box without text: to this format the text `[ ]` alone is one.
    checked !== undefined && first?.type !== 'paragraph'
      ? [{type: 'paragraph', children: [{type: 'html', value: checked ? '[x]' : '[ ]'}]}]
      : []
  const children = [...box, ...body, ...quote]
  return {
    type: 'listItem',
    ...(checked === undefined || box.length > 0 ? {} : {checked}),
    spread: !(body.length === 1 && box.length === 0 && quote.length <= 1),
    children
  }
}

function list(children: readonly ListItem[], ordered = false): List {
  return {
    type: 'list',
    ordered,
    spread: children.some(({spread}) => spread === true),
    children: [...children]
  }
}

function text(value: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

/** A box at the end would be a hint or the explanation: it becomes a quotation. */
function withoutBox(block: RootContent): RootContent {
  return block.type === 'alert' && (block.kind === 'tip' || block.kind === 'note')
    ? {type: 'blockquote', children: block.children}
    : block
}

/** What stands below a root, or any of its nodes, are contents of a root too. */
function countGaps(nodes: readonly RootContent[]): number {
  return nodes.reduce(
    (sum, node) =>
      sum
      + (node.type === 'gap'
        ? 1
        : 'children' in node
          ? // As above.
            countGaps(node.children as readonly RootContent[])
          : 0),
    0
  )
}

function capital(word: string): string {
  const [first = ''] = word
  return `${first.toUpperCase()}${word.slice(first.length)}`
}

/** Without the noise of binary fractions, and with no more digits than anybody wrote. */
function decimal(value: number): string {
  return String(Number(value.toFixed(7)))
}

/**
 * Say the first words of a question, from which an id can be made.
 *
 * @param stem The question.
 * @returns Plain text.
 */
export function firstWords(stem: Prose): string {
  for (const block of stem) {
    const words = block.type === 'footnoteDefinition' || block.type === 'html' ? '' : plainText([block])
    if (words !== '') return words
  }
  return ''
}
