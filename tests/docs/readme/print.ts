import {exportCourse, memoryFolder, parseCourse} from '@silabus/core'
import {printPackage} from '@silabus/print'
import {pdf} from '@silabus/web'

const parsed = parseCourse(
  memoryFolder({'course.md': '---\nid: garden\ntitle: Soil\nlang: en\n---\n\n# Soil\n\nText.\n'})
)
const {tree} = exportCourse(parsed, pdf, {now: new Date(0), generator: '0.1.0'})
if (tree !== undefined) console.log(await printPackage(tree, 'garden.pdf'))
