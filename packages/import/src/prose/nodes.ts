import type {Block, Gap} from '@silabus/core'
import type {Html, Image, Nodes, PhrasingContent} from 'mdast'
import {phrasing} from 'mdast-util-phrasing'
import type {Prose} from '../bank.ts'

/** What accompanies a recording: an image whose file is one. */
export interface RecordingData {
  /** Path of its captions in the media folder. */
  readonly captions?: string | undefined
  readonly transcript?: Prose | undefined
}

declare module 'mdast' {
  interface HtmlData {
    /** The gap whose place this is, until the tree is complete: libraries take a node that they know for text. */
    gap?: Gap | undefined
    /** Set for tags in running text, which without it are a block to the libraries. */
    hName?: string | undefined
  }
  interface ParagraphData {
    /** Names of the columns of a matching question, which end its text. */
    columns?: readonly [prompts: readonly PhrasingContent[], choices: readonly PhrasingContent[]] | undefined
  }
  interface ImageData {
    /** Of an image that plays a recording. */
    recording?: RecordingData | undefined
  }
}

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** Whether the formula wants a line of its own. */
    display?: boolean | undefined
  }
}

/**
 * Make a node of inline tags.
 *
 * @param value Tags.
 * @returns The node.
 */
export function inlineHtml(value: string): Html {
  return {type: 'html', value, data: {hName: 'span'}}
}

/**
 * Make tags that stand on lines of their own.
 *
 * @param value Tags.
 * @returns The node.
 */
export function rawBlock(value: string): Html {
  return {type: 'html', value}
}

/**
 * Tell running text from blocks, as the libraries do on the way from HTML.
 *
 * @param node A node of Markdown.
 * @returns Whether it is running text.
 */
export function isPhrasing(node: Nodes): node is PhrasingContent {
  return node.type === 'html' ? node.data?.hName !== undefined : phrasing(node)
}

/**
 * Make a paragraph of a picture or a recording alone.
 *
 * @param image The picture.
 * @returns The paragraph.
 */
export function alone(image: Image): Block {
  return {type: 'paragraph', children: [image]}
}
