import type {Report} from '@silabus/core'
import type {Position} from 'unist'
import type {OptionValue} from '../bank.ts'

/** A setting of one question, which a course holds for all of them or for none. */
export interface FoundSetting {
  /** What messages call it: an element of the file. */
  readonly element: string
  /** As the file says it, or what Moodle takes where it says nothing. */
  readonly value: string
  /** Whether Silabus itself would set just that. */
  readonly usual: boolean
  /** The option of `moodle-xml` that sets it for all questions; its value is missing where the option has none for it. */
  readonly option?: {readonly name: string; readonly value: OptionValue | undefined}
}

/** The question that has a setting. */
export interface SettingPlace {
  /** What messages call it: ``question `Compost` ``. */
  readonly where: string
  readonly position: Position
}

/** Remembers the settings of all questions of a file. */
export interface SettingLedger {
  readonly note: (setting: FoundSetting, place: SettingPlace) => void
  /**
   * Say the options on which all questions agree, and tell all other settings that Silabus would not set: each once, at
   * the first question that has it.
   */
  readonly close: (report: Report, file: string) => Readonly<Record<string, OptionValue>>
}

/** One setting, of all questions that have it. */
interface Entry {
  readonly element: string
  readonly option: string | undefined
  /** How many questions have each of its values; usual ones among them. */
  readonly values: Map<string, {readonly setting: FoundSetting; count: number}>
  /** The first question that has another value than the usual one. */
  first: SettingPlace | undefined
}

/**
 * Make an empty ledger.
 *
 * @returns The ledger.
 */
export function createSettingLedger(): SettingLedger {
  const entries = new Map<string, Entry>()
  return {
    note(setting, place) {
      const {element, value, usual, option} = setting
      const key = `${element} ${option?.name ?? ''}`
      const entry: Entry = entries.get(key) ?? {
        element,
        option: option?.name,
        values: new Map(),
        first: undefined
      }
      entries.set(key, entry)
      const before = entry.values.get(value)
      if (before === undefined) entry.values.set(value, {setting, count: 1})
      else before.count += 1
      if (!usual) entry.first ??= place
    },
    close(report, file) {
      const options: Record<string, OptionValue> = {}
      for (const entry of entries.values()) {
        if (entry.first === undefined) continue
        const agreed = agreedOn(entry)
        if (entry.option !== undefined && agreed !== undefined) options[entry.option] = agreed
        else tell(entry, entry.first, report, file)
      }
      return options
    }
  }
}

/** The value of the option that all questions agree on, if there is one. */
function agreedOn({values}: Entry): OptionValue | undefined {
  const said = new Set([...values.values()].map(({setting}) => setting.option?.value))
  const [only] = said
  return said.size === 1 ? only : undefined
}

/** Values that one message names. */
const mostValues = 3

function tell({element, option, values}: Entry, first: SettingPlace, report: Report, file: string): void {
  const unlike = [...values.values()].filter(({setting}) => !setting.usual)
  const count = unlike.reduce((sum, {count: own}) => sum + own, 0)
  const named = unlike.slice(0, mostValues).map(({setting}) => setting.value.slice(0, 60))
  const found = [...named, ...(unlike.length > mostValues ? ['…'] : [])]
    .filter(value => value !== '')
    .join(', ')
  const who = count === 1 ? `the ${first.where}` : `${count} questions, the first of them the ${first.where}`
  report(
    'import-setting',
    {
      what: `\`${element}\`${found === '' ? '' : ` ${found}`} of ${who}`,
      ...(option === undefined
        ? {}
        : {
            instead: `it is left out; \`${option}\` under \`targets: moodle-xml:\` sets one for all questions`
          })
    },
    {file, position: first.position}
  )
}
