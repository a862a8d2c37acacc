import {expect, test} from 'vitest'
import {inPrintOrder, letterOf} from './print-order.ts'

const items = 'abcdefgh'.split('')

test('an order looks like chance, holds every item once, and comes again', () => {
  expect(inPrintOrder(items, 'seed')).not.toEqual(items)
  expect([...inPrintOrder(items, 'seed')].sort()).toEqual(items)
  expect(inPrintOrder(items, 'seed')).toEqual(inPrintOrder(items, 'seed'))
  expect(inPrintOrder(items, 'other')).not.toEqual(inPrintOrder(items, 'seed'))
})

test('an order that gives the answer away is turned by one place', () => {
  const order = inPrintOrder(items, 'seed')
  const turned = [...order.slice(1), ...order.slice(0, 1)]
  expect(inPrintOrder(items, 'seed', () => true)).toEqual(turned)
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [702, 'AAA']
])('item %i has the letter %s', (index, letter) => {
  expect(letterOf(index)).toBe(letter)
})
