/** What may stand after a name in an outline. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/**
 * Write one line of an outline: `question kesos-1 points=2: text`.
 *
 * @param name What it is.
 * @param id Its id, if it has one.
 * @param facts What is known of it; what is missing, empty or `false` is left out.
 * @param text What it says, if it fits in the line.
 * @returns The line.
 */
export function line(name: string, id: string | undefined, facts: Facts, text?: string): string {
  const said = Object.entries(facts).flatMap(([key, value]) => {
    if (value === undefined || value === false || (typeof value === 'object' && value.length === 0)) return []
    return value === true
      ? [key]
      : [`${key}=${quoted(typeof value === 'object' ? value.join(' | ') : String(value))}`]
  })
  const start = [name, ...(id === undefined ? [] : [`#${id}`]), ...said].join(' ')
  return text === undefined ? start : `${start}: ${text}`.trimEnd()
}

/**
 * Set lines below the line before.
 *
 * @param lines The lines.
 * @returns The same, two blanks further in.
 */
export function indent(lines: readonly string[]): readonly string[] {
  return lines.map(text => `  ${text}`.trimEnd())
}

function quoted(value: string): string {
  return /^[^\s"=]+$/u.test(value) ? value : JSON.stringify(value)
}
