/**
 * `npm start`: from a fresh clone to the three files of the example course.
 */
import {join} from 'node:path'
import {install} from './lib/install.mjs'
import {runNode} from './lib/run.mjs'

install()
runNode(join('scripts', 'bundle.mjs'))
const example = join('examples', 'kesejahteraan-sosial')
runNode(join('packages', 'cli', 'dist', 'silabus.cjs'), ['build', example, '--out', 'dist'])
