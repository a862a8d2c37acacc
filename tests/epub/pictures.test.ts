import type {Block, Message} from '@silabus/core'
import sharp, {type Sharp} from 'sharp'
import {expect, test} from 'vitest'
import {epubcheck} from '../support/epubcheck.ts'
import {packageBytes} from '../support/package-bytes.ts'
import {unpack, type UnpackedEntry} from '../support/unpack.ts'
import {asset, course, exported, module, opening, paragraph, type Asset, type Exported} from './model.ts'
import {textsOf} from './xpath.ts'

const position = {start: {line: 7, column: 3, offset: 0}, end: {line: 7, column: 9, offset: 0}}

function blank(channels: 3 | 4, width = 60): Sharp {
  return sharp({create: {width, height: 40, channels, background: {r: 200, g: 30, b: 30, alpha: 0.5}}})
}

function figure({reference}: Pick<Asset, 'reference'>): Block {
  return {
    type: 'figure',
    picture: {type: 'picture', source: reference, alternative: 'What it shows', decorative: false, position}
  }
}

function bookWith(files: readonly Asset[], images: object = {}, epub: object = {}): Exported {
  const blocks = files.map(figure)
  return exported(
    course([module('m', 'Module', [opening('o', ...blocks)])], {targets: {epub: {images, ...epub}}}),
    files
  )
}

async function mediaIn({tree}: Exported): Promise<ReadonlyMap<string, UnpackedEntry>> {
  const entries = await unpack(await packageBytes(tree))
  return new Map([...entries].filter(([path]) => path.startsWith('EPUB/media/')))
}

async function looksOf(book: Exported): Promise<readonly string[]> {
  const looks = [...(await mediaIn(book))].map(async ([path, {bytes}]) => {
    const {format, width} = await sharp(bytes).metadata()
    return `${path.slice('EPUB/media/'.length)} ${format} ${width}`
  })
  return Promise.all(looks)
}

const rulesOf = ({messages}: {readonly messages: readonly Message[]}): readonly string[] =>
  messages.map(({rule, severity, line}) => `${rule} ${severity} ${line}`)

test('AVIF becomes JPEG, or PNG where something shines through; nothing is told', async () => {
  const book = bookWith([
    asset('photo.avif', 'image/avif', await blank(3).avif().toBuffer()),
    asset('media/logo.avif', 'image/avif', await blank(4).avif().toBuffer())
  ])
  expect(book.messages).toEqual([])
  expect(textsOf(book.text('text/m.xhtml'), '//h:figure//h:img/@src')).toEqual([
    '../media/photo.jpg',
    '../media/logo.png'
  ])
  expect(textsOf(book.text('package.opf'), '//o:item[starts-with(@href, "media/")]/@media-type')).toEqual([
    'image/jpeg',
    'image/png'
  ])
  expect(await looksOf(book)).toEqual(['photo.jpg jpeg 60', 'logo.png png 60'])
  expect(await epubcheck(await packageBytes(book.tree))).toEqual([])
})

test('WebP stays, and becomes PNG or JPEG where the author wants that', async () => {
  const files = [
    asset('photo.webp', 'image/webp', await blank(3).webp().toBuffer()),
    asset('logo.webp', 'image/webp', await blank(3).webp({lossless: true}).toBuffer())
  ]
  const kept = bookWith(files)
  expect(kept.messages.map(({reason}) => reason)).toEqual([
    expect.stringContaining('`webp: convert`'),
    expect.stringContaining('`webp: convert`')
  ])
  expect(await looksOf(kept)).toEqual(['photo.webp webp 60', 'logo.webp webp 60'])
  const converted = bookWith(files, {webp: 'convert'})
  expect(converted.messages).toEqual([])
  expect(await looksOf(converted)).toEqual(['photo.jpg jpeg 60', 'logo.png png 60'])
  expect(await epubcheck(await packageBytes(converted.tree))).toEqual([])
})

test('only pictures that are too wide become smaller, in their own type', async () => {
  const narrow = await blank(3, 50).jpeg().toBuffer()
  const files = [
    asset('wide.png', 'image/png', await blank(4, 400).png().toBuffer()),
    asset('wide.jpg', 'image/jpeg', await blank(3, 400).jpeg().toBuffer()),
    asset('wide.webp', 'image/webp', await blank(3, 400).webp().toBuffer()),
    asset('wide.gif', 'image/gif', await blank(3, 400).gif().toBuffer()),
    asset('narrow.jpg', 'image/jpeg', narrow)
  ]
  const book = bookWith(files, {maxWidth: 100, quality: 60})
  expect(await looksOf(book)).toEqual([
    'wide.png png 100',
    'wide.jpg jpeg 100',
    'wide.webp webp 100',
    'wide.gif gif 100',
    'narrow.jpg jpeg 50'
  ])
  expect(Buffer.from((await mediaIn(book)).get('EPUB/media/narrow.jpg')?.bytes ?? []).equals(narrow)).toBe(
    true
  )
  expect(await epubcheck(await packageBytes(book.tree))).toEqual([])
})

