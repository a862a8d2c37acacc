import {readFile} from 'node:fs/promises'
import {brotliDecompressSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {lettersOf} from './font-letters.ts'

const thai = async (): Promise<Uint8Array> =>
  new Uint8Array(
    brotliDecompressSync(
      await readFile(new URL('../../fonts/noto-sans-thai-regular.ttf.br', import.meta.url))
    )
  )

describe('the letters of a font', () => {
  test('are those of its table', async () => {
    const letters = lettersOf(await thai())
    expect(Array.from('กู้ A').map(letter => letters.has(letter.codePointAt(0) ?? 0))).toEqual(
      Array.from({length: 5}, () => true)
    )
    expect(letters.has(0x65_e5)).toBe(false)
  })

  test('are none in what is no font, or of another kind', () => {
    for (const bytes of [[], [0, 1, 0, 0], Buffer.from('wOF2aaaaaaaaaaaaaaaa'), Buffer.alloc(3000)])
      expect(lettersOf(Uint8Array.from(bytes)).size).toBe(0)
  })

  test('a font that is cut, or has a wrong byte anywhere, breaks nothing', async () => {
    const font = await thai()
    for (let end = 0; end < font.length; end += 997) lettersOf(font.slice(0, end))
    for (let at = 0; at < 4000; at += 7) {
      const broken = font.slice()
      broken[at] = 0xff
      expect(lettersOf(broken).size).toBeLessThan(0x11_00_00)
    }
  })
})
