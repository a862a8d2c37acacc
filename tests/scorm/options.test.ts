import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Message} from '@silabus/core'
import {makePackage, playerCourseOf, textOf} from './package.ts'
import {validateManifest} from './schemas.ts'

const quiz = (id: string): string => `::::quiz{#${id}}

:::question{#${id}-q}

Which?

- [x] One
- [ ] Two

:::

::::
`
const front = (options: string, more = ''): string =>
  `---\nid: garden\ntitle: Garden\nlang: en\n${more}targets:\n  scorm12:\n${options.replace(/^(?=.)/gmu, '    ')}\n---\n`
const body = `\n# Soil {#soil}\n\nText.\n\n${quiz('exercise')}\n# Water {#water}\n\nText.\n\n${quiz('exam')}`
const course = (options: string, more = 'pass: 70\n'): string => front(options, more) + body
const told = (messages: readonly Message[]): string[] =>
  messages
    .filter(({severity}) => severity !== 'info')
    .map(({line, severity, rule, reason}) => `${line} ${severity} ${rule}: ${reason}`)
const messagesOf = (options: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string[] =>
  told(makePackage({'course.md': course(options), ...files}).messages)

describe('options of the package', () => {
  test('reach the player', () => {
    const {files, messages} = makePackage(
      course(
        'navigation: sequential\nmasteryFrom: exam\nreport: none\ncompletion: passed\nwords:\n  next: Onwards'
      )
    )
    expect(told(messages)).toEqual([])
    const player = playerCourseOf(files)
    expect(player.navigation).toBe('sequential')
    expect(player.complete).toBe('passed')
    expect(player.quizzes.map(({id, counts}) => [id, counts ?? true])).toEqual([
      ['exercise', false],
      ['exam', true]
    ])
    expect(player.questions.map(({reported}) => reported)).toEqual([false, false])
    expect(player.words.next).toBe('Onwards')
    expect(player.words.previous).toBe('Previous')
  })

  test('have defaults', () => {
    const player = playerCourseOf(makePackage(course('sco: course')).files)
    expect(player.navigation).toBeUndefined()
    expect(player.complete).toBe('viewed-and-passed')
    expect(player.quizzes.every(({counts}) => counts === undefined)).toBe(true)
    expect(player.questions.every(({reported}) => reported)).toBe(true)
  })

  test('no quiz that counts, no mark to reach: nothing is mastered', () => {
    const {files} = makePackage(course('masteryFrom: []'))
    expect(playerCourseOf(files)).toMatchObject({complete: 'viewed'})
    expect(playerCourseOf(files).pass).toBeUndefined()
    expect(textOf(files, 'imsmanifest.xml')).not.toContain('masteryscore')
  })

  test.each([
    [
      'a misspelt option',
      'navigaton: free',
      '8 warning front-matter-unknown: Unexpected key `targets.scorm12.navigaton`, expected one that Silabus knows; did you mean `navigation`?'
    ],
    [
      'a wrong value',
      'navigation: locked',
      '8 error front-matter-value: Unexpected `locked` as `targets.scorm12.navigation`, expected `free` or `sequential`'
    ],
    [
      'no truth',
      'sco: module\nprerequisites: maybe',
      '9 error front-matter-value: Unexpected `maybe` as `targets.scorm12.prerequisites`, expected `true` or `false`'
    ],
    [
      'an option that needs another',
      'prerequisites: true',
      '8 error front-matter-value: Unexpected `true` where the whole course is one step as `targets.scorm12.prerequisites`, expected `sco: module` beside it, or `navigation: sequential` in its place'
    ],
    [
      'an unknown quiz',
      'masteryFrom:\n  - exam\n  - exercis',
      '10 error front-matter-value: Unexpected `exercis` as `targets.scorm12.masteryFrom`, expected the id of a quiz; did you mean `exercise`?'
    ],
    [
      'a misspelt word',
      'words:\n  nxt: Onwards',
      '9 warning front-matter-unknown: Unexpected key `targets.scorm12.words.nxt`, expected one that Silabus knows; did you mean `next`?'
    ],
    [
      'a word that lacks its number',
      'words:\n  unanswered: "No answer yet"',
      '9 error front-matter-value: Unexpected `No answer yet` as `targets.scorm12.words.unanswered`, expected a text with `{n}`'
    ],
    [
      'a list in place of keys',
      'theme: [blue]',
      '8 error front-matter-value: Unexpected a list as `targets.scorm12.theme`, expected keys with values'
    ],
    [
      'no colour',
      'theme:\n  accent: blue',
      '9 error front-matter-value: Unexpected `blue` as `targets.scorm12.theme.accent`, expected a colour such as `"#0b5e60"`'
    ],
    [
      'a colour that YAML takes for a remark',
      'theme:\n  accent: #0b5e60',
      '9 error front-matter-value: Unexpected `#0b5e60` without quotation marks as `targets.scorm12.theme.accent`, expected `"#0b5e60"`'
    ],
    [
      'a font that is not there',
      'theme:\n  font: fonts/a.woff2',
      '9 error media-missing: Unexpected file name `fonts/a.woff2`, expected a file that exists'
    ],
    [
      'a font elsewhere',
      'theme:\n  font: ../a.woff2',
      '9 error file-outside: Unexpected path `../a.woff2` out of the course folder, expected a file inside it'
    ],
    [
      'a logo that is no picture',
      'theme:\n  logo: logo.pdf',
      '9 error front-matter-value: Unexpected `logo.pdf` as `targets.scorm12.theme.logo`, expected a picture: .svg, .png, .jpg, .jpeg, .webp, .gif, .avif'
    ]
  ])('%s is told at its line', (_, options, message) => {
    expect(messagesOf(options)).toEqual([message])
  })

  test('what nobody can pass is told', () => {
    expect(told(makePackage(course('completion: passed', '')).messages)).toEqual([
      expect.stringMatching(
        /^7 warning completion-impossible: Unexpected `completion: passed` without `pass`/u
      )
    ])
  })

  test('a font that holds no font is told', () => {
    expect(messagesOf('theme:\n  font: a.woff2', {'a.woff2': 'text'})).toEqual([
      '9 error front-matter-value: Unexpected `a.woff2`, which holds no font as `targets.scorm12.theme.font`, expected a file of a font'
    ])
  })
})

describe('a theme', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
  const themed = (options: string): ReturnType<typeof makePackage> =>
    makePackage({
      'course.md': course(`theme:\n${options.replace(/^(?=.)/gmu, '  ')}`),
      'logo.svg': svg,
      'fonts/Brand Sans.woff2': 'wOF2…'
    })

  test('is files of the package, listed and referred to', () => {
    const {files, messages} = themed('accent: "#7a1fa2"\nlogo: logo.svg\nfont: fonts/Brand Sans.woff2')
    expect(told(messages)).toEqual([])
    const style = textOf(files, 'style.css')
    expect(style).toContain('--theme-accent:#7a1fa2')
    const font = /src:url\("(assets\/brand-sans-[0-9a-f-]+\.woff2)"\)/u.exec(style)?.[1] ?? ''
    expect(files.has(font)).toBe(true)
    const logo = /<img class="logo" src="([^"]*)" alt="">/u.exec(textOf(files, 'index.html'))?.[1] ?? ''
    expect(files.has(logo)).toBe(true)
    const manifest = textOf(files, 'imsmanifest.xml')
    for (const path of [font, logo]) expect(manifest).toContain(`<file href="${path}"/>`)
    expect(() => validateManifest(manifest)).not.toThrow()
  })

  test('is nothing without choices', () => {
    expect(textOf(makePackage(course('sco: course')).files, 'style.css')).not.toMatch(
      /--theme-[\w-]+:|@font-face/u
    )
  })

  test.each([
    ['accent', '#ffcc00', 'light', '1.3'],
    ['dark-accent', '#333366', 'dark', '1.3']
  ])(
    '%s that cannot be read is told with its contrast and the nearest that can',
    (key, colour, pages, ratio) => {
      const [message = '', ...others] = told(themed(`${key}: "${colour}"`).messages)
      expect(others).toEqual([])
      expect(message).toContain(
        `error front-matter-value: Unexpected \`${colour}\` with a contrast of ${ratio} : 1 on ${pages} pages`
      )
      const better = /such as `"(#[0-9a-f]{6})"`$/u.exec(message)?.[1] ?? ''
      expect(told(themed(`${key}: "${better}"`).messages)).toEqual([])
    }
  )

  test('measures against the colours that the player has', () => {
    const css = readFileSync(new URL('../../packages/player/src/player.css', import.meta.url), 'utf8')
    const colours = (name: string): string[] =>
      [...css.matchAll(new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`, 'gu'))].map(([, colour]) => colour ?? '')
    expect(new Set(colours('page'))).toEqual(new Set(['#faf9f6', '#14191c']))
    expect(new Set(colours('surface'))).toEqual(new Set(['#ffffff', '#1c2327']))
    for (const name of [
      'accent',
      'on-accent',
      'accent-soft',
      'dark-accent',
      'dark-on-accent',
      'dark-accent-soft'
    ])
      expect(css).toContain(`var(--theme-${name},`)
  })
})
