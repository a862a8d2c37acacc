import {afterEach, expect, test, vi} from 'vitest'
import {createTurns, type Turns} from './turns.ts'

const left: Turns[] = []
afterEach(() => {
  for (const turns of left.splice(0)) turns.leave()
})

/** A storage with a sign of another window in it, so that everyone waits. */
const signed = {
  getItem: () => 'x',
  setItem: () => undefined,
  removeItem: () => undefined
} as unknown as Storage

function window(name: string, knows: string): {readonly news: string[]; readonly turns: Turns} {
  const news: string[] = []
  const turns = createTurns(name, signed, () => {
    news.push('yielded')
    return knows
  })
  left.push(turns)
  turns.take(handedOver => news.push(`began with ${String(handedOver)}`))
  return {news, turns}
}
const settled = async (check: () => void): Promise<void> => {
  await vi.waitFor(check, {timeout: 3000})
}

test('the newest window has its turn, with what the one before it knew', async () => {
  const first = window('a', 'first')
  await settled(() => expect(first.news).toEqual(['began with undefined']))
  const second = window('a', 'second')
  await settled(() => expect(second.news).toEqual(['began with first']))
  expect(first.news).toEqual(['began with undefined', 'yielded'])
  const third = window('a', 'third')
  await settled(() => expect(third.news).toEqual(['began with second']))
  expect(first.news).toHaveLength(2)
})

test('of two that open at the same time one has its turn', async () => {
  const first = window('b', 'first')
  const second = window('b', 'second')
  await settled(() => expect(second.news.join()).toMatch(/^began/u))
  await settled(() => expect(first.news).toEqual(['began with undefined', 'yielded']))
  expect(second.news).toHaveLength(1)
})

test('windows that wait for each other do not both give up', async () => {
  const windows = ['one', 'two', 'three'].map(knows => window('f', knows))
  await settled(() => {
    for (const {news} of windows) expect(news.join()).toMatch(/^began/u)
  })
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(windows.filter(({news}) => !news.includes('yielded'))).toHaveLength(1)
})

test('nor do windows that begin at once, before either has left a sign', async () => {
  const blank = {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined
  } as unknown as Storage
  const news: string[][] = []
  for (let count = 0; count < 2; count++) {
    const own: string[] = []
    news.push(own)
    const turns = createTurns('i', blank, () => {
      own.push('yielded')
      return ''
    })
    left.push(turns)
    turns.take(() => own.push('began'))
  }
  await settled(() => expect(news[0]).toEqual(['began', 'yielded']))
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(news[1]).toEqual(['began'])
})

test('where no sign can be left, the newest waits for the one before it all the same', async () => {
  const first = createTurns('h', undefined, () => 'first')
  const news: string[] = []
  left.push(first)
  first.take(() => news.push('first'))
  await settled(() => expect(news).toEqual(['first']))
  const second = createTurns('h', undefined, () => '')
  left.push(second)
  second.take(handedOver => news.push(`second with ${String(handedOver)}`))
  await settled(() => expect(news).toEqual(['first', 'second with first']))
})

test('other courses and other learners do not matter', async () => {
  const first = window('c', 'first')
  const second = window('d', 'second')
  await settled(() => expect(second.news).toEqual(['began with undefined']))
  expect(first.news).not.toContain('yielded')
})

test('a window that left is asked no more', async () => {
  const first = window('e', 'first')
  await settled(() => expect(first.news).toHaveLength(1))
  first.turns.leave()
  const second = window('e', 'second')
  await settled(() => expect(second.news).toEqual(['began with undefined']))
  expect(first.news).toHaveLength(1)
})
