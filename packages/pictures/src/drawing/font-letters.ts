/**
 * Tell for which letters a font has a shape (OpenType 1.9.1, `cmap`), without a library that reads the rest of it.
 *
 * @param font A font in a file of its own, TrueType or CFF: `.ttf`, `.otf`.
 * @returns Code points; none for a file of another kind, or a broken one.
 */
export function lettersOf(font: Uint8Array): ReadonlySet<number> {
  try {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
    const kind = view.getUint32(0)
    if (kind !== trueType && kind !== cff) return new Set()
    return lettersIn(view, tableOf(view, 'cmap') ?? 0)
  } catch (error) {
    // What leads out of the file.
    if (error instanceof RangeError) return new Set()
    throw error
  }
}

const trueType = 0x00_01_00_00
const cff = 0x4f_54_54_4f

function tableOf(view: DataView, tag: string): number | undefined {
  const count = view.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const at = 12 + 16 * index
    const name = String.fromCharCode(...[0, 1, 2, 3].map(letter => view.getUint8(at + letter)))
    if (name === tag) return view.getUint32(at + 8)
  }
  return undefined
}

function lettersIn(view: DataView, cmap: number): ReadonlySet<number> {
  const letters = new Set<number>()
  if (cmap === 0) return letters
  const count = Math.min(view.getUint16(cmap + 2), 64)
  for (let index = 0; index < count; index += 1) {
    const record = cmap + 4 + 8 * index
    const platform = view.getUint16(record)
    const encoding = view.getUint16(record + 2)
    // Unicode, or Windows with Unicode; symbols have letters of their own.
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue
    const at = cmap + view.getUint32(record + 4)
    const format = view.getUint16(at)
    if (format === 4) addSegments(view, at, letters)
    if (format === 12) addGroups(view, at, letters)
  }
  return letters
}

/** Format 4: segments of the first 65,536 characters. */
function addSegments(view: DataView, at: number, letters: Set<number>): void {
  const count = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + 2 * count + 2
  const deltas = starts + 2 * count
  const offsets = deltas + 2 * count
  let last = -1
  for (let index = 0; index < count; index += 1) {
    const start = view.getUint16(starts + 2 * index)
    const end = view.getUint16(ends + 2 * index)
    // Segments are sorted and don't overlap, so that the time is bounded.
    if (start <= last || end < start) continue
    last = end
    const delta = view.getUint16(deltas + 2 * index)
    const offset = view.getUint16(offsets + 2 * index)
    for (let letter = start; letter <= end; letter += 1) {
      const glyph =
        offset === 0
          ? (letter + delta) & 0xff_ff
          : view.getUint16(offsets + 2 * index + offset + 2 * (letter - start))
      if (glyph !== 0 && letter !== 0xff_ff) letters.add(letter)
    }
  }
}

/** Format 12: groups of all characters. */
function addGroups(view: DataView, at: number, letters: Set<number>): void {
  const count = view.getUint32(at + 12)
  let last = -1
  for (let index = 0; index < count; index += 1) {
    const group = at + 16 + 12 * index
    const start = view.getUint32(group)
    const end = view.getUint32(group + 4)
    if (start <= last || end < start || end > 0x10_ff_ff) continue
    last = end
    const glyph = view.getUint32(group + 8)
    for (let letter = start; letter <= end; letter += 1) {
      if (glyph + letter - start !== 0) letters.add(letter)
    }
  }
}
