import {expect, test} from 'vitest'
import {highlight, type CodePiece} from './highlight.ts'
import {grammars} from './grammars.ts'
import {looks} from './roles.ts'

const textOf = (piece: CodePiece): string =>
  typeof piece === 'string' ? piece : piece.pieces.map(textOf).join('')

const odd = `<b>&amp; "x" 'y'</b>\r\n\t# if (a < b && c > 0) { return "é😀\\n" } // /* -- <!-- ${'x'.repeat(300)}\n\n\n=> ::`

test('code keeps every character in every language', () => {
  for (const language of Object.keys(grammars))
    expect(highlight(odd, language).map(textOf).join(''), language).toBe(odd)
})

test('parts of a program are told apart', () => {
  expect(highlight('if x: # y', 'Python')).toEqual([
    {role: 'keyword', pieces: ['if']},
    ' x: ',
    {role: 'comment', pieces: ['# y']}
  ])
  expect(highlight('var a = `b${1}`', 'js')).toContainEqual({
    role: 'string',
    pieces: ['`b', '${', {role: 'number', pieces: ['1']}, '}', '`']
  })
})

test('unknown languages and what nobody reads stay plain', () => {
  for (const language of ['klingon', 'constructor', '__proto__', ''])
    expect(highlight('if x', language)).toEqual(['if x'])
  for (const code of ['a'.repeat(600), 'if\n'.repeat(10_000)]) expect(highlight(code, 'c')).toEqual([code])
})

test('colours are told from the page by those who see little', () => {
  for (const [role, {light, dark}] of Object.entries(looks)) {
    for (const page of ['#ffffff', '#faf9f6']) expect(contrast(light, page), role).toBeGreaterThan(4.5)
    for (const page of ['#000000', '#14191c', '#1c2327'])
      expect(contrast(dark, page), role).toBeGreaterThan(4.5)
  }
})

/** Contrast ratio (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
