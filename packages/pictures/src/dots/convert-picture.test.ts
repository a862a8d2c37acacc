import sharp, {type Metadata, type Sharp} from 'sharp'
import {expect, test} from 'vitest'
import {conversionProblem, convertPicture, type PictureWish} from './convert-picture.ts'

/** Left half red, right half see-through or blue. */
function flag(width: number, height: number, alpha = 1): Sharp {
  const half = {create: {width: Math.ceil(width / 2), height, channels: 4, background: '#d01010'}} as const
  return sharp({create: {width, height, channels: 4, background: {r: 16, g: 16, b: 208, alpha}}}).composite([
    {input: half, left: 0, top: 0}
  ])
}

const wish: PictureWish = {mediaType: 'image/png', quality: 80}

async function lookAt(bytes: Uint8Array): Promise<Pick<Metadata, 'format' | 'width' | 'height'>> {
  const {format, width, height} = await sharp(bytes).metadata()
  return {format, width, height}
}

async function dotOf(bytes: Uint8Array, left: number, top: number): Promise<readonly number[]> {
  const picture = sharp(bytes).ensureAlpha().extract({left, top, width: 1, height: 1})
  return [...(await picture.raw().toBuffer())].map(value => Math.round(value / 32))
}

test('AVIF becomes PNG that can be seen through, or JPEG on white', async () => {
  const avif = await flag(40, 20, 0).avif({lossless: true}).toBuffer()
  const png = await convertPicture(avif, wish)
  expect(await lookAt(png)).toEqual({format: 'png', width: 40, height: 20})
  expect((await dotOf(png, 35, 10))[3]).toBe(0)
  const jpeg = await convertPicture(avif, {...wish, mediaType: 'image/jpeg'})
  expect(await lookAt(jpeg)).toEqual({format: 'jpeg', width: 40, height: 20})
  expect(await dotOf(jpeg, 35, 10)).toEqual([8, 8, 8, 8])
})

test('a picture becomes narrower, never wider', async () => {
  const png = await flag(400, 200).png().toBuffer()
  expect(await lookAt(await convertPicture(png, {...wish, maxWidth: 100}))).toMatchObject({
    width: 100,
    height: 50
  })
  expect(await lookAt(await convertPicture(png, {...wish, maxWidth: 900}))).toMatchObject({width: 400})
})

test('a photo that lies on its side stands upright afterwards, and its width is the one that is seen', async () => {
  const photo = await flag(400, 200).flatten().withMetadata({orientation: 6}).jpeg().toBuffer()
  const made = await convertPicture(photo, {mediaType: 'image/jpeg', quality: 90, maxWidth: 100})
  expect(await lookAt(made)).toEqual({format: 'jpeg', width: 100, height: 200})
  expect((await sharp(made).metadata()).orientation).toBeUndefined()
  expect((await dotOf(made, 50, 20))[0]).toBeGreaterThan(5)
  expect((await dotOf(made, 50, 180))[2]).toBeGreaterThan(5)
})

test('what tells of the camera and the place is left out', async () => {
  const photo = await flag(400, 200)
    .flatten()
    .withExif({IFD0: {Copyright: 'Somebody'}})
    .jpeg()
    .toBuffer()
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const made = await convertPicture(photo, {mediaType: 'image/jpeg', quality: 90, maxWidth: 100})
  expect((await sharp(made).metadata()).exif).toBeUndefined()
})

test('a drawing of few colours stays one', async () => {
  const png = await flag(400, 200).png({palette: true}).toBuffer()
  expect((await sharp(await convertPicture(png, {...wish, maxWidth: 100})).metadata()).isPalette).toBe(true)
})

test('what moves comes back as it is', async () => {
  const frames = Buffer.alloc(40 * 60 * 3, 200).fill(30, 40 * 30 * 3)
  const raw = sharp(frames, {raw: {width: 40, height: 60, channels: 3, pageHeight: 30}})
  for (const type of ['gif', 'webp'] as const) {
    const bytes = await raw.clone().toFormat(type).toBuffer()
    const made = await convertPicture(bytes, {mediaType: `image/${type}`, quality: 80, maxWidth: 20})
    expect(Buffer.from(made).equals(bytes)).toBe(true)
  }
})

test('the same picture gives the same bytes', async () => {
  const noise = await sharp(
    Buffer.from(Array.from({length: 300 * 300 * 3}, (_, index) => (index * 7919) % 251)),
    {
      raw: {width: 300, height: 300, channels: 3}
    }
  )
    .jpeg()
    .toBuffer()
  const once = async (): Promise<Buffer> =>
    Buffer.from(await convertPicture(noise, {mediaType: 'image/jpeg', quality: 70, maxWidth: 123}))
  expect((await once()).equals(await once())).toBe(true)
})

test('what cannot be read is refused with a reason', async () => {
  const jpeg = await flag(400, 200).flatten().jpeg().toBuffer()
  await expect(convertPicture(jpeg.subarray(0, jpeg.length / 2), wish)).rejects.toThrow(/JPEG|jpeg/u)
  await expect(convertPicture(Buffer.from('no picture'), wish)).rejects.toThrow(/format/u)
})

test('where the library is, there is no problem', () => {
  expect(conversionProblem()).toBeUndefined()
})
