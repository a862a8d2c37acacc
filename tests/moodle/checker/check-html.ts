import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5'
import {checkMedia, checkTex} from './check-media.ts'
import type {Tell} from './problem.ts'
import {first, type Node} from './read-xml.ts'
import type {RuleId} from './rules.ts'

type Element = DefaultTreeAdapterTypes.Element

/** Where Moodle shows the HTML of an element. */
export type Showing = 'once' | 'label' | 'beside' | 'field'

/** What of Moodle's own page a question must not touch: Moodle cleans nothing, on import or display. */
const forbidden = new Set([
  'applet',
  'base',
  'body',
  'button',
  'embed',
  'form',
  'frame',
  'frameset',
  'head',
  'html',
  'iframe',
  'input',
  'link',
  'meta',
  'object',
  'option',
  'script',
  'select',
  'style',
  'template',
  'textarea',
  'title'
])

const addresses = ['href', 'src', 'poster', 'data', 'cite', 'action', 'background', 'srcset']

/**
 * Check the HTML of one element.
 *
 * @param element An element with a `<text>`.
 * @param showing Where Moodle shows it.
 * @param ids Ids of the whole bank so far; those of this element are added.
 * @param tell Where to tell problems.
 */
export function checkHtml(element: Node, showing: Showing, ids: Set<string>, tell: Tell): void {
  if (element.attributes['format'] !== 'html') tell('format-html', element.line, element.attributes['format'])
  const source = first(element, 'text')?.text ?? ''
  if (source === '') return
  const complain = (rule: RuleId, found: string): void => tell(rule, element.line, found)

  const fragment = parseFragment(source, {
    onParseError: ({code}) => complain('html-syntax', `${code}: ${source.slice(0, 80)}`)
  })
  const found = elementsOf(fragment.childNodes)
  const own = new Set(found.flatMap(item => attribute(item, 'id') ?? []))
  const loose = fragment.childNodes.some(
    item => item.nodeName === '#text' && 'value' in item && item.value.trim() !== ''
  )
  const tops = fragment.childNodes.filter((item): item is Element => 'tagName' in item)
  const silent = tops.some(
    item => attribute(item, 'lang') === undefined || attribute(item, 'dir') === undefined
  )
  if (showing !== 'field' && (loose || silent)) {
    complain('html-language', source.slice(0, 80))
  }
  checkTex(fragment.childNodes, complain)
  for (const item of found) {
    checkMedia(item, complain)
    if (forbidden.has(item.tagName)) complain('html-forbidden', item.tagName)
    for (const {name, value} of item.attrs) {
      if (name.startsWith('on')) complain('html-forbidden', name)
      if (addresses.includes(name)) checkAddress(value, item.tagName, own, complain)
    }
    if ((showing === 'label' || showing === 'beside') && item.tagName === 'p' && item.attrs.length > 0)
      complain('html-paragraph', 'p with attributes')
    if (item.tagName === 'img' && attribute(item, 'alt') === undefined) complain('html-alternative', 'img')
  }
  const written = found.flatMap(item => attribute(item, 'id') ?? [])
  for (const id of written) {
    if (showing === 'label') complain('html-id-repeated', id)
    if (ids.has(id)) complain('html-id-distinct', id)
    ids.add(id)
  }
}

function checkAddress(
  value: string,
  tagName: string,
  ids: ReadonlySet<string>,
  complain: (rule: RuleId, found: string) => void
): void {
  if (value.startsWith('#')) {
    if (!ids.has(decodeURIComponent(value.slice(1)))) complain('html-address', value)
  } else if (value.startsWith('data:')) complain('html-data', value.slice(0, 40))
  else if (/^javascript:/iu.test(value.trim())) complain('html-forbidden', value)
  else if (!/^(?:https?:|mailto:|tel:|@@PLUGINFILE@@\/)/u.test(value))
    complain('html-address', `${tagName} ${value}`)
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(item => item.name === name)?.value
}

function elementsOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): readonly Element[] {
  return nodes.flatMap(item => ('tagName' in item ? [item, ...elementsOf(item.childNodes)] : []))
}
