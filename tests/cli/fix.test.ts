import {chmod, lstat, readFile, readdir, stat, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createDesk, ended, garden, start, type Desk} from './silabus.ts'

const wrong = garden
  .replace('{#soil-1 objectives=S1}', '{objectives=S1}')
  .replace('- **S1** Tell loam from sand.', '• **S1** Tell loam from sand.\n• **S2** Dig.')
  .replace('- [ ] sand', '-\u00A0[ ] sand')
const right = garden
  .replace('{#soil-1 objectives=S1}', '{#soil.what-holds-water-best objectives=S1}')
  .replace('- **S1** Tell loam from sand.', '- **S1** Tell loam from sand.\n- **S2** Dig.')

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
  await desk.put('my garden/course.md', wrong)
})

afterEach(async () => {
  await desk.clear()
})

const source = async (): Promise<string> => readFile(join(desk.path, 'my garden', 'course.md'), 'utf8')

test('what has one right answer is written, shown as a diff, and told; the rest remains', async () => {
  const {code, stdout, stderr} = await desk.run('fix', 'my garden')
  expect(code).toBe(0)
  expect(await source()).toBe(right)
  expect(stdout.startsWith('--- a/my garden/course.md\t\n+++ b/my garden/course.md\t\n@@ -')).toBe(true)
  expect(stdout).toContain(
    '\n-• **S1** Tell loam from sand.\n-• **S2** Dig.\n+- **S1** Tell loam from sand.\n'
  )
  expect(stdout).toContain(
    '\n-:::question{objectives=S1}\n+:::question{#soil.what-holds-water-best objectives=S1}\n'
  )
  expect(stderr).toContain('Fixed: 1 id, 2 lists\n')
  expect(stderr).toMatch(/warning objective-unassessed .*`S2`/u)
  expect(await readdir(join(desk.path, 'my garden'))).toEqual(['course.md'])

  const again = await desk.run('fix', 'my garden')
  expect(again).toMatchObject({code: 0, stdout: ''})
  expect(again.stderr).toContain('Nothing to fix\n')
  expect(await source()).toBe(right)
})

test('a dry run writes nothing, and fails when there is something to write; its diff can be applied', async () => {
  const {code, stdout, stderr} = await desk.run('fix', 'my garden', '--dry-run')
  expect(code).toBe(1)
  expect(stderr).toContain('Would fix: 1 id, 2 lists\n')
  expect(await source()).toBe(wrong)

  await desk.put('fix.diff', stdout)
  const applied = await ended(start('git', ['apply', 'fix.diff'], {cwd: desk.path}))
  expect(applied).toMatchObject({code: 0, stderr: ''})
  expect(await source()).toBe(right)
  expect(await desk.run('fix', 'my garden', '--dry-run')).toMatchObject({code: 0, stdout: ''})
})

test('line ends, byte order mark and a missing final line end are in the diff as they are in the file', async () => {
  const text = `\uFEFF${wrong.trimEnd().replaceAll('\n', '\r\n')}`
  await desk.put('my garden/course.md', text)
  const {stdout} = await desk.run('fix', 'my garden', '--dry-run')
  await desk.put('fix.diff', stdout)
  const applied = await ended(start('git', ['apply', 'fix.diff'], {cwd: desk.path}))
  expect(applied.code).toBe(0)
  const expected = `\uFEFF${right.trimEnd().replaceAll('\n', '\r\n')}`
  expect(await source()).toBe(expected)
  await desk.put('my garden/course.md', text)
  await desk.run('fix', 'my garden')
  expect(await source()).toBe(expected)
})

test('a course with errors is put right as far as it goes, without failing', async () => {
  await desk.put('my garden/course.md', wrong.replace('water[^1]', 'water[^2]'))
  const {code, stderr} = await desk.run('fix', 'my garden')
  expect(code).toBe(0)
  expect(stderr).toContain('error footnote-undefined')
  expect(await source()).toBe(right.replace('water[^1]', 'water[^2]'))
})

test('every file of the course is put right, and no other', async () => {
  await desk.put('my garden/2.md', '# Two {#two}\n\n##\u00A0Water {#water}\n\nText.\n')
  await desk.put('my garden/README.md', '##\u00A0Water\n')
  await desk.put('my garden/_draft.md', '##\u00A0Water\n')
  const {stdout} = await desk.run('fix', 'my garden')
  expect(stdout.match(/^\+\+\+ .*$/gmu)).toEqual(['+++ b/my garden/course.md\t', '+++ b/my garden/2.md\t'])
  for (const name of ['README.md', '_draft.md'])
    expect(await readFile(join(desk.path, 'my garden', name), 'utf8')).toBe('##\u00A0Water\n')
})

test('permissions stay, and a symbolic link stays one', async () => {
  await chmod(join(desk.path, 'my garden', 'course.md'), 0o640)
  await desk.run('fix', 'my garden')
  expect((await stat(join(desk.path, 'my garden', 'course.md'))).mode & 0o777).toBe(0o640)

  await desk.put('linked/texts/one.md', wrong)
  await symlink(join('texts', 'one.md'), join(desk.path, 'linked', 'course.md'))
  await desk.run('fix', 'linked')
  expect((await lstat(join(desk.path, 'linked', 'course.md'))).isSymbolicLink()).toBe(true)
  expect(await readFile(join(desk.path, 'linked', 'texts', 'one.md'), 'utf8')).toBe(right)
})

test('programs get what was done, the diff and what remains', async () => {
  const {code, stdout} = await desk.run('fix', 'my garden', '--dry-run', '--json')
  expect(code).toBe(1)
  const {files, messages} = JSON.parse(stdout) as {
    files: Record<string, unknown>[]
    messages: {rule: string}[]
  }
  expect(files).toEqual([
    {
      path: 'course.md',
      fixes: [
        {kind: 'list', line: 12, what: expect.stringContaining('list of 2 lines') as unknown},
        {kind: 'id', line: 19, what: 'Wrote the id `soil.what-holds-water-best` of the question'},
        {kind: 'list', line: 23, what: expect.stringContaining('begin like `-`') as unknown}
      ],
      diff: (await desk.run('fix', 'my garden', '--dry-run')).stdout
    }
  ])
  expect(messages.map(({rule}) => rule)).toEqual(['objective-unassessed'])
})
