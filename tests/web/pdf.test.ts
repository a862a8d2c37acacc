import {mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {exportCourse, memoryFolder, parseCourse, type CourseFolder} from '@silabus/core'
import {findBrowser, printPackage} from '@silabus/print'
import {pdf} from '@silabus/web'
import {getDocument, type PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, beforeEach, afterEach, expect, test} from 'vitest'
import {findChromium} from '../support/chromium.ts'
import {everyKind, fixture} from './courses.ts'

let desk: string
let named: string | undefined

beforeAll(() => {
  named = process.env['CHROME_PATH']
  process.env['CHROME_PATH'] = findChromium()
})
afterAll(() => {
  if (named === undefined) delete process.env['CHROME_PATH']
  else process.env['CHROME_PATH'] = named
})
beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'silabus-pdf-'))
})
afterEach(async () => {
  await rm(desk, {recursive: true})
})

test('Contents name the pages on which their lines stand, and so do questions and answers', async () => {
  const printed = await print(memoryFolder({'course.md': long}))
  const lines = (await textOf(printed, 2)).split('\n')
  for (const title of ['Soil', 'Compost', 'Water']) {
    const number = Number(/(\d+)$/u.exec(lines.find(line => line.startsWith(title)) ?? '')?.[1])
    expect(number, title).toBeGreaterThan(2)
    expect((await textOf(printed, number)).split('\n'), title).toContain(title)
  }
  const all = await Promise.all(
    Array.from({length: printed.numPages}, (_, index) => textOf(printed, index + 1))
  )
  // The number of a page stands at its foot, but for the first.
  expect(all[0]).not.toMatch(/^1$/mu)
  for (const [index, text] of all.entries())
    if (index > 0) expect(text).toMatch(new RegExp(`^${index + 1}$`, 'mu'))
  const asked = all.findIndex(text => text.includes('What feeds a plant?')) + 1
  const answered = all.findIndex(text => text.includes('Compost feeds.')) + 1
  expect(all[asked - 1]).toContain(`→ ${answered}`)
  expect(all[answered - 1]).toContain(`→ ${asked}`)
})

test('It says who wrote it, in which language, and has an outline and tags', async () => {
  const printed = await print(memoryFolder({'course.md': everyKind}))
  const {info} = await printed.getMetadata()
  expect(info).toMatchObject({
    Title: 'Growing & <vegetables>',
    Author: 'Rina "R" Wati; A </script><b>',
    Subject: 'On soil.',
    Creator: 'Silabus test',
    Language: 'en',
    CreationDate: "D:20260102030405+00'00'",
    ModDate: "D:20260102030405+00'00'"
  })
  expect(await printed.getMarkInfo()).toMatchObject({Marked: true})
  expect(JSON.stringify(await printed.getOutline())).toContain('"Soil"')
})

test('The same course gives the same bytes', async () => {
  const paths = [join(desk, 'one.pdf'), join(desk, 'two.pdf')]
  for (const path of paths)
    await print(memoryFolder({'course.md': `${long}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n`}), path)
  const [one, two] = await Promise.all(paths.map(path => readFile(path)))
  expect(one?.equals(two ?? Buffer.of())).toBe(true)
})

test('Titles cannot break out of the style, and Arabic is printed', async () => {
  const title =
    '"; } </style><script>document.title = "broken"</script> \\ { content: url(http://example.com) }'
  const printed = await print(
    memoryFolder({
      'course.md': `---\nid: a\ntitle: T\nlang: en\n---\n\n# \\${title.replaceAll('<', '\\<').replaceAll('\\ {', '\\\\ {')}\n\nText.\n\n# Two\n\nText.\n`
    })
  )
  expect((await printed.getMetadata()).info).toMatchObject({Title: 'T'})
  expect(await textOf(printed, 3)).toContain('</style><script>')
  expect((await print(fixture('right-to-left-course-with-foreign-ids'))).numPages).toBeGreaterThan(2)
})

test('Without a browser, or with one that fails, a sentence says so and what lay there stays', async () => {
  const path = join(desk, 'course.pdf')
  await writeFile(path, 'old')
  const browser = process.env['CHROME_PATH']
  try {
    process.env['CHROME_PATH'] = join(desk, 'missing')
    await expect(print(memoryFolder({'course.md': long}), path)).rejects.toThrow(
      /^Cannot print `.*`: `CHROME_PATH` names/u
    )
    process.env['CHROME_PATH'] = process.execPath
    await expect(print(memoryFolder({'course.md': long}), path)).rejects.toThrow(
      /^Cannot print `.*`: the browser `.*` ended/u
    )
  } finally {
    process.env['CHROME_PATH'] = browser
  }
  expect(() => findBrowser({PATH: desk}, path)).not.toThrow(TypeError)
  expect(await readFile(path, 'utf8')).toBe('old')
  expect(await readdir(desk)).toEqual(['course.pdf'])
})

test('Asked to stop, it ends the browser and leaves nothing', async () => {
  const stop = new AbortController()
  const path = join(desk, 'course.pdf')
  const tree = exported(memoryFolder({'course.md': long}))
  const printing = printPackage(tree, path, {
    signal: stop.signal,
    onProgress: () => {
      stop.abort()
    }
  })
  await expect(printing).rejects.toThrow(/abort/u)
  expect(await readdir(desk)).toEqual([])
})

const paragraph = 'Good soil feeds the plant, and the plant feeds the soil. '.repeat(30)
const long =
  `---\nid: a\ntitle: A garden\nlang: en\n---\n\n# Soil\n\n${`${paragraph}\n\n`.repeat(6)}`
  + ':::question{#q}\n\nWhat feeds a plant?\n\n- [x] Compost\n  > Compost feeds.\n- [ ] Gravel\n\n:::\n\n'
  + `# Compost\n\n${`${paragraph}\n\n`.repeat(6)}# Water\n\n${paragraph}\n`

function exported(folder: CourseFolder): NonNullable<ReturnType<typeof exportCourse>['tree']> {
  const {tree} = exportCourse(parseCourse(folder, {targets: [pdf]}), pdf, {
    now: new Date('2026-01-02T03:04:05Z'),
    generator: 'test'
  })
  if (tree === undefined) throw new Error('Unexpected course without a page')
  return tree
}

async function print(folder: CourseFolder, path = join(desk, 'course.pdf')): Promise<PDFDocumentProxy> {
  await printPackage(exported(folder), path)
  return getDocument({data: new Uint8Array(await readFile(path)), verbosity: 0}).promise
}

/** Lines of a page: what stands at the same height, from left to right. */
async function textOf(printed: PDFDocumentProxy, number: number): Promise<string> {
  const page = await printed.getPage(number)
  const {items} = await page.getTextContent()
  const lines = new Map<number, string>()
  for (const item of items) {
    if (!('str' in item)) continue
    // The transformation ends in the place from the left and from the foot.
    const height = Math.round(Number(item.transform[5]))
    lines.set(height, `${lines.get(height) ?? ''}${item.str}`)
  }
  return [...lines.values()].map(line => line.replace(/\s+/gu, ' ').trim()).join('\n')
}
