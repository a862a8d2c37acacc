/** An element of MathML that passes. */
interface MathRule {
  /** Text and nothing else (MathML 3, 3.2). */
  readonly token?: true
  /** How many parts it has; any number without it. */
  readonly parts?: number
  /** Where alone it may stand. */
  readonly parents?: readonly string[]
  /** Attributes beside those of every element. */
  readonly attributes?: readonly string[]
}

const operator = [
  'accent',
  'fence',
  'form',
  'largeop',
  'lspace',
  'maxsize',
  'minsize',
  'movablelimits',
  'rspace',
  'separator',
  'stretchy',
  'symmetric'
]
const alignment = ['columnalign', 'rowalign']
const letters = ['dir', 'mathsize', 'mathvariant']
const style = ['displaystyle', 'scriptlevel', ...letters]

/**
 * Presentation elements of MathML Core, and of what it left out of MathML 3 those that say something: `menclose` for
 * lines over and through, `ms` for text of programs.
 */
export const mathElements: Readonly<Record<string, MathRule>> = {
  math: {parents: [], attributes: ['display', 'alttext', ...style]},
  mi: {token: true, attributes: letters},
  mn: {token: true, attributes: letters},
  mo: {token: true, attributes: [...operator, ...letters]},
  mtext: {token: true, attributes: letters},
  ms: {token: true, attributes: ['lquote', 'rquote', ...letters]},
  mspace: {parts: 0, attributes: ['width', 'height', 'depth']},
  // The last two are what the library that sets formulas writes there.
  mrow: {attributes: ['dir', 'scriptlevel', 'displaystyle']},
  mfrac: {parts: 2, attributes: ['linethickness', 'numalign', 'denomalign', 'bevelled']},
  msqrt: {},
  mroot: {parts: 2},
  mstyle: {attributes: style},
  merror: {},
  mpadded: {attributes: ['width', 'height', 'depth', 'lspace', 'voffset']},
  mphantom: {},
  menclose: {attributes: ['notation']},
  msub: {parts: 2},
  msup: {parts: 2},
  msubsup: {parts: 3},
  munder: {parts: 2, attributes: ['accentunder']},
  mover: {parts: 2, attributes: ['accent']},
  munderover: {parts: 3, attributes: ['accent', 'accentunder']},
  mmultiscripts: {},
  mprescripts: {parts: 0, parents: ['mmultiscripts']},
  none: {parts: 0, parents: ['mmultiscripts']},
  mtable: {
    attributes: [
      ...alignment,
      'align',
      'columnlines',
      'columnspacing',
      'displaystyle',
      'equalcolumns',
      'equalrows',
      'frame',
      'framespacing',
      'rowlines',
      'rowspacing',
      'width'
    ]
  },
  mtr: {parents: ['mtable'], attributes: alignment},
  mtd: {parents: ['mtr'], attributes: [...alignment, 'columnspan', 'rowspan']}
}

/** Elements whose tags go quietly: they only pair a formula with other ways of saying it. */
export const transparentMath: ReadonlySet<string> = new Set(['semantics'])

/** Elements that go with all they hold: other ways of saying the formula, which no page shows. */
export const silentMath: ReadonlySet<string> = new Set(['annotation', 'annotation-xml'])

const length = /^-?(?:\d{1,4}(?:\.\d{0,6})?|\.\d{1,6})(?:em|ex|px|pt|pc|cm|mm|in|%)?$/u
const truth = /^(?:true|false)$/u
const words = /^[a-z][a-z -]{0,60}$/u
const colour = /^(?:#[\da-f]{3}|#[\da-f]{6}|[a-z]{1,20})$/iu

/** What every element may have. */
export const mathGlobals: ReadonlySet<string> = new Set(['mathbackground', 'mathcolor'])

/** What the values of attributes look like (MathML 3, appendix A). */
export const mathValues: Readonly<Record<string, RegExp>> = {
  accent: truth,
  accentunder: truth,
  align: /^(?:top|bottom|center|baseline|axis)$/u,
  // Any text, which is read aloud.
  alttext: /^[\s\S]{0,10000}$/u,
  bevelled: truth,
  columnalign: words,
  columnlines: words,
  columnspacing: /^[\d.a-z %]{1,100}$/u,
  columnspan: /^[1-9]\d{0,2}$/u,
  denomalign: /^(?:left|center|right)$/u,
  depth: length,
  dir: /^(?:ltr|rtl)$/u,
  display: /^(?:block|inline)$/u,
  displaystyle: truth,
  equalcolumns: truth,
  equalrows: truth,
  fence: truth,
  form: /^(?:prefix|infix|postfix)$/u,
  frame: /^(?:none|solid|dashed)$/u,
  framespacing: /^[\d.a-z %]{1,100}$/u,
  height: length,
  largeop: truth,
  linethickness:
    /^(?:thin|medium|thick|-?(?:\d{1,4}(?:\.\d{0,6})?|\.\d{1,6})(?:em|ex|px|pt|pc|cm|mm|in|%)?)$/u,
  lquote: /^.{0,4}$/u,
  lspace: length,
  mathbackground: colour,
  mathcolor: colour,
  mathsize: /^(?:small|normal|big|(?:\d{1,4}(?:\.\d{0,6})?|\.\d{1,6})(?:em|ex|px|pt|pc|cm|mm|in|%))$/u,
  mathvariant: words,
  maxsize: length,
  minsize: length,
  movablelimits: truth,
  notation: words,
  numalign: /^(?:left|center|right)$/u,
  rowalign: words,
  rowlines: words,
  rowspacing: /^[\d.a-z %]{1,100}$/u,
  rowspan: /^[1-9]\d{0,2}$/u,
  rquote: /^.{0,4}$/u,
  rspace: length,
  scriptlevel: /^[+-]?\d{1,2}$/u,
  separator: truth,
  stretchy: truth,
  symmetric: truth,
  voffset: length,
  width: length
}
