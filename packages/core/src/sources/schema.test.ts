import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {courseFields, moduleFields} from './front-matter.ts'
import {courseSchema, moduleSchema} from './schema.ts'

it.each([
  ['course', courseSchema, courseFields],
  ['module', moduleSchema, moduleFields]
])('the published schema of a %s is the one that it is read by', (name, schema, fields) => {
  const published: unknown = JSON.parse(
    readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')
  )
  expect(published).toEqual(JSON.parse(JSON.stringify(schema)))
  expect(Object.keys(schema['properties'] ?? {})).toEqual(Object.keys(fields))
})
