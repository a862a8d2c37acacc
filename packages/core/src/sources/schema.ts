import {courseFields, moduleFields, type Fields} from './front-matter.ts'

/** A JSON Schema, as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * Tell where a published schema is, for `$schema` and for editors.
 *
 * @param name What it describes: the front matter of a course or a module, or the model of a course.
 * @returns Its address.
 */
export function schemaAddress(name: 'course' | 'module' | 'model'): string {
  return `https://raw.githubusercontent.com/silabus/silabus/main/packages/core/schemas/${name}.schema.json`
}

/** JSON Schema of a course's front matter, for editors that complete and check it. */
export const courseSchema: JsonSchema = schemaOf('course', courseFields)

/** JSON Schema of a module's front matter. */
export const moduleSchema: JsonSchema = schemaOf('module', moduleFields)

function schemaOf<Values>(name: 'course' | 'module', fields: Fields<Values>): JsonSchema {
  const properties: Record<string, JsonSchema> = {}
  for (const key of Object.keys(fields)) {
    // Keys of the table are those of its own type.
    const {schema, expected} = fields[key as keyof Values]
    properties[key] = {...schema, description: `Expects ${expected}.`}
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaAddress(name),
    title: `Front matter of a Silabus ${name}`,
    type: 'object',
    properties,
    additionalProperties: false
  }
}
