import hljs from 'highlight.js/lib/core'
import {grammars} from './grammars.ts'
import {roleOf, type CodeRole} from './roles.ts'

/** A piece of code: text, or pieces that look alike. */
export type CodePiece = string | {readonly role: CodeRole; readonly pieces: readonly CodePiece[]}

/** Characters: some grammars take time that grows with the square of the length. */
const longest = 10_000
const longestLine = 500

/**
 * Find out what the parts of a program are.
 *
 * @param code The program.
 * @param language As its author names it.
 * @returns Pieces that together are the code to the letter; the code alone where the language is unknown or the code
 *   longer than people read.
 */
export function highlight(code: string, language: string): readonly CodePiece[] {
  if (code.length > longest || code.split('\n').some(line => line.length > longestLine)) return [code]
  registerAll()
  const written = language.toLowerCase()
  const name = aliases.get(written) ?? written
  if (hljs.getLanguage(name) === undefined) return [code]
  const pieces = readPieces(hljs.highlight(code, {language: name, ignoreIllegals: true}).value)
  return pieces.map(textOf).join('') === code ? pieces : [code]
}

/** Names that code hosts know beside those of highlight.js. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['postgresql', 'sql'],
  ['mysql', 'sql'],
  ['octave', 'matlab'],
  ['vb', 'vbnet'],
  ['plsql', 'sql']
])

function registerAll(): void {
  if (hljs.getLanguage('xml') !== undefined) return
  for (const [name, grammar] of Object.entries(grammars)) hljs.registerLanguage(name, grammar)
}

/** Read what highlight.js writes: `span` elements with a class, and text with five references. */
function readPieces(markup: string): CodePiece[] {
  const stack: {role: CodeRole | undefined; pieces: CodePiece[]}[] = [{role: undefined, pieces: []}]
  const add = (...pieces: readonly CodePiece[]): void => {
    stack.at(-1)?.pieces.push(...pieces)
  }
  for (const [part, className] of markup.matchAll(/<span class="([^"]*)">|<\/span>|[^<]+/gu)) {
    if (className !== undefined) stack.push({role: roleOf(className), pieces: []})
    else if (part === '</span>') {
      const {role, pieces} = stack.pop() ?? {role: undefined, pieces: []}
      if (role === undefined) add(...pieces)
      else add({role, pieces})
    } else add(part.replace(/&(?:amp|lt|gt|quot|#x27);/gu, reference => references[reference] ?? reference))
  }
  return stack.flatMap(({pieces}) => pieces)
}

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'"
}

function textOf(piece: CodePiece): string {
  return typeof piece === 'string' ? piece : piece.pieces.map(textOf).join('')
}
