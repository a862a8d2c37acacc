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
    '// [id:feeds] [tag:module:soil] [tag:kind:single]\n::Food::[html]What feeds a plant? {\n\t=Compost#Right.\n\t~Gravel\n}\n'
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

test('a text is told by its beginning in the encodings and line ends of Windows', async () => {
  const aikenText = 'What?\r\nA) x\r\nB) y\r\nANSWER: B\r\n'
  await desk.put('a.txt', aikenText)
  await desk.put('b.txt', Buffer.from(`\uFEFF${aikenText}`, 'utf16le'))
  await desk.put('c.txt', Buffer.from('\uFEFF::Name::What? {=a ~b}\r\n', 'utf16le'))
  for (const name of ['a', 'b', 'c'])
    expect(await desk.run('import', `${name}.txt`, '--out', name)).toMatchObject({code: 0})
})

test('Markdown and packages are no question banks, whatever they hold', async () => {
  await desk.put('course.md', '# A\n\n:::question{#q}\n\nWhat {=a ~b}?\n\n:::\n')
  const {code, stderr} = await desk.run('import', 'course.md', '--out', 'garden')
  expect(code).toBe(2)
  expect(stderr).toContain('`course.md` is of no kind that is read')
})

test('a file without a question that can be read becomes no course', async () => {
  await desk.put('bank.txt', 'Which?\nA) a\nB) b\nANSWER: C\n')
  const {code, stdout, stderr} = await desk.run('import', 'bank.txt', '--out', 'garden')
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toContain('file without a question that can be read')
  expect(stderr).not.toContain('Writing')
})
