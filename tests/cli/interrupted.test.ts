import {open, readFile, readdir} from 'node:fs/promises'
import {setTimeout} from 'node:timers/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {bundle, createDesk, ended, garden, silabus, start, type Desk} from './silabus.ts'

/** Long enough to be met in the middle of its writing. */
const recording = 300 * 1024 * 1024
const file = 'garden-scorm12.zip'

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
  await desk.put('garden/course.md', `${garden}\n\n![An interview](interview.mp4)\n`)
  await desk.put('garden/interview.mp4', '')
  await grow(recording)
  await desk.put(`dist/${file}`, 'old')
})

afterEach(async () => {
  await desk.clear()
})

test('killed in the middle, it leaves the old file whole, and the next run clears away what was left', async () => {
  const child = start(process.execPath, [bundle, 'build', 'garden', '--to', 'scorm12'], {cwd: desk.path})
  const end = ended(child)
  await partOf(file)
  child.kill('SIGKILL')
  expect(await end).toMatchObject({code: null, signal: 'SIGKILL'})
  expect(await readFile(join(desk.path, 'dist', file), 'utf8')).toBe('old')

  await grow(1000)
  expect(await desk.run('build', 'garden', '--to', 'scorm12')).toMatchObject({code: 0})
  expect(await readdir(join(desk.path, 'dist'))).toEqual([file])
})

test.each(['SIGINT', 'SIGTERM'] as const)('asked to end by %s, it clears away first', async signal => {
  const child = start(process.execPath, [bundle, 'build', 'garden', '--to', 'scorm12'], {cwd: desk.path})
  const end = ended(child)
  await partOf(file)
  child.kill(signal)
  const {stderr, ...how} = await end
  expect(how).toMatchObject({code: null, signal, stdout: ''})
  expect(stderr).not.toMatch(/^\s+at |mistake in Silabus/mu)
  expect(await readdir(join(desk.path, 'dist'))).toEqual([file])
  expect(await readFile(join(desk.path, 'dist', file), 'utf8')).toBe('old')
})

test('a disk that takes no more is told in a sentence, and leaves the old file whole', async () => {
  // A limit on the size of files stands in for a full disk; it is counted in blocks of 512 or 1,024 bytes.
  const limited = 'ulimit -f 20000; exec "$@"'
  const args = ['-c', limited, 'sh', process.execPath, bundle, 'build', 'garden', '--to', 'scorm12']
  const {code, stdout, stderr} = await ended(start('sh', args, {cwd: desk.path}))
  expect({code, stdout}).toEqual({code: 3, stdout: ''})
  expect(stderr).toMatch(
    /^silabus: Cannot write `dist\/garden-scorm12\.zip`: .*larger than this system allows$/mu
  )
  expect(stderr).not.toMatch(/^\s+at /mu)
  expect(await readdir(join(desk.path, 'dist'))).toEqual([file])
  expect(await readFile(join(desk.path, 'dist', file), 'utf8')).toBe('old')
})

test('memory does not grow with media', async () => {
  const peak = async (bytes: number): Promise<number> => {
    await grow(bytes)
    await desk.put(
      'peak.mjs',
      `process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))`
    )
    const {code, stderr} = await silabus(['build', 'garden', '--to', 'scorm12,epub'], {
      cwd: desk.path,
      env: {NODE_OPTIONS: `--import ${join(desk.path, 'peak.mjs')}`}
    })
    expect(code).toBe(0)
    return Number(/^peak (\d+)$/mu.exec(stderr)?.[1]) * 1024
  }
  const small = await peak(1000)
  expect((await peak(recording)) - small).toBeLessThan(recording / 4)
})

async function grow(bytes: number): Promise<void> {
  const handle = await open(join(desk.path, 'garden', 'interview.mp4'), 'w')
  await handle.truncate(bytes)
  await handle.close()
}

/** Wait until the file is being written. */
async function partOf(name: string): Promise<void> {
  for (;;) {
    const names = await readdir(join(desk.path, 'dist'))
    if (names.some(part => part.startsWith(`.${name}.`))) return
    await setTimeout(5)
  }
}
