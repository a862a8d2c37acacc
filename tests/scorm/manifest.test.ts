import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {unversioned} from '../support/unversioned.ts'
import {makePackage, textOf} from './package.ts'
import {validateManifest} from './schemas.ts'

const question = (id: string, right = 0): string => `:::question{#${id}}

Which?

- [${right === 0 ? 'x' : ' '}] One
- [${right === 1 ? 'x' : ' '}] Two

:::
`
const course = (front: string, body = ''): string => `---\n${front}\n---\n\n# Module\n\nText.\n\n${body}`
const manifestOf = (source: string): string => textOf(makePackage(source).files, 'imsmanifest.xml')
const identifiers = (manifest: string): (string | undefined)[] =>
  [...manifest.matchAll(/ identifier="([^"]*)"/gu)].map(([, id]) => id)

describe('a manifest', () => {
  test.each([
    ['plain', 'id: course\ntitle: Course'],
    ['with signs that XML escapes', 'id: course\ntitle: \'Fish & chips < "meat" > 3\''],
    ['of another script', 'id: الرعاية\ntitle: الرعاية الاجتماعية\nlang: ar'],
    ['with a title that is too long', `id: course\ntitle: ${'Judul yang panjang '.repeat(30)}`],
    ['with a title of several lines', 'id: course\ntitle: |\n  Two\n  lines'],
    ['with emoji', 'id: course\ntitle: 🌱 Tumbuh'],
    ['with an id that starts like a number would', 'id: c.2024_v1-a\ntitle: Course']
  ])('is valid: %s', (_, front) => {
    const manifest = manifestOf(course(front, `::::quiz{#z}\n\n${question('q')}\n::::\n`))
    expect(() => validateManifest(manifest)).not.toThrow()
    const title = /<item [^>]*>\s*<title>([^<]*)<\/title>/u.exec(manifest)?.[1] ?? ''
    expect([...title.replace(/&\w+;/gu, '&')].length).toBeLessThanOrEqual(200)
    expect(title).not.toMatch(/\n|^\s|\s$/u)
    // Some platforms show character references as they stand.
    expect(manifest).not.toMatch(/&#/u)
    expect(new Set(identifiers(manifest)).size).toBe(4)
  })

  test.each([
    ['a type in upper case', 'adlcp:scormtype="sco"', 'adlcp:scormtype="SCO"'],
    ['an identifier that starts with a digit', 'identifier="RES-course"', 'identifier="1-course"'],
    ['an unknown element', '<resources>', '<resources><thing/>'],
    ['no resources', /<resources>.*<\/resources>/su, '']
  ])('is not valid with %s, so the schemas do check', (_, from, to) => {
    const manifest = manifestOf(course('id: course\ntitle: Course'))
    expect(manifest.replace(from, to)).not.toBe(manifest)
    expect(() => validateManifest(manifest.replace(from, to))).toThrow()
  })

  test('says what every platform looks for', () => {
    const manifest = manifestOf(course('id: course\ntitle: Course'))
    expect(manifest).toContain('<schema>ADL SCORM</schema>')
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>')
    expect(manifest).toContain('adlcp:scormtype="sco"')
    expect(identifiers(manifest)).toEqual(['MANIFEST-course', 'ORG-course', 'ITEM-course', 'RES-course'])
    expect(manifest).toContain('organizations default="ORG-course"')
  })

  test('has the same identifiers for the next version of the course', () => {
    const first = manifestOf(course('id: course\ntitle: Course\nversion: "1.0"'))
    const second = manifestOf(course('id: course\ntitle: A new title\nversion: "2.0"', 'More.'))
    expect(identifiers(second)).toEqual(identifiers(first))
  })

  test.each([
    ['pass mark and quiz', 'pass: 70', `::::quiz{#z}\n\n${question('q')}\n::::\n`, '70'],
    ['pass mark with decimals', 'pass: 66.5', `::::quiz{#z}\n\n${question('q')}\n::::\n`, '66.5'],
    ['a pass mark that everybody reaches', 'pass: 0', `::::quiz{#z}\n\n${question('q')}\n::::\n`, undefined],
    ['no pass mark', '', `::::quiz{#z}\n\n${question('q')}\n::::\n`, undefined],
    ['self-checks only', 'pass: 70', question('q'), undefined]
  ])('has a mastery score only where one can be reached: %s', (_, front, body, score) => {
    const manifest = manifestOf(course(`id: course\ntitle: Course\n${front}`, body))
    expect(/<adlcp:masteryscore>(.*)<\/adlcp:masteryscore>/u.exec(manifest)?.[1]).toBe(score)
    expect(() => validateManifest(manifest)).not.toThrow()
  })

  test('lists every file of the package, under names that survive every platform', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
    const {files} = makePackage({
      'course.md': course(
        'id: course\ntitle: Course',
        '![a](<Gambar & Foto/Empat fungsi (baru).SVG>)\n\n![b](الرعاية.svg)\n\n[c](data/tabel.csv)\n\n![d](media/a.svg)\n\n![e](media/b/a.svg)'
      ),
      'Gambar & Foto/Empat fungsi (baru).SVG': svg,
      'الرعاية.svg': svg.replace('M0 0', 'M0 1'),
      'data/tabel.csv': 'a,b\n',
      'media/a.svg': svg.replace('M0 0', 'M0 2'),
      'media/b/a.svg': svg.replace('M0 0', 'M0 3')
    })
    const manifest = textOf(files, 'imsmanifest.xml')
    const listed = [...manifest.matchAll(/<file href="([^"]*)"/gu)].map(([, href]) => href)
    expect([...listed, 'imsmanifest.xml'].sort()).toEqual([...files.keys()].sort())
    expect(listed).toHaveLength(9)
    for (const path of files.keys()) expect(path).toMatch(/^[a-z0-9][a-z0-9./-]*$/u)
    const page = textOf(files, 'index.html')
    const referred = [...page.matchAll(/(?:src|href)="(assets\/[^"]*)"/gu)].map(([, href]) => href)
    expect(new Set(referred)).toEqual(new Set(listed.filter(path => path?.startsWith('assets/'))))
    expect(() => validateManifest(manifest)).not.toThrow()
  })

  test('names the player and its style by what is in them, so that no cache serves old ones', () => {
    const {files} = makePackage(course('id: course\ntitle: Course'))
    const names = [...files.keys()].filter(path => /\.(?:js|css)$/u.test(path))
    expect(names.map(unversioned)).toEqual(['player.js', 'style.css', 'search.js'])
    for (const name of names) {
      const hash = createHash('sha256').update(textOf(files, name)).digest('hex').slice(0, 8)
      expect(name).toContain(hash)
      expect(textOf(files, 'index.html')).toContain(`"${name}"`)
    }
  })

  test('keeps a long id within what platforms store', () => {
    const manifest = manifestOf(course(`id: ${'kesejahteraan-'.repeat(30)}x\ntitle: Course`))
    for (const id of identifiers(manifest)) expect((id ?? '').length).toBeLessThanOrEqual(200)
    expect(() => validateManifest(manifest)).not.toThrow()
  })

  test('keeps blanks between signs that XML escapes where Moodle reads titles', () => {
    // A no-break space is none of the white space that Moodle trims off each piece of text.
    expect(manifestOf(course('id: course\ntitle: "A & < B"'))).toContain('<title>A &amp;\u00a0&lt; B</title>')
  })
})

