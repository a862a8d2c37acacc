import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {open, readFile, readdir} from 'node:fs/promises'
import {setTimeout} from 'node:timers/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {findChromium} from '../support/chromium.ts'
import {bundle, createDesk, ended, garden, silabus, start, type Desk} from './silabus.ts'

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
  await desk.put('garden/course.md', `${garden}\n# Water {#water}\n\nRain.\n`)
})

afterEach(async () => {
  await desk.clear()
})

test('Web pages are made on request alone: by --to, or by the course', async () => {
  expect(await desk.run('build', 'garden')).toMatchObject({code: 0})
  expect(existsSync(join(desk.path, 'dist', 'garden-html'))).toBe(false)
  await desk.put('garden/course.md', garden.replace('date:', 'targets:\n  html:\ndate:'))
  expect(await desk.run('build', 'garden')).toMatchObject({code: 0})
  expect(existsSync(join(desk.path, 'dist', 'garden-html', 'index.html'))).toBe(true)
})

test('A folder is one output, with bytes and a digest that can be computed again', async () => {
  const {code, stdout} = await desk.run('build', 'garden', '--to', 'html', '--json')
  expect(code).toBe(0)
  const folder = join(desk.path, 'dist', 'garden-html')
  const names = (await readdir(folder)).filter(name => name !== '.silabus.json').sort()
  const files = await Promise.all(names.map(name => readFile(join(folder, name))))
  const sum = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')
  const lines = files.map((file, index) => `${sum(file)}  ${names[index] ?? ''}\n`)
  expect(JSON.parse(stdout)).toMatchObject({
    outputs: [
      {
        target: 'html',
        path: 'dist/garden-html',
        bytes: files.reduce((bytes, file) => bytes + file.length, 0),
        sha256: sum(lines.join(''))
      }
    ]
  })
})

test('A new edition leaves nothing of the old one, and nothing of somebody else is touched', async () => {
  await desk.run('build', 'garden', '--to', 'html')
  await desk.put('garden/course.md', `${garden}\n# Rain {#rain}\n\nRain.\n`)
  await desk.run('build', 'garden', '--to', 'html')
  const names = await readdir(join(desk.path, 'dist', 'garden-html'))
  expect(names).toContain('rain.html')
  expect(names).not.toContain('water.html')

  await desk.put('dist/garden-html/notes.txt', 'mine')
  await desk.put('garden/course.md', `${garden}\n# Water {#water}\n\nRain.\n`)
  const {code, stdout, stderr} = await desk.run('build', 'garden', '--to', 'epub,html')
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toContain('silabus: `dist/garden-html` holds `notes.txt`, which Silabus did not write')
  expect(await readdir(join(desk.path, 'dist'))).toEqual(['garden-html'])
  expect(await readdir(join(desk.path, 'dist', 'garden-html'))).toEqual(
    expect.arrayContaining(['notes.txt', 'rain.html'])
  )
})

test('Killed in the middle, it leaves the old folder whole, and the next run clears away what was left', async () => {
  await desk.run('build', 'garden', '--to', 'html')
  const page = join(desk.path, 'dist', 'garden-html', 'index.html')
  const old = await readFile(page, 'utf8')
  await desk.put(
    'garden/course.md',
    `${garden.replace('The garden', 'Another')}\n\n![A film](film.mp4)\n\n# Water\n\nRain.\n`
  )
  const film = await open(join(desk.path, 'garden', 'film.mp4'), 'w')
  await film.truncate(300 * 1024 * 1024)
  await film.close()
  const child = start(process.execPath, [bundle, 'build', 'garden', '--to', 'html'], {cwd: desk.path})
  const end = ended(child)
  const isPart = (name: string): boolean => name.startsWith('.garden-html.')
  while (!(await readdir(join(desk.path, 'dist'))).some(isPart)) await setTimeout(5)
  child.kill('SIGKILL')
  expect(await end).toMatchObject({code: null, signal: 'SIGKILL'})
  expect(await readFile(page, 'utf8')).toBe(old)

  await desk.put('garden/film.mp4', 'short')
  expect(await desk.run('build', 'garden', '--to', 'html')).toMatchObject({code: 0})
  expect(await readdir(join(desk.path, 'dist'))).toEqual(['garden-html'])
  expect(await readFile(page, 'utf8')).toContain('Another')
})

test('One file is asked for by a flag, which other targets do not take', async () => {
  expect(await desk.run('build', 'garden', '--single-file')).toMatchObject({code: 2})
  expect(await desk.run('build', 'garden', '--to', 'html', '--single-file')).toMatchObject({code: 0})
  expect(await readdir(join(desk.path, 'dist'))).toEqual(['garden.html'])
})

test('A PDF is printed by the command; without a browser the other files are written, and a sentence says why', async () => {
  const printed = await silabus(['build', 'garden', '--to', 'pdf'], {
    cwd: desk.path,
    env: {CHROME_PATH: findChromium()}
  })
  expect(printed).toMatchObject({code: 0})
  const path = join(desk.path, 'dist', 'garden.pdf')
  const pdf = await readFile(path)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  const {code, stdout, stderr} = await silabus(['build', 'garden', '--to', 'html,pdf'], {
    cwd: desk.path,
    env: {CHROME_PATH: '/nowhere'}
  })
  expect(code).toBe(3)
  expect(stdout).toContain('dist/garden-html')
  expect(stderr).toContain(
    'silabus: Cannot print `dist/garden.pdf`: `CHROME_PATH` names `/nowhere`, which is no program'
  )
  expect((await readFile(path)).equals(pdf)).toBe(true)
})
