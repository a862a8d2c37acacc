import {createHash} from 'node:crypto'

/** The namespace of course identifiers, itself a UUID of no other meaning. */
const namespace = '6f1d3e52-8a0b-4c57-9f6e-2b7c1d90a4e3'

/**
 * Make a UUID from a name: the same one for the same name, everywhere (RFC 9562, 5.5: version 5).
 *
 * @param name Any text.
 * @returns 36 characters in lower case.
 */
export function uuidFor(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}