describe('the metadata of a course', () => {
  const front = `id: kebun
title: Kebun & dapur
lang: id
authors: [Rina Wati, "Santoso; Budi, S.Sos."]
description: 'Menanam "sayur" <sendiri>'
version: "1.10"
date: 2026-11-24
license: CC BY 4.0
keywords: [kebun, sayur]`

  test('says what the author told, in the language of the course, and is valid', () => {
    const manifest = manifestOf(course(front))
    expect(() => validateManifest(manifest)).not.toThrow()
    const lom = /<imsmd:lom>.*<\/imsmd:lom>/su.exec(manifest)?.[0].replace(/>\s+</gu, '><') ?? ''
    for (const told of [
      '<imsmd:title><imsmd:langstring xml:lang="id">Kebun &amp; dapur</imsmd:langstring></imsmd:title>',
      '<imsmd:language>id</imsmd:language>',
      '<imsmd:description><imsmd:langstring xml:lang="id">Menanam "sayur" &lt;sendiri&gt;</imsmd:langstring></imsmd:description>',
      '<imsmd:keyword><imsmd:langstring xml:lang="id">kebun</imsmd:langstring></imsmd:keyword><imsmd:keyword><imsmd:langstring xml:lang="id">sayur</imsmd:langstring></imsmd:keyword>',
      '<imsmd:version><imsmd:langstring xml:lang="x-none">1.10</imsmd:langstring></imsmd:version>',
      '\nFN:Rina Wati\n',
      '\nFN:Santoso\\; Budi\\, S.Sos.\n',
      '<imsmd:datetime>2026-11-24</imsmd:datetime>',
      '<imsmd:rights><imsmd:description><imsmd:langstring xml:lang="id">CC BY 4.0</imsmd:langstring></imsmd:description></imsmd:rights>'
    ])
      expect(lom).toContain(told)
  })

  test('holds no element that a reader without namespaces could take for one of the manifest', () => {
    const manifest = manifestOf(course(front))
    expect(manifest.match(/<title>/gu)).toHaveLength(2)
    expect(manifest.match(/<imsmd:title>/gu)).toHaveLength(1)
    const lom = /<imsmd:lom>.*<\/imsmd:lom>/su.exec(manifest)?.[0] ?? ''
    expect(lom.match(/<(?![/]?imsmd:)[a-z]/gu)).toBeNull()
  })

  test('leaves out what nobody told', () => {
    const manifest = manifestOf(course('id: course\ntitle: Course'))
    expect(manifest).not.toMatch(/imsmd:(?:description|keyword|lifecycle|rights)/u)
    expect(() => validateManifest(manifest)).not.toThrow()
  })
})
