import {readFile} from 'node:fs/promises'
import {brotliDecompressSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {lettersWithoutFont} from './fonts.ts'
import {outlineText, type OutlinedLine} from './outline-text.ts'

async function outline(text: string, rtl = false, own: readonly Uint8Array[] = []): Promise<OutlinedLine> {
  const [line] = await outlineText([{text, lang: 'en', bold: false, rtl}], own)
  if (line === undefined) throw new Error('No line')
  return line
}

const paths = ({glyphs}: OutlinedLine): readonly string[] => glyphs.map(({path}) => path)

test('letters become shapes, one after the other', async () => {
  const {glyphs, width} = await outline('Soil')
  expect(glyphs).toHaveLength(4)
  expect(glyphs.map(({x}) => x)).toEqual([...glyphs.map(({x}) => x)].sort((a, b) => a - b))
  expect(width).toBeGreaterThan(1500)
  expect(width).toBeLessThan(2500)
})

test('bold letters are wider', async () => {
  const [bold] = await outlineText([{text: 'Soil', lang: 'en', bold: true, rtl: false}])
  expect(bold?.width).toBeGreaterThan((await outline('Soil')).width)
})

test('Arabic letters join, and go from right to left', async () => {
  const alone = paths(await outline('ح', true))
  const word = await outline('ححح', true)
  expect(word.glyphs.length).toBeGreaterThanOrEqual(3)
  expect(paths(word).filter(path => alone.includes(path))).toHaveLength(0)
  const [first] = paths(await outline('ا', true))
  const [leftmost] = [...(await outline('اد', true)).glyphs].sort((a, b) => a.x - b.x)
  expect(leftmost?.path).not.toBe(first)
})

test('digits and Latin words keep their direction within Arabic', async () => {
  const word = paths(await outline('AB'))
  const mixed = paths(await outline('ب AB ب', true))
  const [a = '', b = ''] = word
  expect(mixed.indexOf(a)).toBeGreaterThan(0)
  expect(mixed.indexOf(b)).toBe(mixed.indexOf(a) + 1)
})

test('brackets are mirrored where text goes from right to left', async () => {
  const [open] = paths(await outline('('))
  const [hebrew] = (await outline('(א)', true)).glyphs
  expect(hebrew?.path).toBe(open)
})

test('Devanagari vowels stand before the letter that they follow, and letters merge', async () => {
  const [ka] = paths(await outline('क'))
  const ki = await outline('कि')
  expect(ki.glyphs.findIndex(({path}) => path === ka)).toBe(1)
  expect((await outline('क्ष')).width).toBeLessThan((await outline('कष')).width)
})

test('Thai marks stand above their letter and take no room', async () => {
  expect((await outline('ก้')).width).toBe((await outline('ก')).width)
})

test('Vietnamese letters with two marks are in the font', () => {
  expect(lettersWithoutFont('Nguyễn Văn Việt, cơ bản e\u0302\u0323')).toEqual([])
})

test('letters without a font are told, each once', () => {
  expect(lettersWithoutFont('土と土 Soil 😀')).toEqual(['土', 'と', '😀'])
})

test('a font of the author is taken where it has all letters, and what is none is left alone', async () => {
  const thai = new Uint8Array(
    brotliDecompressSync(await readFile(new URL('../../fonts/noto-sans-thai-bold.ttf.br', import.meta.url)))
  )
  expect(paths(await outline('Soil', false, [thai]))).not.toEqual(paths(await outline('Soil')))
  expect(paths(await outline('Soil Основы', false, [thai]))).toEqual(paths(await outline('Soil Основы')))
  expect(paths(await outline('Soil', false, [Buffer.from('no font')]))).toEqual(paths(await outline('Soil')))
})
