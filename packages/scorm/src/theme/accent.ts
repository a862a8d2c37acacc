import {black, contrast, mix, white, type Colour} from './colour.ts'

/** What a page lays under text in the accent colour; the same as `--page` and `--surface` of the player's stylesheet. */
export const grounds: {readonly [Scheme in 'light' | 'dark']: readonly Colour[]} = {
  light: [
    [0xfa, 0xf9, 0xf6],
    [0xff, 0xff, 0xff]
  ],
  dark: [
    [0x14, 0x19, 0x1c],
    [0x1c, 0x23, 0x27]
  ]
}

/** Text needs 4.5 : 1 (WCAG 2.2, 1.4.3); lines around controls need 3 : 1 (1.4.11), which this includes. */
export const leastContrast = 4.5

/** Light or dark. */
export type Scheme = keyof typeof grounds

/**
 * Make the ground that carries a tinge of the accent colour.
 *
 * @param accent The accent colour.
 * @param scheme Light or dark.
 * @returns A colour near the page's.
 */
export function softGround(accent: Colour, scheme: Scheme): Colour {
  return mix(grounds[scheme][0] ?? white, accent, scheme === 'light' ? 0.09 : 0.16)
}

/**
 * Choose the colour of text on the accent colour.
 *
 * @param accent The accent colour.
 * @param scheme Light or dark.
 * @returns White, or nearly black.
 */
export function onAccent(accent: Colour, scheme: Scheme): Colour {
  return scheme === 'light' ? white : mix(accent, black, 0.88)
}

/**
 * Measure how well an accent colour can be read, wherever the player uses it.
 *
 * @param accent The accent colour.
 * @param scheme Light or dark.
 * @returns The least contrast.
 */
export function accentContrast(accent: Colour, scheme: Scheme): number {
  return Math.min(
    ...grounds[scheme].map(ground => contrast(accent, ground)),
    contrast(accent, softGround(accent, scheme)),
    contrast(accent, onAccent(accent, scheme))
  )
}

/**
 * Find the colour nearest to an accent colour that can be read: darker on light pages, lighter on dark ones.
 *
 * @param accent The accent colour.
 * @param scheme Light or dark.
 * @param least The contrast that is asked for.
 * @returns The accent colour itself where it can be read.
 */
export function readableAccent(accent: Colour, scheme: Scheme, least: number = leastContrast): Colour {
  const end = scheme === 'light' ? black : white
  for (let percent = 0; percent < 100; percent += 1) {
    const tried = mix(accent, end, percent / 100)
    if (accentContrast(tried, scheme) >= least) return tried
  }
  return end
}
