/**
 * Encode a stream as base64 (RFC 4648, section 4), without line breaks.
 *
 * @param chunks Bytes in pieces of any length.
 * @returns The same as ASCII text, in pieces.
 */
export async function* base64(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Three bytes make four letters: what does not fill three waits for the next piece.
  let rest: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const whole = bytes.length - (bytes.length % 3)
    // A copy, because the reader may use the piece's memory again.
    rest = Uint8Array.from(bytes.subarray(whole))
    if (whole > 0) yield encode(bytes.subarray(0, whole))
  }
  if (rest.length > 0) yield encode(rest)
}

function encode(bytes: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
    'latin1'
  )
}
