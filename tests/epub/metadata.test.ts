import type {Block, Course} from '@silabus/core'
import {describe, expect, test} from 'vitest'
import {
  asset,
  course,
  exported,
  module,
  opening,
  paragraph,
  pixel,
  type Asset,
  type Exported
} from './model.ts'
import {textsOf} from './xpath.ts'

const plain = module('m', 'Module', [opening('o', paragraph('Text.'))])

function opf(source: Course, assets: readonly Asset[] = []): string {
  return exported(source, assets).text('package.opf')
}

function property(xml: string, name: string): readonly string[] {
  return textsOf(xml, `//o:meta[@property="${name}"]`)
}

describe('what a book is called', () => {
  test('its identifier is the same for every edition of a course in a language', () => {
    const identifier = (id: string, lang: string): string =>
      textsOf(opf(course([plain], {id, lang, title: Math.random().toString()})), '//dc:identifier')[0] ?? ''
    expect(identifier('a', 'en')).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u
    )
    expect(identifier('a', 'en')).toBe(identifier('a', 'en'))
    expect(identifier('a', 'id')).not.toBe(identifier('a', 'en'))
    expect(identifier('b', 'en')).not.toBe(identifier('a', 'en'))
  })

  test('the NCX knows it by the same identifier', () => {
    const book = exported(course([plain]))
    expect(textsOf(book.text('toc.ncx'), '//n:meta[@name="dtb:uid"]/@content')).toEqual(
      textsOf(book.text('package.opf'), '//dc:identifier')
    )
  })

  test('title and subtitle are told apart, authors are authors', () => {
    const xml = opf(course([plain], {title: 'T', subtitle: 'S', authors: ['A', 'B']}))
    expect(textsOf(xml, '//dc:title')).toEqual(['T', 'S'])
    expect(property(xml, 'title-type')).toEqual(['main', 'subtitle'])
    expect(textsOf(xml, '//dc:creator')).toEqual(['A', 'B'])
    expect(property(xml, 'role')).toEqual(['aut', 'aut'])
  })

  test('who helped is told apart from who made it', () => {
    const xml = opf(course([plain], {authors: ['A', 'B (editor)', 'C (translator)']}))
    expect(textsOf(xml, '//dc:creator')).toEqual(['A', 'B'])
    expect(textsOf(xml, '//dc:contributor')).toEqual(['C'])
    expect(property(xml, 'role')).toEqual(['aut', 'edt', 'trl'])
  })

  test('languages of passages are told after that of the course, each once', () => {
    const passage = (lang: string): Block => ({type: 'example', id: lang, lang, title: [], children: []})
    const blocks = [passage('ar'), passage('de'), passage('AR')]
    const tell = (lang: string): readonly string[] =>
      textsOf(opf(course([module('m', 'M', [opening('o', ...blocks)])], {lang})), '//dc:language')
    expect(tell('en')).toEqual(['en', 'ar', 'de'])
    // A book in a language without words of its own says some in English, which is no language of the course.
    expect(tell('sw')).toEqual(['sw', 'ar', 'de'])
  })

  test('libraries hear what is learnt, for whom and in what time', () => {
    const taught = module('m', 'Module', [], {
      duration: 'PT90M',
      objectives: [{type: 'objective', id: 'O', children: [{type: 'text', value: 'Know it.'}]}]
    })
    const level = {targets: {epub: {level: 'Year 9'}}}
    const xml = opf(course([taught, module('n', 'N', [], {duration: 'P1DT30M'})], level))
    expect(property(xml, 'schema:teaches')).toEqual(['Know it.'])
    expect(property(xml, 'schema:educationalLevel')).toEqual(['Year 9'])
    expect(property(xml, 'schema:timeRequired')).toEqual(['PT26H'])
    expect(property(opf(course([taught, plain])), 'schema:timeRequired')).toEqual([])
  })

  test('the date of publication is the author’s word; the moment of the edition is the context’s', () => {
    const xml = opf(course([plain], {date: '2026-11'}))
    expect(textsOf(xml, '//dc:date')).toEqual(['2026-11'])
    expect(property(xml, 'dcterms:modified')).toEqual(['2026-11-24T10:20:30Z'])
    expect(textsOf(opf(course([plain])), '//dc:date')).toEqual([])
  })

  test('a book from right to left says so', () => {
    const xml = opf(course([plain], {lang: 'ar', dir: 'rtl'}))
    expect(textsOf(xml, '/o:package/@dir | //o:spine/@page-progression-direction')).toEqual(['rtl', 'rtl'])
  })
})

