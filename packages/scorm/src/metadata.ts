import {asciiId, xmlText, type Course} from '@silabus/core'
import type {XMLBuilder} from 'xmlbuilder2/lib/interfaces.js'

/** Namespace of the metadata that SCORM 1.2 takes (IMS Learning Resource Meta-Data 1.2.1, an early LOM). */
export const metadataNamespace = 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1'

/** Language of what is in none (SCORM 1.2 CAM 2.2.4.4). */
const noLanguage = 'x-none'

/**
 * Say in a manifest what the course is, as far as its author told.
 *
 * It stands in the manifest rather than in a file of its own, so that no path can fail to resolve. The prefix is always
 * written: Moodle reads manifests without knowing namespaces, and must not take a title in here for one of an item.
 *
 * @param parent The manifest's `metadata`.
 * @param course The course.
 */
export function describeCourse(parent: XMLBuilder, course: Course): void {
  const {lang} = course
  const lom = parent.ele('imsmd:lom')
  const general = lom.ele('imsmd:general')
  langString(general.ele('imsmd:title'), course.title, lang)
  const entry = general.ele('imsmd:catalogentry')
  entry.ele('imsmd:catalog').txt('Silabus')
  langString(entry.ele('imsmd:entry'), asciiId(course.id), noLanguage)
  general.ele('imsmd:language').txt(lang)
  if (course.description !== undefined) langString(general.ele('imsmd:description'), course.description, lang)
  for (const keyword of course.keywords) langString(general.ele('imsmd:keyword'), keyword, lang)

  if (course.version !== undefined || course.authors.length > 0 || course.date !== undefined) {
    const lifecycle = lom.ele('imsmd:lifecycle')
    if (course.version !== undefined) langString(lifecycle.ele('imsmd:version'), course.version, noLanguage)
    describeAuthors(lifecycle, course)
  }
  lom.ele('imsmd:metametadata').ele('imsmd:metadatascheme').txt('ADL SCORM 1.2')
  lom.ele('imsmd:technical').ele('imsmd:format').txt('text/html')
  if (course.license !== undefined)
    langString(lom.ele('imsmd:rights').ele('imsmd:description'), course.license, lang)
}

function describeAuthors(lifecycle: XMLBuilder, {authors, date}: Course): void {
  const people = authors.length === 0 ? [] : [['Author', authors] as const]
  const published = date === undefined ? [] : [['Publisher', []] as const]
  for (const [role, names] of [...people, ...published]) {
    const contribute = lifecycle.ele('imsmd:contribute')
    const named = contribute.ele('imsmd:role')
    langString(named.ele('imsmd:source'), 'LOMv1.0', noLanguage)
    langString(named.ele('imsmd:value'), role, noLanguage)
    for (const name of names)
      contribute
        .ele('imsmd:centity')
        .ele('imsmd:vcard')
        .txt(xmlText(vCard(name)))
    if (role === 'Publisher' && date !== undefined)
      contribute.ele('imsmd:date').ele('imsmd:datetime').txt(date)
  }
}

function langString(parent: XMLBuilder, text: string, lang: string): void {
  parent.ele('imsmd:langstring', {'xml:lang': lang}).txt(xmlText(text))
}

/** A person as vCard 3.0 (RFC 2426); `N` must be there, and which part of a name is the family's is not known. */
function vCard(name: string): string {
  const escaped = name
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\,;]/gu, '\\$&')
  return ['BEGIN:VCARD', 'VERSION:3.0', `FN:${escaped}`, `N:${escaped};;;;`, 'END:VCARD'].join('\n')
}
