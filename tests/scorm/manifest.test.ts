import {describe, expect, test} from 'vitest'
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
})
