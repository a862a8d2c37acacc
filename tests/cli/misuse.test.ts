import {execFileSync} from 'node:child_process'
import {chmod, cp, mkdir, readdir, symlink} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {bundle, createDesk, ended, garden, silabus, start, type Desk, type Run} from './silabus.ts'

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
  await desk.put('garden/course.md', garden)
})

afterEach(async () => {
  await desk.clear()
})

test.each([
  [['biuld'], /unknown command 'biuld' \(Did you mean build\?\)/u],
  [['dev'], /unknown command 'dev'/u],
  [['build', 'garden', '--ot', 'x'], /unknown option '--ot'/u],
  [['build', 'garden', 'other'], /too many arguments/u],
  [['build', 'garden', '--out'], /argument missing/u],
  [['build', 'garden', '--out', ''], /`--out` is empty, expected a folder/u],
  [['build', 'garden', '--to', 'scrom12'], /no target `scrom12`, expected .*; did you mean `scorm12`\?/u],
  [['build', 'garden', '--to', ''], /no target ``, expected `scorm12`, `epub`, `moodle-xml`/u],
  [['build', 'graden'], /no course `graden`.*; did you mean `garden`\?/u],
  [['check', 'nothing'], /no course `nothing`, expected a Markdown file or a folder with a `course\.md`/u],
  [['check', '.'], /no `course\.md` in `\.`, expected one/u],
  [['check', 'garden', '--format', 'xml'], /Allowed choices are pretty, json, github, sarif\./u],
  [['check', 'garden', '--json', '--format', 'github'], /cannot be used with/u]
])('silabus %j is told in a sentence', async (args, sentence) => {
  expectSentence(await desk.run(...args), 2, sentence)
  expect(await readdir(desk.path)).toEqual(['garden'])
})

test('without a verb, the verbs are listed', async () => {
  const {code, stdout, stderr} = await desk.run()
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  const verbs = [...stderr.matchAll(/^ {2}([a-z]+) (?:\[|<)/gmu)].map(([, verb]) => verb)
  expect(verbs).toEqual(['build', 'check', 'fix', 'import', 'inspect', 'targets'])
})

test('help and version are no mistakes', async () => {
  expect(await desk.run('--help')).toMatchObject({code: 0, stderr: ''})
  expect(await desk.run('build', '--help')).toMatchObject({code: 0, stderr: ''})
  expect((await desk.run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u)
})

test('an epoch that is no number is told, also when nothing would be written', async () => {
  for (const verb of ['build', 'check']) {
    const run = await silabus([verb, 'garden'], {cwd: desk.path, env: {SOURCE_DATE_EPOCH: 'yesterday'}})
    expectSentence(run, 2, /SOURCE_DATE_EPOCH is `yesterday`, expected seconds since 1970/u)
  }
})

test('an output folder that is a file is a mistake of whoever asked', async () => {
  await desk.put('dist', 'no folder')
  expectSentence(await desk.run('build', 'garden'), 2, /`--out dist` is a file, expected a folder/u)
})

test('an output folder that cannot be made is a failure of the machine', async () => {
  await desk.put('file', 'no folder')
  const run = await desk.run('build', 'garden', '--out', 'file/dist')
  expectSentence(run, 3, /Cannot make the folder `file\/dist`: a part of the path is a file/u)
})

test('a place that a folder takes is a failure of the machine', async () => {
  await mkdir(join(desk.path, 'dist', 'garden.epub'), {recursive: true})
  const run = await desk.run('build', 'garden')
  expectSentence(run, 3, /Cannot write `dist\/garden\.epub`: a folder of that name stands there/u)
  // What was complete before is there, and told.
  expect(run.stdout).toContain('dist/garden-scorm12.zip')
  expect(await readdir(join(desk.path, 'dist'))).toEqual(['garden-scorm12.zip', 'garden.epub'])
})

test('a folder without permission to write, and a course without permission to read', async () => {
  await chmod(join(desk.path, 'garden'), 0o755)
  await chmod(join(desk.path, 'garden', 'course.md'), 0o644)
  const allowed = await asNobody(['build', 'garden', '--out', 'dist'])
  expectSentence(allowed, 3, /Cannot make the folder `dist`: permission denied/u)

  await chmod(join(desk.path, 'garden', 'course.md'), 0o000)
  expectSentence(
    await asNobody(['check', 'garden']),
    3,
    /Cannot read `garden\/course\.md`: permission denied/u
  )

  await chmod(join(desk.path, 'garden'), 0o000)
  expectSentence(await asNobody(['check', 'garden']), 3, /Cannot read `garden.*`: permission denied/u)
  await chmod(join(desk.path, 'garden'), 0o755)
})

test('a picture outside the course folder is an error of the course, also behind a link', async () => {
  await desk.put('secret.png', 'secret')
  await symlink(join('..', 'secret.png'), join(desk.path, 'garden', 'link.png'))
  for (const path of ['../secret.png', 'link.png']) {
    await desk.put('garden/course.md', `${garden}\n\n![A secret](${path})\n`)
    const {code, stdout} = await desk.run('check', 'garden', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([{rule: 'file-outside', severity: 'error', line: 30}])
  }
})

/** One sentence, no stack trace, nothing on the standard output that a script could take for a result. */
function expectSentence(run: Run, code: number, sentence: RegExp): void {
  const told = run.stderr.split('\n').filter(line => line.startsWith('silabus: '))
  expect(told.join('\n')).toMatch(sentence)
  expect(told).toHaveLength(1)
  expect(run.code).toBe(code)
  expect(run.stderr).not.toMatch(/^\s+at /mu)
  if (code === 2) expect(run.stdout).toBe('')
}

/** Run the command as somebody who owns nothing; tests may be run by root, whom no permission stops. */
async function asNobody(args: readonly string[]): Promise<Run> {
  if (process.getuid?.() !== 0) {
    await chmod(desk.path, 0o555)
    const run = await desk.run(...args)
    await chmod(desk.path, 0o755)
    return run
  }
  // The repository may lie where nobody else may look.
  const copy = join(desk.path, 'program', 'dist', basename(bundle))
  await cp(dirname(bundle), dirname(copy), {recursive: true})
  await cp(join(dirname(bundle), '..', 'package.json'), join(desk.path, 'program', 'package.json'))
  // Whatever the umask of who built it and runs this.
  execFileSync('chmod', ['-R', 'a+rX', join(desk.path, 'program')])
  await chmod(desk.path, 0o755)
  return ended(start(process.execPath, [copy, ...args], {cwd: desk.path, uid: 65_534, gid: 65_534}))
}
