import {readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createDesk, garden, type Desk} from './silabus.ts'

const question = (id: string, text: string): string =>
  `\n:::question{#${id}}\n\n${text}\n\n- [x] yes\n- [ ] no\n\n:::\n`
const bank = `${garden}${question('one', 'First?')}${question('two', 'Second?')}`

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
  await desk.put('garden/course.md', bank)
  await desk.run('build', 'garden', '--to', 'moodle-xml')
})

afterEach(async () => {
  await desk.clear()
})

const since = ['--since', 'dist/garden-moodle.xml']

test('a build since an earlier file writes what is new or differs, and sums up', async () => {
  const edited = bank.replace('Second?', 'Zweite?').replace('{#one}', '{#three}')
  await desk.put('garden/course.md', edited)
  const {code, stdout} = await desk.run('build', 'garden', '--out', 'changes', ...since)
  expect(code).toBe(0)
  expect(await readdir(join(desk.path, 'changes'))).toEqual(['garden-moodle.xml'])
  const text = await readFile(join(desk.path, 'changes', 'garden-moodle.xml'), 'utf8')
  expect(text.match(/<idnumber>(?:two|three)<\/idnumber>/gu)).toHaveLength(2)
  expect(stdout.slice(stdout.indexOf('Since'))).toMatchInlineSnapshot(`
    "Since dist/garden-moodle.xml: 1 added, 1 changed, 1 removed
      added:
        three  First?
      changed:
        two  Zweite?
      removed from the course, still in the bank:
        one  First?
    "
  `)
})

test('the summary is in the result for scripts', async () => {
  await desk.put('garden/course.md', bank.replace('Second?', 'Zweite?'))
  const {stdout} = await desk.run('build', 'garden', '--out', 'changes', '--json', ...since)
  expect(JSON.parse(stdout)).toMatchObject({
    outputs: [{target: 'moodle-xml', path: 'changes/garden-moodle.xml'}],
    changes: [
      {
        target: 'moodle-xml',
        added: [],
        changed: [{id: 'two', name: 'Zweite?'}],
        moved: [],
        renamed: [],
        removed: []
      }
    ]
  })
})

test('where nothing has changed, nothing is written', async () => {
  const {code, stdout} = await desk.run('build', 'garden', '--out', 'changes', ...since)
  expect({code, stdout}).toEqual({
    code: 0,
    stdout:
      'Since dist/garden-moodle.xml: 0 added, 0 changed, 0 removed\n'
      + '  Nothing is new or changed, so no file was written.\n'
  })
  expect(await readdir(desk.path)).not.toContain('changes')
})

test('the earlier file is never replaced, and what is no such file is refused', async () => {
  const before = await readFile(join(desk.path, 'dist', 'garden-moodle.xml'))
  await desk.put('garden/course.md', bank.replace('Second?', 'Zweite?'))
  for (const [args, message] of [
    [[...since, ...since], '`--since` names two files that hold `'],
    [since, 'would be replaced by what has changed since; give another folder'],
    [['--since', 'nowhere.xml'], 'There is no file `nowhere.xml`'],
    [['--since', 'garden'], '`--since garden` is a folder'],
    [['--since', 'garden/course.md'], 'is no file that Silabus wrote for `moodle-xml`: line'],
    [[...since, '--to', 'epub'], '`--since` is for `moodle-xml`; `epub` is always written whole']
  ] as const) {
    const {code, stdout, stderr} = await desk.run('build', 'garden', ...args)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(message)
  }
  expect(await readFile(join(desk.path, 'dist', 'garden-moodle.xml'))).toEqual(before)
})

test('several files of one target are written side by side, and stand for the whole together', async () => {
  const split = bank.replace('---\n', '---\ntargets:\n  moodle-xml:\n    split: module\n')
  await desk.put('garden/course.md', `${split}\n# Water {#water}\n${question('four', 'Fourth?')}`)
  const built = await desk.run('build', 'garden', '--to', 'moodle-xml', '--out', 'parts', '--json')
  const {outputs} = JSON.parse(built.stdout) as {outputs: readonly {path: string}[]}
  const paths = outputs.map(({path}) => path)
  expect(paths).toHaveLength(2)
  expect((await readdir(join(desk.path, 'parts'))).map(name => `parts/${name}`).sort()).toEqual(
    [...paths].sort()
  )
  const {stdout} = await desk.run(
    'build',
    'garden',
    '--out',
    'changes',
    ...paths.flatMap(path => ['--since', path])
  )
  expect(stdout).toContain('0 added, 0 changed, 0 removed')
})

test('files of an earlier build do not come to lie beside what has changed', async () => {
  await desk.put('changes/garden-soil-moodle.xml', '<quiz/>')
  await desk.put('changes/gardening-moodle.xml', '<quiz/>')
  await desk.put('garden/course.md', bank.replace('Second?', 'Zweite?'))
  const {code, stderr} = await desk.run('build', 'garden', '--out', 'changes', ...since)
  expect(code).toBe(2)
  expect(stderr).toContain('`changes/garden-soil-moodle.xml` would lie beside what has changed')
  // Where nothing has changed, the whole may lie there.
  await desk.put('garden/course.md', bank)
  expect(await desk.run('build', 'garden', ...since)).toMatchObject({code: 0})
})

test('a file of another course is refused', async () => {
  await desk.put('garden/course.md', bank.replace('id: garden', 'id: yard'))
  const {code, stderr} = await desk.run('build', 'garden', '--out', 'changes', ...since)
  expect(code).toBe(2)
  expect(stderr).toContain('is of the course `garden`, expected one of `yard`')
})
