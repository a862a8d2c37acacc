import type {Alert, Block, Direction, Inline} from '@silabus/core'
import {speak} from '@silabus/html'
import type {Element, ElementContent, Parents} from 'hast'
import {defaultHandlers, type Handle, type State} from 'hast-util-to-mdast'
import type {RootContent} from 'mdast'
import {attribute, find, hasClass, isElement, seen, wordsOf} from './hast-tools.ts'
import {alone, inlineHtml, isPhrasing, rawBlock} from './nodes.ts'
import {formulaHandler} from './formulas.ts'
import {mediaHandlers} from './media.ts'
import type {ProseContext} from './prose-context.ts'
import {safeHtml, tags} from './safe-html.ts'
import {tableHandlers} from './tables.ts'

/** Elements in running text for which Markdown has no sign. */
const rawInline = [
  'abbr',
  'bdi',
  'bdo',
  'cite',
  'dfn',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  'samp'
].concat(['small', 'sub', 'sup', 'time', 'u', 'var'])

/** Elements that go with all they hold, with what the author is told. */
const removed: Readonly<Record<string, string>> = {
  script: 'script',
  style: 'style sheet',
  applet: 'applet',
  template: 'template',
  svg: 'drawing in HTML',
  canvas: 'canvas',
  select: 'form field',
  input: 'form field',
  textarea: 'form field',
  frameset: 'frame'
}

/** Blocks that may say their language. */
const spoken = ['p', 'div', 'blockquote', 'ul', 'ol', 'pre', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** Blocks that raw HTML names and Markdown doesn't. */
const rawBlocks = ['section', 'article', 'aside'] as const

const inline: Handle = (state, node: Element) => {
  const children = state.all(node)
  if (!children.every(isPhrasing)) return children
  const [start, end] = tags(node)
  return [inlineHtml(start), ...children, inlineHtml(end)]
}

const marked =
  (type: 'strong' | 'emphasis' | 'delete'): Handle =>
  (state, node: Element) => {
    const children = state.all(node)
    if (!children.every(isPhrasing) || children.length === 0) return children
    return {type, children}
  }

const block: Handle = (state, node: Element) => {
  const [start, end] = tags(node)
  return [rawBlock(start), ...state.toFlow(state.all(node)), rawBlock(end)]
}

const blockquote: Handle = (state, node: Element) => ({
  type: 'blockquote',
  children: state.toFlow(state.all(node))
})

const heading: Handle = (state, node: Element) => {
  const children = state.all(node)
  if (!children.every(isPhrasing)) return children
  // The library names depths 1 to 6, and the name of the element is one of `h1` to `h6`.
  return {type: 'heading', depth: Number(node.tagName.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6, children}
}

/** Handlers that need nothing from around their text: made once, as texts are many. */
const unchanging: Readonly<Record<string, Handle>> = {
  ...Object.fromEntries(rawInline.map(name => [name, inline])),
  ...Object.fromEntries(rawBlocks.map(name => [name, block])),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, heading])),
  b: marked('strong'),
  strong: marked('strong'),
  i: marked('emphasis'),
  em: marked('emphasis'),
  del: marked('delete'),
  s: marked('delete'),
  strike: marked('delete'),
  blockquote,
  wbr: () => inlineHtml('<wbr>'),
  button: (state, node: Element) => state.all(node),
  sup: (state, node: Element, parent) => {
    if (!hasClass(node, 'note-call')) return inline(state, node, parent)
    const label = wordsOf(node).trim()
    return {type: 'footnoteReference', identifier: label, label}
  },
  span: (state, node: Element, parent) =>
    attribute(node, 'lang') === undefined
    && attribute(node, 'dir') === undefined
    && attribute(node, 'title') === undefined
      ? state.all(node)
      : inline(state, node, parent),
  figcaption: block,
  p: (state, node: Element) => {
    const made = defaultHandlers.p(state, node)
    const names = hasClass(node, 'columns') ? seen(node).filter(child => isElement(child, 'span')) : []
    const [prompts, choices] = names.map(name => state.all(name).filter(isPhrasing))
    if (made !== undefined && prompts !== undefined && choices !== undefined)
      made.data = {columns: [prompts, choices]}
    return made
  },
  li: (state, node: Element) => {
    const item = defaultHandlers.li(state, withoutBox(node))
    const ticked = boxOf(node)
    // A list inside may be loose, and this one tight.
    const spread = node.children.some(child => isElement(child, 'p'))
    return {...item, spread, checked: ticked ?? item.checked ?? null}
  }
}

