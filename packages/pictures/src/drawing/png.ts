import {crc32, deflateSync} from 'node:zlib'

/**
 * Write a picture without anything to see through as PNG (third edition, 5). Node packs it in a fifth of the time that the
 * library which draws takes for it.
 *
 * @param dots Red, green, blue and opacity of each dot, row by row.
 * @param width In dots.
 * @param height In dots.
 * @returns The file.
 */
export function png(dots: Uint8Array, width: number, height: number): Uint8Array {
  const row = 1 + 3 * width
  // Each row begins with the number of its filter, 0 for none: large areas of one colour need no other.
  const rows = new Uint8Array(row * height)
  let from = 0
  let to = 0
  for (let y = 0; y < height; y += 1) {
    to += 1
    for (let x = 0; x < width; x += 1) {
      rows[to] = dots[from] ?? 0
      rows[to + 1] = dots[from + 1] ?? 0
      rows[to + 2] = dots[from + 2] ?? 0
      from += 4
      to += 3
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits for each of three colours.
  header.set([8, 2], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
