import type {AssetReference, CompletionRule, Course, ExporterOption} from '@silabus/core'
import {speak, type Words} from '@silabus/html'
import type {Navigation} from '@silabus/player'
import {readColour} from './theme/colour.ts'

/** The player's words in English: their names are those of the option, their places for numbers must be kept. */
const playerWords: Words['player'] = speak('en').words.player

/** A word of the player. */
type PlayerWord = keyof Words['player']

/** How the author wants a package to look. */
export interface ThemeOptions {
  readonly accent: string | undefined
  readonly 'dark-accent': string | undefined
  readonly logo: AssetReference | undefined
  readonly font: AssetReference | undefined
  readonly 'heading-font': AssetReference | undefined
}

/** What the author wants of a package. */
export interface PackageOptions {
  readonly sco: 'course' | 'module'
  readonly prerequisites: boolean
  readonly navigation: Navigation
  /** Ids of the quizzes that decide about passing; missing: all. */
  readonly masteryFrom?: readonly string[]
  readonly report: 'interactions' | 'none'
  readonly completion: CompletionRule
  readonly theme: ThemeOptions
  readonly words: {readonly [Word in PlayerWord]?: string}
}

const colour = (value: string): string | undefined =>
  readColour(value) === undefined ? 'a colour such as `"#0b5e60"`' : undefined
const fileOf =
  (what: string, endings: readonly string[]) =>
  (value: string): string | undefined =>
    endings.some(ending => value.toLowerCase().endsWith(ending))
      ? undefined
      : `${what}: ${endings.join(', ')}`
const fontFile = fileOf('a file of a font', ['.woff2', '.woff', '.ttf', '.otf'])

/** Options of the target, as an author writes them. */
export const scorm12Options: {readonly [Key in keyof Required<PackageOptions>]: ExporterOption} = {
  sco: {
    description: 'One step for the platform: the whole course, or each module',
    type: 'string',
    values: ['course', 'module'],
    default: 'course'
  },
  prerequisites: {
    description: 'With sco: module, whether each module needs the one before',
    type: 'boolean',
    default: false
  },
  navigation: {
    description: 'Whether pages open in any order or one after the other',
    type: 'string',
    values: ['free', 'sequential'],
    default: 'free'
  },
  completion: {
    description: 'When the course is done, in place of complete',
    type: 'string',
    values: ['viewed', 'passed', 'viewed-and-passed']
  },
  masteryFrom: {
    description: 'Ids of the quizzes whose points decide about passing; all without it',
    type: 'list'
  },
  report: {
    description: 'Whether platforms are told each answer',
    type: 'string',
    values: ['interactions', 'none'],
    default: 'interactions'
  },
  theme: {
    description: 'How the course looks',
    type: 'map',
    options: {
      accent: {description: 'Colour of links and buttons', type: 'string', check: colour},
      'dark-accent': {description: 'The same on dark pages', type: 'string', check: colour},
      logo: {
        description: 'Picture before the title',
        type: 'file',
        check: fileOf('a picture', ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.gif', '.avif'])
      },
      font: {description: 'Font of the text', type: 'file', check: fontFile},
      'heading-font': {description: 'Font of the headings', type: 'file', check: fontFile}
    }
  },
  words: {
    description: 'What the player says, in place of its own words',
    type: 'map',
    options: Object.fromEntries(
      Object.entries<string>({...playerWords}).map(([name, english]): [string, ExporterOption] => [
        name,
        {description: english, type: 'string', check: keepsPlaces(english)}
      ])
    )
  }
}

/**
 * Say what the author wants, where nothing is said with the defaults.
 *
 * @param course The course.
 * @returns The options.
 */
export function packageOptions(course: Course): PackageOptions {
  const written = course.targets['scorm12'] ?? {}
  const {masteryFrom} = written
  return {
    sco: written['sco'] === 'module' ? 'module' : 'course',
    prerequisites: written['prerequisites'] === true,
    navigation: written['navigation'] === 'sequential' ? 'sequential' : 'free',
    ...(Array.isArray(masteryFrom) ? {masteryFrom: masteryFrom.map(String)} : {}),
    report: written['report'] === 'none' ? 'none' : 'interactions',
    completion: rule(written['completion']) ?? course.complete,
    theme: themeOf(entries(written['theme'])),
    words: Object.fromEntries(
      Object.entries(entries(written['words'])).filter(
        ([name, text]) => Object.hasOwn(playerWords, name) && typeof text === 'string'
      )
    )
  }
}

function rule(written: unknown): CompletionRule | undefined {
  return (['viewed', 'passed', 'viewed-and-passed'] as const).find(known => known === written)
}

function themeOf(written: Readonly<Record<string, unknown>>): ThemeOptions {
  return {
    accent: textOf(written['accent']),
    'dark-accent': textOf(written['dark-accent']),
    logo: assetOf(written['logo']),
    font: assetOf(written['font']),
    'heading-font': assetOf(written['heading-font'])
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function assetOf(value: unknown): AssetReference | undefined {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'asset'
    ? // Core makes assets of files, and nothing else has this type.
      (value as AssetReference)
    : undefined
}

function entries(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? {...value} : {}
}

/** Numbers and names are filled in where the word has `{n}` and the like. */
function keepsPlaces(english: string): (value: string) => string | undefined {
  const places = placesIn(english)
  return value => {
    const found = placesIn(value)
    if (found.join(' ') === places.join(' ')) return undefined
    const names = places.map(place => `\`${place}\``).join(' and ')
    return places.length === 0 ? 'a text without `{…}`' : `a text with ${names}`
  }
}

function placesIn(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/gu))].sort()
}
