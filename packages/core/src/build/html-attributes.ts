import type {Place} from '../report.ts'
import {isId} from '../ids.ts'
import {directionOf, languageTag} from '../sources/language.ts'
import type {ModuleBuild} from './context.ts'
import {globalAttributes, presentationAttributes, type AllowedElement} from './html-elements.ts'
import {safeUrl} from './links.ts'

/**
 * Let the attributes of an element pass that are on its list and make sense.
 *
 * @param name The element.
 * @param rule What it may have.
 * @param attributes What the author wrote, names in lower case.
 * @param place Place of the tag.
 * @param build The module.
 * @returns Attributes that are safe; addresses of links and pictures are not resolved yet.
 */
export function readAttributes(
  name: string,
  rule: AllowedElement,
  attributes: Readonly<Record<string, string>>,
  place: Place,
  build: ModuleBuild
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (rule.attributes?.includes(key) === true || globalAttributes.has(key)) {
      const checked = check(name, key, value, place, build)
      if (checked !== undefined) kept[key] = checked
      else build.report('html-removed', {what: `\`${key}="${value.slice(0, 40)}"\` of \`<${name}>\``}, place)
    } else {
      const id = presentationAttributes.has(key) ? 'html-presentation' : 'html-removed'
      build.report(id, {what: `attribute \`${key}\` of \`<${name}>\``}, place)
    }
  }
  const {lang, dir} = kept
  // Who says the language of a passage means its direction too.
  if (lang !== undefined && dir === undefined && directionOf(lang) !== (build.languages.at(-1) ?? build).dir)
    kept['dir'] = directionOf(lang)
  return kept
}

function check(
  name: string,
  key: string,
  value: string,
  place: Place,
  build: ModuleBuild
): string | undefined {
  switch (key) {
    case 'id':
      return isId(value) ? build.ids.claim(value, place) : undefined
    case 'lang':
      return languageTag(value)
    case 'dir':
      return ['ltr', 'rtl', 'auto'].includes(value.toLowerCase()) ? value.toLowerCase() : undefined
    case 'colspan':
    case 'rowspan':
      return /^[1-9]\d{0,2}$/u.test(value) ? value : undefined
    case 'width':
    case 'height':
      return /^\d{1,5}(?:px)?$/u.test(value) ? String(Number.parseInt(value, 10)) : undefined
    case 'start':
      return /^-?\d{1,9}$/u.test(value) ? value : undefined
    case 'scope':
      return ['row', 'col', 'rowgroup', 'colgroup'].includes(value) ? value : undefined
    case 'cite':
      return safeUrl(value)
    case 'datetime':
      return (name === 'time' ? anyTime : moment).test(value) ? value : undefined
    case 'open':
      return ''
    default:
      return value
  }
}

const month = '(?:0[1-9]|1[0-2])'
const day = '(?:0[1-9]|[12]\\d|3[01])'
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?`
const zone = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)`
const duration = String.raw`P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,3})?S)?)?`

/** A date, with or without its time: when something was inserted or deleted (HTML 4.7.3). */
const moment = new RegExp(String.raw`^\d{4,}-${month}-${day}(?:[T ]${clock}${zone}?)?$`, 'u')

/** What a `time` element may say (HTML 4.5.14) and checkers of books take: no time zone without a day. */
const anyTime = new RegExp(
  String.raw`${moment.source}|^(?:\d{4}|\d{4,}-${month}|${month}-${day}|\d{4,}-W(?:0[1-9]|[1-4]\d|5[0-3])|${clock}|${duration})$`,
  'u'
)
