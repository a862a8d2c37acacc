import {safeUrl} from '@silabus/core'
import type {Element, Properties} from 'hast'
import {element} from './element.ts'

/**
 * Say a date in words.
 *
 * @param written `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
 * @param lang BCP 47 tag of the language to say it in.
 * @returns A `time` element, such as `1 November 2026`.
 */
export function dateElement(written: string, lang: string): Element {
  const [year, month, day] = written.split('-').map(Number)
  const format = new Intl.DateTimeFormat(lang, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : {month: 'long'}),
    ...(day === undefined ? {} : {day: 'numeric'})
  })
  const moment = Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1)
  return element('time', {dateTime: written}, Number.isNaN(moment) ? written : format.format(moment))
}

/**
 * Link a licence that says where it can be read.
 *
 * @param written A Creative Commons licence by its short name, an address, or any words.
 * @param properties Further attributes of the link.
 * @returns A link, or the words.
 */
export function licenseLink(
  written: string,
  properties: Readonly<Record<string, Properties[string]>> = {}
): Element | string {
  const creativeCommons = /^CC[- ](BY(?:-NC)?(?:-SA|-ND)?)[- ](\d\.\d)$/iu.exec(written)
  const [, terms, version] = creativeCommons ?? []
  if (terms !== undefined && version !== undefined) {
    const href = `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
    return element('a', {href, ...properties}, written)
  }
  const href = /^https?:\/\/\S+$/iu.test(written) ? safeUrl(written) : undefined
  return href === undefined ? written : element('a', {href, ...properties}, written)
}
