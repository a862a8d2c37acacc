import fc from 'fast-check'

/** A course that a person could have written: modules with pages, footnotes and questions. */
export interface WrittenCourse {
  /** By path. */
  readonly files: Readonly<Record<string, string>>
  /** Texts of the footnotes of each module, in the order of their first call. */
  readonly notes: readonly (readonly string[])[]
  /** Ids of the questions, in order. */
  readonly questions: readonly string[]
  /** Texts of the right options, none of which is the text of anything else. */
  readonly answers: readonly string[]
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

const module = fc.record({
  title: words,
  explicitId: fc.boolean(),
  pages: fc.array(fc.record({title: words, text: words, calls: fc.array(fc.nat(3), {maxLength: 4})}), {
    minLength: 0,
    maxLength: 3
  }),
  intro: fc.record({text: words, calls: fc.array(fc.nat(3), {maxLength: 3})}),
  questions: fc.array(
    fc.record({
      stem: words,
      wrong: fc.nat(4),
      quiz: fc.boolean(),
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
    const answers: string[] = []
    const notes: string[][] = []
    const texts = modules.map(({title, explicitId, pages, intro, questions: written}, number) => {
      const called: number[] = []
      const call = (labels: readonly number[]): string =>
        labels
          .map(label => {
            if (!called.includes(label)) called.push(label)
            return `[^${label}]`
          })
          .join('')
      const lines = [
        `# ${title}${explicitId ? ` {#m${number}}` : ''}`,
        '',
        `${intro.text}${call(intro.calls)}`,
        ''
      ]
      for (const page of pages) lines.push(`## ${page.title}`, '', `${page.text}${call(page.calls)}`, '')
      for (const question of written) {
        const id = `q${questions.length}`
        const answer = `right-answer-${questions.length}`
        questions.push(id)
        answers.push(answer)
        const options = [
          '- [x] ' + answer,
          ...Array.from({length: question.wrong + 1}, (_, index) => `- [ ] wrong ${index}`)
        ]
        const body = [
          `:::question{#${id}}`,
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
    return {files, notes, questions, answers}
  })
