/** One answer of a gap. */
export interface Alternative {
  /** Percent. */
  readonly fraction: number
  /** Plain text, or the HTML of an option. */
  readonly answer: string
  readonly feedback: string
}

/** A question in the text of a question. */
export interface Gap {
  readonly weight: number
  /** Its long name, such as `SHORTANSWER_C`. */
  readonly type: string
  readonly alternatives: readonly Alternative[]
  /** Where it begins and ends in the text. */
  readonly start: number
  readonly end: number
}

const types: Readonly<Record<string, readonly string[]>> = {
  NUMERICAL: ['NM'],
  SHORTANSWER: ['SA', 'MW'],
  SHORTANSWER_C: ['SAC', 'MWC'],
  MULTICHOICE: ['MC'],
  MULTICHOICE_S: ['MCS'],
  MULTICHOICE_V: ['MCV'],
  MULTICHOICE_H: ['MCH'],
  MULTICHOICE_VS: ['MCVS'],
  MULTICHOICE_HS: ['MCHS'],
  MULTIRESPONSE: ['MR'],
  MULTIRESPONSE_H: ['MRH'],
  MULTIRESPONSE_S: ['MRS'],
  MULTIRESPONSE_HS: ['MRHS']
}
const longNames = new Map(
  Object.entries(types).flatMap(([long, shorts]) => [long, ...shorts].map(name => [name, long] as const))
)

/**
 * Find the gaps in a text as Moodle does (Moodle 4.5, `qtype_multianswer_extract_question`).
 *
 * @param html The text.
 * @returns The gaps, in order; what is no whole gap is text.
 */
export function readGaps(html: string): readonly Gap[] {
  const gaps: Gap[] = []
  const opening = /\{(\d*):([A-Z_]+):/gu
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const [opened, weight = '', name = ''] = match
    const type = longNames.get(name)
    const read = type === undefined ? undefined : readAlternatives(html, match.index + opened.length)
    if (type === undefined || read === undefined) continue
    const {alternatives, end} = read
    gaps.push({weight: weight === '' ? 1 : Number(weight), type, alternatives, start: match.index, end})
    opening.lastIndex = end
  }
  return gaps
}

/**
 * Take the gaps out of a text.
 *
 * @param html The text.
 * @returns What stands around them.
 */
export function withoutGaps(html: string): string {
  let rest = ''
  let from = 0
  for (const {start, end} of readGaps(html)) {
    rest += html.slice(from, start)
    from = end
  }
  return rest + html.slice(from)
}

function readAlternatives(
  html: string,
  start: number
): {readonly alternatives: readonly Alternative[]; readonly end: number} | undefined {
  const alternatives: Alternative[] = []
  let from = start
  for (;;) {
    const prefix = /^(?:=|%(-?\d+(?:[.,]\d*)?)%)?/u.exec(html.slice(from, from + 40))
    const [marked = '', percent] = prefix ?? []
    const fraction = marked === '=' ? 100 : Number((percent ?? '0').replace(',', '.'))
    const answerStart = from + marked.length
    const answerEnd = endOf(html, answerStart + 1, '~#}', /(?:\\|&|&amp;)$/u)
    if (answerEnd === undefined) return undefined
    const answer = decoded(html.slice(answerStart, answerEnd))
    const commented = html[answerEnd] === '#'
    const end = commented ? endOf(html, answerEnd + 1, '~}', /\\$/u) : answerEnd
    if (end === undefined) return undefined
    alternatives.push({fraction, answer, feedback: commented ? decoded(html.slice(answerEnd + 1, end)) : ''})
    if (html[end] === '}') return {alternatives, end: end + 1}
    from = end + 1
  }
}

/** Where one of the signs stands that nothing before it protects. */
function endOf(html: string, from: number, signs: string, protection: RegExp): number | undefined {
  for (let at = from; at < html.length; at += 1) {
    if (signs.includes(html.charAt(at)) && !protection.test(html.slice(Math.max(0, at - 5), at))) return at
  }
  return undefined
}

const names: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"'}

/** Moodle decodes entities once, and then takes two escapes apart. */
function decoded(source: string): string {
  return source
    .replace(
      /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/giu,
      (_, hex?: string, number?: string, name = '') =>
        hex !== undefined || number !== undefined
          ? String.fromCodePoint(hex === undefined ? Number(number) : Number.parseInt(hex, 16))
          : (names[String(name)] ?? '')
    )
    .replaceAll('\\}', '}')
    .replaceAll('\\#', '#')
    .trim()
}
