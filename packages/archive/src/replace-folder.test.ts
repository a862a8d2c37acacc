import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {AssetSource, FileEntry, FileTree} from '@silabus/core'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {foreignIn, writePackage} from './index.ts'

let desk: string
let path: string

beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'silabus-folder-'))
  path = join(desk, 'course-html')
})

afterEach(async () => {
  await rm(desk, {recursive: true})
})

test('a folder takes the place of the one before, of which nothing is left', async () => {
  await writePackage(folder({'index.html': 'old', 'media/old.png': 'old'}), path)
  await writePackage(folder({'index.html': 'new', 'b/c.txt': 'c'}), path)
  expect(await filesIn(path)).toEqual(['.silabus.json', 'b/c.txt', 'index.html'])
  expect(await readFile(join(path, 'index.html'), 'utf8')).toBe('new')
  expect(await readdir(desk)).toEqual(['course-html'])
})

test('its digest can be computed again from what lies on the disk', async () => {
  const {bytes, sha256} = await writePackage(folder({'z.txt': 'zz', 'a/b.txt': 'b'}), path)
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex')
  expect({bytes, sha256}).toEqual({bytes: 3, sha256: sum(`${sum('b')}  a/b.txt\n${sum('zz')}  z.txt\n`)})
})

test('a writing that fails leaves the old folder whole, and nothing beside it', async () => {
  await writePackage(folder({'index.html': 'old'}), path)
  const broken: FileEntry = {type: 'asset', path: 'gone.mp4', mediaType: 'video/mp4', bytes: 10}
  await expect(writePackage(folder({'index.html': 'new', 'gone.mp4': broken}), path)).rejects.toThrow('gone')
  expect(await readFile(join(path, 'index.html'), 'utf8')).toBe('old')
  const stop = new AbortController()
  const stopped = writePackage(folder({'a.txt': 'a', 'b.txt': 'b'}), path, {
    signal: stop.signal,
    onProgress: () => {
      stop.abort()
    }
  })
  await expect(stopped).rejects.toThrow()
  expect(await readdir(desk)).toEqual(['course-html'])
})

test('a folder that somebody else made, or put a file into, is refused and stays as it is', async () => {
  await mkdir(path)
  await writeFile(join(path, 'index.html'), 'mine')
  expect(await foreignIn(path)).toBe('.')
  await expect(writePackage(folder({'index.html': 'new'}), path)).rejects.toThrow(
    /^Cannot replace `.*`: it holds/u
  )
  expect(await readFile(join(path, 'index.html'), 'utf8')).toBe('mine')

  await rm(path, {recursive: true})
  await writePackage(folder({'index.html': 'old'}), path)
  await mkdir(join(path, 'notes'))
  await writeFile(join(path, 'notes', 'mine.txt'), 'mine')
  await writeFile(join(path, '.DS_Store'), '')
  expect(await foreignIn(path)).toBe('notes/mine.txt')
  await expect(writePackage(folder({'index.html': 'new'}), path)).rejects.toThrow('`notes/mine.txt`')
  expect(await readFile(join(path, 'index.html'), 'utf8')).toBe('old')
})

test.each(['null', '{}', '{"files": 3}', '[', ''])(
  'a list of files that says %s makes a folder nobody’s',
  async list => {
    await mkdir(path)
    await writeFile(join(path, '.silabus.json'), list)
    expect(await foreignIn(path)).toBe('.')
  }
)

test('an empty folder is filled, and a file is refused', async () => {
  await mkdir(path)
  await writePackage(folder({'index.html': 'new'}), path)
  expect(await filesIn(path)).toEqual(['.silabus.json', 'index.html'])
  await rm(path, {recursive: true})
  await writeFile(path, 'a file')
  await expect(writePackage(folder({'index.html': 'new'}), path)).rejects.toThrow('Cannot replace')
  expect(await readFile(path, 'utf8')).toBe('a file')
})

test('a run killed between the two moves gives the old folder back to the next one', async () => {
  await writePackage(folder({'index.html': 'old'}), path)
  await rename(path, join(desk, '.course-html.999999999.old'))
  await mkdir(join(desk, '.course-html.999999999.part'))
  const stop = AbortSignal.abort()
  await expect(writePackage(folder({'index.html': 'new'}), path, {signal: stop})).rejects.toThrow()
  expect(await readdir(desk)).toEqual(['course-html'])
  expect(await readFile(join(path, 'index.html'), 'utf8')).toBe('old')
})

test('a symbolic link stays, the folder behind it is replaced', async () => {
  const real = join(desk, 'real')
  await writePackage(folder({'index.html': 'old'}), real)
  await symlink('real', path)
  await writePackage(folder({'index.html': 'new'}), path)
  expect(await readFile(join(real, 'index.html'), 'utf8')).toBe('new')
})

test.each(['../out.txt', '/out.txt', 'a//b', 'a/./b', 'C:out'])(
  'no entry leads out of the folder: %s',
  async name => {
    await expect(writePackage(folder({[name]: 'x'}), path)).rejects.toThrow(TypeError)
    expect(await readdir(desk)).toEqual([])
  }
)

async function filesIn(place: string): Promise<readonly string[]> {
  const found = await readdir(place, {recursive: true, withFileTypes: true})
  return found
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort()
}

function folder(entries: Record<string, FileEntry>): FileTree {
  return {container: 'folder', entries: new Map(Object.entries(entries)), assets}
}

const fail = (): never => {
  throw new Error('gone')
}

const assets: AssetSource = {read: fail, open: fail, digest: fail}
