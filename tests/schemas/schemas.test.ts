import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Ajv2020, type ErrorObject} from 'ajv/dist/2020.js'
import {
  courseSchema,
  memoryFolder,
  moduleSchema,
  parseCourse,
  schemaAddress,
  type Course
} from '@silabus/core'
import {loadCourse} from 'silabus'
import {describe, expect, it, test} from 'vitest'
import {createDesk, garden} from '../cli/silabus.ts'
import {modelSchema} from './model-schema.ts'

const root = new URL('../../', import.meta.url)
const place = new URL('packages/core/schemas/model.schema.json', root)
const fixtures = new URL('tests/fixtures/', root)

const courses: readonly (readonly [name: string, course: Course])[] = [
  ...readdirSync(fixtures).map(name => [name, courseAt(new URL(`${name}/input/`, fixtures))] as const),
  ['the example', courseAt(new URL('examples/kesejahteraan-sosial/', root))]
]

function courseAt(folder: URL): Course {
  const [only] = readdirSync(folder).filter(name => name.endsWith('.md'))
  const path = existsSync(new URL('course.md', folder)) ? folder : new URL(only ?? '', folder)
  return parseCourse(loadCourse(fileURLToPath(path))).course
}

describe('The schema of the model', () => {
  const schema = modelSchema()
  if (process.env['UPDATE'] === '1') writeFileSync(place, `${JSON.stringify(schema, null, 2)}\n`)
  const published = JSON.parse(readFileSync(place, 'utf8')) as object
  const isCourse = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictTuples: false,
    allErrors: false
  }).compile(published)

  it('is published as it is made of the types (`UPDATE=1` writes it)', () => {
    expect(published).toEqual(schema)
  })

  it.each(courses)('describes %s', (_, course) => {
    isCourse(JSON.parse(JSON.stringify(course)))
    expect(deepest(isCourse.errors)).toEqual([])
  })

  it('describes what `silabus inspect` prints, which names it', async () => {
    const desk = await createDesk()
    await desk.put('garden/course.md', garden)
    const model = JSON.parse((await desk.run('inspect', 'garden')).stdout) as Record<string, unknown>
    expect(model['$schema']).toBe(schemaAddress('model'))
    expect(published).toHaveProperty('$id', schemaAddress('model'))
    isCourse(model)
    expect(isCourse.errors ?? []).toEqual([])
    await desk.clear()
  })

  it.each([
    ['a field too many', {extra: 1}],
    ['a wrong value', {dir: 'up'}],
    ['a field too few', {modules: undefined}],
    ['a node that no model holds', {modules: [moduleWith({type: 'html', value: '<b>'})]}]
  ])('refuses a course with %s', (_, change) => {
    const {course} = parseCourse(memoryFolder({'course.md': garden}))
    expect(isCourse(JSON.parse(JSON.stringify({...course, ...change})))).toBe(false)
  })

  function moduleWith(child: object): object {
    const [module] = parseCourse(memoryFolder({'course.md': garden})).course.modules
    const [section] = module?.sections ?? []
    return {...module, sections: [{...section, children: [child]}]}
  }
})

/** Of a node that fits none of many, what it lacks stands at the deepest place. */
function deepest(errors: readonly ErrorObject[] | null | undefined): readonly string[] {
  const depth = ({instancePath}: ErrorObject): number => instancePath.split('/').length
  const most = Math.max(0, ...(errors ?? []).map(depth))
  return (errors ?? [])
    .filter(error => depth(error) === most)
    .map(({instancePath, message, params}) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`)
}

test('schemas of front matter say where they are published', () => {
  expect(courseSchema['$id']).toBe(schemaAddress('course'))
  expect(moduleSchema['$id']).toBe(schemaAddress('module'))
  for (const name of ['course', 'module', 'model'] as const)
    expect(
      existsSync(
        new URL(new URL(schemaAddress(name)).pathname.replace(/^\/silabus\/silabus\/main\//u, ''), root)
      )
    ).toBe(true)
})
