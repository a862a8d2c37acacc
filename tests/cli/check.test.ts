import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createDesk, garden, silabus, type Desk} from './silabus.ts'

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
  await desk.put('garden/course.md', garden)
})

afterEach(async () => {
  await desk.clear()
})

test('a course without a mistake passes, and nothing is written', async () => {
  expect(await desk.run('check', 'garden')).toMatchObject({code: 0, stdout: 'Nothing to report\n'})
  expect(await desk.run('check', 'garden', '--json')).toMatchObject({code: 0, stdout: '[]\n'})
  expect(await desk.run('check', 'garden', '--format', 'github')).toMatchObject({code: 0, stdout: ''})
  expect(await readdir(desk.path)).toEqual(['garden'])
})

test('a person sees where, what, and the line itself, without colour when it goes into a file', async () => {
  await desk.put('garden/course.md', garden.replace('water[^1]', 'water[^1][^2]'))
  const {code, stdout} = await desk.run('check', 'garden')
  expect(code).toBe(1)
  expect(stdout).toMatch(
    /^garden\/course\.md:16:21 error footnote-undefined .*\n {2}16 \| Loam holds water\[\^1\]\[\^2\]\.\n {5}\| {21}\^\^\^\^\n\n1 error\n$/u
  )
})

test('several messages are counted by rule at the end, the worst first, each rule with its page', async () => {
  await desk.put(
    'garden/course.md',
    garden.replace('lang: en\n', '').replace('water[^1]', 'water[^1][^2][^3]').replace('{#soil-1', '{#1')
  )
  const {stdout} = await desk.run('check', 'garden')
  const end = stdout.slice(stdout.lastIndexOf('\n\n', stdout.lastIndexOf('\n\n') - 1))
  expect(end).toMatch(
    /^\n\n2 error {3}footnote-undefined {3}https:\S+\/footnote-undefined\.md\n1 error {3}id-invalid {11}https:\S+\n1 warning front-matter-missing https:\S+\n\n3 errors, 1 warning\n$/u
  )
})

test('a log of continuous integration gets no colour either', async () => {
  await desk.put('garden/course.md', garden.replace('water[^1]', 'water[^2]'))
  const {stdout} = await silabus(['check', 'garden'], {cwd: desk.path, env: {CI: 'true'}})
  expect(stdout).toContain('footnote-undefined')
  expect(stdout).not.toContain('\u001B')
})

test('a program gets every field, in the order of the course', async () => {
  await desk.put('garden/course.md', garden.replace('water[^1]', 'water[^1][^2]'))
  const {code, stdout} = await desk.run('check', 'garden', '--format', 'json')
  expect(code).toBe(1)
  const messages = JSON.parse(stdout) as Record<string, unknown>[]
  expect(messages).toEqual([
    {
      rule: 'footnote-undefined',
      severity: 'error',
      reason: expect.stringMatching(/^Unexpected .*, expected /u) as unknown,
      file: 'course.md',
      line: 16,
      column: 21,
      endLine: 16,
      endColumn: 25,
      url: expect.stringMatching(/\/footnote-undefined\.md$/u) as unknown
    }
  ])
  expect((await desk.run('check', 'garden', '--json')).stdout).toBe(stdout)
})

test('GitHub gets paths from the working folder', async () => {
  await desk.put('garden/course.md', garden.replace('water[^1]', 'water[^1][^2]'))
  const command = 'line=16,endLine=16,col=21,endColumn=25,title=footnote-undefined::Unexpected '
  const above = await desk.run('check', 'garden', '--format', 'github')
  expect(above).toMatchObject({code: 1})
  expect(above.stdout.startsWith(`::error file=garden/course.md,${command}`)).toBe(true)
  const inside = await silabus(['check', '--format', 'github'], {cwd: join(desk.path, 'garden')})
  expect(inside.stdout.startsWith(`::error file=course.md,${command}`)).toBe(true)
})

test('what targets lose is checked too, and only for the targets asked for', async () => {
  await desk.put('plain.md', '---\nid: plain\ntitle: Plain\nlang: en\n---\n\n# One {#one}\n\nText.\n')
  expect(JSON.parse((await desk.run('check', 'plain.md', '--json')).stdout)).toHaveLength(1)
  expect((await desk.run('check', 'plain.md', '--json', '--to', 'epub')).stdout).toBe('[]\n')
})

test('--strict makes warnings errors', async () => {
  await desk.put('garden/course.md', garden.replace('lang: en\n', ''))
  expect(await desk.run('check', 'garden')).toMatchObject({code: 0})
  const strict = await desk.run('check', 'garden', '--strict')
  expect(strict).toMatchObject({code: 1})
  expect(strict.stdout).toContain(' error front-matter-missing ')
})

test('targets are listed with their options', async () => {
  const people = await desk.run('targets')
  expect(people.code).toBe(0)
  for (const target of ['scorm12', 'epub', 'moodle-xml', 'gift', 'aiken', 'html', 'pdf'])
    expect(people.stdout).toMatch(new RegExp(`^${target} `, 'mu'))
  expect(people.stdout).toContain('Made on request: with `--to gift`')
  const programs = await desk.run('targets', '--json')
  const list = JSON.parse(programs.stdout) as Record<string, unknown>[]
  expect(list.map(({target, suffix, onRequest}) => [target, suffix, onRequest])).toEqual([
    ['scorm12', '-scorm12.zip', false],
    ['epub', '.epub', false],
    ['moodle-xml', '-moodle.xml', false],
    ['gift', '-gift.txt', true],
    ['aiken', '-aiken.txt', true],
    ['html', '-html', true],
    ['pdf', '.pdf', true]
  ])
  for (const target of list) expect(typeof target['options']).toBe('object')
})
