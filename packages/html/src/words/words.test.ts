import {describe, expect, test} from 'vitest'
import {ar} from './ar.ts'
import {de} from './de.ts'
import {en} from './en.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {id} from './id.ts'
import {speak} from './index.ts'
import {ja} from './ja.ts'
import {pt} from './pt.ts'
import type {Words} from './words.ts'
import {zh} from './zh.ts'

/** Words that are the same in English, by where they stand. */
const likeEnglish: Readonly<Record<string, readonly string[]>> = {
  ar: [],
  de: ['book.version', 'quiz'],
  es: [],
  fr: [
    'alert.important',
    'book.license',
    'book.minutes',
    'book.questions',
    'book.version',
    'introduction',
    'module',
    'note',
    'notes',
    'player.note',
    'player.pages',
    'player.questionNumber',
    'points',
    'question',
    'questionNumber',
    'quiz'
  ],
  id: ['alert.tip'],
  ja: [],
  pt: [],
  zh: []
}

/** What a language never writes. */
const slips: Readonly<Record<string, RegExp>> = {
  ar: /["'“”„]|[,;?]|\.\.\.|[٠-٩]/u,
  de: /["']|\.\.\.|”|[^\u00a0]%|“(?=\p{L})/u,
  en: /["']|\.\.\./u,
  es: /["'“”„]|\.\.\.|[^\u00a0]%|(?<!¡[^!]*)!|(?<!¿[^?]*)\?/u,
  fr: /["'“”„]|\.\.\.|[^\u202f][;!?»]|[^\u00a0][:%]|«(?!\u202f)/u,
  id: /["']|\.\.\./u,
  ja: /["'“”„]|\.\.|[,.;:!?()]/u,
  pt: /["'„«»]|\.\.\./u,
  zh: /["'„«»「」]|\.\.|[,.;:!?()]/u
}

const languages: Readonly<Record<string, Words>> = {ar, de, es, fr, id, ja, pt, zh}
const counts = [0, 1, 2, 3, 11, 100]

/** Buttons that stand beside another one on a phone, in letters: a wide one counts as two. */
const narrow = [
  'previous',
  'next',
  'finish',
  'check',
  'submit',
  'keepAnswer',
  'search',
  'display',
  'close',
  'copyCode',
  'openContents'
] as const

describe.each([...Object.entries(languages), ['en', en] as const])('%s', (lang, words) => {
  const said = everything(words)

  test('says something everywhere, in composed letters and with its own signs', () => {
    for (const [place, text] of said) {
      expect(text.trim(), place).toBe(text)
      expect(text, place).not.toBe('')
      expect(text, place).toBe(text.normalize('NFC'))
      expect(text.replace(/\{\w+\}/gu, 'x').replace(/\d[.]\d/gu, '1'), place).not.toMatch(
        slips[lang] ?? /^$/u
      )
    }
  })

  test('leaves the same to be filled in as English', () => {
    const blanks = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/gu)].map(String).sort()
    const english = new Map(everything(en))
    for (const [place, text] of said) {
      expect(blanks(text), place).toEqual(place.startsWith('player.') ? blanks(english.get(place) ?? '') : [])
    }
  })

  test('has a sentence of its own for each count', () => {
    const {book} = words
    for (const say of [
      words.points,
      words.note,
      words.questionNumber,
      words.gap,
      words.quizPick,
      words.quizPass,
      words.quizAttempts,
      book.days,
      book.hours,
      book.minutes,
      book.questions,
      book.pass,
      book.attempts,
      book.alikeShares,
      (count: number) => book.pick(count, 200),
      (count: number) => words.wordLimits(count, undefined),
      (count: number) => words.wordLimits(undefined, count),
      (count: number) => words.matrix.count(count, 0),
      (count: number) => words.matrix.count(100, count)
    ]) {
      const sentences = counts.map(say)
      expect(new Set(sentences).size, sentences.join(' / ')).toBe(counts.length)
      expect(sentences.at(-1)).toContain('100')
      expect(sentences.join(' ')).not.toMatch(/undefined|NaN|\{/u)
    }
  })

  test('has buttons that fit a phone', () => {
    for (const name of narrow) {
      const text = words.player[name]
      const width = [...text].reduce((sum, letter) => sum + (/[\u3000-\u9fff]/u.test(letter) ? 2 : 1), 0)
      expect(width, text).toBeLessThanOrEqual(12)
    }
    for (const [place, text] of said)
      if (/submitAnyway|keepWorking|newAttempt|showAnswer|takeAway|goOnHere|exit$/u.test(place))
        expect(text.length, text).toBeLessThanOrEqual(24)
  })
})

test.each(Object.entries(languages))('%s repeats English nowhere by accident', (lang, words) => {
  const english = new Map(everything(en))
  const same = everything(words).flatMap(([place, text]) => (english.get(place) === text ? [place] : []))
  expect([...new Set(same.map(place => place.replace(/\(.*/u, '')))].sort()).toEqual(likeEnglish[lang])
})

test('words are counted as their language counts', () => {
  expect(counts.map(ar.points)).toEqual(['0 نقطة', 'نقطة واحدة', 'نقطتان', '3 نقاط', '11 نقطة', '100 نقطة'])
  expect(counts.map(ar.book.questions)).toEqual([
    '0 سؤال',
    'سؤال واحد',
    'سؤالان',
    '3 أسئلة',
    '11 سؤالًا',
    '100 سؤال'
  ])
  expect([0, 0.5, 1, 2].map(fr.points)).toEqual(['0 point', '0,5 point', '1 point', '2 points'])
  expect([0, 0.5, 1, 2].map(de.points)).toEqual(['0 Punkte', '0,5 Punkte', '1 Punkt', '2 Punkte'])
  expect([0, 1, 2].map(pt.points)).toEqual(['0 pontos', '1 ponto', '2 pontos'])
})

describe('a language is found', () => {
  test.each([
    ['en-GB', 'en', 'ltr', true],
    ['in', 'id', 'ltr', true],
    ['es-419', 'es', 'ltr', true],
    ['pt-BR', 'pt', 'ltr', true],
    ['ar-EG', 'ar', 'rtl', true],
    ['zh-CN', 'zh', 'ltr', true],
    ['zh-Hans', 'zh', 'ltr', true],
    ['cmn', 'zh', 'ltr', true],
    ['zh-Hant', 'zh-Hans', 'ltr', false],
    ['zh-TW', 'zh-Hans', 'ltr', false],
    ['zh-HK', 'zh-Hans', 'ltr', false],
    ['ar-Latn', 'ar-Arab', 'rtl', false],
    ['fa', 'en', 'ltr', false],
    ['yue', 'en', 'ltr', false]
  ] as const)('%s hears %s', (asked, lang, dir, own) => {
    expect(speak(asked)).toMatchObject({lang, dir, own})
  })
})

/** Every word, by where it stands; of sentences with something in them, one for each of some counts. */
function everything(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const place = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') return [[place, value] as const]
    if (typeof value === 'function') {
      // `Words` has no other functions than these.
      const say = value as (...counts: readonly number[]) => string
      return [1, 2, 100].map(count => [`${place}(${count})`, say(count, count, count)] as const)
    }
    return typeof value === 'object' && value !== null ? everything(value, place) : []
  })
}
