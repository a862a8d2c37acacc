import {createHash} from 'node:crypto'
import {asciiId, xmlText, type Course} from '@silabus/core'
import {create} from 'xmlbuilder2'
import {describeCourse, metadataNamespace} from './metadata.ts'

/** Titles are CMIString200 in SCORM 1.2 (CAM 2.3.3.1); platforms store no more. */
const longestTitle = 200

/** Moodle refuses identifiers above 255, and a prerequisite, which is one, has 200 (SCORM 1.2 CAM 2.3.2). */
const longestIdentifier = 150

/** What one SCO is in the manifest. */
export interface ScoEntry {
  /** Of the course or the module, as the author promised to keep it. */
  readonly id: string
  readonly title: string
  /** Every file that it needs; the first is the one to launch. */
  readonly files: readonly string[]
  /** Percent from which a platform may call it passed; missing where it is not graded. */
  readonly masteryScore: number | undefined
  /** Id of the SCO that has to be done before. */
  readonly after?: string
}

/**
 * Write the manifest of a package (SCORM 1.2 CAM 2.3.2).
 *
 * Identifiers come from the ids of the course and its modules alone: platforms know an update of a course by them. The
 * prefix is literally `adlcp`, and text holds no character references, because Moodle reads manifests without knowing
 * namespaces.
 *
 * @param course The course.
 * @param scos Its SCOs, in reading order.
 * @returns The content of `imsmanifest.xml`.
 */
export function manifest(course: Course, scos: readonly ScoEntry[]): string {
  const id = identifier(course.id)
  const root = create({version: '1.0', encoding: 'UTF-8'}).ele('manifest', {
    identifier: `MANIFEST-${id}`,
    version: '1.2',
    xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    'xmlns:imsmd': metadataNamespace
  })

  const metadata = root.ele('metadata')
  metadata.ele('schema').txt('ADL SCORM')
  metadata.ele('schemaversion').txt('1.2')
  describeCourse(metadata, course)

  const organizations = root.ele('organizations', {default: `ORG-${id}`})
  const organization = organizations.ele('organization', {identifier: `ORG-${id}`})
  organization.ele('title').txt(titleText(course.title))
  for (const sco of scos) {
    const item = organization.ele('item', {
      identifier: `ITEM-${identifier(sco.id)}`,
      identifierref: `RES-${identifier(sco.id)}`,
      isvisible: 'true'
    })
    item.ele('title').txt(titleText(sco.title))
    if (sco.after !== undefined)
      item.ele('adlcp:prerequisites', {type: 'aicc_script'}).txt(`ITEM-${identifier(sco.after)}`)
    // Scores reach the platform with two decimals, and must not fall below a mark that has more.
    const mark = Math.floor((sco.masteryScore ?? 0) * 100 + 1e-6) / 100
    // Moodle takes a mastery score of exactly 0 for none.
    if (mark > 0) item.ele('adlcp:masteryscore').txt(String(mark))
  }

  const resources = root.ele('resources')
  for (const sco of scos) {
    const resource = resources.ele('resource', {
      identifier: `RES-${identifier(sco.id)}`,
      type: 'webcontent',
      'adlcp:scormtype': 'sco',
      href: sco.files[0] ?? ''
    })
    for (const href of sco.files) resource.ele('file', {href: xmlText(href)})
  }
  return `${root.doc().end({prettyPrint: true})}\n`
}

/**
 * Make an identifier of an id: ASCII, short enough for every platform, the same each time.
 *
 * @param id As the author wrote it.
 * @returns At most 150 characters.
 */
export function identifier(id: string): string {
  const ascii = asciiId(id)
  if (ascii.length <= longestIdentifier) return ascii
  const hash = createHash('sha256').update(ascii).digest('hex').slice(0, 8)
  return `${ascii.slice(0, longestIdentifier - hash.length - 1)}-${hash}`
}

function titleText(title: string): string {
  const even = title.replace(/\s+/gu, ' ').trim()
  const characters = [...even]
  const short =
    characters.length <= longestTitle ? even : `${characters.slice(0, longestTitle - 1).join('')}…`
  // Moodle loses blanks between two escaped signs, and keeps the blank that no line ends at.
  return xmlText(short.replace(/(?<=[&<>]) (?=[&<>])/gu, '\u00a0'))
}
