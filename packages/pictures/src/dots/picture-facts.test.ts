import sharp, {type Sharp} from 'sharp'
import {describe, expect, test} from 'vitest'
import {pictureFacts} from './picture-facts.ts'

const blank = (channels: 3 | 4): Sharp =>
  sharp({create: {width: 300, height: 200, channels, background: {r: 200, g: 30, b: 30, alpha: 0.5}}})

async function moving(): Promise<Buffer> {
  const frames = Buffer.alloc(40 * 60 * 3, 200)
  frames.fill(30, 40 * 30 * 3)
  return sharp(frames, {raw: {width: 40, height: 60, channels: 3, pageHeight: 30}})
    .webp()
    .toBuffer()
}

describe('what the beginning of a picture tells', () => {
  test.each([
    ['a photo as JPEG', 'image/jpeg', blank(3).jpeg(), {width: 300, animated: false, drawn: false}],
    [
      'a photo that lies on its side',
      'image/jpeg',
      blank(3).withMetadata({orientation: 6}).jpeg(),
      {width: 200}
    ],
    ['a drawing as PNG', 'image/png', blank(4).png(), {width: 300, animated: false, drawn: true}],
    ['a photo as WebP', 'image/webp', blank(3).webp(), {width: 300, animated: false, drawn: false}],
    ['a WebP that is seen through', 'image/webp', blank(4).webp(), {width: 300, drawn: true}],
    ['a WebP without loss', 'image/webp', blank(3).webp({lossless: true}), {width: 300, drawn: true}],
    ['a photo as AVIF', 'image/avif', blank(3).avif(), {width: 300, animated: false, drawn: false}],
    ['an AVIF that is seen through', 'image/avif', blank(4).avif(), {width: 300, drawn: true}],
    ['a GIF', 'image/gif', blank(3).gif(), {width: 300}]
  ] as const)('%s', async (_, type, picture, expected) => {
    const facts = pictureFacts(await picture.toBuffer(), type)
    expect(facts).toMatchObject(expected)
    expect(facts.problem).toBeUndefined()
  })

  test('a WebP that moves', async () => {
    expect(pictureFacts(await moving(), 'image/webp')).toMatchObject({width: 40, animated: true})
  })

  test('a PNG that moves', async () => {
    const png = await blank(3).png().toBuffer()
    const control = Buffer.concat([Buffer.from([0, 0, 0, 0]), Buffer.from('acTL'), Buffer.alloc(4)])
    const animated = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])
    expect(pictureFacts(animated, 'image/png')).toMatchObject({animated: true})
  })

  test.each(['png', 'webp', 'avif'] as const)('a %s that was cut ends too soon, wherever', async format => {
    const whole = await blank(3).toFormat(format).toBuffer()
    for (let end = 12; end < whole.length; end += 7) {
      const {problem} = pictureFacts(whole.subarray(0, end), `image/${format}`)
      expect(problem, `${end} of ${whole.length}`).toBeDefined()
    }
  })

  test('no wrong byte breaks the reading, or keeps it from ending', async () => {
    for (const format of ['png', 'webp', 'avif', 'jpeg', 'gif'] as const) {
      const whole = await blank(4).toFormat(format).toBuffer()
      for (let at = 0; at < Math.min(whole.length, 400); at += 1) {
        for (const byte of [0, 1, 0x7f, 0xff]) {
          const broken = Uint8Array.from(whole)
          broken[at] = byte
          pictureFacts(broken, `image/${format}`)
        }
      }
    }
  })
})
