import {describe, expect, test} from 'vitest'
import type {Course} from '@silabus/core'
import {makePackage, playerCourseOf, textOf} from './package.ts'

const options = (count: number): string =>
  Array.from({length: count}, (_, index) => `- [${index === 0 ? 'x' : ' '}] Option ${index + 1}`).join('\n')

/** A course of many pages, each with questions. */
const large = (pages: number): string =>
  `---\nid: large\ntitle: Large\n---\n\n# Module {#m}\n\n${Array.from(
    {length: pages},
    (_, page) =>
      `## Page ${page} {#p${page}}\n\nText.\n\n:::question{#q${page}}\n\nWhich ${page}?\n\n- [x] A\n- [ ] B\n\n:::\n\n:::question{#r${page}}\n\nWhich ${page}?\n\n- [x] A\n- [ ] B\n\n:::\n`
  ).join('\n')}`

/** The same course with each of its pages and questions many times. */
const times =
  (count: number) =>
  (course: Course): Course => {
    const copies = Array.from({length: count}, (_, copy) => copy)
    return {
      ...course,
      modules: course.modules.map(module => ({
        ...module,
        sections: module.sections.flatMap(section =>
          copies.map(copy => ({
            ...section,
            id: `${section.id}-${copy}`,
            children: section.children.map(block =>
              block.type === 'question' ? {...block, id: `${block.id}-${copy}`} : block
            )
          }))
        )
      }))
    }
  }

describe('a package', () => {
  test('is the same, byte for byte, each time', () => {
    const source = large(5)
    expect([...makePackage(source).files]).toEqual([...makePackage(source).files])
  })

  test('runs and styles nothing by itself', () => {
    const page = textOf(makePackage(large(2)).files, 'index.html')
    expect(page).not.toMatch(/ style=| on\w+=|<style|javascript:/u)
    expect([...page.matchAll(/<script[^>]*>/gu)].map(([tag]) => tag)).toEqual([
      expect.stringMatching(/^<script src="player-[0-9a-f]{8}\.js" defer>$/u),
      '<script type="application/json">'
    ])
  })

  test('keeps what the player knows inside its block, whatever authors write', () => {
    const title = '</script><script>alert(1)</script><!-- '
    const {files} = makePackage(`---\nid: course\ntitle: '${title}'\n---\n\n# Module\n\nText.\n`)
    const page = textOf(files, 'index.html')
    const json = /<script type="application\/json">(.*?)<\/script>/su.exec(page)?.[1] ?? ''
    expect((JSON.parse(json) as {title: string}).title).toBe(title.trim())
    expect(page).not.toContain('<script>alert')
  })

  test('holds pictures of the page’s text as files, which the strictest policy shows', () => {
    const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
    const {files} = makePackage(
      `---\nid: course\ntitle: Course\n---\n\n# Module {#m}\n\n![A dot](${picture})\n`
    )
    const path = /src="(assets\/[^"]*)"/u.exec(textOf(files, 'index.html'))?.[1] ?? ''
    expect(files.get(path)).toHaveLength(37)
    expect(textOf(files, 'imsmanifest.xml')).toContain(`<file href="${path}"/>`)
  })

  test('has a player that needs nothing', () => {
    expect(textOf(makePackage(large(1)).files, 'player.js')).not.toMatch(
      /\beval\b|new Function|document\.write|innerHTML|\balert\(|\bconfirm\(|import\(|fetch\(|XMLHttpRequest|unload/u
    )
  })
})

describe('an answer given before', () => {
  const keyOf = (options: string): number | undefined =>
    playerCourseOf(
      makePackage({
        'course.md': `---\nid: course\ntitle: Course\n---\n\n# Module {#m}\n\n[^1]: A note.\n\n:::question{#q}\n\nWhich?\n\n${options}\n\n:::\n`,
        'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'b.svg': '<svg xmlns="http://www.w3.org/2000/svg"> </svg>'
      }).files
    ).questions[0]?.key

  test.each([
    ['- [x] One\n- [ ] Two', '- [x] Two\n- [ ] One'],
    ['- [x] ![Leaf](a.svg)\n- [ ] ![Leaf](b.svg)', '- [x] ![Leaf](b.svg)\n- [ ] ![Leaf](a.svg)'],
    ['- [x] x<sup>2</sup>\n- [ ] x2', '- [x] x2\n- [ ] x<sup>2</sup>'],
    ['- [x] *a* b\n- [ ] a *b*', '- [x] a *b*\n- [ ] *a* b'],
    ['- [x] ~~a~~\n- [ ] a', '- [x] a\n- [ ] ~~a~~']
  ])('is dropped where it would mean something else: %j, %j', (before, after) => {
    expect(keyOf(before)).not.toBe(keyOf(after))
  })

  test.each([
    ['- [x] One word\n- [ ] Two', '- [ ] One\n  word\n- [x] Two'],
    ['- [x] One\n- [ ] Two', '- [x] [One](https://example.org)\n- [ ] Two'],
    ['- [x] One\n- [ ] Two', '- [x] One[^1]\n- [ ] Two'],
    ['- [x] One\n- [ ] Two', '- [x] One\n  > Feedback.\n- [ ] Two']
  ])('stays where it means the same: %j, %j', (before, after) => {
    expect(keyOf(before)).toBe(keyOf(after))
  })
})

describe('what platforms stumble over', () => {
  const linked = (name: string): ReturnType<typeof makePackage> =>
    makePackage({
      'course.md': `---\nid: course\ntitle: Course\n---\n\n# Module {#m}\n\nSee [it](${name}).\n`,
      [name]: 'x'
    })

  test.each(['run.php', 'setup.exe', 'page.html', 'script.js'])('a link to %s is told at its place', name => {
    const losses = linked(name).messages.filter(({rule}) => rule === 'target-loss')
    expect(losses).toMatchObject([{line: 8, target: 'scorm12', severity: 'warning'}])
    expect(losses[0]?.reason).toContain(`\`${name}\``)
  })

  test('so is one in a note or a title', () => {
    const {messages} = makePackage({
      'course.md':
        '---\nid: course\ntitle: Course\n---\n\n# Module {#m}\n\nSee[^1].\n\n## [It](run.php) {#it}\n\nText.\n\n[^1]: See [it](page.html).\n',
      'run.php': 'x',
      'page.html': 'x'
    })
    const losses = messages.filter(({rule}) => rule === 'target-loss')
    expect(losses.map(({line}) => line)).toEqual([10, 14])
  })

  test.each(['data.csv', 'form.pdf', 'all.zip'])('a link to %s is not', name => {
    expect(linked(name).messages.filter(({rule}) => rule === 'target-loss')).toEqual([])
  })

  test('a name with a long ending gets a shorter one', () => {
    const paths = [...linked(`f.${'a'.repeat(150)}`).files.keys()]
    expect(Math.max(...paths.map(({length}) => length))).toBeLessThan(100)
  })

  test('an objective with a long id gets a shorter one, the same each time', () => {
    const id = `O${'1'.repeat(300)}`
    const {files} = makePackage(
      `---\nid: course\ntitle: Course\n---\n\n# Module {#m}\n\n:::objectives\n\n- **${id}** Know.\n\n:::\n\n:::question{#q objectives="${id}"}\n\nWhich?\n\n- [x] A\n- [ ] B\n\n:::\n`
    )
    const [objective = ''] = playerCourseOf(files).questions[0]?.objectives ?? []
    expect(objective).toMatch(/^O1+-[0-9a-f]{8}$/u)
    expect(objective.length).toBeLessThanOrEqual(255)
  })
})

describe('what SCORM 1.2 cannot carry', () => {
  test('more options than reports can name: told at the question, asked all the same', () => {
    const {messages, files} = makePackage(
      `---\nid: course\ntitle: Course\n---\n\n# Module {#m}\n\nText.\n\n:::question{#q}\n\nWhich?\n\n${options(37)}\n\n:::\n`
    )
    const losses = messages.filter(({rule}) => rule === 'target-loss')
    expect(losses).toHaveLength(1)
    expect(losses[0]).toMatchObject({line: 10, target: 'scorm12', severity: 'warning'})
    expect(textOf(files, 'index.html')).toContain('Option 37')
  })

  test('more objectives than platforms are told of: told at the first question too many', () => {
    const objectives = Array.from({length: 52}, (_, index) => `O${index + 1}`)
    const {messages} = makePackage(
      `---\nid: course\ntitle: Course\n---\n\n# Module {#m}\n\n:::objectives\n\n${objectives.map(id => `- **${id}** Know.`).join('\n')}\n\n:::\n\n::::quiz{#z}\n\n${objectives
        .map(id => `:::question{#q-${id} objectives=${id}}\n\nWhich?\n\n- [x] A\n- [ ] B\n\n:::\n`)
        .join('\n')}\n::::\n`
    )
    const losses = messages.filter(({rule}) => rule === 'target-loss')
    expect(losses.map(({reason}) => /objective `(\w+)`/u.exec(reason)?.[1])).toEqual(['O51', 'O52'])
  })

  test('as many options as reports can name: nothing to tell', () => {
    const {messages} = makePackage(
      `---\nid: course\ntitle: Course\n---\n\n# Module {#m}\n\nText.\n\n:::question{#q}\n\nWhich?\n\n${options(36)}\n\n:::\n`
    )
    expect(messages.filter(({rule}) => rule === 'target-loss')).toEqual([])
  })

  test('a course whose progress fits is not refused', () => {
    expect(makePackage(large(2), times(200)).messages.filter(({rule}) => rule === 'target-refused')).toEqual(
      []
    )
  })

  test('a course whose progress cannot fit is refused, and the first question too many is named', () => {
    const refused = makePackage(large(2), times(350)).messages.filter(({rule}) => rule === 'target-refused')
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({severity: 'error', target: 'scorm12'})
    expect(refused[0]?.reason).toMatch(
      /1400 questions, whose answers take \d+ characters with those to `[qr][01]-\d+`, .* and \d+ more, expected at most 3900 characters/u
    )
    expect(refused[0]?.line).toBeGreaterThan(1)
  })
})
