import {contents, xmlText, type Course} from '@silabus/core'
import type {OutlinedLine} from '@silabus/pictures'
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

/** A line of text on a cover. */
export interface CoverLine {
  readonly text: string
  /** Height of its letters. */
  readonly size: number
  /** Where it starts: its right end, if it is read from the right. */
  readonly x: number
  /** Of the ground on which the letters stand. */
  readonly y: number
  /** Room from `x` to the other margin. */
  readonly width: number
  readonly fill: string
  readonly bold: boolean
}

/** A cover, laid out. */
export interface Cover {
  readonly title: string
  readonly lang: string
  readonly rtl: boolean
  readonly rectangles: readonly Rectangle[]
  readonly lines: readonly CoverLine[]
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
  readonly opacity?: number
}

/**
 * Lay a cover out for a course that has no picture of its own: title, subtitle and authors, and a stripe for each module.
 *
 * @param course The course.
 * @param colour The author’s, as `readColour` gives it.
 * @returns The cover.
 */
export function layOutCover(course: Course, colour: string | undefined): Cover {
  const {ground, letters} = coverColours(colour, course.id)
  const rtl = course.dir === 'rtl'
  const title = wrapText(course.title, course.lang, titleRoom)
  const head = setLines(title, {y: 330 + title.size, leading: titleLeading, fill: letters, bold: true, rtl})
  const end = (head.at(-1)?.y ?? 0) + title.size * 0.5
  const subtitle =
    course.subtitle === undefined ? undefined : wrapText(course.subtitle, course.lang, subtitleRoom)
  const authors = new Intl.ListFormat(course.lang).format(course.authors)
  const names = authors.trim() === '' ? undefined : wrapText(authors, course.lang, authorRoom)
  return {
    title: course.title,
    lang: course.lang,
    rtl,
    rectangles: [
      {x: 0, y: 0, width: page.width, height: page.height, fill: '#f6f3ec'},
      {x: 0, y: 0, width: page.width, height: edge, fill: ground},
      ...stripes(contents(course).length, ground, rtl),
      {x: rtl ? page.width - margin - 220 : margin, y: 250, width: 220, height: 16, fill: letters}
    ],
    lines: [
      ...head,
      ...(subtitle === undefined
        ? []
        : setLines(subtitle, {y: end + subtitle.size * 1.1, leading: textLeading, fill: letters, rtl})),
      ...(names === undefined
        ? []
        : setLines(names, {y: edge + 190 + names.size, leading: textLeading, fill: '#14181c', rtl}))
    ]
  }
}

/**
 * Draw a cover with letters that the reader’s device shapes.
 *
 * @param cover The cover.
 * @returns An SVG picture without anything that has to be fetched.
 */
export function drawCover(cover: Cover): string {
  return draw(cover, (group, {text, x, y}) => {
    group.ele('text', {x: String(x), y: String(Math.round(y))}).txt(xmlText(text))
  })
}

/**
 * Draw a cover with shapes instead of letters, for what knows no fonts.
 *
 * @param cover The cover.
 * @param outlined Its lines as shapes.
 * @returns An SVG picture without text.
 */
export function drawOutlinedCover(cover: Cover, outlined: readonly OutlinedLine[]): string {
  return draw(cover, (group, line) => {
    const {glyphs, width} = outlined[cover.lines.indexOf(line)] ?? {glyphs: [], width: 0}
    const {x, y, size, width: room} = line
    // The layout guesses how wide letters are; what is wider all the same becomes smaller.
    const scale = Math.min(size / 1000, room / Math.max(1, width))
    const start = cover.rtl ? x - width * scale : x
    const shapes = group.ele('g', {
      transform: `translate(${round(start)} ${round(y)}) scale(${round(scale)} ${round(-scale)})`
    })
    for (const glyph of glyphs)
      shapes.ele('path', {transform: `translate(${glyph.x} ${glyph.y})`, d: glyph.path})
  })
}

/** Enough digits for shapes, and the same ones on every machine. */
function round(value: number): string {
  return String(Number(value.toFixed(5)))
}

function draw(cover: Cover, write: (group: Xml, line: CoverLine) => void): string {
  const {title, lang, rtl, rectangles, lines} = cover
  const root = xmlRoot('http://www.w3.org/2000/svg', 'svg', {
    version: '1.1',
    width: String(page.width),
    height: String(page.height),
    viewBox: `0 0 ${page.width} ${page.height}`,
    'xml:lang': lang
  })
  root.ele('title').txt(xmlText(title))
  for (const rectangle of rectangles) root.ele('rect', present(textsIn(rectangle)))
  let group: Xml | undefined
  let style: CoverLine | undefined
  for (const line of lines) {
    if (group === undefined || style?.size !== line.size || style.fill !== line.fill) {
      style = line
      group = root.ele(
        'g',
        present({
          fill: line.fill,
          'font-family': serif,
          'font-size': String(line.size),
          'font-weight': line.bold ? '700' : undefined,
          // With this the start of a line is at its right, and so is `x`.
          direction: rtl ? 'rtl' : undefined
        })
      )
    }
    write(group, line)
  }
  return writeXml(root)
}

function textsIn(rectangle: Rectangle): Record<string, string> {
  return Object.fromEntries(Object.entries(rectangle).map(([name, value]) => [name, String(value)]))
}

interface Setting {
  /** Of the first line. */
  readonly y: number
  readonly leading: number
  readonly fill: string
  readonly bold?: boolean
  readonly rtl: boolean
}

function setLines(
  {lines, size}: WrappedText,
  {y, leading, fill, bold = false, rtl}: Setting
): readonly CoverLine[] {
  const x = rtl ? page.width - margin : margin
  return lines.map((text, index) => ({
    text,
    size,
    x,
    y: y + index * size * leading,
    width: inner,
    fill,
    bold
  }))
}

/** More would be too narrow to see. */
const mostStripes = 24

/** A stripe for each module along the edge, ever paler towards the end. */
function stripes(modules: number, ground: string, rtl: boolean): readonly Rectangle[] {
  const count = Math.min(mostStripes, Math.max(1, modules))
  const gap = 10
  const width = (page.width - gap * (count - 1)) / count
  return Array.from({length: count}, (_, index) => ({
    x: Math.round((rtl ? count - 1 - index : index) * (width + gap)),
    y: edge + gap,
    width: Math.round(width),
    height: 46,
    fill: ground,
    opacity: Number((1 - (0.65 * index) / count).toFixed(2))
  }))
}
