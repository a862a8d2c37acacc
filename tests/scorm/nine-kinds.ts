import type {Question} from '@silabus/core'
import {
  chosenGap,
  cloze,
  essay,
  matching,
  numberGap,
  numeric,
  ordering,
  paragraph,
  place,
  short,
  text,
  typedGap,
  withQuestions
} from './kinds.ts'
import {makePackage, type TestPackage} from './package.ts'

/** All kinds of questions; each id is that of its kind, with `q-` before it in the quiz. */
export const kinds = [
  'single',
  'multiple',
  'truefalse',
  'short',
  'numeric',
  'matching',
  'ordering',
  'cloze',
  'essay'
] as const

/**
 * Make a course with all kinds of questions: on the page `checks` as self-checks, on the page `graded` in the quiz
 * `quiz` with two attempts.
 *
 * @param lang Of the course; its text is English all the same.
 * @returns The package.
 */
export function nineKinds(lang = 'en'): TestPackage {
  const all = (prefix: string): string =>
    `:::question{#${prefix}single title="Soil"}\n\nWhich soil?\n\n- [x] Loam\n  > Just so.\n- [ ] Gravel\n  > Too coarse.\n- [ ] Clay\n\n`
    + `> [!TIP]\n> Think of roots.\n\n> [!TIP]\n> Think of water.\n\n> [!NOTE]\n> Loam holds water.\n\n:::\n\n`
    + `:::question{#${prefix}multiple}\n\nWhich two?\n\n- [x] Water\n- [x] Light\n- [ ] Salt\n\n:::\n\n`
    + `:::question{#${prefix}truefalse type=truefalse}\n\nPlants eat soil.\n\n- [ ] True\n- [x] False\n\n:::\n\n`
    + kinds
      .slice(3)
      .map(kind => place(prefix + kind))
      .join('')
  const markdown =
    `---\nid: nine\ntitle: Nine kinds\nlang: ${lang}\npass: 60\n---\n\n# Checks {#checks}\n\n${all('')}`
    + `# Graded {#graded}\n\n::::quiz{#quiz title="A quiz" attempts=2 pass=60}\n\n${all('q-')}::::\n`
  return makePackage(markdown, withQuestions(...made(''), ...made('q-')))
}

function made(prefix: string): readonly Question[] {
  return [
    short(`${prefix}short`, 'What holds?', ['net'], {otherwise: [paragraph('Read on.')]}),
    numeric(`${prefix}numeric`, 'How fast?', [{value: 9.81, tolerance: 0.05, unit: 'm/s²'}]),
    matching(
      `${prefix}matching`,
      'Which capital?',
      [
        ['Indonesia', 'Jakarta'],
        ['France', 'Paris'],
        ['The country with the sun in its flag', 'Tokyo'],
        [undefined, 'The largest town of Norway']
      ],
      {columns: [[text('Country')], [text('Capital')]]}
    ),
    ordering(`${prefix}ordering`, 'Which order?', ['Dig', 'Plant the tree with care', 'Fill', 'Water']),
    cloze(`${prefix}cloze`, [
      'The ',
      typedGap('safety net'),
      ' is ',
      chosenGap(0, 'residual', 'institutional'),
      ' and weighs ',
      numberGap(3, 0, 'kg'),
      '.'
    ]),
    essay(`${prefix}essay`, 'What do you think?', {minWords: 3, maxWords: 40})
  ]
}
