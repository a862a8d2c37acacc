import {clean} from './clean.ts'

/** A value of front matter; fields of a mapping stand below its key. */
export type FrontMatterValue =
  string | number | boolean | {readonly [key: string]: FrontMatterValue} | undefined

/**
 * Write front matter.
 *
 * @param fields Values by key, in order; those without a value are left out.
 * @returns The lines, with an empty one behind.
 */
export function frontMatter(fields: Readonly<Record<string, FrontMatterValue>>): string {
  return `---\n${linesOf(fields, '').join('\n')}\n---\n\n`
}

function linesOf(fields: Readonly<Record<string, FrontMatterValue>>, indent: string): readonly string[] {
  return Object.entries(fields).flatMap(([key, value]): readonly string[] => {
    if (value === undefined) return []
    if (typeof value === 'object') return [`${indent}${key}:`, ...linesOf(value, `${indent}  `)]
    return [`${indent}${key}: ${typeof value === 'string' ? scalar(value) : String(value)}`]
  })
}

/** A text that YAML could read as anything else stands in quotation marks (YAML 1.2.2, 7.3.1, takes those of JSON). */
function scalar(value: string): string {
  const plain = clean(value).replace(/\s+/gu, ' ').trim()
  const isPlain =
    /^\p{L}[\p{L}\p{M}\p{N} ,.()/-]*$/u.test(plain)
    && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(plain)
  return isPlain ? plain : JSON.stringify(plain)
}
