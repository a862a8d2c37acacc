import {brotliDecompressSync} from 'node:zlib'
import type {Bidi} from 'bidi-js'
import type * as HarfBuzz from 'harfbuzzjs'
import {importCompanion, readOwn, requireCompanion} from '../companions.ts'
import {clustersOf, fontsFor, type FontChoice} from './fonts.ts'

/** A line of text. */
export interface TextLine {
  readonly text: string
  /** BCP 47 tag. */
  readonly lang: string
  readonly bold: boolean
  /** Whether it is read from the right, as a whole. */
  readonly rtl: boolean
}

/** A line of text as shapes. */
export interface OutlinedLine {
  /** In their order on the page, in thousandths of the size of the letters; `y` grows upwards. */
  readonly glyphs: readonly OutlinedGlyph[]
  /** Of the whole line, in the same unit. */
  readonly width: number
}

/** A shape. */
export interface OutlinedGlyph {
  readonly x: number
  readonly y: number
  /** Data of an SVG path. */
  readonly path: string
}

/** Shapes are measured in thousandths of the size of the letters. */
const unit = 1000

/**
 * Turn lines of text into shapes, which look the same wherever they are drawn. Letters of any script that the fonts
 * have are joined, stacked and put in order as that script asks for.
 *
 * @param lines The lines.
 * @param own Fonts of the author, in files of their own: `.ttf`, `.otf`.
 * @returns The shapes of each line.
 */
export async function outlineText(
  lines: readonly TextLine[],
  own: readonly Uint8Array[] = []
): Promise<readonly OutlinedLine[]> {
  // Loaded here, because few runs of a program need them; their types are those of the packages.
  const harfbuzz = (await importCompanion('harfbuzzjs')) as typeof HarfBuzz
  const createBidi = requireCompanion('bidi-js') as () => Bidi // as its types say
  const shelf = createShelf(harfbuzz)
  const bidi = createBidi()
  const outlined: OutlinedLine[] = []
  for (const line of lines) {
    const text = line.text.normalize('NFC')
    const {levels} = bidi.getEmbeddingLevels(text, line.rtl ? 'rtl' : 'ltr')
    const glyphs: OutlinedGlyph[] = []
    let width = 0
    for (const run of inOrder(runsOf(text, levels, fontsFor(text, own)))) {
      const font = await shelf.take(run.font, line.bold)
      for (const {glyph, x, y, advance} of shape(harfbuzz, font, run, line.lang)) {
        const path = font.glyphToPath(glyph)
        if (path !== '') glyphs.push({x: width + x, y, path})
        width += advance
      }
    }
    outlined.push({glyphs, width})
  }
  return outlined
}

/** Letters that follow each other in one font and one direction. */
interface Run {
  readonly text: string
  readonly font: FontChoice['font']
  /** Odd for letters that go from right to left (Unicode Standard Annex 9, BD2). */
  readonly level: number
}

function runsOf(text: string, levels: Uint8Array, fonts: readonly FontChoice[]): readonly Run[] {
  const runs: {text: string; choice: FontChoice; level: number}[] = []
  const [first] = fonts
  let at = 0
  for (const cluster of clustersOf(text)) {
    const level = levels[at] ?? 0
    at += cluster.length
    const open = runs.at(-1)
    // Blanks and digits stay in the font of the word before them.
    const kept = open?.choice.has(cluster) === true ? open.choice : undefined
    const choice =
      (/^[\p{Script=Common}\p{Script=Inherited}]+$/u.test(cluster) ? kept : undefined)
      ?? fonts.find(({has}) => has(cluster))
      ?? first
    if (choice === undefined) continue
    if (open?.choice === choice && open.level === level) open.text += cluster
    else runs.push({text: cluster, choice, level})
  }
  return runs.map(({choice, ...run}) => ({...run, font: choice.font}))
}

/** Put runs in the order in which they stand on the page (Unicode Standard Annex 9, L2). */
function inOrder(runs: readonly Run[]): readonly Run[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({level}) => level))
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start
      while ((ordered[end]?.level ?? -1) >= level) end += 1
      if (end === start) continue
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  }
  return ordered
}

interface ShapedGlyph {
  readonly glyph: number
  readonly x: number
  readonly y: number
  readonly advance: number
}

function shape(
  {Buffer, Direction, shape: shapeBuffer}: typeof HarfBuzz,
  font: HarfBuzz.Font,
  {text, level}: Run,
  lang: string
): readonly ShapedGlyph[] {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
  buffer.setLanguage(lang)
  buffer.guessSegmentProperties()
  shapeBuffer(font, buffer)
  const positions = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map(({codepoint: glyph}, index) => ({
    glyph,
    x: positions[index]?.xOffset ?? 0,
    y: positions[index]?.yOffset ?? 0,
    advance: positions[index]?.xAdvance ?? 0
  }))
}

interface Shelf {
  readonly take: (font: FontChoice['font'], bold: boolean) => Promise<HarfBuzz.Font>
}

/** Opens each font once. */
function createShelf({Blob, Face, Font}: typeof HarfBuzz): Shelf {
  const opened = new Map<unknown, HarfBuzz.Font>()
  return {
    async take(font, bold) {
      const key = typeof font === 'string' ? `${font}-${bold ? 'bold' : 'regular'}` : font
      const known = opened.get(key)
      if (known !== undefined) return known
      const bytes = typeof key === 'string' ? brotliDecompressSync(await readOwn(`fonts/${key}.ttf.br`)) : key
      const made = new Font(new Face(new Blob(bytes)))
      made.setScale(unit, unit)
      opened.set(key, made)
      return made
    }
  }
}
