import {contents, xmlText, type Course} from '@silabus/core'
import {present, writeXml, xmlRoot, type Xml} from '../xml.ts'
import {coverColours} from './colours.ts'
import {wrapText, type Room, type WrappedText} from './wrap-text.ts'

/** Size of the picture, in the shape that shops and shelves ask for: two to three. */
const page = {width: 1600, height: 2400} as const

/** Blank space at both sides. */
const margin = 150

/** Where the ground ends, and the authors’ part begins. */
const edge = 1750

const inner = page.width - 2 * margin

const titleRoom: Room = {
  width: inner,
  spread: 1.18,
  sizes: [210, 190, 170, 150, 135, 120, 105, 92],
  lines: size => Math.floor(1020 / (size * titleLeading))
}
const subtitleRoom: Room = {width: inner, spread: 1, sizes: [72, 64, 56], lines: () => 4}
const authorRoom: Room = {width: inner, spread: 1, sizes: [76, 68, 60, 52], lines: () => 4}

/** Distance of lines, as a multiple of the size. Arabic, Thai and Devanagari reach far above and below. */
const titleLeading = 1.22
const textLeading = 1.4

/** What letters look like; every device has some of them. */
const serif = "Georgia, 'Noto Serif', 'Times New Roman', serif"

/**
 * Draw a cover for a course that has no picture of its own: title, subtitle and authors, and a stripe for each module.
 *
 * @param course The course.
 * @param colour The author’s, as `readColour` gives it.
 * @returns An SVG picture without anything that has to be fetched.
 */
export function drawCover(course: Course, colour: string | undefined): string {
  const {ground, letters} = coverColours(colour, course.id)
  const rtl = course.dir === 'rtl'
  const root = xmlRoot('http://www.w3.org/2000/svg', 'svg', {
    version: '1.1',
    width: String(page.width),
    height: String(page.height),
    viewBox: `0 0 ${page.width} ${page.height}`,
    'xml:lang': course.lang
  })
  root.ele('title').txt(xmlText(course.title))
  rectangle(root, {x: 0, y: 0, width: page.width, height: page.height, fill: '#f6f3ec'})
  rectangle(root, {x: 0, y: 0, width: page.width, height: edge, fill: ground})
  stripes(root, contents(course).length, ground, rtl)

  const title = wrapText(course.title, course.lang, titleRoom)
  const subtitle =
    course.subtitle === undefined ? undefined : wrapText(course.subtitle, course.lang, subtitleRoom)
  const start = 330 + title.size
  const bar = rtl ? page.width - margin - 220 : margin
  rectangle(root, {x: bar, y: 250, width: 220, height: 16, fill: letters})
  const end = write(root, title, {y: start, leading: titleLeading, fill: letters, weight: '700', rtl})
  if (subtitle !== undefined) {
    write(root, subtitle, {y: end + subtitle.size * 1.1, leading: textLeading, fill: letters, rtl})
  }
  const authors = new Intl.ListFormat(course.lang).format(course.authors)
  if (authors.trim() !== '') {
    const wrapped = wrapText(authors, course.lang, authorRoom)
    write(root, wrapped, {y: edge + 190 + wrapped.size, leading: textLeading, fill: '#14181c', rtl})
  }
  return writeXml(root)
}

interface Setting {
  /** Of the first line. */
  readonly y: number
  readonly leading: number
  readonly fill: string
  readonly weight?: string
  readonly rtl: boolean
}

/** Write lines of text; gives the height of the last. */
function write(root: Xml, {lines, size}: WrappedText, {y, leading, fill, weight, rtl}: Setting): number {
  const x = rtl ? page.width - margin : margin
  const group = root.ele(
    'g',
    present({
      fill,
      'font-family': serif,
      'font-size': String(size),
      'font-weight': weight,
      // With this the start of a line is at its right, and so is `x`.
      direction: rtl ? 'rtl' : undefined
    })
  )
  lines.forEach((line, index) => {
    group.ele('text', {x: String(x), y: String(Math.round(y + index * size * leading))}).txt(xmlText(line))
  })
  return y + (lines.length - 1) * size * leading + size * 0.5
}

/** More would be too narrow to see. */
const mostStripes = 24

/** Draw a stripe for each module along the edge, ever paler towards the end. */
function stripes(root: Xml, modules: number, ground: string, rtl: boolean): void {
  const count = Math.min(mostStripes, Math.max(1, modules))
  const gap = 10
  const width = (page.width - gap * (count - 1)) / count
  for (let index = 0; index < count; index += 1) {
    const place = rtl ? count - 1 - index : index
    rectangle(root, {
      x: Math.round(place * (width + gap)),
      y: edge + gap,
      width: Math.round(width),
      height: 46,
      fill: ground,
      opacity: Number((1 - (0.65 * index) / count).toFixed(2))
    })
  }
}

function rectangle(root: Xml, attributes: Readonly<Record<string, string | number>>): void {
  root.ele(
    'rect',
    present(Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)])))
  )
}
