import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {exportCourse, loadCourse, parseCourse, targets, writePackage} from 'silabus'
import {createDesk, garden} from './silabus.ts'

test('the library writes the very bytes that the command writes', async () => {
  const desk = await createDesk()
  try {
    await desk.put('garden/course.md', garden)
    const version = (await desk.run('--version')).stdout.trim()
    // Questions as plain text lose what the course holds; what a browser prints is written by another function.
    const written = targets.filter(({target, onRequest}) => onRequest !== true || target === 'html')
    const names = written.map(({target}) => target).join(',')
    const {stdout} = await desk.run('build', 'garden', '--to', names, '--json')
    const {outputs} = JSON.parse(stdout) as {outputs: {path: string; sha256: string}[]}

    const parsed = parseCourse(loadCourse(join(desk.path, 'garden')), {targets})
    const surroundings = {now: new Date('2024-05-01T00:00:00Z'), generator: version}
    for (const [index, exporter] of written.entries()) {
      const {tree, messages} = exportCourse(parsed, exporter, surroundings)
      expect(messages).toEqual([])
      if (tree === undefined) throw new Error(`Nothing for ${exporter.target}`)
      const path = join(desk.path, `library${exporter.suffix}`)
      expect((await writePackage(tree, path)).sha256).toBe(outputs[index]?.sha256)
      expect((await stat(path)).size).toBeGreaterThan(0)
    }
  } finally {
    await desk.clear()
  }
})
