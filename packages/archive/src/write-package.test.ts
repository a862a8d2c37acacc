import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {
  RefusedFileError,
  type AssetReference,
  type AssetSource,
  type FileEntry,
  type FileTree,
  type MadeFile
} from '@silabus/core'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {unpack} from '../../../tests/support/unpack.ts'
import {MachineError, writePackage, type Progress} from './index.ts'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silabus-archive-'))
  path = join(folder, 'course.zip')
})

afterEach(async () => {
  await rm(folder, {recursive: true})
})

test('entries keep their order, and none is added', async () => {
  await writePackage(tree('zip', {'z/b.txt': 'b', 'a.txt': 'a', 'z/a.txt': ''}), path)
  const entries = await unpack(await readFile(path))
  expect([...entries].map(([name, entry]) => [name, entry.text()])).toEqual([
    ['z/b.txt', 'b'],
    ['a.txt', 'a'],
    ['z/a.txt', '']
  ])
})

test('time, permissions and extra fields say nothing about the machine', async () => {
  const zone = process.env['TZ']
  const umask = process.umask(0o077)
  const zips = []
  try {
    for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
      process.env['TZ'] = TZ
      await writePackage(
        tree('zip', {'a.txt': 'a'.repeat(100), 'b.png': 'b', 'large.mp4': asset('large.mp4', 9e6)}),
        path
      )
      zips.push(await readFile(path))
    }
  } finally {
    process.umask(umask)
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
  expect(zips[1]?.equals(zips[0] ?? Buffer.of())).toBe(true)
  expect(zips[2]?.equals(zips[0] ?? Buffer.of())).toBe(true)
  for (const entry of (await unpack(zips[0] ?? Buffer.of())).values()) {
    expect(entry).toMatchObject({dosDate: 0x00_21, dosTime: 0, unixMode: 0o100_644, extraFieldLength: 0})
  }
})

test('text is deflated, media that are compressed already are stored', async () => {
  const text = 'Kesejahteraan sosial. '.repeat(100)
  await writePackage(tree('zip', {'a.xhtml': text, 'a.PNG': text, 'b.mp3': asset('b.mp3', 1000)}), path)
  const entries = await unpack(await readFile(path))
  expect([...entries.values()].map(entry => entry.stored)).toEqual([false, true, true])
  expect(entries.get('a.xhtml')?.compressedSize).toBeLessThan(200)
})

test('a stored file says its size before its content, so that it can be read from front to back', async () => {
  await writePackage(tree('zip', {'a.png': 'a picture', 'large.mp4': asset('large.mp4', 9e6)}), path)
  const entries = await unpack(await readFile(path))
  for (const entry of entries.values()) expect(entry.stored && (entry.flags & 8) !== 0).toBe(false)
  const large = entries.get('large.mp4')
  expect(large?.bytes.length).toBe(9e6)
  // Not worked on: a five-byte header for each block is all that was added.
  expect(large?.compressedSize).toBeGreaterThan(9e6)
  expect(large?.compressedSize).toBeLessThan(9e6 * 1.001)
})

test('a level of compression that one file needs does not reach the next one', async () => {
  const text = 'Kesejahteraan sosial. '.repeat(100)
  await writePackage(tree('zip', {'large.mp4': asset('large.mp4', 9e6), 'a.xhtml': text}), path)
  expect((await unpack(await readFile(path))).get('a.xhtml')?.compressedSize).toBeLessThan(200)
})

test('names outside ASCII carry the flag that says UTF-8', async () => {
  await writePackage(tree('zip', {'berkas/équipe 漢字 😀.txt': 'x', 'plain.txt': 'y'}), path)
  const entries = await unpack(await readFile(path))
  expect([...entries].map(([name, entry]) => [name, (entry.flags & (1 << 11)) !== 0])).toEqual([
    ['berkas/équipe 漢字 😀.txt', true],
    ['plain.txt', false]
  ])
})

test('an EPUB tells its media type at byte 30, stored, without extra field and descriptor', async () => {
  const mimetype = 'application/epub+zip'
  await writePackage(tree('epub', {mimetype, 'META-INF/container.xml': '<container/>'}), path)
  const bytes = await readFile(path)
  // Local file header (APPNOTE 4.3.7), and OCF 3.3, 4.2.
  expect(bytes.readUInt32LE(0)).toBe(0x04_03_4b_50)
  expect(bytes.readUInt16LE(4)).toBe(10)
  expect(bytes.readUInt16LE(6)).toBe(0)
  expect(bytes.readUInt16LE(8)).toBe(0)
  expect(bytes.readUInt32LE(18)).toBe(mimetype.length)
  expect(bytes.readUInt32LE(22)).toBe(mimetype.length)
  expect(bytes.readUInt16LE(28)).toBe(0)
  expect(bytes.toString('latin1', 30, 58)).toBe(`mimetype${mimetype}`)
})

