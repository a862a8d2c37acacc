import type {Block} from '@silabus/core'
import type {Element} from 'hast'
import type {Handle} from 'hast-util-to-mdast'
import type {Image} from 'mdast'
import {attribute, find, hasClass, wordsOf, seen} from './hast-tools.ts'
import {alone, inlineHtml, type RecordingData} from './nodes.ts'
import type {ProseContext} from './prose-context.ts'
import {safeProperties} from './safe-html.ts'
import {toHtml} from 'hast-util-to-html'

/**
 * Make the handlers of pictures and recordings.
 *
 * @param context What the text needs from around it.
 * @returns Handlers by name; `recording` is that of the box in which Silabus puts one.
 */
export function mediaHandlers(
  context: ProseContext
): Readonly<Record<'img' | 'audio' | 'video' | 'recording', Handle>> {
  const img: Handle = (_state, node: Element) => {
    const target = context.resolve(attribute(node, 'src') ?? '', 'media')
    const alt = attribute(node, 'alt')
    if (target.kind === 'none')
      return alt === undefined || alt === '' ? undefined : {type: 'text', value: alt}
    const url = target.kind === 'file' ? target.path : target.url
    const sized = Object.entries(safeProperties(node)).filter(
      ([name]) => name === 'width' || name === 'height'
    )
    if (sized.length > 0 && target.kind === 'file') {
      const properties = {...safeProperties(node), src: encodeURI(url)}
      return inlineHtml(
        toHtml({type: 'element', tagName: 'img', properties, children: []}).replace(/\s*\n\s*/gu, ' ')
      )
    }
    const title = attribute(node, 'title') ?? (alt === '' ? 'decorative' : undefined)
    return {type: 'image', url, alt: alt ?? '', title: title ?? null}
  }

  const recording = (
    node: Element,
    caption: string | undefined,
    transcript: Block[] | undefined
  ): Image | undefined => {
    const sources = [node, ...node.children.filter(child => child.type === 'element')]
      .filter(element => element.tagName !== 'track')
      .flatMap(element => attribute(element, 'src') ?? [])
    const [first, ...others] = sources
    const target = first === undefined ? undefined : context.resolve(first, 'media')
    if (others.length > 0) context.lose('further files of one recording', 'the first one is taken')
    if (target === undefined || target.kind === 'none') return undefined
    const track = find(node, element => element.tagName === 'track')
    const source = track === undefined ? undefined : attribute(track, 'src')
    const captions = source === undefined ? undefined : context.resolve(source, 'media')
    const data: RecordingData = {
      ...(captions?.kind === 'file' ? {captions: captions.path} : {}),
      ...(transcript === undefined ? {} : {transcript})
    }
    const url = target.kind === 'file' ? target.path : target.url
    const alt = attribute(node, 'ariaLabel') ?? attribute(node, 'title') ?? ''
    return {type: 'image', url, alt, title: caption ?? null, data: {recording: data}}
  }
  const player: Handle = (_state, node: Element) => recording(node, undefined, undefined)

  return {
    img,
    audio: player,
    video: player,
    recording(state, node: Element) {
      const found = find(node, ({tagName}) => tagName === 'audio' || tagName === 'video')
      const caption = find(node, ({tagName}) => tagName === 'figcaption')
      const box = find(node, element => hasClass(element, 'transcript'))
      if (found === undefined) return state.toFlow(state.all(node))
      // Flow of mdast is what a block of the model is, as in the other handlers.
      const transcript =
        box === undefined
          ? undefined
          : (state.toFlow(state.all({type: 'root', children: seen(box).slice(1)})) as Block[])
      const image = recording(found, caption === undefined ? undefined : wordsOf(caption).trim(), transcript)
      return image === undefined ? undefined : alone(image)
    }
  }
}
