import {expect, test} from 'vitest'
import {unpack} from './unpack.ts'

/** A zip with one stored file, `a.txt`, that holds `hello`, byte by byte as the format has it. */
const hello =
  'UEsDBAoAAAAAAAAAIQCGphA2BQAAAAUAAAAFAAAAYS50eHRoZWxsb1BLAQIeAwoAAAAAAAAAIQCGphA2BQAAAAUAAAAFAAAAAAAAAAAA'
  + 'AACkgQAAAABhLnR4dFBLBQYAAAAAAQABADMAAAAoAAAAAAA='

test('a zip unpacks into its entries', async () => {
  const entries = await unpack(Buffer.from(hello, 'base64'))
  expect([...entries.keys()]).toEqual(['a.txt'])
  expect(entries.get('a.txt')?.text()).toBe('hello')
  expect(entries.get('a.txt')).toMatchObject({stored: true, crc32: 0x36_10_a6_86, unixMode: 0o100_644})
})

test('a file that its checksum denies is refused', async () => {
  const damaged = Buffer.from(hello, 'base64')
  damaged.write('jello', damaged.indexOf('hello'))
  await expect(unpack(damaged)).rejects.toThrow('checksum')
})

test('bytes that are no zip are refused', async () => {
  await expect(unpack(Buffer.from('no zip'))).rejects.toThrow()
})
