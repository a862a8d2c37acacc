import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {loadCourse} from './load-course.ts'
import {UsageError} from './usage-error.ts'

let home: string

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'silabus-load-')))
  for (const path of [
    'kebun/course.md',
    'kebun/01-tanah.md',
    'notes.md',
    'empty/a.txt',
    'loose/b.md',
    'wrong/Course.md',
    'a.docx'
  ]) {
    mkdirSync(dirname(join(home, path)), {recursive: true})
    writeFileSync(join(home, path), '# One')
  }
})

afterEach(() => {
  rmSync(home, {recursive: true})
})

test('a folder and its course.md are the same course', () => {
  const expected = {path: join(home, 'kebun'), name: 'kebun', main: 'course.md', alone: false}
  expect(loadCourse(join(home, 'kebun'))).toMatchObject(expected)
  expect(loadCourse(`${join(home, 'kebun')}/`)).toMatchObject(expected)
  expect(loadCourse(join(home, 'kebun', 'course.md'))).toMatchObject(expected)
})

test('another file is a course of its own', () => {
  const expected = {path: home, name: 'notes', main: 'notes.md', alone: true}
  expect(loadCourse(join(home, 'notes.md'))).toMatchObject(expected)
})

test('a link to a course is that course, under the name of the link', () => {
  symlinkSync('kebun', join(home, 'link'))
  symlinkSync(join('kebun', '01-tanah.md'), join(home, 'soil.md'))
  expect(loadCourse(join(home, 'link'))).toMatchObject({path: join(home, 'kebun'), name: 'link'})
  expect(loadCourse(join(home, 'soil.md'))).toMatchObject({
    path: join(home, 'kebun'),
    name: 'soil',
    main: '01-tanah.md'
  })
})

test('what is no course is told with what was expected', () => {
  const refused = (path: string): string => {
    try {
      loadCourse(join(home, path))
    } catch (error) {
      if (error instanceof UsageError) return error.message.replaceAll(`${home}/`, '')
      throw error
    }
    throw new Error(`No complaint about ${path}`)
  }
  expect(refused('kebum')).toBe(
    'There is no course `kebum`, expected a Markdown file or a folder with a `course.md`; did you mean `kebun`?'
  )
  expect(refused('notes.md/a.md')).toMatch(/^There is no course `notes\.md\/a\.md`/u)
  expect(refused('no\0name')).toMatch(/^There is no course/u)
  expect(refused('empty')).toBe(
    'There is no `course.md` in `empty`, expected one, as the first file of the course'
  )
  expect(refused('loose')).toMatch(/for a course of one file, name the file: `loose\/b\.md`$/u)
  expect(refused('wrong')).toBe(
    'There is no `course.md` in `wrong`: `Course.md` is there, expected that very spelling'
  )
  expect(refused('a.docx')).toMatch(/^`a\.docx` is no course: expected a Markdown file/u)
})

test('a course.md that leads out of its folder is refused', () => {
  mkdirSync(join(home, 'out'))
  symlinkSync(join('..', 'notes.md'), join(home, 'out', 'course.md'))
  expect(() => loadCourse(join(home, 'out'))).toThrow('leads out of the folder')
})
