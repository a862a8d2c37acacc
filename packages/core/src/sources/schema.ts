import {courseFields, moduleFields, type Fields} from './front-matter.ts'

/** A JSON Schema, as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** JSON Schema of a course's front matter, for editors that complete and check it. */
export const courseSchema: JsonSchema = schemaOf('Front matter of a Silabus course', courseFields)

/** JSON Schema of a module's front matter. */
export const moduleSchema: JsonSchema = schemaOf('Front matter of a Silabus module', moduleFields)

function schemaOf<Values>(title: string, fields: Fields<Values>): JsonSchema {
  const properties: Record<string, JsonSchema> = {}
  for (const key of Object.keys(fields)) {
    // Keys of the table are those of its own type.
    const {schema, expected} = fields[key as keyof Values]
    properties[key] = {...schema, description: `Expects ${expected}.`}
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties,
    additionalProperties: false
  }
}