/**
 * Make the handlers from HTML to Markdown: what Silabus itself writes for Moodle is turned back, and safe HTML that
 * Markdown has no sign for stays HTML.
 *
 * @param context What the text needs from around it.
 * @param language That of the text as a whole.
 * @returns Handlers by name of element, on top of those of the library.
 */
export function createHandlers(
  context: ProseContext,
  language: {readonly lang: string; readonly dir: Direction}
): Readonly<Record<string, Handle>> {
  const lost: Handle = (_state, node: Element) => {
    const {tagName} = node
    const source = attribute(node, 'src') ?? attribute(node, 'data')
    const target = source === undefined ? undefined : context.resolve(source, 'link')
    const url = target?.kind === 'url' ? target.url : target?.kind === 'file' ? target.path : undefined
    context.lose(
      `\`<${tagName}>\` in a text`,
      url === undefined ? 'it is left out' : 'a link stands in its place'
    )
    if (url === undefined) return undefined
    return {type: 'link', url, children: [{type: 'text', value: attribute(node, 'title') ?? url}]}
  }
  const gone: Handle = (_state, node: Element) => {
    context.lose(`${removed[node.tagName] ?? node.tagName} in a text`, 'it is left out')
    return undefined
  }

  const handlers: Record<string, Handle> = {
    ...unchanging,
    iframe: lost,
    object: lost,
    embed: lost,
    dl: (_state, node: Element) => rawBlock(safeHtml(node, context)),
    gap: (state, node: Element) => {
      const gap = context.gaps?.get(attribute(node, 'number') ?? '')
      return gap === undefined ? state.all(node) : {type: 'html', value: '', data: {gap, hName: 'span'}}
    },
    a: (state, node: Element) => {
      const children = state.all(node)
      const href = attribute(node, 'href')
      if (href === undefined || children.length === 0) return children
      const target = context.resolve(href, 'link')
      if (target.kind === 'none' || !children.every(isPhrasing)) return children
      const url = target.kind === 'file' ? target.path : target.url
      return {type: 'link', url, title: attribute(node, 'title') ?? null, children}
    },
    div: (state, node: Element, parent) => box(state, node) ?? formulaBlock(state, node, parent),
    details: (state, node: Element) => {
      const [summary, ...rest] = seen(node)
      const hasSummary = isElement(summary, 'summary')
      const ours = hasSummary ? speak(attribute(summary, 'lang') ?? language.lang).words.details : undefined
      // Our own word stands where the author wrote none.
      const written = hasSummary && wordsOf(summary).trim() !== ours ? state.all(summary) : []
      const body: Element = {...node, children: hasSummary ? [...rest] : node.children}
      const made: Block = {
        type: 'details',
        summary: written.filter(isPhrasing),
        children: flow(state, body)
      }
      return made
    },
    figure: (state, node: Element) => {
      const picture = find(node, element => element.tagName === 'img')
      const caption = find(node, element => element.tagName === 'figcaption')
      const others = seen(node).filter(child => child !== picture && child !== caption)
      const image = picture === undefined ? undefined : state.one(picture, node)
      if (others.length > 0 || image === undefined || Array.isArray(image) || image.type !== 'image') {
        const [start, end] = tags(node)
        return [rawBlock(start), ...state.toFlow(state.all(node)), rawBlock(end)]
      }
      const title = caption === undefined ? image.title : wordsOf(caption).replace(/\s+/gu, ' ').trim()
      // A caption is plain text in Markdown; a picture without words is known by its title alone.
      return alone({...image, title: title === '' ? null : (title ?? null)})
    },
    ...mediaHandlers(context),
    ...tableHandlers(context),
    math: formulaHandler(context)
  }
  for (const name of Object.keys(removed)) handlers[name] = gone
  const formulaBlock: Handle = (state, node: Element) => {
    if (hasClass(node, 'formula')) {
      const [math] = seen(node)
      if (isElement(math, 'math')) return state.one(math, node)
    }
    if (hasClass(node, 'recording')) return handlers['recording']?.(state, node, undefined)
    return state.toFlow(state.all(node))
  }
  for (const name of spoken) handlers[name] = inItsLanguage(handlers[name] ?? known(name), language.dir)
  return handlers
}

