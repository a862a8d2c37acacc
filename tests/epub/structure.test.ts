import type {Course} from '@silabus/core'
import {describe, expect, test} from 'vitest'
import {courses} from './courses.ts'
import {call, course, exported, heading, module, note, opening, paragraph, section} from './model.ts'
import {textsOf} from './xpath.ts'

describe.each(Object.entries(courses))('%s', (_name, {course: source, assets}) => {
  const {tree, text} = exported(source, assets)
  const paths = [...tree.entries.keys()]
  const pages = paths.filter(path => path.endsWith('.xhtml')).map(path => path.replace(/^EPUB\//u, ''))

  test('the mimetype comes first, and the manifest lists every file once', () => {
    expect(paths.slice(0, 3)).toEqual(['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'])
    expect(tree.entries.get('mimetype')).toBe('application/epub+zip')
    const listed = textsOf(text('package.opf'), '//o:item/@href')
    expect([...listed].sort()).toEqual(
      paths
        .slice(3)
        .map(path => path.replace(/^EPUB\//u, ''))
        .sort()
    )
  })

  test('file names are ASCII and differ without their case', () => {
    expect(paths.every(path => /^[\w./-]+$/u.test(path) && path.length < 200)).toBe(true)
    expect(new Set(paths.map(path => path.toLowerCase())).size).toBe(paths.length)
  })

  test('the table of contents follows the pages', () => {
    const opf = text('package.opf')
    const href = new Map(
      textsOf(opf, '//o:item/@id').map((id, index) => [id, textsOf(opf, '//o:item/@href')[index]])
    )
    const spine = textsOf(opf, '//o:itemref/@idref').map(id => href.get(id) ?? '')
    expect([...spine].sort()).toEqual([...pages].sort())
    const listed = textsOf(text('nav.xhtml'), '//h:nav[@epub:type="toc"]//h:a/@href').map(link =>
      spine.indexOf(link)
    )
    expect(listed).toEqual([...listed].sort((a, b) => a - b))
    expect(listed).not.toContain(-1)
    expect(textsOf(text('toc.ncx'), '//n:navMap//n:content/@src').map(link => spine.indexOf(link))).toEqual(
      listed
    )
  })

  test('headings start at 1 and leave no level out', () => {
    for (const page of pages) {
      const levels = textsOf(
        text(page),
        '//*[self::h:h1 or self::h:h2 or self::h:h3 or self::h:h4 or self::h:h5 or self::h:h6]'
      )
      const names = [...text(page).matchAll(/<h([1-6])[ >]/gu)].map(([, level]) => Number(level))
      expect(names.length).toBe(levels.length)
      if (page === 'text/cover.xhtml') continue
      expect(names.filter(level => level === 1)).toEqual([1])
      names.forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((names[index - 1] ?? 0) + 1)
      })
    }
  })

  test('every page is in the language of the course', () => {
    for (const page of pages)
      expect(textsOf(text(page), '/h:html/@lang | /h:html/@xml:lang')).toEqual([source.lang, source.lang])
  })
})

describe('footnotes', () => {
  const source: Course = course(
    ['a', 'b'].map(id =>
      module(
        id,
        `Module ${id}`,
        [
          opening(`${id}-o`, paragraph('Once', call('1'), ', twice', call('1'), '.')),
          section(
            `${id}-s`,
            'Section',
            heading(3, `${id}-h`, 'Heading'),
            paragraph('Other', call('2'), ', again', call('1'), '.')
          )
        ],
        {footnotes: [note(1, '1', paragraph(`First of ${id}.`)), note(2, '2', paragraph(`Second of ${id}.`))]}
      )
    )
  )
  const {text} = exported(source)

  test('reach the note of their own module, numbered from 1', () => {
    for (const id of ['a', 'b']) {
      expect(textsOf(text(`text/${id}.xhtml`), '//h:aside')).toEqual([`1. First of ${id}. ↩︎1 ↩︎2`])
      expect(textsOf(text(`text/${id}-s.xhtml`), '//h:aside')).toEqual(
        [`First of ${id}.`, `Second of ${id}.`].map(words => expect.stringContaining(words) as string)
      )
    }
  })

  test('stand on every page that calls them, with a way back to each call', () => {
    const page = text('text/a.xhtml')
    expect(textsOf(page, '//h:a[@epub:type="noteref"]/@href')).toEqual(['#_fn-1', '#_fn-1'])
    expect(textsOf(page, '//h:a[@epub:type="noteref"]/@id')).toEqual(['_fnref-1', '_fnref-1-2'])
    expect(textsOf(page, '//h:aside//h:a[@role="doc-backlink"]/@href')).toEqual(['#_fnref-1', '#_fnref-1-2'])
    expect(textsOf(text('text/a-s.xhtml'), '//h:aside/@id')).toEqual(['_fn-1', '_fn-2'])
  })

  test('may call each other in a chain, as long as one likes', () => {
    const count = 4000
    const notes = Array.from({length: count}, (_, index) =>
      note(index + 1, `${index + 1}`, paragraph('Note', call(`${Math.min(count, index + 2)}`), '.'))
    )
    const book = exported(
      course([module('m', 'M', [opening('o', paragraph('x', call('1')))], {footnotes: notes})])
    )
    expect(book.text('text/m.xhtml').match(/<aside /gu)).toHaveLength(count)
  })

  test('are no part of titles in the table of contents', () => {
    const titled = module(
      'm',
      'Module',
      [{...section('s', 'Title', paragraph('x')), heading: [{type: 'text', value: 'Title'}, call('1')]}],
      {
        footnotes: [note(1, '1', paragraph('Note.'))]
      }
    )
    const book = exported(course([titled]))
    expect(textsOf(book.text('nav.xhtml'), '//h:nav[@epub:type="toc"]//h:a')).toEqual([
      'Module',
      'Title',
      'About this book'
    ])
    expect(textsOf(book.text('toc.ncx'), '//n:text')).toEqual([
      'A Course',
      'Module',
      'Title',
      'About this book'
    ])
  })
})

describe('pages', () => {
  test('are named by the ids of the author', () => {
    const {tree} = exported(
      course([
        module('kesos', 'K', [
          opening('kesos-o', paragraph('x')),
          section('makna', 'M'),
          section('kesos-fungsi', 'F')
        ])
      ])
    )
    expect([...tree.entries.keys()].filter(path => path.includes('/text/k'))).toEqual([
      'EPUB/text/kesos.xhtml',
      'EPUB/text/kesos-makna.xhtml',
      'EPUB/text/kesos-fungsi.xhtml'
    ])
  })

  test('open a module that has no text of its own', () => {
    const objectives = [{type: 'objective', id: 'O1', children: [{type: 'text', value: 'Know it.'}]}] as const
    const {text} = exported(
      course([
        module('m', 'Module', [section('s', 'Section')], {
          description: 'About.',
          duration: 'PT90M',
          objectives: [...objectives]
        })
      ])
    )
    expect(textsOf(text('text/m.xhtml'), '//h:body')).toEqual([
      'ModuleAbout.Study time: 90 minutesWhat you will learnO1 Know it.In this moduleSection'
    ])
  })

  test('gather a glossary that stands in several places, in the order of the alphabet', () => {
    const {text, tree} = exported(courses['a glossary in two places']?.course ?? course([]))
    const page =
      [...tree.entries.keys()]
        .filter(path => path.includes('glossary'))
        .at(-1)
        ?.replace('EPUB/', '') ?? ''
    expect(textsOf(text(page), '//h:dt')).toEqual(['Amal', 'Zakat'])
    expect(
      textsOf(text('nav.xhtml'), '//h:nav[@epub:type="landmarks"]//h:a[@epub:type="glossary"]/@href')
    ).toEqual([page])
  })

  test('need no second glossary where a section is one', () => {
    const {text, tree} = exported(courses['a glossary that is a section']?.course ?? course([]))
    expect([...tree.entries.keys()].some(path => path.endsWith('/glossary.xhtml'))).toBe(false)
    expect(
      textsOf(text('nav.xhtml'), '//h:nav[@epub:type="landmarks"]//h:a[@epub:type="glossary"]/@href')
    ).toEqual(['text/m-g.xhtml'])
  })
})

test('the colophon says which edition this is, whose, and under which licence', () => {
  const {text} = exported(
    course([module('m', 'Module', [])], {
      subtitle: 'In four weeks',
      authors: ['A', 'B'],
      version: '1.2',
      date: '2026-11',
      license: 'CC-BY-4.0'
    })
  )
  expect(textsOf(text('text/colophon.xhtml'), '//h:section/*')).toEqual([
    'About this book',
    'A Course – In four weeks',
    'A and B',
    'Version 1.2',
    'November 2026',
    'Licence: CC-BY-4.0',
    'Made with Silabus.'
  ])
  expect(textsOf(text('nav.xhtml'), '//h:nav[@epub:type="toc"]//h:a').at(-1)).toBe('About this book')
})
