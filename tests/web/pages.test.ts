import {dirname, join, normalize} from 'node:path/posix'
import {exportCourse, memoryFolder, parseCourse, type CourseFolder} from '@silabus/core'
import {html} from '@silabus/web'
import {expect, it, test} from 'vitest'
import {everyKind, example, fixture, fixtureNames, study} from './courses.ts'
import {build, elements, idOf, textOf, type Built} from './read-pages.ts'

const courses: readonly (readonly [string, () => Built])[] = [
  ['the example', once(example)],
  ['all kinds of questions', once(() => memoryFolder({'course.md': everyKind}))],
  ['a course with works cited, figures and objectives', once(() => memoryFolder(study))],
  ...fixtureNames.map(name => [name.replaceAll('-', ' '), once(() => fixture(name))] as const)
]

/** Two tests look at the same pages. */
function once(folder: () => CourseFolder): () => Built {
  let built: Built | undefined
  return () => (built ??= build(folder()))
}

test.each(courses)(
  'Pages of %s lead to places that are there, and load nothing from elsewhere',
  (_, built) => {
    const {pages, files} = built()
    const ids = new Map([...pages].map(([path, page]) => [path, elements(page).map(idOf)]))
    const broken: string[] = []
    for (const [path, page] of pages) {
      const own = (ids.get(path) ?? []).filter(id => id !== undefined)
      expect(own.length, path).toBe(new Set(own).size)
      for (const {tagName, properties} of elements(page)) {
        for (const name of ['href', 'src'] as const) {
          const address = properties[name]
          if (typeof address !== 'string' || address.startsWith('data:')) continue
          if (/^[a-z]+:/iu.test(address)) {
            if (tagName !== 'a') broken.push(`${path} loads ${address}`)
            continue
          }
          const [file = '', id] = address.split('#')
          const target = file === '' ? path : normalize(join(dirname(path), decodeURI(file)))
          const known =
            files.has(target)
            && (id === undefined || !target.endsWith('.html') || ids.get(target)?.includes(id))
          if (known !== true) broken.push(`${path} → ${address}`)
        }
        for (const name of ['ariaLabelledBy', 'ariaDescribedBy'] as const) {
          const id = properties[name]
          if (typeof id === 'string' && !own.includes(id)) broken.push(`${path} names by another id`)
        }
        const isData = properties['type'] === 'application/ld+json'
        if (tagName === 'script' && !isData) broken.push(`${path} has a script`)
        if (Object.keys(properties).some(name => /^on[A-Z]/u.test(name))) broken.push(`${path} has a handler`)
      }
    }
    expect(broken).toEqual([])
  }
)

test.each(courses)('Every page of %s has one first heading and levels without jumps', (_, built) => {
  for (const [path, page] of built().pages) {
    const levels = elements(page).flatMap(({tagName}) =>
      /^h[1-6]$/u.test(tagName) ? [Number(tagName[1])] : []
    )
    expect(
      levels.filter(level => level === 1),
      path
    ).toEqual([1])
    let last = 0
    for (const level of levels) {
      expect(level, path).toBeLessThanOrEqual(last + 1)
      last = level
    }
  }
})

it('A course of one module is one page; more modules have a page each, named by their ids', () => {
  const one = build(memoryFolder({'course.md': '---\nid: a\ntitle: A\nlang: en\n---\n\n# Soil\n\nText.\n'}))
  expect([...one.files]).toEqual(['index.html', 'style.css'])
  const more = build(memoryFolder({'course.md': everyKind}))
  expect([...more.files]).toEqual([
    'index.html',
    'soil.html',
    // Windows keeps the name of the console for itself, and the first page has taken the other.
    '_con.html',
    'index-2.html',
    'glossary.html',
    'con-answers.html',
    'style.css'
  ])
})

it('Answers of self-checks unfold at their place; those of a quiz are on another page, and nowhere else', () => {
  const {pages} = build(
    memoryFolder({
      'course.md':
        '---\nid: a\ntitle: A\nlang: en\n---\n\n# One {#one}\n\n:::question{#self}\n\nWhat?\n\n- [x] This\n  > Well done.\n- [ ] That\n\n:::\n\n'
        + '# Two {#two}\n\n::::quiz{#q}\n\n:::question{#graded}\n\nWhat else?\n\n- [x] Yes\n  > Bravo.\n- [ ] No\n\n:::\n\n::::\n'
    })
  )
  const folded = (name: string): string =>
    elements(pages.get(name))
      .filter(({tagName}) => tagName === 'details')
      .map(textOf)
      .join()
  expect(folded('one.html')).toContain('Well done.')
  expect(textOf(pages.get('two.html'))).not.toContain('Bravo.')
  expect(textOf(pages.get('two-answers.html'))).toContain('Bravo.')
})

it('Notes for the marker reach no page, and the author is told', () => {
  const folder = memoryFolder({'course.md': everyKind})
  const {texts} = build(folder)
  expect([...texts.values()].join('')).not.toContain('For the marker alone')
  const {messages} = exportCourse(parseCourse(folder), html, {now: new Date(0), generator: 'test'})
  expect(messages.map(({rule, target}) => [rule, target])).toContainEqual(['target-loss', 'html'])
})

it('The first page describes the course for machines, whatever its author wrote', () => {
  const {pages} = build(memoryFolder({'course.md': everyKind}))
  const script = elements(pages.get('index.html')).find(({tagName}) => tagName === 'script')
  expect(JSON.parse(textOf(script))).toMatchObject({
    '@type': 'LearningResource',
    name: 'Growing & <vegetables>',
    author: [{name: 'Rina "R" Wati'}, {name: 'A </script><b>'}],
    teaches: ['Name soils.']
  })
})

it('The same course gives the same pages', () => {
  expect(build(example()).texts).toEqual(build(example()).texts)
})
