import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdir, readdir, readFile, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createDesk, type Desk} from './silabus.ts'

const question = `<question type="shortanswer">
    <name><text>Compost</text></name>
    <questiontext format="html"><text><![CDATA[<p><img src="@@PLUGINFILE@@/a.png" alt="Heap"></p><p>What feeds a plant?</p>]]></text>
<file name="a.png" path="/" encoding="base64">iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==</file></questiontext>
    <answer fraction="100"><text>compost</text></answer>
  </question>`
const bank = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category"><category><text>$course$/top/Soil</text></category></question>
  ${question}
</quiz>
`

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
  await desk.put('soil.xml', bank)
})

afterEach(async () => {
  await desk.clear()
})

test('a question bank becomes a course that builds', async () => {
  const {code, stdout, stderr} = await desk.run('import', 'soil.xml', '--out', 'new/garden/')
  expect({code, stdout}).toEqual({
    code: 0,
    stdout:
      'new/garden/course.md  39 bytes\nnew/garden/01-soil-questions.md  171 bytes\nnew/garden/media/a.png  70 bytes\n'
  })
  expect(stderr).toContain('silabus check new/garden/')
  expect(await readdir(join(desk.path, 'new', 'garden'))).toEqual([
    '01-soil-questions.md',
    'course.md',
    'media'
  ])
  expect((await desk.run('build', 'new/garden')).code).toBe(0)
})

test('the result can be had as JSON, the same each time', async () => {
  const runs = [
    await desk.run('import', 'soil.xml', '--out', 'one', '--json'),
    await desk.run('import', 'soil.xml', '--out', 'two', '--json')
  ]
  const [first, second] = runs.map(({stdout}) => stdout)
  expect(second).toBe(first?.replaceAll('one/', 'two/'))
  const result = JSON.parse(first ?? '') as {
    course: string
    outputs: {path: string; bytes: number; sha256: string}[]
    messages: unknown[]
  }
  expect(result).toMatchObject({course: 'soil', messages: []})
  for (const {path, bytes, sha256} of result.outputs) {
    const content = await readFile(join(desk.path, path))
    expect(bytes).toBe(content.length)
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
  }
  expect(result.outputs).toHaveLength(3)
})

test('what is lost is told at its line, and makes no failure', async () => {
  await desk.put(
    'bank/lost.xml',
    bank.replace('</quiz>', '<question type="calculated"><name><text>Sum</text></name></question></quiz>')
  )
  const {code, stderr} = await desk.run('import', 'bank/lost.xml', '--out', 'garden')
  expect(code).toBe(0)
  expect(stderr).toMatch(
    /^bank\/lost\.xml:10:1 warning import-unsupported .*`Sum` of the type `calculated`/mu
  )
})

test('what has to be mended is an error, and is written all the same', async () => {
  await desk.put('broken.xml', bank.replace('fraction="100"', 'fraction="50"'))
  const {code, stderr} = await desk.run('import', 'broken.xml', '--out', 'garden')
  expect(code).toBe(1)
  expect(stderr).toMatch(/broken\.xml:4:3 error import-question .*mend line \d+ of `01-soil-questions\.md`/u)
  expect(await readdir(join(desk.path, 'garden'))).toContain('course.md')
})

test('of a file that cannot be read nothing is written', async () => {
  await desk.put('cut.xml', bank.slice(0, 300))
  const {code, stdout, stderr} = await desk.run('import', 'cut.xml', '--out', 'garden', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    course: null,
    outputs: [],
    messages: [{rule: 'import-malformed'}]
  })
  expect(stderr).toContain('import-malformed')
  expect(await readdir(desk.path)).not.toContain('garden')
})

test('nothing is ever overwritten', async () => {
  await desk.put('garden/course.md', '# Mine\n')
  await desk.put('notes/a.txt', 'mine')
  await desk.put('file', 'mine')
  for (const [out, sentence] of [
    ['garden', /`--out garden` holds a course already, expected a new or an empty folder/u],
    ['notes', /`--out notes` is not empty, expected a new or an empty folder/u],
    ['file', /`--out file` is a file, expected a folder/u],
    ['', /`--out` is empty, expected a folder/u]
  ] as const) {
    const {code, stdout, stderr} = await desk.run('import', 'soil.xml', '--out', out)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toMatch(sentence)
  }
  expect(await readFile(join(desk.path, 'garden', 'course.md'), 'utf8')).toBe('# Mine\n')
  expect(await readdir(join(desk.path, 'garden'))).toEqual(['course.md'])
})

test('an empty folder, also behind a link, is filled', async () => {
  await mkdir(join(desk.path, 'empty'))
  await symlink('empty', join(desk.path, 'link'))
  expect((await desk.run('import', 'soil.xml', '--out', 'link')).code).toBe(0)
  expect(await readdir(join(desk.path, 'empty'))).toEqual(['01-soil-questions.md', 'course.md', 'media'])
})

test('what is no file is refused, and no pipe is waited for', async () => {
  if (process.platform === 'win32') return
  execFileSync('mkfifo', [join(desk.path, 'pipe.xml')])
  for (const [file, sentence] of [
    ['pipe.xml', /`pipe\.xml` is a pipe or a device, expected a file: save what comes out of it first/u],
    ['/dev/null', /`\/dev\/null` is a pipe or a device/u],
    ['-', /There is no file `-`, expected one to import; what comes through a pipe is not read/u]
  ] as const) {
    const {code, stderr} = await desk.run('import', file, '--out', 'two')
    expect(stderr).toMatch(sentence)
    expect(code).toBe(2)
  }
})

test('a file is known by its ending or by how it begins; others are refused with what is read', async () => {
  await desk.put('export', bank)
  await desk.put('notes.pdf', '%PDF-1.7')
  expect((await desk.run('import', 'export', '--out', 'one')).code).toBe(0)
  for (const [file, sentence] of [
    ['notes.pdf', /`notes\.pdf` is of no kind that is read, expected Moodle XML \(`\.xml`\)/u],
    ['nothing.xml', /There is no file `nothing\.xml`, expected one to import/u],
    ['.', /`\.` is a folder, expected a file/u]
  ] as const) {
    const {code, stderr} = await desk.run('import', file, '--out', 'two')
    expect(code).toBe(2)
    expect(stderr).toMatch(sentence)
  }
  expect(await readdir(desk.path)).not.toContain('two')
  expect(await desk.run('import', 'soil.xml')).toMatchObject({code: 2})
})
