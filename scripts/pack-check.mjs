/**
 * `npm run pack:check`: looks at each package as it would be published. pnpm puts `publishConfig` in place, so it is
 * the one that packs, through npx, as nobody needs to have it.
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './lib/root.mjs'
import {run} from './lib/run.mjs'

const {packageManager} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const each = ['--recursive', '--workspace-concurrency=1', '--filter=./packages/*']
run('npx', ['--yes', packageManager, ...each, 'exec', 'publint', '--strict'])
