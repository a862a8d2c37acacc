import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createDesk, type Desk} from './silabus.ts'

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
})

afterEach(async () => {
  await desk.clear()
})

test('a text in GIFT becomes a course that can be built', async () => {
  await desk.put(
    'bank.txt',
    '$CATEGORY: top/Garden/Soil\n\n// [id:feeds]\n::Food::What feeds a plant? {\n=Compost#Right.\n~Gravel\n}\n'
  )
  expect(await desk.run('import', 'bank.txt', '--out', 'garden')).toMatchObject({code: 0})
  expect(await desk.run('build', 'garden')).toMatchObject({code: 0})
  const built = await desk.run('build', 'garden', '--to', 'gift', '--json')
  const {outputs} = JSON.parse(built.stdout) as {outputs: {path: string}[]}
  const text = await readFile(join(desk.path, outputs[0]?.path ?? ''), 'utf8')
  expect(text).toContain(
    '// [id:feeds]\n::Food::[html]What feeds a plant? {\n\t=Compost#Right.\n\t~Gravel\n}\n'
  )
})

test('a text in Aiken becomes a course, and what is wrong in it is told with its line', async () => {
  await desk.put('bank.txt', 'Why?\nA) a\nB) b\nANSWER: C\n\nWhich?\nA) a\nB) b\nANSWER: B\n')
  const {code, stderr} = await desk.run('import', 'bank.txt', '--out', 'garden')
  expect({code, stderr}).toMatchObject({code: 0})
  expect(stderr).toContain('bank.txt:4:1 warning import-unsupported')
})

test('a text that is neither is told', async () => {
  await desk.put('bank.txt', 'Good soil feeds the plant.\n')
  expect(await desk.run('import', 'bank.txt', '--out', 'garden')).toMatchObject({code: 2})
})
