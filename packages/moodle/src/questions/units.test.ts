import {expect, test} from 'vitest'
import {number, paragraph} from '../testing/course.ts'
import {planUnits} from './units.ts'

test('without units there is nothing to plan', () => {
  const answers = [number('5'), number('6')]
  expect(planUnits(answers)).toEqual({answers, left: [], units: [], penalty: 0})
})

test('one unit is demanded: without it all points are lost', () => {
  const answers = [number('5 m'), number('6 m', {weight: 50})]
  expect(planUnits(answers)).toEqual({answers, left: [], units: [{name: 'm', multiplier: 1}], penalty: 1})
})

test('units whose numbers differ by one factor are converted', () => {
  const metres = [number('5 m', {tolerance: 0.5}), number('6 m', {weight: 50})]
  const centimetres = [number('500 cm', {tolerance: 50}), number('600 cm', {weight: 50})]
  const kilometres = [number('0.005 km', {tolerance: 0.0005}), number('0.006 km', {weight: 50})]
  const plan = planUnits([...metres, ...centimetres, ...kilometres])
  expect(plan).toEqual({
    answers: metres,
    left: [],
    units: [
      {name: 'm', multiplier: 1},
      {name: 'cm', multiplier: 100},
      {name: 'km', multiplier: 0.001}
    ],
    penalty: 1
  })
})

test.each([
  ['values', [number('5 m'), number('6 m'), number('500 cm'), number('601 cm')]],
  ['tolerances', [number('5 m', {tolerance: 0.5}), number('500 cm', {tolerance: 5})]],
  ['weights', [number('5 m'), number('500 cm', {weight: 80})]],
  ['counts', [number('5 m'), number('6 m'), number('500 cm')]],
  ['signs', [number('5 m'), number('-500 cm')]],
  ['zeros', [number('0 °C'), number('273.15 K')]],
  ['sizes', [number('1 m'), number('1e20 fm')]]
])('units whose %s do not agree are all allowed for each number', (_, answers) => {
  const plan = planUnits(answers)
  expect(plan).toMatchObject({answers, left: [], penalty: 1, lost: 'units'})
  expect(plan.units.map(({multiplier}) => multiplier)).toEqual([1, 1])
})

test('what a number without its unit gives is the penalty', () => {
  const bare = number('5', {weight: 80, feedback: [paragraph('Of what?')]})
  expect(planUnits([number('5 m'), bare])).toEqual({
    answers: [number('5 m')],
    left: [bare],
    units: [{name: 'm', multiplier: 1}],
    penalty: expect.closeTo(0.2) as number,
    lost: 'missing'
  })
  expect(planUnits([number('5 m'), number('5')])).toMatchObject({penalty: 0, lost: 'missing'})
  expect(planUnits([number('5 m', {weight: 50}), number('5')])).toMatchObject({penalty: 0, lost: 'units'})
})

test('blanks in a unit mean nothing, as they do to Moodle', () => {
  const plan = planUnits([number('5', {unit: 'm / s'}), number('6', {unit: 'm/s'})])
  expect(plan.units).toEqual([{name: 'm/s', multiplier: 1}])
  expect(plan.answers).toHaveLength(2)
})
