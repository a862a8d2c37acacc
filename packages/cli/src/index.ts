export {MachineError, writePackage} from '@silabus/archive'
export type {Progress, WriteOptions, WrittenPackage} from '@silabus/archive'
export {
  exportCourse,
  fixCourse,
  memoryFolder,
  parseCourse,
  RefusedFileError,
  wantedExporters
} from '@silabus/core'
export type * from '@silabus/core'
export {epub} from '@silabus/epub'
export {printPackage} from '@silabus/print'
export {aiken, gift, moodleXml} from '@silabus/moodle'
export {importAiken, importGift, importMoodleXml, writeCourse} from '@silabus/import'
export type * from '@silabus/import'
export {scorm12} from '@silabus/scorm'
export {html, pdf} from '@silabus/web'
export {loadCourse} from './load-course.ts'
export type {DiskFolder} from './disk-folder.ts'
export {targets} from './targets.ts'
export {UsageError} from './usage-error.ts'
