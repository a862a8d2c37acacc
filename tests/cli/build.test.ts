import {createHash} from 'node:crypto'
import {chmod, cp, readFile, readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createDesk, garden, silabus, type Desk} from './silabus.ts'

const names = ['garden-scorm12.zip', 'garden.epub', 'garden-moodle.xml']
const targets = ['scorm12', 'epub', 'moodle-xml']
const wrong = garden.replace('water[^1]', 'water[^1][^2]')

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
  await desk.put('garden/course.md', garden)
})

afterEach(async () => {
  await desk.clear()
})

test('a build writes a file for each target, and tells where, how large, and how to import it', async () => {
  const {code, stdout, stderr} = await desk.run('build', 'garden')
  expect({code, stderr}).toMatchObject({code: 0})
  expect((await readdir(join(desk.path, 'dist'))).sort()).toEqual([...names].sort())
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(6)
  for (const [index, name] of names.entries()) {
    expect(lines[2 * index]).toMatch(new RegExp(`^dist/${name} .*\\d (bytes|KB) `, 'u'))
    expect(lines[2 * index + 1]).toMatch(/^ {2}\S.{10}/u)
  }
})

test('without a course it is the working folder, and a file is a course too', async () => {
  const inside = await silabus(['build', '--out', '../a'], {cwd: join(desk.path, 'garden')})
  expect(inside.code).toBe(0)
  await desk.put('kebun.md', garden)
  expect((await desk.run('build', 'kebun.md', '--out', 'b')).code).toBe(0)
  for (const name of names) {
    expect(
      (await readFile(join(desk.path, 'a', name))).equals(await readFile(join(desk.path, 'b', name)))
    ).toBe(true)
  }
})

test('an id that no file name holds is cut, and told apart by a check code', async () => {
  await desk.put('a/course.md', garden.replace('id: garden', `id: ${'g'.repeat(300)}`))
  await desk.put('b/course.md', garden.replace('id: garden', `id: ${'g'.repeat(299)}h`))
  for (const course of ['a', 'b']) expect((await desk.run('build', course, '--to', 'epub')).code).toBe(0)
  const written = await readdir(join(desk.path, 'dist'))
  expect(written).toHaveLength(2)
  for (const name of written) expect(name).toMatch(/^g{111}-[0-9a-f]{8}\.epub$/u)
})

test('ids of any length make file names that a disk takes, also where each quiz has a file of its own', async () => {
  const long = (letter: string): string => letter.repeat(240)
  const question = (id: string): string => `:::question{#${id}}\nWhich?\n\n- [x] a\n- [ ] b\n:::\n`
  await desk.put(
    'long/course.md',
    `---\nid: ${long('g')}\ntitle: G\nlang: en\ntargets:\n  moodle-xml:\n    split: quiz\n---\n\n# One {#${long('m')}}\n\n${question('a')}\n::::quiz{#${long('q')}1}\n\n${question('b')}\n::::\n\n::::quiz{#${long('q')}2}\n\n${question('c')}\n::::\n`
  )
  const run = await desk.run('build', 'long', '--to', 'moodle-xml', '--out', 'files')
  expect(run.code).toBe(0)
  expect(await readdir(join(desk.path, 'files'))).toHaveLength(3)
})

test('only the targets asked for are written, in the usual order, each once', async () => {
  await desk.run('build', 'garden', '--to', 'moodle-xml,epub', '--to', 'epub')
  expect(await readdir(join(desk.path, 'dist'))).toEqual(['garden-moodle.xml', 'garden.epub'])
})

test('what is made on request comes with its name, in the command or in the course', async () => {
  await desk.run('build', 'garden', '--to', 'gift')
  expect(await readdir(join(desk.path, 'dist'))).toEqual(['garden-gift.txt'])
  await desk.put('garden/course.md', garden.replace('lang: en\n', 'lang: en\ntargets:\n  aiken: {}\n'))
  await desk.run('build', 'garden', '--out', 'all')
  expect((await readdir(join(desk.path, 'all'))).sort()).toEqual([...names, 'garden-aiken.txt'].sort())
})

test('--json tells the outputs with their digests, and nothing else on the standard output', async () => {
  for (const out of ['dist', './dist/', `${desk.path}/dist`]) {
    const {code, stdout} = await desk.run('build', 'garden', '--json', '--out', out)
    expect(code).toBe(0)
    const outputs = []
    for (const [index, name] of names.entries()) {
      const bytes = await readFile(join(desk.path, 'dist', name))
      outputs.push({
        target: targets[index],
        path: `${out.replace(/\/$/u, '')}/${name}`,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex')
      })
    }
    expect(JSON.parse(stdout)).toEqual({course: 'garden', outputs, messages: []})
  }
})

