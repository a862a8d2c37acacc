import {
  type Block,
  type ClozeQuestion,
  type Course,
  type EssayQuestion,
  type Gap,
  type Inline,
  type MatchingQuestion,
  type NumberAnswer,
  type NumericQuestion,
  type OrderingQuestion,
  type Question,
  type QuestionBase,
  type ShortAnswerQuestion,
  type TextAnswer
} from '@silabus/core'

/** Questions made by hand, with what most tests do not care about filled in. */

export const text = (value: string): Inline => ({type: 'text', value})
export const paragraph = (...children: readonly (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map(child => (typeof child === 'string' ? text(child) : child))
})

type Rest<Kind extends Question> = Partial<Omit<Kind, 'kind' | 'type'>>

const base = (id: string, stem: string): Omit<QuestionBase, 'kind'> => ({
  type: 'question',
  id,
  objectives: [],
  points: 1,
  stem: [paragraph(stem)],
  hints: [],
  explanation: []
})

/** Accepts texts; `*` stands for anything. */
export function short(
  id: string,
  stem: string,
  answers: readonly (string | Partial<TextAnswer>)[],
  rest: Rest<ShortAnswerQuestion> = {}
): ShortAnswerQuestion {
  const all = answers.map((answer): TextAnswer => {
    const {text: accepted = '', ...others} = typeof answer === 'string' ? {text: answer} : answer
    return {text: accepted, pieces: accepted.split('*'), weight: 100, feedback: [], ...others}
  })
  return {...base(id, stem), kind: 'short', caseSensitive: false, otherwise: [], ...rest, answers: all}
}

/** Accepts numbers. */
export function numeric(
  id: string,
  stem: string,
  answers: readonly Partial<NumberAnswer>[],
  rest: Rest<NumericQuestion> = {}
): NumericQuestion {
  const all = answers.map(({value = 0, ...others}): NumberAnswer => ({
    value,
    text: String(value),
    tolerance: 0,
    weight: 100,
    feedback: [],
    ...others
  }))
  return {...base(id, stem), kind: 'numeric', otherwise: [], ...rest, answers: all}
}

/** Pairs of a prompt and its choice; a prompt of nothing makes a distractor. */
export function matching(
  id: string,
  stem: string,
  pairs: readonly (readonly [prompt: Inline | string | undefined, choice: Inline | string])[],
  rest: Rest<MatchingQuestion> = {}
): MatchingQuestion {
  const inline = (node: Inline | string): Inline[] => [typeof node === 'string' ? text(node) : node]
  const names = [...new Set(pairs.map(([, choice]) => choice))]
  return {
    ...base(id, stem),
    kind: 'matching',
    columns: [[], []],
    shuffle: true,
    prompts: pairs.flatMap(([prompt, choice]) =>
      prompt === undefined ? [] : {children: inline(prompt), choice: names.indexOf(choice)}
    ),
    choices: names.map(name => ({children: inline(name)})),
    ...rest
  }
}

/** Items in the right order. */
export function ordering(
  id: string,
  stem: string,
  items: readonly string[],
  rest: Rest<OrderingQuestion> = {}
): OrderingQuestion {
  return {
    ...base(id, stem),
    kind: 'ordering',
    items: items.map(item => ({children: [paragraph(item)], feedback: []})),
    ...rest
  }
}

/** Text with gaps; what `gap` leaves out is filled in. */
export function cloze(
  id: string,
  parts: readonly (string | Omit<Gap, 'type' | 'number'>)[],
  rest: Rest<ClozeQuestion> = {}
): ClozeQuestion {
  const gaps: Gap[] = []
  const children = parts.map((part): Inline => {
    if (typeof part === 'string') return text(part)
    // `Omit` forgets which fields belong to which kind of gap.
    const gap = {type: 'gap', number: gaps.length + 1, ...part} as Gap
    gaps.push(gap)
    return gap
  })
  return {
    ...base(id, ''),
    kind: 'cloze',
    caseSensitive: false,
    shuffle: true,
    points: gaps.length,
    ...rest,
    stem: [paragraph(...children)],
    gaps
  }
}
export const typedGap = (...answers: readonly string[]): Omit<Gap, 'type' | 'number'> =>
  ({kind: 'typed', answers}) as Omit<Gap, 'type' | 'number'>
export const chosenGap = (right: number, ...options: readonly string[]): Omit<Gap, 'type' | 'number'> =>
  ({kind: 'chosen', options, right}) as Omit<Gap, 'type' | 'number'>
export const numberGap = (value: number, tolerance = 0, unit?: string): Omit<Gap, 'type' | 'number'> =>
  ({kind: 'number', answer: {value, text: String(value), tolerance, unit}}) as Omit<Gap, 'type' | 'number'>

/** A text that nobody scores. */
export function essay(id: string, stem: string, rest: Rest<EssayQuestion> = {}): EssayQuestion {
  return {...base(id, stem), kind: 'essay', lines: 6, markerNotes: [], ...rest}
}

/** A question of Markdown whose place another takes: see `withQuestions`. */
export const place = (id: string): string => `:::question{#${id}}\n\nA place.\n\n- [x] A\n- [ ] B\n\n:::\n\n`

/** Put questions in the places of those that have the same id. */
export function withQuestions(...questions: readonly Question[]): (course: Course) => Course {
  const byId = new Map(questions.map(question => [question.id, question]))
  const placed = (blocks: readonly Block[]): Block[] =>
    blocks.map(block => {
      if (block.type === 'question') {
        const question = byId.get(block.id)
        return question === undefined ? block : {...question, position: block.position}
      }
      return block.type === 'quiz' ? {...block, children: placed(block.children)} : block
    })
  return course => ({
    ...course,
    modules: course.modules.map(module => ({
      ...module,
      sections: module.sections.map(section => ({...section, children: placed(section.children)}))
    }))
  })
}
