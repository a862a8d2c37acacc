/**
 * Guess how the opening line of a fence was meant.
 *
 * @param line A line that begins with three colons, and cannot be read.
 * @returns The line as it should be, and whether words are left over that belong below it; `undefined` where nobody can
 *   tell.
 */
export function repairOpening(line: string): {readonly line: string; readonly rest: boolean} | undefined {
  const [, colons = '', name = '', after = ''] =
    /^(:{3,})\s*([A-Za-z][\w-]*)\s*(.*)$/u.exec(line.trim()) ?? []
  // What is longer is no opening line, and takes too long to guess.
  if (line.length > longest) return undefined
  if (name === '') return undefined
  const straight = after.replace(/[“”„«»]/gu, '"').replace(/[‘’]/gu, "'")
  const {label, rest} = takeLabel(straight.trim(), name)
  const braces = takeBraces(rest.trim())
  if (braces === undefined) return undefined
  const repaired = `${colons}${name.toLowerCase()}${label}${braces.attributes}`
  const isWhole = /^:{3,}[a-z][\w-]*(?:\[[^[\]]*\])?(?:\{[^{}]*\})?$/u.test(repaired)
  return isWhole && repaired !== line.trim() ? {line: repaired, rest: braces.rest !== ''} : undefined
}

const longest = 500

/** Fences that have a title. */
const titled: ReadonlySet<string> = new Set(['definition', 'example', 'details'])

/** Take `[title]` off, also where it stands in round brackets or quotation marks, after a colon, or in nothing. */
function takeLabel(text: string, name: string): {readonly label: string; readonly rest: string} {
  const square = /^(\[[^[\]]*\])(.*)$/u.exec(text)
  if (square !== null) return {label: square[1] ?? '', rest: square[2] ?? ''}
  if (!titled.has(name.toLowerCase()) || text.startsWith('{') || /^\(?#/u.test(text))
    return {label: '', rest: text}
  const [, title = '', rest = ''] = /^(?::\s*)?["(]?([^"(){}[\]]+?)[")]?\s*(\{.*)?$/u.exec(text) ?? []
  return title === '' ? {label: '', rest: text} : {label: `[${title.replace(/[:\s]+$/u, '')}]`, rest}
}

/** Take `{#id …}` off, also where its brackets are round, missing, or not closed. */
function takeBraces(text: string): {readonly attributes: string; readonly rest: string} | undefined {
  if (text === '') return {attributes: '', rest: ''}
  const braces = /^\{([^{}]*)\}(.*)$/u.exec(text) ?? /^\(([^()]*)\)(.*)$/u.exec(text)
  if (braces !== null) return {attributes: `{${tidy(braces[1] ?? '')}}`, rest: (braces[2] ?? '').trim()}
  if (text.startsWith('{')) return {attributes: `{${tidy(text.slice(1))}}`, rest: ''}
  if (/^#[^\s{}]+(?:\s+[a-z]+=\S+)*$/u.test(text)) return {attributes: `{${text}}`, rest: ''}
  return {attributes: '', rest: text}
}

function tidy(attributes: string): string {
  return attributes
    .replace(/#\s+/u, '#')
    .replace(/\s*=\s*/gu, '=')
    .trim()
}