test('size and digest are those of the file', async () => {
  const written = await writePackage(tree('zip', {'a.txt': 'a'}), path)
  const bytes = await readFile(path)
  expect(written).toEqual({bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')})
})

test('a single file is written part by part, assets as base64', async () => {
  for (const size of [0, 1, 2, 3, 4, 100_000, 100_001, 100_002]) {
    const picture = asset('a.png', size)
    await writePackage(tree('file', {'a.xml': ['<file>', {type: 'base64', asset: picture}, '</file>']}), path)
    const expected = `<file>${Buffer.from(source.read(picture)).toString('base64')}</file>`
    expect(await readFile(path, 'utf8')).toBe(expected)
  }
})

test('progress ends at the whole', async () => {
  const seen: Progress[] = []
  const entries = {'a.txt': 'ä', 'b.png': asset('b.png', 200_000), 'c.mp4': asset('c.mp4', 9e6)}
  await writePackage(tree('zip', entries), path, {onProgress: progress => seen.push(progress)})
  expect(seen[0]).toEqual({entry: 'a.txt', done: 2, total: 9_200_002})
  expect(seen.at(-1)).toEqual({entry: 'c.mp4', done: 9_200_002, total: 9_200_002})
})

test('memory does not grow with media', async () => {
  const before = process.memoryUsage.rss()
  let most = before
  const megabytes = 400
  await writePackage(tree('zip', {'a.mp4': asset('a.mp4', megabytes * 1e6)}), path, {
    onProgress: () => (most = Math.max(most, process.memoryUsage.rss()))
  })
  expect((await stat(path)).size).toBeGreaterThan(megabytes * 1e6)
  expect((most - before) / 1e6).toBeLessThan(megabytes / 2)
})

test('an asset that cannot be read leaves the old file whole and nothing beside it', async () => {
  const refusing: AssetSource = {
    ...source,
    async *open(reference) {
      yield* source.open({...reference, bytes: 100_000})
      throw new MachineError('Cannot read `a.mp4`: the disk failed', 'a.mp4')
    }
  }
  await writeFile(path, 'old')
  for (const [container, bytes] of [
    ['zip', 9e6],
    ['zip', 1000],
    ['file', 1000]
  ] as const) {
    const entries = new Map<string, FileEntry>([['a.mp4', asset('a.mp4', bytes)]])
    await expect(writePackage({container, entries, assets: refusing}, path)).rejects.toThrow(
      'Cannot read `a.mp4`'
    )
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['course.zip'])
  }
})

test('a file that is made comes at its place, whatever size it was thought to have', async () => {
  let made = 0
  const make = (text: string): MadeFile => ({
    type: 'made',
    bytes: 20_000_000,
    make: () => Promise.resolve(Buffer.from(`${text} ${(made += 1)}`))
  })
  const seen: Progress[] = []
  await writePackage(tree('zip', {'a.txt': 'a', 'b.png': make('b'), 'c.jpg': make('c')}), path, {
    onProgress: progress => seen.push(progress)
  })
  const entries = await unpack(await readFile(path))
  expect([...entries].map(([name, {bytes}]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['a.txt', 'a'],
    ['b.png', 'b 1'],
    ['c.jpg', 'c 2']
  ])
  expect(entries.get('b.png')).toMatchObject({stored: true, compressedSize: 3})
  expect(seen.at(-1)).toEqual({entry: 'c.jpg', done: 40_000_001, total: 40_000_001})
})

test('files are made one at a time, each after the one before was taken', async () => {
  const events: string[] = []
  const entries = Object.fromEntries(
    ['a', 'b', 'c'].map((name): [string, MadeFile] => [
      name,
      {
        type: 'made',
        bytes: 1,
        make() {
          events.push(`make ${name}`)
          return Promise.resolve(new Uint8Array(3_000_000))
        }
      }
    ])
  )
  await writePackage(tree('zip', entries), path, {onProgress: ({entry}) => events.push(`take ${entry}`)})
  expect(events).toEqual(['a', 'b', 'c'].flatMap(name => [`make ${name}`, `take ${name}`]))
})

test('a file that cannot be made leaves the old file whole and nothing beside it', async () => {
  const refuse = (): Promise<never> =>
    Promise.reject(
      new RefusedFileError('picture `a.avif`, which ends too soon', 'a whole one', {file: 'course.md'})
    )
  for (const container of ['zip', 'file'] as const) {
    await writeFile(path, 'old')
    const entries = {'a.png': {type: 'made', bytes: 3, make: refuse} as const}
    await expect(writePackage(tree(container, entries), path)).rejects.toThrow(
      'Unexpected picture `a.avif`, which ends too soon, expected a whole one'
    )
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['course.zip'])
  }
})

test('stopping leaves the old file whole and nothing beside it', async () => {
  await writeFile(path, 'old')
  const stop = new AbortController()
  const writing = writePackage(tree('zip', {'a.mp4': asset('a.mp4', 50e6)}), path, {
    signal: stop.signal,
    onProgress: ({done}) => {
      if (done > 10e6) stop.abort(new Error('stopped'))
    }
  })
  await expect(writing).rejects.toThrow('stopped')
  expect(await readFile(path, 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['course.zip'])
})

test('parts of killed runs are removed, those of running ones and other files stay', async () => {
  const names = [
    '.course.zip.999999999.part',
    '.course.zip.1.part',
    '.course.zip.old.part',
    '.other.zip.999999999.part'
  ]
  for (const name of names) await writeFile(join(folder, name), '')
  await writePackage(tree('zip', {'a.txt': 'a'}), path)
  expect((await readdir(folder)).sort()).toEqual([...names.slice(1), 'course.zip'].sort())
})

test('a part that a run with our own process id left is replaced', async () => {
  await writeFile(join(folder, `.course.zip.${process.pid}.part`), 'left')
  await writePackage(tree('zip', {'a.txt': 'a'}), path)
  expect(await readdir(folder)).toEqual(['course.zip'])
})

test('a symbolic link stays, the file behind it is replaced', async () => {
  await mkdir(join(folder, 'elsewhere'))
  await writeFile(join(folder, 'elsewhere', 'real.zip'), 'old')
  await symlink(join('elsewhere', 'real.zip'), path)
  await writePackage(tree('file', {'a.txt': 'new'}), path)
  expect(await readFile(join(folder, 'elsewhere', 'real.zip'), 'utf8')).toBe('new')
  expect((await readdir(join(folder, 'elsewhere'))).length).toBe(1)
})

test('what the disk refuses is told in a sentence', async () => {
  const small = tree('zip', {'a.txt': 'a'})
  const missing = join(folder, 'missing', 'a.zip')
  await expect(writePackage(small, missing)).rejects.toThrow(
    new MachineError(`Cannot write \`${missing}\`: it does not exist`, missing)
  )
  await mkdir(path)
  await expect(writePackage(small, path)).rejects.toThrow(/^Cannot write `.*`: .*folder/u)
  expect(await readdir(folder)).toEqual(['course.zip'])
})

test('more than a plain zip can hold is refused before anything is written', async () => {
  const many = Object.fromEntries(Array.from({length: 65_535}, (_, index) => [`${index}.txt`, '']))
  await expect(writePackage(tree('zip', many), path)).rejects.toThrow('65535 files are more than')
  const large = tree('zip', {'a.mp4': asset('a.mp4', 4 * 1024 ** 3)})
  await expect(writePackage(large, path)).rejects.toThrow('4.0 GiB are more than')
  expect(await readdir(folder)).toEqual([])
})

function tree(container: FileTree['container'], entries: Record<string, FileEntry>): FileTree {
  return {container, entries: new Map(Object.entries(entries)), assets: source}
}

function asset(path: string, bytes: number): AssetReference {
  return {type: 'asset', path, mediaType: 'application/octet-stream', bytes}
}

/** Assets of any size whose bytes repeat in a pattern, in pieces that are no multiple of three. */
const source: AssetSource = {
  read: ({bytes}) => Uint8Array.from({length: bytes}, (_, index) => index % 251),
  async *open({bytes}) {
    const size = 251 * 200
    const piece = Uint8Array.from({length: size}, (_, index) => index % 251)
    for (let at = 0; at < bytes; at += size) yield piece.subarray(0, Math.min(size, bytes - at))
    await Promise.resolve()
  },
  digest: ({path}) => path
}