test('the same course gives the same bytes in every folder, time zone, locale and umask', async () => {
  await desk.put(
    'garden/media/bunga 🌺.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'
  )
  await desk.put('garden/course.md', garden.replace('For some', '![A flower](<media/bunga 🌺.svg>) For some'))
  const copy = join(desk.path, 'kebun saya – 庭', 'garden')
  await cp(join(desk.path, 'garden'), copy, {recursive: true})
  await chmod(join(copy, 'course.md'), 0o600)

  const here = await silabus(['build', 'garden', '--json'], {
    cwd: desk.path,
    env: {TZ: 'Asia/Jakarta', LC_ALL: 'id_ID.UTF-8'}
  })
  const umask = process.umask(0o077)
  try {
    const there = await silabus(['build', copy, '--json'], {
      cwd: join(desk.path, 'kebun saya – 庭'),
      env: {TZ: 'America/Caracas', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8'}
    })
    expect(here).toMatchObject({code: 0, stdout: there.stdout})
  } finally {
    process.umask(umask)
  }
})

test('SOURCE_DATE_EPOCH moves the dates inside', async () => {
  const digest = async (env: NodeJS.ProcessEnv): Promise<string> =>
    (await silabus(['build', 'garden', '--to', 'epub', '--json'], {cwd: desk.path, env})).stdout
  const stamped = await digest({SOURCE_DATE_EPOCH: '1700000000'})
  expect(await digest({SOURCE_DATE_EPOCH: '1700000000'})).toBe(stamped)
  expect(await digest({})).not.toBe(stamped)
})

test('an error keeps every target from being written, and what lay there before stays', async () => {
  await desk.run('build', 'garden')
  const before = await stat(join(desk.path, 'dist', 'garden.epub'))
  await desk.put('garden/course.md', wrong)
  const {code, stdout, stderr} = await desk.run('build', 'garden')
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toMatch(/garden\/course\.md:16:\d+ error footnote-undefined /u)
  expect(stderr).toContain('Not written because of errors')
  expect((await stat(join(desk.path, 'dist', 'garden.epub'))).mtimeMs).toBe(before.mtimeMs)
  expect((await readdir(join(desk.path, 'dist'))).sort()).toEqual([...names].sort())
})

test('nothing is made, not even the folder, when nothing can be written', async () => {
  await desk.put('garden/course.md', wrong)
  expect((await desk.run('build', 'garden')).code).toBe(1)
  expect(await readdir(desk.path)).toEqual(['garden'])
})

test('all messages of a run come at once, in the order of the course', async () => {
  await desk.put('garden/course.md', `${wrong}\n\n![](gone.png)\n`)
  await desk.put('garden/02-water.md', '# Water\n\nSee [there](nowhere.md).\n\n:::qestion\n\n:::\n')
  const {code, stdout} = await desk.run('build', 'garden', '--json')
  expect(code).toBe(1)
  const result: unknown = JSON.parse(stdout)
  expect(result).toMatchObject({course: 'garden', outputs: []})
  const {messages} = result as {messages: {rule: string; severity: string; file: string; line: number}[]}
  const errors = messages
    .filter(message => message.severity === 'error')
    .map(({rule, file}) => `${file} ${rule}`)
  expect(errors).toEqual([
    'course.md footnote-undefined',
    'course.md media-missing',
    '02-water.md link-dead',
    '02-water.md fence-unknown'
  ])
})

test('--strict makes warnings errors', async () => {
  await desk.put('garden/course.md', garden.replace('lang: en\n', ''))
  const loose = await desk.run('build', 'garden', '--json')
  expect(loose.code).toBe(0)
  expect(JSON.parse(loose.stdout)).toMatchObject({
    messages: [{rule: 'front-matter-missing', severity: 'warning'}]
  })
  const strict = await desk.run('build', 'garden', '--json', '--strict')
  expect(strict.code).toBe(1)
  expect(JSON.parse(strict.stdout)).toMatchObject({
    outputs: [],
    messages: [{rule: 'front-matter-missing', severity: 'error'}]
  })
})

test('--draft writes in spite of errors, and still fails', async () => {
  await desk.put('garden/course.md', wrong)
  const {code, stdout, stderr} = await desk.run('build', 'garden', '--draft')
  expect(code).toBe(1)
  expect(stdout).toContain('dist/garden.epub')
  expect(stderr).toContain('not for publishing')
  expect((await readdir(join(desk.path, 'dist'))).sort()).toEqual([...names].sort())
})

test('an error of one target keeps only that one from being written', async () => {
  const refused = garden.replace('- [ ] sand\n- [x] loam', '- [x] loam `34%`\n- [x] peat `66%`\n- [ ] sand')
  await desk.put('garden/course.md', refused)
  const {code, stdout} = await desk.run('build', 'garden', '--json')
  const result: unknown = JSON.parse(stdout)
  expect(result).toMatchObject({
    outputs: [{target: 'scorm12'}, {target: 'epub'}],
    messages: [{rule: 'target-refused', severity: 'error', target: 'moodle-xml'}]
  })
  expect(code).toBe(1)
})

test('a target with nothing to write says so, and writes no file', async () => {
  await desk.put('plain.md', '---\nid: plain\ntitle: Plain\nlang: en\n---\n\n# One {#one}\n\nText.\n')
  const {code, stdout} = await desk.run('build', 'plain.md', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    outputs: [{target: 'scorm12'}, {target: 'epub'}],
    messages: [{rule: 'target-empty', severity: 'info', target: 'moodle-xml'}]
  })
})
