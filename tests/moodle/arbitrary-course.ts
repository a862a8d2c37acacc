import type {Block, Course, Module, Quiz} from '@silabus/core'
import fc from 'fast-check'
import {choice, type Draft} from './arbitrary-choice.ts'
import {block, footnotes, text, title} from './arbitrary-prose.ts'
import {written} from './arbitrary-written.ts'

type Content = readonly (Draft | Block)[]

const content: fc.Arbitrary<Content> = fc.array(
  fc.oneof({weight: 2, arbitrary: fc.oneof(choice, written)}, block),
  {
    maxLength: 4
  }
)
const quiz = fc.record({
  title: fc.option(title, {nil: undefined}),
  shuffle: fc.boolean(),
  pass: fc.option(fc.integer({min: 0, max: 100}), {nil: undefined}),
  content
})
const module = fc.record({
  title,
  description: fc.option(text, {nil: undefined}),
  content,
  quizzes: fc.array(quiz, {maxLength: 2})
})

/** Any course of all kinds of questions, with text that formats stumble over. */
export const arbitraryCourse: fc.Arbitrary<Course> = fc
  .record({title, lang: fc.constantFrom('id', 'en', 'ar'), modules: fc.array(module, {maxLength: 3})})
  .map(({title: courseTitle, lang, modules}) => {
    let count = 0
    const place = (items: Content): Block[] =>
      items.map(item => (typeof item === 'function' ? item(`soal-${(count += 1)}`) : item))
    return {
      type: 'course',
      id: 'kursus',
      title: courseTitle,
      lang,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
      authors: [],
      keywords: [],
      complete: 'viewed',
      targets: {},
      modules: modules.map(({quizzes, content: items, ...made}, index): Module => ({
        ...made,
        type: 'module',
        id: `modul-${index}`,
        heading: [],
        objectives: [],
        footnotes,
        file: 'course.md',
        sections: [
          {
            type: 'section',
            id: `bagian-${index}`,
            heading: [],
            objectives: [],
            children: [
              ...place(items),
              ...quizzes.map(({content: questions, ...settings}, at): Quiz => ({
                ...settings,
                type: 'quiz',
                id: `kuis-${index}-${at}`,
                children: place(questions)
              }))
            ]
          }
        ]
      })),
      glossary: [],
      assets: [],
      file: 'course.md'
    }
  })
