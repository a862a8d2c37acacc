import {expect, it} from 'vitest'
import {createTermFinder} from './find-terms.ts'

const find = (terms: readonly string[], text: string, lang = 'id'): string[] =>
  [
    ...createTermFinder(
      terms.map(term => [term, term]),
      lang
    )(text)
  ].map(({value, start, end}) => `${value}=${text.slice(start, end)}`)

it('takes the longest term, and a term for a whole word', () => {
  expect(find(['sosial', 'kesejahteraan sosial'], 'Kesejahteraan sosial, sosialisasi, sosial')).toEqual([
    'kesejahteraan sosial=Kesejahteraan sosial',
    'sosial=sosial'
  ])
  expect(find(['anak'], 'anak-anak, non_anak, beranak, anak2, “anak”')).toEqual(['anak=anak'])
  expect(find(['kerja', 'kerja bakti gotong'], 'kerja bakti')).toEqual(['kerja=kerja'])
})

it('reads across line ends and odd blanks', () => {
  expect(find(['jaring pengaman'], 'sebuah jaring\n  pengaman dan jaring\u00A0pengaman')).toEqual([
    'jaring pengaman=jaring\n  pengaman',
    'jaring pengaman=jaring\u00A0pengaman'
  ])
})

it('compares letters as the language does', () => {
  expect(find(['ırmak'], 'IRMAK', 'tr')).toEqual(['ırmak=IRMAK'])
  expect(find(['ırmak'], 'IRMAK', 'en')).toEqual([])
  expect(find(['σοφός'], 'ΣΟΦΌΣ', 'el')).toEqual(['σοφός=ΣΟΦΌΣ'])
  expect(find(['eau'], "l’eau et l'eau", 'fr')).toEqual(['eau=eau', 'eau=eau'])
  expect(find(['cafe'], 'cafe\u0301', 'fr')).toEqual([])
})

it('tells abbreviations from words', () => {
  expect(find(['IT', 'LKS'], 'it is IT, lks and LKS', 'en')).toEqual(['IT=IT', 'LKS=LKS'])
})

it('finds words where no blanks are', () => {
  expect(find(['社会福祉'], '社会福祉の制度', 'ja')).toEqual(['社会福祉=社会福祉'])
  expect(find(['プログラム'], 'このプログラムは、プログラムズ', 'ja')).toEqual(['プログラム=プログラム'])
  expect(find(['水'], '水平, 水', 'zh')).toEqual(['水=水'])
  expect(find(['HTML'], '使用HTML语言', 'zh')).toEqual(['HTML=HTML'])
  expect(find(['สวัสดิการ'], 'ระบบสวัสดิการสังคม', 'th')).toEqual(['สวัสดิการ=สวัสดิการ'])
  expect(find(['복지'], '사회복지는 복지는', 'ko')).toEqual(['복지=복지'])
  expect(find(['😀😀'], 'a😀😀😀', 'en')).toEqual(['😀😀=😀😀'])
})

it('takes time that grows with the text alone', () => {
  const terms = Array.from({length: 5000}, (_, index) => `istilah ${'a '.repeat(index % 40)}${index}`)
  const started = performance.now()
  expect(find(terms, 'istilah a a a a '.repeat(5000))).toEqual([])
  expect(performance.now() - started).toBeLessThan(10_000)
})
