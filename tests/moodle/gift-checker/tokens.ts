/** A piece of a GIFT file: a sign that the grammar reads, or text, in which escapes are undone. */
export interface Token {
  readonly type: 'sign' | 'text'
  readonly value: string
}

/** What escapes stand for (the grammar’s reserved signs, a backslash, a line break). */
const escapes: Readonly<Record<string, string>> = {
  '~': '~',
  '=': '=',
  '#': '#',
  '{': '{',
  '}': '}',
  ':': ':',
  '\\': '\\',
  n: '\n'
}

/**
 * Cut GIFT into signs and text.
 *
 * @param source A piece of a file.
 * @returns Its tokens; neighbouring text is one token.
 * @throws At an escape that the grammar does not know.
 */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = []
  let text = ''
  const flush = (): void => {
    if (text !== '') tokens.push({type: 'text', value: text})
    text = ''
  }
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charAt(at)
    if (letter === '\\') {
      at += 1
      const meant = escapes[source.charAt(at)]
      if (meant === undefined) throw new Error(`Unknown escape \\${source.charAt(at)} in ${source}`)
      text += meant
    } else if ('~=#{}:'.includes(letter)) {
      flush()
      tokens.push({type: 'sign', value: letter})
    } else text += letter
  }
  flush()
  return tokens
}

/**
 * Read tokens that may only be text.
 *
 * @param tokens Tokens.
 * @returns The text, without the white space around it.
 * @throws At a sign.
 */
export function textOf(tokens: readonly Token[]): string {
  const sign = tokens.find(({type}) => type === 'sign')
  if (sign !== undefined)
    throw new Error(`Unexpected \`${sign.value}\` without a backslash in ${JSON.stringify(tokens)}`)
  return tokens
    .map(({value}) => value)
    .join('')
    .replace(/^[ \t\n\r]+|[ \t\n\r]+$/gu, '')
}

/**
 * Cut tokens at a sign.
 *
 * @param tokens Tokens.
 * @param signs Signs to cut at.
 * @returns Pieces, each with the sign before it; the first has none.
 */
export function cutAt(
  tokens: readonly Token[],
  ...signs: readonly string[]
): readonly {readonly sign: string; readonly tokens: readonly Token[]}[] {
  const pieces: {sign: string; tokens: Token[]}[] = [{sign: '', tokens: []}]
  for (const token of tokens) {
    if (token.type === 'sign' && signs.includes(token.value)) pieces.push({sign: token.value, tokens: []})
    else pieces.at(-1)?.tokens.push(token)
  }
  return pieces
}