describe('what a book says about its accessibility', () => {
  const modes = (xml: string): readonly string[] => property(xml, 'schema:accessMode')
  const enough = (xml: string): readonly string[] => property(xml, 'schema:accessModeSufficient')
  const features = (xml: string): readonly string[] => property(xml, 'schema:accessibilityFeature')
  const hazards = (xml: string): readonly string[] => property(xml, 'schema:accessibilityHazard')

  const dot = asset('a.png', 'image/png', Buffer.from(pixel, 'base64'))
  const moving = asset('a.gif', 'image/gif', 'GIF89a')
  const drawn = asset('a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><animate/></svg>')
  const talk = asset('a.mp3', 'audio/mpeg', 'ID3')

  const withPicture = (picture: Asset, alternative: string, decorative = false): string =>
    opf(
      course([
        module('m', 'Module', [
          opening('o', {
            type: 'figure',
            picture: {type: 'picture', source: picture.reference, alternative, decorative}
          })
        ])
      ]),
      [picture]
    )
  const withTalk = (transcript: boolean): string =>
    opf(
      course([
        module('m', 'Module', [
          opening('o', {
            type: 'recording',
            medium: 'audio',
            source: talk.reference,
            label: 'Talk',
            ...(transcript ? {transcript: [paragraph('Words.')]} : {})
          })
        ])
      ]),
      [talk]
    )

  test('text alone is only text', () => {
    const xml = opf(course([plain]))
    expect(modes(xml)).toEqual(['textual'])
    expect(enough(xml)).toEqual(['textual'])
    expect(features(xml)).not.toContain('alternativeText')
    expect(hazards(xml)).toEqual(['none'])
  })

  test('described pictures can be read', () => {
    const xml = withPicture(dot, 'A dot')
    expect(modes(xml)).toEqual(['textual', 'visual'])
    expect(enough(xml)).toEqual(['textual,visual', 'textual'])
    expect(features(xml)).toContain('alternativeText')
  })

  test('a picture that nobody described cannot', () => {
    const xml = withPicture(dot, '')
    expect(enough(xml)).toEqual(['textual,visual'])
    expect(features(xml)).not.toContain('alternativeText')
    expect(features(withPicture(dot, '', true))).toContain('alternativeText')
  })

  test('what may flash is not called harmless', () => {
    expect(hazards(withPicture(moving, 'A wave'))).toEqual(['unknown'])
    expect(hazards(withPicture(drawn, 'A wave'))).toEqual(['unknown'])
    expect(hazards(withPicture(dot, 'A dot'))).toEqual(['none'])
  })

  test('a recording can be read when it has a transcript', () => {
    expect(modes(withTalk(true))).toEqual(['textual', 'auditory'])
    expect(enough(withTalk(true))).toContain('textual')
    expect(features(withTalk(true))).toContain('transcript')
    expect(enough(withTalk(false))).toEqual(['textual,auditory'])
    expect(features(withTalk(false))).not.toContain('transcript')
  })

  test('it conforms when somebody says so who looked, and nothing speaks against it', () => {
    const book = (alternative: string): Exported =>
      exported(
        course(
          [
            module('m', 'Module', [
              opening('o', {
                type: 'figure',
                picture: {type: 'picture', source: dot.reference, alternative, decorative: false}
              })
            ])
          ],
          {targets: {epub: {certifiedBy: 'Siti Aminah'}}}
        ),
        [dot]
      )
    const sound = book('A dot')
    expect(property(sound.text('package.opf'), 'dcterms:conformsTo')).toEqual([
      'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'
    ])
    expect(property(sound.text('package.opf'), 'a11y:certifiedBy')).toEqual(['Siti Aminah'])
    expect(sound.messages).toEqual([])
    const lacking = book('')
    expect(lacking.text('package.opf')).not.toContain('conformsTo')
    expect(lacking.messages.map(({reason}) => reason)).toEqual([
      expect.stringContaining('pictures without a description')
    ])
  })

  test('it says so in the language of the course, and never claims to conform', () => {
    const xml = opf(course([plain], {lang: 'id'}))
    expect(property(xml, 'schema:accessibilitySummary')[0]).toContain('Teks menyesuaikan diri')
    expect(xml).not.toContain('conformsTo')
    const french = opf(course([plain], {lang: 'fr-CA'}))
    expect(property(french, 'schema:accessibilitySummary')[0]).toContain('Le texte s’adapte')
    expect(textsOf(french, '//o:meta[@property="schema:accessibilitySummary"]/@xml:lang')).toEqual([])
    const foreign = opf(course([plain], {lang: 'fa', dir: 'rtl'}))
    expect(textsOf(foreign, '//o:meta[@property="schema:accessibilitySummary"]/@xml:lang')).toEqual(['en'])
  })
})
