/**
 * `npm start`: from a fresh clone to the files of the example course, one for each target.
 */
import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import {install} from './lib/install.mjs'
import {root} from './lib/root.mjs'
import {runNode} from './lib/run.mjs'

install()
runNode(join('scripts', 'bundle.mjs'))
const command = join('packages', 'cli', 'dist', 'silabus.cjs')
const example = join('examples', 'kesejahteraan-sosial')
// Those that are made on request, too.
const list = execFileSync(process.execPath, [command, 'targets', '--json'], {cwd: root, encoding: 'utf8'})
const targets = JSON.parse(list).map(({target}) => target)
runNode(command, ['build', example, '--to', targets.join(), '--out', 'dist'])
