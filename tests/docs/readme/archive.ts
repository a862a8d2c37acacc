import {memoryFolder, parseCourse, type FileTree} from '@silabus/core'
import {writePackage} from '@silabus/archive'

const {assets} = parseCourse(memoryFolder({'course.md': '# Soil\n'}))
const tree: FileTree = {
  container: 'zip',
  entries: new Map([['index.html', '<!doctype html><title>Soil</title>']]),
  assets
}
const {bytes, sha256} = await writePackage(tree, 'garden.zip')
console.log(bytes, sha256)
