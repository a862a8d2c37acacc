import type {Exporter} from '@silabus/core'
import {epub} from '@silabus/epub'
import {aiken, gift, moodleXml} from '@silabus/moodle'
import {scorm12} from '@silabus/scorm'
import {html, pdf} from '@silabus/web'

/** Every target that the command knows, in the order in which files are written. */
export const targets: readonly Exporter[] = [scorm12, epub, moodleXml, gift, aiken, html, pdf]
