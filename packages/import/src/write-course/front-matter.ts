import {clean} from './clean.ts'

/**
 * Write front matter.
 *
 * @param fields Values by key, in order; those without a value are left out.
 * @returns The lines, with an empty one behind.
 */
export function frontMatter(fields: Readonly<Record<string, string | boolean | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${typeof value === 'string' ? scalar(value) : String(value)}`]
  )
  return `---\n${lines.join('\n')}\n---\n\n`
}

/** A text that YAML could read as anything else stands in quotation marks (YAML 1.2.2, 7.3.1, takes those of JSON). */
function scalar(value: string): string {
  const plain = clean(value).replace(/\s+/gu, ' ').trim()
  const isPlain =
    /^\p{L}[\p{L}\p{M}\p{N} ,.()/-]*$/u.test(plain)
    && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(plain)
  return isPlain ? plain : JSON.stringify(plain)
}
