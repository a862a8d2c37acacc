import type {Element, ElementContent, Properties} from 'hast'
import {filesMark} from './files.ts'
import type {Setting} from './render-prose.ts'
import {withoutTex} from './without-tex.ts'
import {xmlCharacters} from './xml.ts'

/** How prose is fitted into Moodle's pages. */
export interface Dressing {
  readonly setting: Setting
  /** Keep the content of a `data:` URL as a file; its address, or `undefined` to leave the URL. */
  readonly embed: (url: string) => string | undefined
  /** Whether filters leave the text alone. */
  readonly verbatim?: boolean
}

/** Elements in which MathJax looks for no formula. */
const unread: ReadonlySet<string> = new Set(['code', 'pre', 'math'])

/** Classes of Moodle's own themes, which are made with Bootstrap, for our boxes and tables. */
const looks: Readonly<Record<string, readonly string[]>> = {
  'alert-note': ['alert-info'],
  'alert-tip': ['alert-success'],
  'alert-important': ['alert-primary'],
  'alert-caution': ['alert-danger']
}

/**
 * Fit rendered prose into Moodle's pages.
 *
 * Text loses what XML cannot hold, before anything else is made of it.
 *
 * Moodle repeats a choice as “The correct answer is …” (Moodle 4.5, `correct_response`): ids in it would stand on
 * the page twice, so note calls there are numbers without links.
 *
 * @param nodes Rendered prose.
 * @param dressing How.
 * @returns New nodes.
 */
export function dress(nodes: readonly ElementContent[], dressing: Dressing): ElementContent[] {
  return nodes.flatMap((item): ElementContent[] => {
    if (item.type === 'element') return dressElement(item, dressing)
    if (item.type !== 'text') return []
    const text = {...item, value: xmlCharacters(item.value)}
    return dressing.verbatim === true || text.data?.tex === true ? [text] : withoutTex(text)
  })
}

function dressElement(element: Element, dressing: Dressing): ElementContent[] {
  const {id, className, src, ...rest} = cleaned(element.properties)
  const classes = Array.isArray(className) ? className.map(String) : []
  const children = (): ElementContent[] =>
    dress(element.children, unread.has(element.tagName) ? {...dressing, verbatim: true} : dressing)
  const choice = dressing.setting === 'choice'
  if (choice && classes.includes('backlink')) return []
  if (choice && classes.includes('noteref')) return children()

  const added =
    element.tagName === 'table' ? ['table', 'table-bordered'] : classes.flatMap(name => looks[name] ?? [])
  const allClasses = [...classes, ...added]
  const address = typeof src === 'string' && src.startsWith('data:') ? (dressing.embed(src) ?? src) : src
  return [
    {
      ...element,
      properties: {
        ...(address === undefined ? {} : {src: address}),
        ...rest,
        ...(id === undefined || choice ? {} : {id}),
        ...(allClasses.length === 0 ? {} : {className: allClasses})
      },
      children: children()
    }
  ]
}

function cleaned(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      // Only these can be addresses of files; core lets no address of an author's be relative.
      const address = (name === 'src' || name === 'href') && String(value).startsWith(filesMark)
      return [name, typeof value === 'string' && !address ? xmlCharacters(value) : value]
    })
  )
}
