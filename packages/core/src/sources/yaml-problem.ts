import type {YAMLError} from 'yaml'

/** What is wrong with settings, in words of whoever wrote them: the rule's “Unexpected …, expected …”. */
export interface YamlProblem {
  readonly found: string
  readonly expected: string
}

/**
 * Say what YAML does not understand without the words of YAML.
 *
 * @param error What the parser says.
 * @param yaml The settings.
 * @returns What is there, and what to write.
 */
export function describeYamlError(error: YAMLError, yaml: string): YamlProblem {
  const line = lineAt(yaml, error.pos[0])
  const [, key = '', value = ''] = /^\s*(?:- )?([^:\s]+)\s*:\s*(.*?)\s*$/u.exec(line) ?? []
  const repaired = key === '' ? 'quotation marks around the whole value' : `\`${key}: ${inQuotes(value)}\``
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (value.includes(':'))
        return {found: `colon in the value of \`${key}\``, expected: `quotation marks around it: ${repaired}`}
      break
    case 'TAB_AS_INDENT':
      return {found: 'tab at the beginning of the line', expected: 'blanks, or nothing'}
    case 'DUPLICATE_KEY':
      return {found: `second \`${key}\``, expected: 'one line for each setting'}
    case 'BAD_SCALAR_START':
      return {
        found: `\`${value.charAt(0)}\` at the beginning of a value`,
        expected: `quotation marks around it: ${repaired}`
      }
    case 'UNEXPECTED_TOKEN':
      if (/^["']/u.test(value))
        return {found: 'quotation mark inside a value', expected: `other ones around it: ${repaired}`}
      break
    case 'MISSING_CHAR':
      if (/^["'[{]/u.test(value))
        return {found: `\`${value.charAt(0)}\` that is never closed`, expected: `its other half at the end`}
      break
    default:
  }
  return {found: 'settings', expected: `YAML: ${sentence(error.message)}`}
}

/**
 * Say what settings are that are no settings, such as `id:garden`.
 *
 * @param yaml The settings.
 * @param described What they are to YAML.
 * @returns What is there, and what to write.
 */
export function describeNoMap(yaml: string, described: string): YamlProblem {
  const line = yaml.split(/\r\n|\r|\n/u).find(text => text.trim() !== '') ?? ''
  const [, key, value = ''] = /^\s*([A-Za-z][\w.-]*):[\u00A0\u2007\u202F]*(\S.*)$/u.exec(line) ?? []
  return key === undefined
    ? {found: described, expected: 'lines such as `title: Soil`'}
    : {found: `\`${line.trim()}\``, expected: `a plain blank after the colon, \`${key}: ${value.trim()}\``}
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/u, '')
}

/** Put a value in quotation marks that it does not hold, without those that it has. */
function inQuotes(value: string): string {
  const bare = value.replace(/^["'“”„«‘](.*)["'“”»’]$/u, '$1')
  if (!bare.includes('"')) return `"${bare.replaceAll('\\', '\\\\')}"`
  return `'${bare.replaceAll("'", "''")}'`
}

function sentence(problem: string): string {
  return problem.replace(/\s+/gu, ' ').replace(/\.$/u, '').trim()
}
