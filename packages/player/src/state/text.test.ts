import {describe, expect, test} from 'vitest'
import {hash} from './hash.ts'
import {decodeText, encodeText} from './text.ts'

const texts = {
  english: 'Social welfare is above all an organised arrangement of services, which helps people. '.repeat(4),
  indonesian:
    'Kesejahteraan sosial terutama adalah tatanan pelayanan dan lembaga yang terorganisasi. '.repeat(4),
  arabic: 'الرعاية الاجتماعية هي قبل كل شيء ترتيب منظم للخدمات والمؤسسات. '.repeat(4),
  chinese: '社会福利作为一种制度，首先是有组织的服务和机构安排，帮助人们达到体面的生活和健康水平。',
  emoji: '👩‍👩‍👧 fine 😀😀',
  number: '−9,81 × 10⁻³ m/s²',
  lines: 'One\ntwo\n\n\tthree ',
  halves: '\uD800 a \uDC00'
}

describe('a text', () => {
  test.each(Object.entries(texts))(
    'comes back as it was, in characters that every platform keeps: %s',
    (_, text) => {
      const encoded = encodeText(text)
      expect(encoded).toMatch(/^[\w-]+$/)
      expect(decodeText(encoded)).toBe(text)
    }
  )

  test('of any characters comes back', () => {
    for (let round = 0; round < 300; round++) {
      const pick = (index: number): number => hash(`${round}/${index}`)
      const text = Array.from({length: pick(0) % 40}, (_, index) =>
        String.fromCodePoint(pick(index + 1) % (round % 2 === 0 ? 0x500 : 0x110000))
      ).join('')
      expect(decodeText(encodeText(text))).toBe(text)
    }
  })

  test.each([
    ['english', 0.85],
    ['indonesian', 0.85],
    ['arabic', 1.1],
    ['chinese', 3.5]
  ] as const)('takes little room: %s', (name, perCharacter) => {
    expect(encodeText(texts[name]).length / texts[name].length).toBeLessThan(perCharacter)
  })

  test('never takes less room when it gets longer, so that what fits can be searched for', () => {
    for (const text of Object.values(texts)) {
      let before = 0
      for (let length = 0; length <= text.length; length++) {
        const {length: room} = encodeText(text.slice(0, length))
        if (!/[\uD800-\uDBFF]$/.test(text.slice(0, length))) {
          expect(room).toBeGreaterThanOrEqual(before)
          before = room
        }
      }
    }
  })

  test('that is no text of ours is read without harm', () => {
    for (const foreign of ['_', '____', '-x9A_', 'z'.repeat(50)])
      expect(typeof decodeText(foreign)).toBe('string')
    expect(decodeText('')).toBe('')
  })
})
