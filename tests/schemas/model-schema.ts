import {fileURLToPath} from 'node:url'
import {schemaAddress} from '@silabus/core'
import ts from 'typescript'

/** A JSON Schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>

const model = fileURLToPath(new URL('../../packages/core/src/model.ts', import.meta.url))

/** Nodes of Markdown that no model holds; `model.ts` says so at its top. */
const absent = new Set([
  'Definition',
  'FootnoteDefinition',
  'Html',
  'Image',
  'ImageReference',
  'LinkReference'
])

/**
 * Make the JSON Schema of the model of a course out of its TypeScript types.
 *
 * @returns The schema; descriptions are the comments of `model.ts`.
 */
export function modelSchema(): Schema {
  const program = ts.createProgram([model], {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    types: []
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(model)
  const symbol = source && checker.getSymbolAtLocation(source)
  const course = symbol && checker.getExportsOfModule(symbol).find(({name}) => name === 'Course')
  if (course === undefined) throw new Error('There is no `Course` in `model.ts`')

  const definitions = new Map<string, {readonly type: ts.Type; schema: Schema}>()
  const {properties, ...rest} = asObject(checker.getDeclaredTypeOfSymbol(course))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaAddress('model'),
    title: 'Model of a Silabus course',
    ...rest,
    properties: {$schema: {type: 'string'}, ...(properties as Schema)},
    $defs: Object.fromEntries(
      [...definitions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, {schema}]) => [name, schema])
    )
  }

  function schemaOf(type: ts.Type): Schema {
    if (type.isUnion()) return named(type.aliasSymbol, type, () => asUnion(type))
    if (type.isStringLiteral() || type.isNumberLiteral()) return {const: type.value}
    if (type.flags & ts.TypeFlags.BooleanLiteral) return {const: checker.typeToString(type) === 'true'}
    if (type.flags & ts.TypeFlags.String) return {type: 'string'}
    if (type.flags & ts.TypeFlags.Number) return {type: 'number'}
    if (type.flags & ts.TypeFlags.Null) return {type: 'null'}
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {}
    if (checker.isTupleType(type)) {
      const items = checker.getTypeArguments(type as ts.TypeReference).map(schemaOf)
      return {type: 'array', prefixItems: items, items: false, minItems: items.length}
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference)
      if (item === undefined) throw new Error('There is an array of nothing in the model')
      return {type: 'array', items: schemaOf(item)}
    }
    const index = checker.getIndexInfosOfType(type)[0]
    if (index !== undefined) return {type: 'object', additionalProperties: schemaOf(index.type)}
    if (type.isClassOrInterface()) return named(type.symbol, type, () => asObject(type))
    if (type.flags & ts.TypeFlags.Object) return asObject(type)
    throw new Error(`There is no schema for \`${checker.typeToString(type)}\``)
  }

  function asUnion(type: ts.UnionType): Schema {
    const members = type.types.filter(
      member => !(member.flags & ts.TypeFlags.Undefined) && !absent.has(nameOf(member))
    )
    const schemas = members.map(schemaOf)
    const values = schemas.filter(schema => 'const' in schema).map(schema => schema['const'])
    const others = schemas.filter(schema => !('const' in schema))
    const isBoolean = values.includes(true) && values.includes(false)
    const alternatives = [
      ...(isBoolean ? [{type: 'boolean'}] : []),
      ...(values.length > (isBoolean ? 2 : 0)
        ? [{enum: values.filter(value => typeof value !== 'boolean')}]
        : []),
      ...others
    ]
    return alternatives.length === 1 ? (alternatives[0] ?? {}) : {anyOf: alternatives}
  }

  function asObject(type: ts.Type): Schema {
    const properties: Record<string, Schema> = {}
    const required: string[] = []
    for (const property of checker.getPropertiesOfType(type)) {
      const {name} = property
      // What parsers note beside a node is theirs.
      properties[name] =
        name === 'data'
          ? {type: 'object'}
          : {...schemaOf(checker.getTypeOfSymbol(property)), ...described(property)}
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(name)
    }
    return {type: 'object', ...described(type.symbol), properties, required, additionalProperties: false}
  }

  function named(symbol: ts.Symbol | undefined, type: ts.Type, make: () => Schema): Schema {
    if (symbol === undefined) return make()
    const {name} = symbol
    const known = definitions.get(name)
    if (known === undefined) {
      const definition = {type, schema: {}}
      definitions.set(name, definition)
      definition.schema = make()
    } else if (known.type !== type) throw new Error(`There are two types \`${name}\` in the model`)
    return {$ref: `#/$defs/${name}`}
  }

  /** Comments of our own; those of libraries belong to them. */
  function described(symbol: ts.Symbol): Schema {
    const own = symbol.declarations?.some(
      declaration => declaration.getSourceFile().fileName === source?.fileName
    )
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/gu, ' ')
    return own === true && text !== '' ? {description: text} : {}
  }
}

function nameOf(type: ts.Type): string {
  return (type.symbol as ts.Symbol | undefined)?.name ?? ''
}
