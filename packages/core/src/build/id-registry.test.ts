import {expect, it} from 'vitest'
import {createIdRegistry} from './id-registry.ts'

const place = {file: 'course.md'}

it('numbers ids that would be the same, beside those that authors wrote', () => {
  const ids = createIdRegistry(new Set(['m.soil-2']), () => undefined)
  const derived = ['Soil', 'Soil', 'soil', 'Water'].map(title => ids.derive(title, 'm', 'section', place))
  expect(derived).toEqual(['m.soil', 'm.soil-3', 'm.soil-4', 'm.water'])
})

it('does so for any number of them in a moment', () => {
  const ids = createIdRegistry(new Set(), () => undefined)
  const start = process.cpuUsage()
  for (let count = 1; count < 30_000; count++) ids.derive('Soil', 'm', 'section', place)
  expect(ids.derive('Soil', 'm', 'section', place)).toBe('m.soil-30000')
  // Trying every number again takes a minute.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000)
})
