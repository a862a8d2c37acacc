import sharp from 'sharp'
import {expect, test} from 'vitest'
import {drawPicture} from './draw-picture.ts'

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20">${content}</svg>`

async function dotOf(png: Uint8Array, left: number, top: number): Promise<readonly number[]> {
  return [...(await sharp(png).extract({left, top, width: 1, height: 1}).raw().toBuffer())]
}

test('a drawing becomes dots, on white where it has no ground', async () => {
  const png = await drawPicture(svg('<rect x="10" y="5" width="10" height="10" fill="#d01020"/>'))
  expect(await sharp(png).metadata()).toMatchObject({format: 'png', width: 30, height: 20, channels: 3})
  expect(await dotOf(png, 15, 10)).toEqual([0xd0, 0x10, 0x20])
  expect(await dotOf(png, 29, 19)).toEqual([255, 255, 255])
  expect(await dotOf(png, 9, 10)).toEqual([255, 255, 255])
})

test('the same drawing gives the same bytes', async () => {
  const circle = svg('<circle cx="15" cy="10" r="7.3" fill="#123456"/>')
  expect(Buffer.from(await drawPicture(circle)).equals(await drawPicture(circle))).toBe(true)
})

test('what is no drawing is refused', async () => {
  await expect(drawPicture('no drawing')).rejects.toThrow()
})
