import type {Figure, Picture, Recording} from '@silabus/core'
import type {ElementContent} from 'hast'
import type {Handler} from 'mdast-util-to-hast'
import {element} from '../element.ts'
import type {Surroundings} from './index.ts'

/**
 * Make the handlers of pictures and recordings.
 *
 * @param surroundings What the renderer lends.
 * @returns Handlers by node type.
 */
export function mediaHandlers({renderer, spoken}: Surroundings): {
  readonly [Type in 'picture' | 'figure' | 'recording']: Handler
} {
  const {context} = renderer
  const {words} = context

  const picture = (node: Picture): ElementContent => {
    const url = typeof node.source === 'string' ? node.source : context.assetUrl(node.source)
    // A target that cannot carry the picture has said so; its words stand in its place.
    if (url === undefined) return element('em', {}, node.alternative)
    return element('img', {
      src: url,
      alt: node.alternative,
      title: node.title,
      width: node.width,
      height: node.height,
      loading: context.lazy ? 'lazy' : undefined
    })
  }
  const captionOf = (caption: string | undefined): ElementContent[] =>
    caption === undefined ? [] : [element('figcaption', {}, caption)]

  return {
    picture: (_state, node: Picture) => picture(node),
    figure: (_state, node: Figure) => element('figure', {}, picture(node.picture), captionOf(node.caption)),
    recording(_state, node: Recording) {
      const url = context.assetUrl(node.source)
      const track = node.captions === undefined ? undefined : context.assetUrl(node.captions)
      const player =
        url === undefined
          ? element('p', {}, element('em', {}, node.label))
          : element(
              node.medium,
              {src: url, controls: true, preload: 'metadata', ariaLabel: node.label},
              track === undefined
                ? undefined
                : element('track', {
                    kind: 'captions',
                    src: track,
                    srcLang: context.lang,
                    label: words.captions
                  })
            )
      const transcript = node.transcript === undefined ? [] : renderer.blocks(node.transcript)
      const text =
        transcript.length === 0
          ? undefined
          : context.fold
            ? element(
                'details',
                {className: ['transcript']},
                element('summary', {lang: spoken.ofWords()}, words.transcript),
                transcript
              )
            : element(
                'div',
                {className: ['transcript']},
                element('p', {className: ['box-title'], lang: spoken.ofWords()}, words.transcript),
                transcript
              )
      // A caption ends its figure (HTML, 4.4.12), so that the transcript follows outside.
      return element(
        'div',
        {className: ['recording']},
        element('figure', {}, player, captionOf(node.caption)),
        text
      )
    }
  }
}
