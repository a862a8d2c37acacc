/**
 * `npm run bench`: how long the command takes, measured in one run beside what it is compared with. Builds the command
 * first; asserts nothing. `--rounds 9` takes each measure nine times; five are the default. `npm run bench -- --player`:
 * how large a package is, and how soon a learner can read and use it. `npm run bench -- --bank`: how time and memory grow
 * with a question bank. `npm run bench -- --book`: books of Silabus beside those of pandoc.
 */
import {parseArgs} from 'node:util'
import {join} from 'node:path'
import {install} from '../../scripts/lib/install.mjs'
import {runNode} from '../../scripts/lib/run.mjs'

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '5'},
    player: {type: 'boolean', default: false},
    bank: {type: 'boolean', default: false},
    book: {type: 'boolean', default: false}
  }
})
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) throw new TypeError('`--rounds` takes a whole number')

install()
runNode(join('scripts', 'bundle.mjs'))
// What it measures with is installed only now.
if (values.player) {
  const {playPackages} = await import('./player.mjs')
  await playPackages(rounds)
} else if (values.book) {
  const {compareBooks} = await import('./book.mjs')
  await compareBooks(rounds)
} else if (values.bank) {
  const {measureBank} = await import('./bank.mjs')
  await measureBank(rounds)
} else {
  const {compare} = await import('./compare.mjs')
  await compare(rounds)
}
