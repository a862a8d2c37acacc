import type {DefaultTreeAdapterTypes} from 'parse5'
import type {RuleId} from './rules.ts'

type Element = DefaultTreeAdapterTypes.Element

/** Elements of formulas (MathML Core, 2 and 3), with those of annotations. */
const mathNames = new Set(
  (
    'math mi mn mo mtext ms mspace mrow mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup munder mover '
    + 'munderover mmultiscripts mprescripts mtable mtr mtd semantics annotation'
  ).split(' ')
)

/**
 * Check an element that plays something, or a formula.
 *
 * @param element Any element.
 * @param complain Where to tell problems.
 */
export function checkMedia(element: Element, complain: (rule: RuleId, found: string) => void): void {
  const {tagName, attrs, childNodes} = element
  if (tagName === 'audio' || tagName === 'video') {
    const has = (name: string, {attrs: own}: Element): boolean => own.some(item => item.name === name)
    if (!has('controls', element)) complain('media-controls', tagName)
    const sources = childNodes.filter(
      (child): child is Element => 'tagName' in child && child.tagName === 'source' && has('src', child)
    )
    if (!has('src', element) && sources.length === 0) complain('media-source', tagName)
  }
  if (element.namespaceURI.endsWith('/MathML')) {
    if (!mathNames.has(tagName)) complain('math-markup', tagName)
    if (tagName === 'math' && childNodes.length === 0) complain('math-markup', tagName)
    const named = attrs.some(({name}) => name.startsWith('xlink'))
    if (named) complain('math-markup', `${tagName} xlink`)
  }
}

/**
 * Check that formulas in TeX stand in one piece of text each, as the filter looks for them there.
 *
 * @param nodes Parsed HTML.
 * @param complain Where to tell problems.
 */
export function checkTex(
  nodes: readonly DefaultTreeAdapterTypes.ChildNode[],
  complain: (rule: RuleId, found: string) => void
): void {
  const pieces = textsOf(nodes)
  for (const [index, piece] of pieces.entries()) {
    for (const [open, close] of [
      ['\\(', '\\)'],
      ['\\[', '\\]']
    ] as const) {
      const start = piece.lastIndexOf(open)
      const isOpen = start >= 0 && !piece.includes(close, start)
      // Without an end it is no formula, but what the author wrote.
      if (isOpen && pieces.slice(index + 1).some(later => later.includes(close))) complain('math-tex', piece)
    }
  }
}

/** Texts in which the filter looks. */
function textsOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): readonly string[] {
  return nodes.flatMap(node => {
    if ('value' in node) return [node.value]
    if (!('tagName' in node) || ['code', 'pre', 'math'].includes(node.tagName)) return []
    return textsOf(node.childNodes)
  })
}
