import {parseFragment} from 'parse5'
import {textOf} from './check-common.ts'
import {numberForm} from './check-typed.ts'
import type {Tell} from './problem.ts'
import {first, type Node} from './read-xml.ts'
import {readGaps, withoutGaps, type Gap} from './read-gaps.ts'
import type {RuleId} from './rules.ts'

/**
 * Check the gaps of a cloze, read as Moodle reads them.
 *
 * @param question A `<question>`.
 * @param tell Where to tell problems.
 */
export function checkCloze(question: Node, tell: Tell): void {
  const {line} = question
  const html = textOf(first(question, 'questiontext'))
  const gaps = readGaps(html)
  if (gaps.length === 0) tell('cloze-gaps', line)
  for (const gap of gaps) {
    const complain = (rule: RuleId, found: string): void => tell(rule, line, found)
    checkGap(gap, complain)
    checkSource(html.slice(gap.start, gap.end), complain)
  }
  // What Moodle would read as the place of a gap, or the author meant for one.
  for (const [found] of withoutGaps(html).matchAll(/\{#\d+\}|\{\d*(?:\.\d+)?:[A-Za-z_]+:/gu))
    tell('cloze-loose', line, found)
}

function checkGap({type, weight, alternatives}: Gap, complain: (rule: RuleId, found: string) => void): void {
  const answers = alternatives.map(({answer}) => answer)
  const all = answers.join(' ~ ')
  if (weight < 1) complain('cloze-weight', String(weight))
  const chosen = type.startsWith('MULTI')
  const several = type.startsWith('MULTIRESPONSE')
  if (!alternatives.some(({fraction}) => (several ? fraction > 0 : fraction === 100)))
    complain('cloze-right', all)
  if (chosen && alternatives.length < 2) complain('cloze-options', all)
  for (const [index, answer] of answers.entries()) {
    if (answer === '') complain('cloze-answer', all)
    if (answers.indexOf(answer) !== index) complain('cloze-distinct', answer)
    if (answer.includes('\n')) complain('cloze-line', answer)
    if (chosen && answer.includes('@@PLUGINFILE@@')) complain('cloze-file', answer)
    if (type === 'NUMERICAL') checkNumber(answer, complain)
    // Radio buttons show markup, a menu doesn't.
    if (/^MULTICHOICE(?:_S)?$/u.test(type)) checkOption(answer, complain)
  }
}

/** What Moodle reads in another way than it looks. */
function checkSource(source: string, complain: (rule: RuleId, found: string) => void): void {
  if (/(?:^\{\d*:[A-Z_]+:|~)\s+(?:=|%-?\d)/u.test(source)) complain('cloze-start', source)
  if (source.includes('\\~')) complain('cloze-escape', source)
  const formula = source.slice(Math.max(0, source.lastIndexOf('\\(')))
  const open = formula.startsWith('\\(') && !formula.includes('\\)')
  if (open && formula.includes('{')) complain('cloze-tex', source)
}

function checkNumber(answer: string, complain: (rule: RuleId, found: string) => void): void {
  const [value = '', tolerance, ...more] = answer.split(':')
  const form = value === '*' || numberForm.test(value)
  if (!form || more.length > 0) complain('cloze-number', answer)
  if (tolerance !== undefined && (!numberForm.test(tolerance) || Number(tolerance) < 0))
    complain('cloze-tolerance', answer)
}

function checkOption(html: string, complain: (rule: RuleId, found: string) => void): void {
  const {childNodes} = parseFragment(html, {
    onParseError: ({code}) => complain('cloze-option', `${code}: ${html}`)
  })
  if (childNodes.some(({nodeName}) => nodeName !== '#text')) complain('cloze-option', html)
}
