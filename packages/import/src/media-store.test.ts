import {expect, it} from 'vitest'
import {createMediaStore} from './media-store.ts'

it('The same bytes are one file, unless their endings make two types of them', () => {
  const {add, files} = createMediaStore()
  const bytes = Buffer.from('a')
  expect(add('plan.png', bytes)).toBe('media/plan.png')
  expect(add('other.PNG', bytes)).toBe('media/plan.png')
  expect(add('plan.txt', bytes)).toBe('media/plan-2.txt')
  expect([...files.keys()]).toEqual(['media/plan.png', 'media/plan-2.txt'])
})
