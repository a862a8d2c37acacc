import {expect, test} from 'vitest'
import {asset, course, exported, module, opening, pixel} from '../epub/model.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {ace} from './ace.ts'
import {javaEpubcheck} from './java-epubcheck.ts'

// What finds no fault anywhere may have looked nowhere.

const picture = asset('a.png', 'image/png', Buffer.from(pixel, 'base64'))
const {tree} = exported(
  course([
    module('m', 'Module', [
      opening('o', {
        type: 'figure',
        picture: {type: 'picture', source: picture.reference, alternative: '', decorative: false}
      })
    ])
  ]),
  [picture]
)
const faulty = await packageBytes({
  ...tree,
  entries: new Map(
    [...tree.entries].map(([path, entry]) => [
      path,
      typeof entry === 'string'
        ? entry.replace(' alt=""', '').replace(' id="_toc"', ' id="_toc" frame="x"')
        : entry
    ])
  )
})

test('W3C EPUBCheck finds the faults of a faulty book', async () => {
  expect((await javaEpubcheck(faulty)).join('\n')).toContain('frame')
})

test('Ace by DAISY finds a picture without a description', async () => {
  expect((await ace(faulty)).join('\n')).toContain('image-alt')
})