function known(name: string): Handle {
  // The library lists its handlers one by one.
  const handle = (defaultHandlers as Readonly<Record<string, Handle | undefined>>)[name]
  if (handle === undefined) throw new Error(`hast-util-to-mdast no longer has a handler of \`${name}\``)
  return handle
}

/** A block in another language, or another direction, is put between tags that say so. */
function inItsLanguage(handle: Handle, around: Direction): Handle {
  return (state, node: Element, parent) => {
    const language = ['lang', 'dir'].flatMap(name => {
      const value = attribute(node, name)
      return value === undefined || value === '' ? [] : [[name, value] as const]
    })
    // Moodle's editor says the usual direction at every paragraph.
    const usual = language.length === 1 && language[0]?.[0] === 'dir' && language[0][1] === around
    const made = handle(state, node, parent)
    // Code says its direction by itself.
    if (language.length === 0 || usual || node.tagName === 'pre') return made
    const [start, end] = tags({
      type: 'element',
      tagName: 'div',
      properties: Object.fromEntries(language),
      children: []
    })
    const inside = made === undefined ? [] : Array.isArray(made) ? made : [made]
    // What the library hands on is content of the tree that it makes.
    return inside.length === 0 ? undefined : [rawBlock(start), ...(inside as RootContent[]), rawBlock(end)]
  }
}

/** Turn a box of Silabus back; `undefined` for any other element. */
function box(state: State, node: Element): Block | undefined {
  const [title, ...rest] = seen(node)
  // In an option Silabus writes a `div`: Moodle would take paragraphs apart.
  if (!isElement(title, 'p', 'div')) return undefined
  const body = (): Block[] => flow(state, {...node, children: [...rest]})
  const kind = (['note', 'tip', 'important', 'warning', 'caution'] as const).find(name =>
    hasClass(node, `alert-${name}`)
  )
  if (kind !== undefined && hasClass(title, 'alert-title')) {
    const alert: Alert = {type: 'alert', kind, children: body()}
    return alert
  }
  if (!hasClass(title, 'box-title')) return undefined
  const [label, ...named] = seen(title)
  if (!hasClass(label, 'box-label')) return undefined
  const inline = (nodes: readonly ElementContent[]): Inline[] =>
    trimmed(state.all({type: 'root', children: [...nodes]}).filter(isPhrasing))
  if (hasClass(node, 'definition')) {
    const term = named.find(child => isElement(child, 'dfn'))
    return {type: 'termDefinition', term: inline(isElement(term) ? term.children : named), children: body()}
  }
  return hasClass(node, 'example') ? {type: 'example', title: inline(named), children: body()} : undefined
}

/** The blank between our word and the author's is none of theirs. */
function trimmed([first, ...rest]: readonly Inline[]): Inline[] {
  if (first === undefined) return []
  return first.type === 'text' ? [{...first, value: first.value.trimStart()}, ...rest] : [first, ...rest]
}

/** Blocks of an element; the tree is walked once more when it is complete. */
function flow(state: State, node: Parents): Block[] {
  // Flow of mdast is what a block of the model is, raw blocks aside, which go when the tree is complete.
  return state.toFlow(state.all(node)) as Block[]
}

function boxOf(item: Element): boolean | undefined {
  if (!hasClass(item, 'task')) return undefined
  const sign = find(item, element => hasClass(element, 'task-box'))
  return sign === undefined ? undefined : wordsOf(sign).trim() === '\u2611'
}

function withoutBox(item: Element): Element {
  if (boxOf(item) === undefined) return item
  const strip = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (hasClass(child, 'task-box')) return []
      return child.type === 'element' && child.tagName === 'p' ? [strip(child)] : [child]
    })
  })
  return strip(item)
}
