import type {Link} from 'mdast'
import type {Block, Inline} from '../model.ts'
import type {Place} from '../report.ts'
import {plainText} from '../traverse.ts'
import type {ModuleBuild} from './context.ts'
import {linkText} from './link-text.ts'
import {resolveLink} from './links.ts'
import {buildPicture} from './media.ts'
import {isInline} from './raw-html.ts'

type Content = Block | Inline

/** An element whose end has come. */
export interface ClosedElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Content[]
  readonly place: Place
}

/**
 * Turn an element into nodes of the model: the node that Markdown would have made where there is one, so that links,
 * pictures and headings are checked alike however they are written.
 *
 * @param element The element.
 * @param build The module.
 * @returns One node, mostly.
 */
export function htmlNodes(element: ClosedElement, build: ModuleBuild): Content[] {
  const {name, attributes, children, place} = element
  const {position} = place
  switch (name) {
    case 'br':
      return within('span', attributes, [{type: 'break', position}], place)
    case 'hr':
      return within('div', attributes, [{type: 'thematicBreak', position}], place)
    case 'img':
      return image(element, build)
    case 'a':
      return anchor(element, build)
    case 'details': {
      const summary = children.find(child => child.type === 'htmlElement' && child.name === 'summary')
      const rest = children.filter(child => child !== summary)
      const {id, lang, dir, title, open} = attributes
      const isDirection = dir === 'ltr' || dir === 'rtl'
      const others = {
        ...(title === undefined ? {} : {title}),
        ...(dir === undefined || isDirection ? {} : {dir})
      }
      const details: Content = {
        type: 'details',
        ...(id === undefined ? {} : {id}),
        ...(lang === undefined ? {} : {lang}),
        ...(isDirection ? {dir} : {}),
        summary:
          summary?.type === 'htmlElement'
            ? within('span', summary.attributes, summary.children, place).filter(isInline)
            : [],
        ...(open === undefined ? {} : {open: true}),
        children: asBlocks(rest),
        position
      }
      return within('div', others, [details], place)
    }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const level = Number(name.slice(1))
      const {id: own, ...others} = attributes
      const text = within('span', others, children, place).filter(isInline)
      const id = own ?? build.ids.derive(plainText(text), build.moduleId, 'heading', place)
      // `#` and `##` make modules and pages; a heading inside a page starts at level 3.
      return [
        {
          type: 'heading',
          depth: level <= 3 ? 3 : level === 4 ? 4 : level === 5 ? 5 : 6,
          id,
          children: text,
          position
        }
      ]
    }
    case 'bdo':
      // Without a direction it overrides nothing (HTML 4.5.25 asks for one).
      return [
        {
          type: 'htmlElement',
          name: attributes['dir'] === undefined ? 'span' : 'bdo',
          attributes,
          children,
          position
        }
      ]
    case 'dl':
      return [{type: 'htmlElement', name, attributes, children: paired(children), position}]
    case 'table':
      return [{type: 'htmlElement', name, attributes, children: tableParts(children), position}]
    case 'figure':
      return [{type: 'htmlElement', name, attributes, children: oneCaption(children), position}]
    default:
      return [{type: 'htmlElement', name, attributes, children, position}]
  }
}

/** HTML lets running text stand among blocks; in the model it stands in paragraphs. */
function asBlocks(children: readonly Content[]): Block[] {
  const blocks: Block[] = []
  let open: Inline[] = []
  const close = (): void => {
    if (open.some(node => node.type !== 'text' || node.value.trim() !== ''))
      blocks.push({type: 'paragraph', children: open})
    open = []
  }
  for (const child of children) {
    if (isInline(child)) open.push(child)
    else {
      close()
      blocks.push(child)
    }
  }
  close()
  return blocks
}

function isNamed(node: Content | undefined, name: string): boolean {
  return node?.type === 'htmlElement' && node.name === name
}

/** Terms and meanings come in groups of both (HTML 4.4.9). */
function paired(children: readonly Content[]): Content[] {
  const empty = (name: 'dt' | 'dd'): Content => ({type: 'htmlElement', name, attributes: {}, children: []})
  return [
    ...(isNamed(children[0], 'dd') ? [empty('dt')] : []),
    ...children,
    ...(isNamed(children.at(-1), 'dt') ? [empty('dd')] : [])
  ]
}

/** The parts of a table in the order that XHTML asks for: HTML lets its foot stand before its body. */
function tableParts(children: readonly Content[]): Content[] {
  const order = ['caption', 'thead', 'tbody', 'tfoot']
  const rank = (node: Content): number =>
    node.type === 'htmlElement' ? order.indexOf(node.name === 'tr' ? 'tbody' : node.name) : 2
  return [...children].sort((a, b) => rank(a) - rank(b))
}

/** A figure has one caption, first or last (HTML 4.4.12). */
function oneCaption(children: readonly Content[]): Content[] {
  const captions = children.filter(child => isNamed(child, 'figcaption'))
  const [caption] = captions
  if (caption === undefined) return [...children]
  const rest = children
    .filter(child => child !== caption)
    .map((child): Content =>
      child.type === 'htmlElement' && child.name === 'figcaption' ? {...child, name: 'div'} : child
    )
  return children.indexOf(caption) === 0 ? [caption, ...rest] : [...rest, caption]
}

function image({attributes, place}: ClosedElement, build: ModuleBuild): Content[] {
  const {src, alt, title, width, height, ...others} = attributes
  if (src === undefined || src === '') {
    build.report('html-removed', {what: '`<img>` without `src`'}, place)
    return []
  }
  // In HTML, `alt=""` says that a picture is decorative.
  const made = buildPicture(
    {url: src, alt: alt ?? '', title: alt === '' ? 'decorative' : title, place},
    build
  )
  const size = {
    ...(width === undefined ? {} : {width: Number(width)}),
    ...(height === undefined ? {} : {height: Number(height)})
  }
  return within('span', others, [made.type === 'picture' ? {...made, ...size} : made], place)
}

function anchor({attributes, children, place}: ClosedElement, build: ModuleBuild): Content[] {
  const {href, ...others} = attributes
  const inside = children.filter(isInline)
  const span: Content = {
    type: 'htmlElement',
    name: 'span',
    attributes: others,
    children: inside,
    position: place.position
  }
  if (href === undefined) return [span]
  const {text, calls} = linkText(inside, place, build)
  const link: Link = {
    type: 'link',
    url: href,
    title: attributes['title'] ?? null,
    children: text,
    position: place.position
  }
  const {title: _title, ...around} = others
  return [...within('span', around, [resolveLink(link, place, build)], place), ...calls]
}

/** Put what has no attributes of its own in the model into an element that has them. */
function within(
  name: 'span' | 'div',
  attributes: Readonly<Record<string, string>>,
  children: Content[],
  {position}: Place
): Content[] {
  return Object.keys(attributes).length === 0
    ? children
    : [{type: 'htmlElement', name, attributes, children, position}]
}
