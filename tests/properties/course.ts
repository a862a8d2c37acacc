import type {QuestionKind} from '@silabus/core'
import fc from 'fast-check'

/** A course that a person could have written: modules with pages, footnotes and questions. */
export interface WrittenCourse {
  /** By path. */
  readonly files: Readonly<Record<string, string>>
  /** Texts of the footnotes of each module, in the order of their first call. */
  readonly notes: readonly (readonly string[])[]
  /** Ids of the questions, in order. */
  readonly questions: readonly string[]
  /** Ids of the objectives, in order, and those that a question names. */
  readonly objectives: {readonly declared: readonly string[]; readonly assessed: readonly string[]}
  /** Texts of the footnotes that questions call. */
  readonly questionNotes: readonly string[]
  /** Texts that no learner may see. */
  readonly hidden: readonly string[]
}

const word = fc.constantFrom(
  'welfare',
  'kerja',
  'sosial',
  'نظام',
  '福祉',
  'naïve',
  'a&b',
  '2005:3',
  ']]>',
  '🙂',
  'x<y',
  '“q”'
)
const words = fc.array(word, {minLength: 1, maxLength: 6}).map(list => list.join(' ').replace(/</gu, '\\<'))

/** How each kind is written: attributes, and what follows the stem. */
const bodies = {
  single: (answer, wrong) => ['', [`- [x] ${answer}`, ...wrong.map(text => `- [ ] ${text}`)]],
  multiple: (answer, wrong) => [
    ' type=multiple',
    [`- [x] ${answer}`, '- [x] also', ...wrong.map(text => `- [ ] ${text}`)]
  ],
  truefalse: answer => [' type=truefalse', [`- [x] ${answer}`, '- [ ] nothing of that']],
  short: (answer, wrong) => ['', [`- ${answer}`, ...wrong.map(text => `- ${text} \`50%\``), '- \\*']],
  numeric: (answer, wrong) => [
    ' type=numeric',
    [`- ${answer.length} ± 1 m`, ...wrong.map((_, index) => `- ${50 + index}`)]
  ],
  matching: (answer, wrong) => [
    '',
    ['| a | b |', '|---|---|', `| one | ${answer} |`, '| two | 2 |', ...wrong.map(text => `| | ${text} |`)]
  ],
  ordering: (answer, wrong) => [
    '',
    [`1. ${answer}`, '2. then', ...wrong.map((text, index) => `${index + 3}. ${text}`)]
  ],
  cloze: (answer, wrong) => ['', [`A [[${answer}]], [[(b) | ${wrong.join(' | ')}]] and [[= 5 ± 1]].`]],
  essay: answer => [' type=essay words=5..50', ['> [!NOTE]', `> ${answer}`]]
} satisfies {
  readonly [Kind in QuestionKind]: (
    answer: string,
    wrong: readonly string[]
  ) => readonly [attributes: string, lines: readonly string[]]
}
// The names of the table are the kinds.
const kinds = Object.keys(bodies) as QuestionKind[]

const module = fc.record({
  title: words,
  explicitId: fc.boolean(),
  pages: fc.array(fc.record({title: words, text: words, calls: fc.array(fc.nat(3), {maxLength: 4})}), {
    minLength: 0,
    maxLength: 3
  }),
  objectives: fc.nat(2),
  intro: fc.record({text: words, calls: fc.array(fc.nat(3), {maxLength: 3})}),
  questions: fc.array(
    fc.record({
      stem: words,
      kind: fc.constantFrom(...kinds),
      wrong: fc.nat(4),
      quiz: fc.boolean(),
      assesses: fc.boolean(),
      calls: fc.array(fc.nat(3), {maxLength: 1})
    }),
    {maxLength: 3}
  )
})

/** Courses in one file or several. */
export const course: fc.Arbitrary<WrittenCourse> = fc
  .record({
    modules: fc.array(module, {minLength: 1, maxLength: 4}),
    oneFile: fc.boolean(),
    lang: fc.constantFrom('id', 'en', 'ar')
  })
  .map(({modules, oneFile, lang}) => {
    const questions: string[] = []
    const declared: string[] = []
    const assessed: string[] = []
    const hidden: string[] = []
    const questionNotes: string[] = []
    const notes: string[][] = []
    const texts = modules.map(({title, explicitId, pages, intro, objectives, questions: written}, number) => {
      const called: number[] = []
      const call = (labels: readonly number[]): string =>
        labels
          .map(label => {
            if (!called.includes(label)) called.push(label)
            return `[^${label}]`
          })
          .join('')
      const own = Array.from({length: objectives}, (_, index) => `O${number}.${index}`)
      declared.push(...own)
      const lines = [
        `# ${title}${explicitId ? ` {#m${number}}` : ''}`,
        '',
        `${intro.text}${call(intro.calls)}`,
        '',
        ...(own.length === 0
          ? []
          : [':::objectives', '', ...own.map(id => `- **${id}** Do ${id}.`), '', ':::', ''])
      ]
      for (const page of pages) lines.push(`## ${page.title}`, '', `${page.text}${call(page.calls)}`, '')
      for (const question of written) {
        const id = `q${questions.length}`
        const answer = `right-answer-${questions.length}`
        questions.push(id)
        questionNotes.push(...question.calls.map(label => `note-${number}-${label}`))
        const wrong = Array.from({length: question.wrong + 1}, (_, index) => `wrong ${index}`)
        const [attributes, options] = bodies[question.kind](answer, wrong)
        const names = question.assesses ? own : []
        assessed.push(...names)
        if (question.kind === 'essay') hidden.push(answer)
        const body = [
          `:::question{#${id}${attributes}${names.length === 0 ? '' : ` objectives="${names.join(' ')}"`}}`,
          '',
          `${question.stem}${call(question.calls)}`,
          '',
          ...options,
          '',
          ':::',
          ''
        ]
        lines.push(...(question.quiz ? [`::::quiz{#quiz-${id}}`, '', ...body, '::::', ''] : body))
      }
      for (const label of called) lines.push(`[^${label}]: note-${number}-${label}`, '')
      notes.push(called.map(label => `note-${number}-${label}`))
      return lines.join('\n')
    })
    const front = `---\nid: generated\ntitle: Generated\nlang: ${lang}\n---\n`
    const files = oneFile
      ? {'course.md': `${front}\n${texts.join('\n')}`}
      : {'course.md': front, ...Object.fromEntries(texts.map((text, index) => [`${index + 1}.md`, text]))}
    return {
      files,
      notes,
      questions,
      hidden,
      objectives: {declared, assessed: [...new Set(assessed)]},
      questionNotes
    }
  })
