import {createHash} from 'node:crypto'
import {asciiId, type AssetReference, type AssetSource} from '@silabus/core'

/** Longest stem of a file name: paths stay short enough for every platform's disk. */
const longestStem = 40

/** Longest ending of a file name. */
const longestEnding = 12

/**
 * Name an asset inside the package.
 *
 * Platforms disagree whether to decode an `href` before they compare it with the names in the zip, so names are
 * those that encoding leaves alone: lower-case letters, digits, `-` and `.`. The hash keeps names apart, and old
 * files out of caches after an update.
 *
 * @param asset The asset.
 * @param source Where its bytes are.
 * @returns Path from the root of the package, such as `assets/empat-fungsi-1a2b3c4d.svg`.
 */
export function assetPath(asset: AssetReference, source: AssetSource): string {
  const name = asset.path.slice(asset.path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  const stem = dot > 0 ? name.slice(0, dot) : name
  const ending = dot > 0 ? safe(name.slice(dot + 1)).slice(0, longestEnding) : ''
  const short = safe(asciiId(stem)).slice(0, longestStem).replace(/-+$/u, '')
  const hash = source.digest(asset).slice(0, 8)
  return `assets/${short === '' ? 'file' : short}-${hash}${ending === '' ? '' : `.${ending}`}`
}

/**
 * Name a file that is made here by what is in it: platforms and browsers show the old one after an update where the
 * name stays.
 *
 * @param stem Beginning of the name.
 * @param ending Without the dot.
 * @param content What is in it.
 * @returns Such as `player-1a2b3c4d.js`.
 */
export function versionedName(stem: string, ending: string, content: string): string {
  return `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${ending}`
}

function safe(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
}
