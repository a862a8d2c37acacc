import type {AssetReference, Course, ExporterOption} from '@silabus/core'
import {readColour} from './cover/colours.ts'

/** What the author wants of a book. */
export interface BookOptions {
  /** What stands on the front where the course gives no picture. */
  readonly cover: 'drawn' | 'none'
  /** Of the drawn cover: `#` and six hexadecimal digits in lower case; missing: one that the course’s id chooses. */
  readonly colour: string | undefined
  /** What names the printed edition whose pages are marked: an ISBN, or any words. */
  readonly pageSource: string | undefined
  /** Whom the course is for, in any words: a year of school, say. */
  readonly level: string | undefined
  /** Who has evaluated the book for its accessibility, and stands by it. */
  readonly certifiedBy: string | undefined
  /** Whether questions with options can be answered on the page, by readers that run scripts. */
  readonly interactive: boolean
  /** Of the text, and of headings where they have no other. */
  readonly font: AssetReference | undefined
  readonly 'heading-font': AssetReference | undefined
  /** Under which the fonts may be passed on, in words of the author. */
  readonly 'font-licence': string | undefined
  readonly images: ImageOptions
  /** From how many bytes on the author is told that readers may refuse the book. */
  readonly maxBytes: number
}

/** What becomes of pictures. */
export interface ImageOptions {
  /** In pixels; larger ones are made smaller. */
  readonly maxWidth: number | undefined
  /** Of JPEG and WebP that are made smaller or out of others: 1 to 100. */
  readonly quality: number
  /** Whether WebP stays, which older readers don't show, or becomes PNG or JPEG. */
  readonly webp: 'keep' | 'convert'
}

/** What Send to Kindle was seen to take; it says 200 MB, and refused books of 134 MB. Other shops take more. */
const usualBytes = 50_000_000

const usualQuality = 80

/** Options of the target, as an author writes them. */
export const epubOptions: {readonly [Key in keyof Required<BookOptions>]: ExporterOption} = {
  cover: {
    description: 'What stands on the front where the course gives no picture',
    type: 'string',
    values: ['drawn', 'none'],
    default: 'drawn'
  },
  colour: {
    description: 'Colour of the drawn cover; one by the id of the course without it',
    type: 'string',
    check: value => (readColour(value) === undefined ? 'a colour such as `"#0b5e60"`' : undefined)
  },
  pageSource: {
    description: 'The printed edition whose pages the text marks: its ISBN, or words that name it',
    type: 'string'
  },
  level: {
    description: 'Whom the course is for, told to libraries: a year of school, say',
    type: 'string'
  },
  certifiedBy: {
    description:
      'Who has evaluated the book against WCAG 2.2, level AA; the book then says that it conforms, unless it cannot',
    type: 'string'
  },
  interactive: {
    description: 'Whether questions with options can be answered on the page, where a reader runs scripts',
    type: 'boolean',
    default: false
  },
  font: {description: 'Font of the text', type: 'file', check: fontFile},
  'heading-font': {description: 'Font of the headings', type: 'file', check: fontFile},
  'font-licence': {
    description: 'Who made the fonts, and under which licence: stands in the colophon',
    type: 'string'
  },
  images: {
    description: 'What becomes of pictures',
    type: 'map',
    options: {
      maxWidth: {
        description: 'Width in pixels above which a picture is made smaller',
        type: 'string',
        check: value => (wholeFrom(value, 16, 20_000) === undefined ? 'pixels, from 16 to 20000' : undefined)
      },
      quality: {
        description: 'Of JPEG and WebP that are made: 1 to 100',
        type: 'string',
        default: usualQuality,
        check: value => (wholeFrom(value, 1, 100) === undefined ? 'a whole number from 1 to 100' : undefined)
      },
      webp: {
        description: 'WebP, which older readers do not show, stays or becomes PNG or JPEG',
        type: 'string',
        values: ['keep', 'convert'],
        default: 'keep'
      }
    }
  },
  maxBytes: {
    description: 'Size of the book from which on you are told, such as `50 MB`',
    type: 'string',
    default: '50 MB',
    check: value =>
      bytesOf(value) === undefined ? 'a size such as `50 MB`, `800 KB` or bytes, from 1 KB on' : undefined
  }
}

/**
 * Say what the author wants, where nothing is said with the defaults.
 *
 * @param course The course.
 * @returns The options.
 */
export function bookOptions(course: Pick<Course, 'targets'>): BookOptions {
  const written = course.targets['epub'] ?? {}
  return {
    cover: written['cover'] === 'none' ? 'none' : 'drawn',
    colour: typeof written['colour'] === 'string' ? readColour(written['colour']) : undefined,
    pageSource: textOf(written['pageSource']),
    level: textOf(written['level']),
    certifiedBy: textOf(written['certifiedBy']),
    interactive: written['interactive'] === true,
    font: assetOf(written['font']),
    'heading-font': assetOf(written['heading-font']),
    'font-licence': textOf(written['font-licence']),
    images: imageOptions(written['images']),
    maxBytes: bytesOf(textOf(written['maxBytes']) ?? '') ?? usualBytes
  }
}

function imageOptions(written: unknown): ImageOptions {
  const values: Readonly<Record<string, unknown>> =
    typeof written === 'object' && written !== null ? {...written} : {}
  return {
    maxWidth: wholeFrom(textOf(values['maxWidth']) ?? '', 16, 20_000),
    quality: wholeFrom(textOf(values['quality']) ?? '', 1, 100) ?? usualQuality,
    webp: values['webp'] === 'convert' ? 'convert' : 'keep'
  }
}

function wholeFrom(written: string, least: number, most: number): number | undefined {
  const value = Number(written)
  return /^\d+$/u.test(written.trim()) && value >= least && value <= most ? value : undefined
}

const units: Readonly<Record<string, number>> = {'': 1, k: 1000, m: 1_000_000, g: 1_000_000_000}

function bytesOf(written: string): number | undefined {
  const parts = /^(\d+(?:\.\d+)?)\s*([kmg])?(?:b|bytes)?$/iu.exec(written.trim())
  const bytes = Math.floor(Number(parts?.[1]) * (units[parts?.[2]?.toLowerCase() ?? ''] ?? 1))
  return parts !== null && bytes >= 1000 && bytes <= Number.MAX_SAFE_INTEGER ? bytes : undefined
}

function fontFile(path: string): string | undefined {
  return /\.(?:woff2?|ttf|otf)$/iu.test(path) ? undefined : 'a file of a font: .woff2, .woff, .ttf, .otf'
}

function assetOf(value: unknown): AssetReference | undefined {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'asset'
    ? // Core makes assets of files, and nothing else has this type.
      (value as AssetReference)
    : undefined
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}
