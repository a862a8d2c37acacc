import type {Message, Place, Report} from './report.ts'
import {rules, type Rule, type RuleId} from './rules.ts'

/** Where the rules' pages are. */
const rulesHome = 'https://github.com/silabus/silabus/blob/main/docs/rules/'

/** Rules that tell what one target alone loses or refuses. */
const targetRules: ReadonlySet<RuleId> = new Set<RuleId>([
  'target-loss',
  'target-refused',
  'target-empty',
  'target-room',
  'target-cover',
  'target-large'
])

/** Collects messages. */
export interface Reporter {
  readonly report: Report
  /** Everything told so far, in the order of the course. */
  readonly messages: () => readonly Message[]
}

/**
 * Make a reporter.
 *
 * @param files Files of the course in reading order.
 * @param target Target whose losses and refusals are told.
 * @returns A reporter that keeps one message for each mistake.
 */
export function createReporter(files: readonly string[], target?: string): Reporter {
  const found = new Map<string, Message>()
  return {
    report(id, args, place) {
      // Rules are looked up by the id whose arguments came with it; TypeScript cannot follow that through the union.
      const rule = rules[id] as Rule<typeof id>
      const span = spanOf(place)
      const message: Message = {
        rule: id,
        severity: rule.severity,
        reason: rule.reason(args),
        file: place.file,
        ...span,
        ...(target !== undefined && targetRules.has(id) ? {target} : {}),
        url: `${rulesHome}${id}.md`
      }
      const key = JSON.stringify([message.file, span, id, message.reason])
      if (!found.has(key)) found.set(key, message)
    },
    messages: () => [...found.values()].sort(compareMessages(files))
  }
}

function spanOf(place: Place): Pick<Message, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const {position} = place
  if (position === undefined) return {line: 1, column: 1, endLine: 1, endColumn: 1}
  return {
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column
  }
}

/**
 * Order messages as the course goes: file, line, column, rule, target.
 *
 * @param files Files of the course in reading order; others come last, by name.
 * @returns A comparison for `sort`.
 */
export function compareMessages(files: readonly string[]): (a: Message, b: Message) => number {
  const order = new Map(files.map((file, index) => [file, index]))
  const rank = (file: string): number => order.get(file) ?? files.length
  return (a, b) =>
    rank(a.file) - rank(b.file)
    || compareText(a.file, b.file)
    || a.line - b.line
    || a.column - b.column
    || compareText(a.rule, b.rule)
    || compareText(a.target ?? '', b.target ?? '')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
