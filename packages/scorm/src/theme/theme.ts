import type {AssetReference, AssetSource, Course, ExportContext} from '@silabus/core'
import type {ThemeOptions} from '../options.ts'
import {accentContrast, leastContrast, onAccent, readableAccent, softGround, type Scheme} from './accent.ts'
import {readColour, writeColour, type Colour} from './colour.ts'

/** Contrast of an accent colour for dark pages that is made of the one for light pages. */
const madeContrast = 6

/**
 * Write a theme as the custom properties that the player's stylesheet looks for; what cannot be read is reported.
 *
 * @param course Whose theme.
 * @param theme The author's choices.
 * @param context Where mistakes are told.
 * @param assetUrl Address of a file; asking for it makes it part of the package.
 * @returns CSS; empty without choices.
 */
export function themeStyle(
  course: Course,
  theme: ThemeOptions,
  context: ExportContext,
  assetUrl: (asset: AssetReference) => string
): string {
  const tell = (key: keyof ThemeOptions, found: string, expected: string): void => {
    const name = `scorm12.theme.${key}`
    context.report(
      'front-matter-value',
      {key: `targets.${name}`, found, expected},
      {file: course.file, position: course.targetPlaces?.[name]}
    )
  }
  const accent = readable('accent', 'light')
  const darkAccent =
    readable('dark-accent', 'dark')
    ?? (accent === undefined ? undefined : readableAccent(accent, 'dark', madeContrast))
  const fonts = (['font', 'heading-font'] as const).map(key => [key, theme[key]] as const)
  const faces = fonts.flatMap(([key, asset]) => {
    if (asset === undefined || !isFont(asset, key)) return []
    return [`@font-face{font-family:"${family(key)}";src:url("${assetUrl(asset)}");font-display:swap}`]
  })
  const properties = [
    ...(accent === undefined ? [] : accentProperties(accent, 'light')),
    ...(darkAccent === undefined ? [] : accentProperties(darkAccent, 'dark')),
    ...fonts.flatMap(([key, asset]) => (asset === undefined ? [] : [`--theme-${key}:"${family(key)}"`]))
  ]
  return properties.length === 0 ? '' : `${faces.join('')}:root{${properties.join(';')}}\n`

  function readable(key: 'accent' | 'dark-accent', scheme: Scheme): Colour | undefined {
    const colour = theme[key] === undefined ? undefined : readColour(theme[key])
    if (colour === undefined) return undefined
    const measured = accentContrast(colour, scheme)
    if (measured >= leastContrast) return colour
    // Rounded down, so that nobody reads 4.5 where 4.49 was measured.
    const ratio = (Math.floor(measured * 10) / 10).toFixed(1)
    const better = readableAccent(colour, scheme)
    tell(
      key,
      `\`${writeColour(colour)}\` with a contrast of ${ratio} : 1 on ${scheme} pages`,
      `at least ${leastContrast} : 1, such as \`"${writeColour(better)}"\``
    )
    return better
  }

  function isFont(asset: AssetReference, key: 'font' | 'heading-font'): boolean {
    if (startsLikeFont(asset, context.assets)) return true
    tell(key, `\`${asset.path}\`, which holds no font`, 'a file of a font')
    return false
  }
}

function accentProperties(accent: Colour, scheme: Scheme): string[] {
  const prefix = scheme === 'light' ? '--theme' : '--theme-dark'
  return [
    `${prefix}-accent:${writeColour(accent)}`,
    `${prefix}-on-accent:${writeColour(onAccent(accent, scheme))}`,
    `${prefix}-accent-soft:${writeColour(softGround(accent, scheme))}`
  ]
}

function family(key: 'font' | 'heading-font'): string {
  return key === 'font' ? 'Course text' : 'Course headings'
}

/** By the first four bytes: OpenType 1.9, “Organization of an OpenType font”; WOFF 1.0 and 2.0, “file header”. */
function startsLikeFont(asset: AssetReference, assets: AssetSource): boolean {
  const start = new TextDecoder('latin1').decode(assets.read(asset).subarray(0, 4))
  return ['wOF2', 'wOFF', 'OTTO', 'true', '\u0000\u0001\u0000\u0000'].includes(start)
}
