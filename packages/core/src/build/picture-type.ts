/** How the files of each type of picture begin. */
const beginnings: readonly (readonly [mediaType: string, pattern: RegExp])[] = [
  // eslint-disable-next-line no-control-regex -- the signatures hold such bytes
  ['image/png', /^\x89PNG\r\n\x1A\n/u],
  ['image/jpeg', /^\xFF\xD8\xFF/u],
  ['image/gif', /^GIF8[79]a/u],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/u],
  ['image/avif', /^[\s\S]{4}ftypavi[fs]/u]
]

/**
 * Tell what kind of picture a file holds. Many a JPEG is called `.png`, which browsers forgive and checkers of books
 * don't (EPUBCheck, OPF-029).
 *
 * @param bytes The file, or its beginning.
 * @returns Its media type; `undefined` where it is no picture made of dots.
 */
export function pictureType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return beginnings.find(([, pattern]) => pattern.test(start))?.[0]
}