test('a picture in an address becomes smaller, too', async () => {
  const url = `data:image/png;base64,${(await blank(3, 400).png().toBuffer()).toString('base64')}`
  const book = exported(
    course(
      [
        module('m', 'Module', [
          opening('o', {
            type: 'figure',
            picture: {type: 'picture', source: url, alternative: 'x', decorative: false, position}
          })
        ])
      ],
      {targets: {epub: {images: {maxWidth: 100}}}}
    )
  )
  expect(await looksOf(book)).toEqual([expect.stringMatching(/^data-[0-9a-f]{12}\.png png 100$/u)])
})

test('the cover keeps its size, and may be AVIF', async () => {
  const cover = asset('front.avif', 'image/avif', await blank(3, 400).avif().toBuffer())
  const book = exported(
    course([module('m', 'Module', [opening('o', paragraph('x'))])], {
      cover: cover.reference,
      targets: {epub: {images: {maxWidth: 100}}}
    }),
    [cover]
  )
  expect(book.messages).toEqual([])
  expect(textsOf(book.text('package.opf'), '//o:item[@properties="cover-image"]/@href')).toEqual([
    'media/front.jpg'
  ])
  expect(await looksOf(book)).toEqual(['front.jpg jpeg 400'])
})

test('a picture that ends too soon is refused at its place, before anything is written', async () => {
  const avif = await blank(3).avif().toBuffer()
  const png = await blank(3, 400).png().toBuffer()
  const book = bookWith(
    [
      asset('a.avif', 'image/avif', avif.subarray(0, avif.length - 10)),
      asset('b.png', 'image/png', png.subarray(0, png.length - 10))
    ],
    {maxWidth: 100}
  )
  expect(rulesOf(book)).toEqual(['target-refused error 7', 'target-refused error 7'])
  expect(book.messages[0]?.reason).toBe(
    'Unexpected picture `a.avif`, which cannot be read: it ends too soon, expected one that is whole'
  )
})

test('what only the making shows is refused with its place', async () => {
  const avif = await blank(3).avif().toBuffer()
  const broken = Uint8Array.from(avif).fill(0, avif.length - 30)
  const book = bookWith([asset('a.avif', 'image/avif', broken)])
  const told = await packageBytes(book.tree).catch((error: unknown) => error)
  expect(told).toMatchObject({name: 'RefusedFileError', place: {file: 'course.md', position}})
  expect(String(told)).toMatch(/Unexpected picture `a\.avif`, which cannot be read: .*expected one that/u)
})

test('a moving WebP is not said to be still, and a still one not to move', async () => {
  const frames = Buffer.alloc(40 * 60 * 3, 200).fill(30, 40 * 30 * 3)
  const moving = sharp(frames, {raw: {width: 40, height: 60, channels: 3, pageHeight: 30}}).webp()
  const hazards = async (picture: Sharp): Promise<readonly string[]> =>
    textsOf(
      bookWith([asset('a.webp', 'image/webp', await picture.toBuffer())], {webp: 'convert'}).text(
        'package.opf'
      ),
      '//o:meta[@property="schema:accessibilityHazard"]'
    )
  expect(await hazards(moving)).toEqual(['unknown'])
  expect(await hazards(blank(3).webp())).toEqual(['none'])
})

test('a book above its size is told, and large pictures at their place', async () => {
  const noise = sharp(
    Buffer.from(Array.from({length: 1000 * 900 * 3}, (_, index) => (index * index * 7919) % 251)),
    {raw: {width: 1000, height: 900, channels: 3}}
  )
  const png = asset('noise.png', 'image/png', await noise.png({compressionLevel: 0}).toBuffer())
  const book = bookWith([png], {}, {maxBytes: '2.5 MB'})
  expect(book.messages.map(({line, severity, reason}) => `${line} ${severity} ${reason}`)).toEqual([
    expect.stringMatching(
      /^1 info Unexpected media of a book of 2\.7 MB, expected at most 2\.5 MB.*`maxWidth`/u
    ),
    expect.stringMatching(
      /^7 info Unexpected picture `noise\.png` of 2\.7 MB, expected at most 2 MB.*`maxWidth`/u
    )
  ])
  expect(bookWith([png], {maxWidth: 200}, {maxBytes: '2.5 MB'}).messages).toEqual([])
})
