import {cp, readFile, readdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {unpack} from '../support/unpack.ts'
import {bundle, createDesk, ended, garden, start, type Desk, type Run} from './silabus.ts'

const photo = sharp({create: {width: 400, height: 300, channels: 3, background: '#1f5130'}})

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
})

afterEach(async () => {
  await desk.clear()
})

async function putCourse(...pictures: readonly string[]): Promise<void> {
  const shown = pictures.map(path => `![A bed](${path})\n\n`).join('')
  await desk.put('garden/course.md', garden.replace('Loam holds', `${shown}Loam holds`))
}

/** The command as it is where nothing was installed beside it. */
async function runAlone(...args: readonly string[]): Promise<Run> {
  const home = join(desk.path, 'alone')
  await cp(dirname(bundle), join(home, 'dist'), {recursive: true})
  await cp(join(dirname(dirname(bundle)), 'package.json'), join(home, 'package.json'))
  // Who runs the tests may offer the libraries of this repository to every program.
  const env = {NODE_PATH: ''}
  return ended(start(process.execPath, [join(home, 'dist', 'silabus.cjs'), ...args], {cwd: desk.path, env}))
}

test('a drawn cover is there as PNG, the same in every folder, and AVIF becomes JPEG', async () => {
  await putCourse('bed.avif')
  await desk.put('garden/bed.avif', await photo.clone().avif().toBuffer())
  const {code, stderr} = await desk.run('build', 'garden', '--to', 'epub')
  expect(code).toBe(0)
  expect(stderr).not.toMatch(/warning|error/iu)
  const bytes = await readFile(join(desk.path, 'dist', 'garden.epub'))
  const entries = await unpack(bytes)
  const looks = async (path: string): Promise<string> => {
    const {format, width, height} = await sharp(entries.get(path)?.bytes).metadata()
    return `${format} ${width} ${height}`
  }
  expect(await looks('EPUB/cover.png')).toBe('png 1600 2400')
  expect(await looks('EPUB/media/bed.jpg')).toBe('jpeg 400 300')
  await cp(join(desk.path, 'garden'), join(desk.path, 'elsewhere'), {recursive: true})
  await desk.run('build', 'elsewhere', '--to', 'epub', '--out', 'again')
  expect((await readFile(join(desk.path, 'again', 'garden.epub'))).equals(bytes)).toBe(true)
})

test('pictures that turn out to be broken are told all at once, and keep their target alone from being written', async () => {
  const avif = await photo.clone().avif().toBuffer()
  await putCourse('a.avif', 'whole.avif', 'b.avif')
  await desk.put('garden/whole.avif', avif)
  // Its frame is whole, its dots are not.
  for (const path of ['a.avif', 'b.avif'])
    await desk.put(`garden/${path}`, Uint8Array.from(avif).fill(0, avif.length - 30))
  await desk.put('dist/garden.epub', 'old')
  const {code, stdout, stderr} = await desk.run('build', 'garden', '--to', 'scorm12,epub,moodle-xml')
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /course\.md:16:1 error target-refused \(epub\) Unexpected picture `a\.avif`, which cannot/u
  )
  expect(stderr).toMatch(
    /course\.md:20:1 error target-refused \(epub\) Unexpected picture `b\.avif`, which cannot/u
  )
  expect(stderr).toContain('Not written because of errors: EPUB 3 book\n')
  expect(stdout).toContain('dist/garden-scorm12.zip')
  expect(stdout).toContain('dist/garden-moodle.xml')
  expect(stdout).not.toContain('garden.epub')
  expect(await readFile(join(desk.path, 'dist', 'garden.epub'), 'utf8')).toBe('old')
  expect((await readdir(join(desk.path, 'dist'))).filter(name => name.startsWith('.'))).toEqual([])

  const json = await desk.run('build', 'garden', '--to', 'epub', '--json')
  const {messages, outputs} = JSON.parse(json.stdout) as {
    messages: {rule: string; line: number}[]
    outputs: []
  }
  expect(json.code).toBe(1)
  expect(outputs).toEqual([])
  expect(messages.map(({rule, line}) => `${rule} ${line}`)).toEqual([
    'target-refused 16',
    'target-refused 20'
  ])
})

test('without the libraries for pictures a course is built all the same, and what is lost is told', async () => {
  await putCourse('bed.jpg')
  await desk.put('garden/bed.jpg', await photo.clone().jpeg().toBuffer())
  const plain = await runAlone('build', 'garden')
  expect(plain).toMatchObject({code: 0})
  expect(plain.stderr).toContain('info target-cover (epub) Unexpected installation without the libraries')
  expect(plain.stderr).toMatch(/\n1 info\n/u)

  await putCourse('bed.avif')
  await desk.put('garden/bed.avif', await photo.clone().avif().toBuffer())
  const {code, stderr} = await runAlone('build', 'garden', '--to', 'epub')
  expect(code).toBe(0)
  expect(stderr).toMatch(
    /course\.md:16:1 warning target-loss \(epub\) Unexpected picture `bed\.avif`.*`sharp` is not installed \(`npm install sharp`\)/u
  )
})
