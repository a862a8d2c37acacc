import type {AssetReference} from '../model.ts'

const types: Readonly<Record<string, string>> = {
  // Pictures
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  // Recordings
  aac: 'audio/aac',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  webm: 'video/webm',
  vtt: 'text/vtt',
  // Fonts
  otf: 'font/otf',
  ttf: 'font/ttf',
  woff: 'font/woff',
  woff2: 'font/woff2',
  // Documents
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  json: 'application/json',
  md: 'text/markdown',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip'
}

/**
 * Tell a file's media type by its ending.
 *
 * @param path A path.
 * @returns The type; `application/octet-stream` for endings that nobody listed.
 */
export function mediaTypeOf(path: string): string {
  const ending = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(types, ending) ? (types[ending] ?? '') : 'application/octet-stream'
}

/** Sounds and films that some browser in use does not play: Safari no Ogg, Firefox no QuickTime. */
const seldomPlayed: ReadonlySet<string> = new Set(['audio/ogg', 'video/ogg', 'video/quicktime'])

/**
 * Say what a target that plays in browsers loses with a recording.
 *
 * @param asset The recording's file.
 * @returns What and what instead, for `target-loss`; `undefined` where every browser plays it.
 */
export function playbackLoss({
  path,
  mediaType
}: AssetReference): {readonly what: string; readonly instead: string} | undefined {
  if (!seldomPlayed.has(mediaType)) return undefined
  const better = mediaType.startsWith('audio/') ? '.mp3 and .m4a' : '.mp4'
  return {
    what: `recording \`${path}\`, which is \`${mediaType}\`, in every browser`,
    instead: `it is shipped as it is, and some do not play it; ${better} play${mediaType.startsWith('audio/') ? '' : 's'} everywhere`
  }
}
