import type {Link, Paragraph, Text} from 'mdast'
import type {AssetReference, Block, Figure, Inline, Picture, Recording} from '../model.ts'
import type {Place} from '../report.ts'
import type {ModuleBuild} from './context.ts'
import {resolvePath, safeUrl, schemeOf, shown} from './links.ts'
import {pictureType} from './picture-type.ts'
import {cleanSvg} from './svg.ts'
import {readTranscript} from './transcript.ts'

/** A picture or recording as written. */
export interface WrittenImage {
  readonly url: string
  readonly alt: string
  readonly title: string | undefined
  readonly place: Place
  /** Whether it stands alone in its paragraph. */
  readonly alone?: true
}

const dataPicture = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/u

/** Whether the bytes begin as those of a picture do. */
function holdsPicture(url: string): boolean {
  const from = url.indexOf(',') + 1
  const start = url.slice(from, from + 200).replace(/\s+/gu, '')
  return pictureType(Buffer.from(start, 'base64')) !== undefined
}

/**
 * Build a picture in running text.
 *
 * @param image As written.
 * @param build The module.
 * @returns The picture; a link where it is on the web; its description where it cannot be had.
 */
export function buildPicture(image: WrittenImage, build: ModuleBuild): Inline {
  const {url, place} = image
  const {position} = place
  const scheme = schemeOf(url)
  const decorative = image.title?.trim().toLowerCase() === 'decorative'
  const picture = (source: AssetReference | string): Picture => {
    if (image.alt.trim() === '' && !decorative) build.report('media-alt', {path: url.slice(0, 80)}, place)
    const alternative = decorative ? '' : image.alt
    return {type: 'picture', source, alternative, ...(decorative ? {} : titleOf(image)), decorative, position}
  }
  if (scheme === 'data') {
    if (dataPicture.test(url) && holdsPicture(url)) return picture(url.replace(/\s+/gu, ''))
    const drawing = dataDrawing(url)
    if (drawing !== undefined) {
      if (drawing.removed.length > 0)
        build.report(
          'svg-cleaned',
          {path: `${url.slice(0, 30)}…`, removed: drawing.removed.join(', ')},
          place
        )
      return picture(drawing.url)
    }
    build.report(
      'media-malformed',
      {
        path: `${url.slice(0, 30)}…`,
        problem: 'a `data:` picture is SVG, or PNG, JPEG, GIF or WebP in base64'
      },
      place
    )
    return {type: 'text', value: image.alt, position}
  }
  if (scheme === 'http' || scheme === 'https' || url.startsWith('//')) {
    const safe = safeUrl(url.startsWith('//') ? `https:${url}` : url)
    const linked = safe !== undefined && !build.inLink
    build.report(
      'media-remote',
      {url: url.slice(0, 120), instead: linked ? 'a link' : 'its description'},
      place
    )
    const text: Text = {type: 'text', value: image.alt.trim() === '' ? url : image.alt, position}
    if (!linked) return text
    const link: Link = {type: 'link', url: safe, children: [text], position}
    return link
  }
  const asset = scheme === undefined ? findAsset(url, place, build) : undefined
  if (scheme !== undefined) {
    // `C:\beds\bed.png` is a file that is missing from the course folder; a script is none.
    if (scheme.endsWith('script')) build.report('link-unsafe', {url: shown(url)}, place)
    else build.report('media-missing', {path: shown(url)}, place)
  }
  if (asset === undefined) return {type: 'text', value: image.alt, position}
  if (asset.mediaType.startsWith('image/')) return picture(asset)
  if (!/^(?:audio|video)\//u.test(asset.mediaType)) {
    build.report('media-type', {path: url}, place)
    return {type: 'text', value: image.alt, position}
  }
  // Alone in its paragraph it becomes a player; in running text there is no place for one, and a link is the nearest.
  if (image.alone !== true) build.report('media-inline', {path: url}, place)
  return {
    type: 'download',
    asset,
    ...titleOf(image),
    children: [{type: 'text', value: image.alt.trim() === '' ? url : image.alt}],
    position
  }
}

/**
 * Build a paragraph that holds a picture or recording and nothing else.
 *
 * @param image As written.
 * @param build The module.
 * @returns A figure, a player, or a paragraph where neither can be had.
 */
export function buildFigure(image: WrittenImage, build: ModuleBuild): Block {
  const {position} = image.place
  const made = buildPicture({...image, alone: true}, build)
  const {title} = titleOf(image)
  const caption = title === undefined || title.toLowerCase() === 'decorative' ? {} : {caption: title}
  if (made.type === 'picture') {
    const {title: _caption, ...picture} = made
    const figure: Figure = {type: 'figure', picture, ...caption, position}
    return figure
  }
  if (made.type === 'download' && /^(?:audio|video)\//u.test(made.asset.mediaType)) {
    return recording(image, made.asset, caption, build)
  }
  const paragraph: Paragraph = {type: 'paragraph', children: [made], position}
  return paragraph
}

function titleOf({title = ''}: WrittenImage): {title?: string} {
  return title.trim() === '' ? {} : {title: title.trim()}
}

function recording(
  image: WrittenImage,
  source: AssetReference,
  caption: {caption?: string},
  build: ModuleBuild
): Recording {
  const beside = source.path.replace(/\.[^./]+$/u, '')
  const captions = build.assets.maybe(`${beside}.vtt`, image.place)
  const transcript = readTranscript(`${beside}.md`, image.place, build)
  if (image.alt.trim() === '') build.report('media-alt', {path: image.url, recording: true}, image.place)
  const medium = source.mediaType.startsWith('audio/') ? 'audio' : 'video'
  // Who cannot hear needs the words: beside a video as captions (WCAG 2.2, 1.2.2), else as a text (1.2.1).
  const words = `${beside}.${medium === 'video' ? 'vtt' : 'md'}`
  if (build.folder.find(words).kind === 'missing')
    build.report('media-captions', {path: image.url, expected: words}, image.place)
  return {
    type: 'recording',
    medium,
    source,
    label: image.alt.trim() === '' ? (source.path.split('/').at(-1) ?? source.path) : image.alt,
    ...caption,
    ...(captions === undefined ? {} : {captions}),
    ...(transcript === undefined ? {} : {transcript, transcriptFile: `${beside}.md`}),
    position: image.place.position
  }
}

function findAsset(url: string, place: Place, build: ModuleBuild): AssetReference | undefined {
  const {path} = resolvePath(url, build.file.path)
  if (path.startsWith('/') || path.startsWith('../') || path === '..') {
    build.report('file-outside', {path: url}, place)
    return undefined
  }
  return build.assets.use(path, url, place)
}

/** Read a drawing that stands in its address, and clean it as one in a file. */
function dataDrawing(url: string): {readonly url: string; readonly removed: readonly string[]} | undefined {
  const [, options = '', content = ''] = /^data:image\/svg\+xml((?:;[^,]*)?),([\s\S]*)$/iu.exec(url) ?? []
  if (content === '') return undefined
  try {
    const text = decodeURIComponent(content)
    const bytes = /;base64$/iu.test(options) ? Buffer.from(text, 'base64') : new TextEncoder().encode(text)
    const svg = cleanSvg(bytes)
    if ('problem' in svg) return undefined
    return {
      url: `data:image/svg+xml;base64,${Buffer.from(svg.bytes).toString('base64')}`,
      removed: svg.removed
    }
  } catch {
    // `%` that encodes nothing.
    return undefined
  }
}
