import {expect, it} from 'vitest'
import {readCategoryPath} from './categories.ts'

it.each([
  ['$course$/top/Soil/Compost', ['Soil', 'Compost']],
  ['top/Soil', ['Soil']],
  ['$module$/Soil', ['Soil']],
  ['Soil // water/ //lead/x', ['Soil / water', '/lead', 'x']],
  ['$course$', []],
  ['a<br>c', ['ac']]
])('The path `%s` has these names', (path, names) => {
  expect(readCategoryPath(path)).toEqual(names)
})
