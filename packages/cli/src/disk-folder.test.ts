import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {buffer} from 'node:stream/consumers'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {diskFolder, type DiskFolder} from './disk-folder.ts'

let above: string
let folder: DiskFolder

beforeEach(() => {
  above = realpathSync(mkdtempSync(join(tmpdir(), 'silabus-folder-')))
  put('secret.txt', 'outside')
  put('course/course.md', '# One')
  put('course/media/bunga 🌺.svg', '<svg/>')
  folder = diskFolder({path: join(above, 'course'), name: 'course', main: 'course.md', alone: false})
})

afterEach(() => {
  rmSync(above, {recursive: true})
})

test('a file is found under its path, with its size', () => {
  expect(folder.find('course.md')).toEqual({kind: 'file', path: 'course.md', bytes: 5})
  expect(folder.find('media/bunga 🌺.svg')).toEqual({kind: 'file', path: 'media/bunga 🌺.svg', bytes: 6})
  expect(folder.find('./media/../course.md')).toEqual({kind: 'file', path: 'course.md', bytes: 5})
})

test('a folder is none', () => {
  expect(folder.find('media')).toEqual({kind: 'folder', path: 'media'})
  expect(folder.find('media/')).toEqual({kind: 'folder', path: 'media'})
})

test('another case is another name, on every disk', () => {
  expect(folder.find('Course.md')).toEqual({kind: 'otherCase', path: 'course.md'})
  expect(folder.find('MEDIA/Bunga 🌺.svg')).toEqual({kind: 'otherCase', path: 'media/bunga 🌺.svg'})
})

test('a letter in two pieces is found by its one piece, and named', () => {
  const apart = 'cafe\u0301.png'
  put(`course/${apart}`, '')
  expect(folder.find('caf\u00E9.png')).toEqual({kind: 'otherCase', path: apart})
})

test('what is missing is told with what is near', () => {
  expect(folder.find('media/bunga 🌸.svg')).toEqual({kind: 'missing', near: 'media/bunga 🌺.svg'})
  expect(folder.find('meda/bunga 🌺.svg')).toEqual({kind: 'missing', near: 'media/bunga 🌺.svg'})
  expect(folder.find('meda/bird.svg')).toEqual({kind: 'missing'})
  expect(folder.find('course.md/a.svg')).toEqual({kind: 'missing'})
  expect(folder.find('else.png')).toEqual({kind: 'missing'})
})

test('paths that lead out of the folder do', () => {
  for (const path of [
    '../secret.txt',
    'media/../../secret.txt',
    '/etc/passwd',
    '..',
    join(above, 'secret.txt')
  ]) {
    expect(folder.find(path)).toEqual({kind: 'outside'})
  }
})

test('a symbolic link may lead anywhere in the folder, and nowhere else', () => {
  symlinkSync('course.md', join(above, 'course', 'inside.md'))
  symlinkSync(join('..', 'secret.txt'), join(above, 'course', 'outside.txt'))
  symlinkSync('..', join(above, 'course', 'up'))
  symlinkSync('gone.md', join(above, 'course', 'broken.md'))
  symlinkSync('round.md', join(above, 'course', 'round.md'))
  expect(folder.find('inside.md')).toEqual({kind: 'file', path: 'inside.md', bytes: 5})
  expect(folder.find('outside.txt')).toEqual({kind: 'outside'})
  expect(folder.find('up/secret.txt')).toEqual({kind: 'outside'})
  expect(folder.find('up/unknown.txt')).toEqual({kind: 'outside'})
  expect(folder.find('broken.md')).toEqual({kind: 'missing'})
  expect(folder.find('round.md')).toEqual({kind: 'missing'})
  expect(() => folder.read('outside.txt')).toThrow('No file')
})

test('a pipe is no file', () => {
  execFileSync('mkfifo', [join(above, 'course', 'pipe.mp3')])
  expect(folder.find('pipe.mp3')).toEqual({kind: 'missing'})
})

test('content comes whole and in chunks', async () => {
  const large = Buffer.alloc(600_000, 'abc')
  put('course/large.mp3', large)
  expect(Buffer.from(folder.read('large.mp3')).equals(large)).toBe(true)
  expect((await buffer(folder.open('large.mp3'))).equals(large)).toBe(true)
})

test('what the disk refuses is told in a sentence', async () => {
  expect(folder.find('media/bunga 🌺.svg').kind).toBe('file')
  rmSync(join(above, 'course', 'media'), {recursive: true})
  const sentence = /^Cannot read `.*bunga 🌺\.svg`: it does not exist$/u
  expect(() => folder.read('media/bunga 🌺.svg')).toThrow(sentence)
  await expect(buffer(folder.open('media/bunga 🌺.svg'))).rejects.toThrow(sentence)
})

test('names come in the same order on every disk', () => {
  for (const name of ['b.md', 'a.md', 'C.md']) put(`course/${name}`, '')
  expect(folder.list()).toEqual(['C.md', 'a.md', 'b.md', 'course.md', 'media'])
})

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(above, path)), {recursive: true})
  writeFileSync(join(above, path), content)
}
