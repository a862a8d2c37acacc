import {asciiId, xmlText, type Course} from '@silabus/core'
import {create} from 'xmlbuilder2'

/** Titles are CMIString200 in SCORM 1.2 (CAM 2.3.3.1); platforms store no more. */
const longestTitle = 200

/**
 * Write the manifest of a package with one SCO (SCORM 1.2 CAM 2.3.2).
 *
 * Identifiers come from the course's id alone: platforms know an update of a course by them. The prefix is literally
 * `adlcp`, and text holds no character references, because Moodle reads manifests without knowing namespaces.
 *
 * @param course The course.
 * @param files Every file of the package but the manifest; the first is the one to launch.
 * @param masteryScore Percent from which a platform may call the course passed; missing when it is not graded.
 * @returns The content of `imsmanifest.xml`.
 */
export function manifest(course: Course, files: readonly string[], masteryScore: number | undefined): string {
  const id = asciiId(course.id)
  const title = xmlText(shortTitle(course.title))
  const root = create({version: '1.0', encoding: 'UTF-8'}).ele('manifest', {
    identifier: `MANIFEST-${id}`,
    version: '1.2',
    xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2'
  })

  const metadata = root.ele('metadata')
  metadata.ele('schema').txt('ADL SCORM')
  metadata.ele('schemaversion').txt('1.2')

  const organizations = root.ele('organizations', {default: `ORG-${id}`})
  const organization = organizations.ele('organization', {identifier: `ORG-${id}`})
  organization.ele('title').txt(title)
  const item = organization.ele('item', {
    identifier: `ITEM-${id}`,
    identifierref: `RES-${id}`,
    isvisible: 'true'
  })
  item.ele('title').txt(title)
  // Scores reach the platform with two decimals, and must not fall below a mark that has more.
  const mark = Math.floor((masteryScore ?? 0) * 100 + 1e-6) / 100
  // Moodle takes a mastery score of exactly 0 for none.
  if (mark > 0) item.ele('adlcp:masteryscore').txt(String(mark))

  const resource = root.ele('resources').ele('resource', {
    identifier: `RES-${id}`,
    type: 'webcontent',
    'adlcp:scormtype': 'sco',
    href: files[0] ?? ''
  })
  for (const href of files) resource.ele('file', {href: xmlText(href)})
  return `${root.doc().end({prettyPrint: true})}\n`
}

function shortTitle(title: string): string {
  const even = title.replace(/\s+/gu, ' ').trim()
  const characters = [...even]
  return characters.length <= longestTitle ? even : `${characters.slice(0, longestTitle - 1).join('')}…`
}
