/** What an element may hold. */
type Content =
  /** Blocks and running text. */
  | 'flow'
  /** Running text only. */
  | 'phrasing'
  /** Nothing. */
  | 'void'
  /** Only the elements that name it as a parent; anything else is put into the first of them. */
  | 'structure'

/** An element of the allow-list. */
export interface AllowedElement {
  readonly level: 'block' | 'inline'
  readonly content: Content
  /** Where it may stand, if not everywhere. */
  readonly parents?: readonly string[]
  /** What wraps stray content inside a structure. */
  readonly wrap?: string
  /** HTML lets it be closed by what follows (HTML 13.1.2.4), so leaving it open is no mistake. */
  readonly optionalEnd?: boolean
  /** Attributes beside the global ones. */
  readonly attributes?: readonly string[]
}

const inline: AllowedElement = {level: 'inline', content: 'phrasing'}
const block: AllowedElement = {level: 'block', content: 'flow'}
const lineBlock: AllowedElement = {level: 'block', content: 'phrasing'}
const cell: AllowedElement = {
  ...block,
  parents: ['tr'],
  optionalEnd: true,
  attributes: ['colspan', 'rowspan']
}
const rows: AllowedElement = {
  level: 'block',
  content: 'structure',
  parents: ['table'],
  wrap: 'tr',
  optionalEnd: true
}

/** Elements that raw HTML may use, and how they nest (HTML 4, content models). */
export const allowedElements: Readonly<Record<string, AllowedElement>> = {
  abbr: inline,
  b: inline,
  bdi: inline,
  bdo: inline,
  br: {level: 'inline', content: 'void'},
  cite: inline,
  code: inline,
  del: {...inline, attributes: ['datetime', 'cite']},
  dfn: inline,
  em: inline,
  i: inline,
  ins: {...inline, attributes: ['datetime', 'cite']},
  kbd: inline,
  mark: inline,
  q: {...inline, attributes: ['cite']},
  rp: {...inline, parents: ['ruby'], optionalEnd: true},
  rt: {...inline, parents: ['ruby'], optionalEnd: true},
  ruby: inline,
  s: inline,
  samp: inline,
  small: inline,
  span: inline,
  strong: inline,
  sub: inline,
  sup: inline,
  time: {...inline, attributes: ['datetime']},
  u: inline,
  var: inline,
  wbr: {level: 'inline', content: 'void'},

  a: {...inline, attributes: ['href']},
  img: {level: 'inline', content: 'void', attributes: ['src', 'alt', 'width', 'height']},

  p: {...lineBlock, optionalEnd: true},
  div: block,
  section: block,
  article: block,
  aside: block,
  blockquote: {...block, attributes: ['cite']},
  details: {...block, attributes: ['open']},
  summary: {...lineBlock, parents: ['details']},
  figure: block,
  figcaption: {...block, parents: ['figure']},
  hr: {level: 'block', content: 'void'},
  ul: {level: 'block', content: 'structure', wrap: 'li'},
  ol: {level: 'block', content: 'structure', wrap: 'li', attributes: ['start']},
  li: {...block, parents: ['ul', 'ol'], optionalEnd: true},
  dl: {level: 'block', content: 'structure', wrap: 'dd'},
  dt: {...lineBlock, parents: ['dl'], optionalEnd: true},
  dd: {...block, parents: ['dl'], optionalEnd: true},
  pre: lineBlock,
  h1: lineBlock,
  h2: lineBlock,
  h3: lineBlock,
  h4: lineBlock,
  h5: lineBlock,
  h6: lineBlock,

  table: {level: 'block', content: 'structure', wrap: 'tbody'},
  caption: {...block, parents: ['table'], optionalEnd: true},
  thead: rows,
  tbody: rows,
  tfoot: rows,
  tr: {
    level: 'block',
    content: 'structure',
    parents: ['table', 'thead', 'tbody', 'tfoot'],
    wrap: 'td',
    optionalEnd: true
  },
  td: cell,
  // Only a head says which cells it is about (HTML 4.9.10).
  th: {...cell, attributes: ['colspan', 'rowspan', 'scope']}
}

/** Elements that go with all they hold: nothing in them is meant to be read. */
export const droppedElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'applet',
  'template',
  'noscript',
  'noframes',
  'noembed',
  'frameset',
  'svg',
  'canvas',
  'audio',
  'video',
  'select',
  'textarea',
  'title',
  'head',
  'xmp',
  'plaintext'
])

/** Elements without an end tag that are not on the list. */
export const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'col',
  'embed',
  'frame',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'basefont',
  'bgsound',
  'keygen'
])

/** Elements that only change looks. */
export const presentationElements: ReadonlySet<string> = new Set([
  'font',
  'center',
  'big',
  'tt',
  'strike',
  'nobr',
  'blink',
  'marquee',
  'basefont'
])

/** Attributes that only change looks, or how a window opens. */
export const presentationAttributes: ReadonlySet<string> = new Set([
  'style',
  'class',
  'align',
  'valign',
  'bgcolor',
  'background',
  'border',
  'bordercolor',
  'cellpadding',
  'cellspacing',
  'color',
  'face',
  'size',
  'width',
  'height',
  'hspace',
  'vspace',
  'nowrap',
  'noshade',
  'clear',
  'type',
  'compact',
  'frame',
  'rules',
  'target',
  'rel',
  'loading',
  'decoding',
  'char',
  'charoff'
])

/** Attributes that any element may have. */
export const globalAttributes: ReadonlySet<string> = new Set(['lang', 'dir', 'title', 'id'])
