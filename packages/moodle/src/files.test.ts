import {expect, test} from 'vitest'
import {createElementFiles} from './files.ts'
import {asset} from './testing/course.ts'

test('names hold only what Moodle and addresses leave alone', () => {
  const files = createElementFiles()
  expect(files.asset(asset("media/Gambar 1 (baru), 'b'.PNG", 'image/png'))).toBe('gambar-1-baru-b.png')
  expect(files.asset(asset('média/É.svg', 'image/svg+xml'))).toBe('e.svg')
  expect(files.asset(asset('صورة.png', 'image/png'))).toBe('file.png')
})

test('a file that is used twice is carried once, two of one name are told apart', () => {
  const files = createElementFiles()
  const names = ['a/x.png', 'b/x.png', 'a/x.png'].map(path => files.asset(asset(path, 'image/png')))
  expect(names).toEqual(['x.png', 'x-2.png', 'x.png'])
  expect(files.elements().map(({attributes}) => attributes)).toEqual([
    {name: 'x.png', path: '/', encoding: 'base64'},
    {name: 'x-2.png', path: '/', encoding: 'base64'}
  ])
})

test.each([
  ['data:image/png;base64,iVBORw0KGgo=', 'picture.png', 'iVBORw0KGgo='],
  ['data:image/jpeg;base64,AAA%3D', 'picture.jpg', 'AAA='],
  [
    'data:image/svg+xml;charset=utf-8,%3Csvg>100% é</svg>',
    'picture.svg',
    Buffer.from('<svg>100% é</svg>').toString('base64')
  ]
])('%s becomes a file', (url, name, content) => {
  const files = createElementFiles()
  expect(files.data(url)).toBe(name)
  expect(files.elements()[0]?.content).toEqual([content])
})
