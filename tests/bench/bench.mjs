/**
 * `npm run bench`: how long the command takes, measured in one run beside what it is compared with. Builds the command
 * first; asserts nothing. `--rounds 9` takes each measure nine times; five are the default.
 */
import {parseArgs} from 'node:util'
import {join} from 'node:path'
import {install} from '../../scripts/lib/install.mjs'
import {runNode} from '../../scripts/lib/run.mjs'

const {values} = parseArgs({options: {rounds: {type: 'string', default: '5'}}})
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) throw new TypeError('`--rounds` takes a whole number')

install()
runNode(join('scripts', 'bundle.mjs'))
// What it measures with is installed only now.
const {compare} = await import('./compare.mjs')
await compare(rounds)
