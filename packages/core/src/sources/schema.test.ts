import {readFileSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {courseFields, moduleFields} from './front-matter.ts'
import {courseSchema, moduleSchema} from './schema.ts'

it.each([
  ['course', courseSchema, courseFields],
  ['module', moduleSchema, moduleFields]
])('the published schema of a %s is the one that it is read by', (name, schema, fields) => {
  const place = new URL(`../../schemas/${name}.schema.json`, import.meta.url)
  if (process.env['UPDATE'] === '1') writeFileSync(place, `${JSON.stringify(schema, null, 2)}\n`)
  const published: unknown = JSON.parse(readFileSync(place, 'utf8'))
  expect(published).toEqual(JSON.parse(JSON.stringify(schema)))
  expect(Object.keys(schema['properties'] ?? {})).toEqual(Object.keys(fields))
})
