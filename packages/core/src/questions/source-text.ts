import {decodeString} from 'micromark-util-decode-string'

/** The line end within a paragraph, with the marks of quotations and the blanks around it. */
const lineEnd = /[ \t]*(?:\r\n|\r|\n)(?:[ \t]*>)*[ \t]*/gu

/**
 * Read a piece of the source as running text: escapes and character references resolved, the marks of quotations
 * around a line end gone.
 *
 * @param source A piece of one paragraph that holds no markup.
 * @returns The text, with a line feed at each line end.
 */
export function readText(source: string): string {
  return source.split(lineEnd).map(decodeString).join('\n')
}

/**
 * Split source at a mark, where the mark is not escaped.
 *
 * @param source Source text.
 * @param mark One character.
 * @returns The pieces, with their places in the source.
 */
export function splitAt(
  source: string,
  mark: string
): readonly {readonly text: string; readonly start: number}[] {
  const pieces: {text: string; start: number}[] = []
  let start = 0
  for (let index = 0; index < source.length; index += 1) {
    if (source[index] === '\\') index += 1
    else if (source[index] === mark) {
      pieces.push({text: source.slice(start, index), start})
      start = index + 1
    }
  }
  pieces.push({text: source.slice(start), start})
  return pieces
}
