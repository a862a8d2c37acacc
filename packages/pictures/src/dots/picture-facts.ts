/** What the beginning of a picture tells. */
export interface PictureFacts {
  /** As it is shown, in pixels: turned where the picture says so. Missing where it cannot be told. */
  readonly width?: number | undefined
  /** Whether it has several pictures that follow each other; of a GIF nobody looks. */
  readonly animated: boolean
  /** Whether something of it may be seen through, or it was packed without loss, as drawings are. */
  readonly drawn: boolean
  /** What keeps it from being shown, such as `it ends too soon`. */
  readonly problem?: string | undefined
}

const tooSoon = 'it ends too soon'

/**
 * Look into the frame of a picture, not at its dots: whether it is whole, how wide it is, and whether it moves. Libraries that
 * tell sizes tell neither of the others.
 *
 * @param bytes The whole file.
 * @param mediaType What it holds: GIF, PNG, JPEG, WebP or AVIF.
 * @returns What it tells; of other types, nothing.
 */
export function pictureFacts(bytes: Uint8Array, mediaType: string): PictureFacts {
  const read = readers[mediaType]
  if (read === undefined) return {animated: false, drawn: false}
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    if (error instanceof RangeError) return {animated: false, drawn: false, problem: tooSoon}
    throw error
  }
}

const readers: Readonly<Record<string, (view: DataView) => PictureFacts>> = {
  'image/gif': gif,
  'image/png': png,
  'image/jpeg': jpeg,
  'image/webp': webp,
  'image/avif': avif
}

/** GIF (89a, 18); whether it moves only all of it tells, so that is left open. */
function gif(view: DataView): PictureFacts {
  return {width: view.getUint16(6, true), animated: false, drawn: true}
}

/** PNG (third edition), 5.3: chunks of a length, a name, data and a checksum. */
function png(view: DataView): PictureFacts {
  const facts = {width: view.getUint32(16), drawn: true}
  let animated = false
  for (let at = 8; ;) {
    const name = nameAt(view, at + 4)
    if (name === 'acTL') animated = true
    // The checksum, too, has to be there.
    at += 12 + view.getUint32(at)
    if (at > view.byteLength) return {...facts, animated, problem: tooSoon}
    if (name === 'IEND') return {...facts, animated}
  }
}

/** JPEG (ITU T.81, B.1.1): markers, most of them with a length. */
function jpeg(view: DataView): PictureFacts {
  let width: number | undefined
  let height: number | undefined
  let turned = false
  for (let at = 2; ;) {
    // Readers look for the next marker in their own ways.
    if (view.getUint8(at) !== 0xff) break
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      height = view.getUint16(at + 5)
      width = view.getUint16(at + 7)
    }
    if (marker === 0xe1) turned ||= isTurned(view, at + 4, view.getUint16(at + 2) - 2)
    // From here on there are the dots.
    if (marker === 0xda || marker === 0xd9) break
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return {width: turned ? height : width, animated: false, drawn: false}
}

/** Exif 2.32, 4.6.4: tag 274, whose values from 5 on lay the picture on its side. */
function isTurned(view: DataView, at: number, length: number): boolean {
  if (length < 14 || nameAt(view, at) !== 'Exif') return false
  const start = at + 6
  const little = view.getUint16(start) === 0x49_49
  const directory = start + view.getUint32(start + 4, little)
  if (directory + 2 > at + length) return false
  const count = view.getUint16(directory, little)
  for (
    let entry = directory + 2;
    entry < directory + 2 + 12 * count && entry + 12 <= at + length;
    entry += 12
  ) {
    if (view.getUint16(entry, little) === 274) return view.getUint16(entry + 8, little) >= 5
  }
  return false
}

/** WebP (RFC 9649, 2). */
function webp(view: DataView): PictureFacts {
  const whole = view.getUint32(4, true) + 8 <= view.byteLength ? {} : {problem: tooSoon}
  switch (nameAt(view, 12)) {
    case 'VP8X': {
      const flags = view.getUint8(20)
      const width = 1 + (view.getUint32(24, true) & 0xff_ff_ff)
      return {width, animated: (flags & 2) !== 0, drawn: (flags & 16) !== 0, ...whole}
    }
    case 'VP8L':
      return {width: 1 + (view.getUint32(21, true) & 0x3f_ff), animated: false, drawn: true, ...whole}
    default:
      return {width: view.getUint16(26, true) & 0x3f_ff, animated: false, drawn: false, ...whole}
  }
}

/** AVIF (1.1.0, 2) in boxes (ISO/IEC 14496-12, 4.2); what describes it stands in a box `meta`. */
function avif(view: DataView): PictureFacts {
  let animated = false
  let width: number | undefined
  let drawn = false
  let at = 0
  while (at < view.byteLength) {
    const size = view.getUint32(at)
    const name = nameAt(view, at + 4)
    // 0 is the rest of the file, 1 a size that follows, of more than 4 GB.
    const end = size === 0 ? view.byteLength : size === 1 ? Number(view.getBigUint64(at + 8)) + at : at + size
    if (end > view.byteLength) return {width, animated, drawn, problem: tooSoon}
    if (end < at + 8) return {width, animated, drawn, problem: 'its parts do not follow each other'}
    const box = latin1(view, at, end)
    if (name === 'ftyp') animated = box.slice(8).includes('avis')
    if (name === 'meta') {
      width = widestIn(view, at, box)
      drawn = box.includes(':auxiliary:alpha') || box.includes('hevc:2015:auxid:1')
    }
    at = end
  }
  return width === undefined ? {animated, drawn, problem: 'it holds no picture'} : {width, animated, drawn}
}

/** Boxes `ispe` say sizes: of the picture, and of parts that it is put together of. */
function widestIn(view: DataView, at: number, box: string): number | undefined {
  const sizes = Array.from(box.matchAll(/ispe/gu), ({index}) => ({
    width: view.getUint32(at + index + 8),
    height: view.getUint32(at + index + 12)
  }))
  if (sizes.length === 0) return undefined
  // `irot` turns by a quarter, once or several times.
  const turn = /irot([\s\S])/u.exec(box)?.[1]?.charCodeAt(0) ?? 0
  return Math.max(...sizes.map(({width, height}) => (turn % 2 === 1 ? height : width)))
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map(letter => view.getUint8(at + letter)))
}

/** Boxes that describe are small; dots, which are not, are never looked at. */
const mostDescribed = 1_000_000

function latin1(view: DataView, from: number, to: number): string {
  const length = Math.min(to - from, mostDescribed)
  return Buffer.from(view.buffer, view.byteOffset + from, length).toString('latin1')
}
