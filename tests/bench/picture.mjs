import {crc32, deflateSync} from 'node:zlib'

/**
 * Make a picture of coloured points that compress badly, as photographs do: about three bytes each.
 *
 * @param {() => number} random Numbers from 0 to 1.
 * @param {number} width Points in a row.
 * @param {number} height Rows.
 * @returns {Buffer} A PNG.
 */
export function picture(random, width, height) {
  const rows = Buffer.alloc(height * (1 + 3 * width))
  for (let row = 0; row < height; row++) {
    for (let at = 1; at <= 3 * width; at++) rows[row * (1 + 3 * width) + at] = Math.floor(random() * 256)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/** A chunk of a PNG (PNG, third edition, 5.3). */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
