/**
 * `npm test`: everything that npm brings, plus a browser. Arguments go to vitest: `npm test -- packages/core`.
 */
import {join} from 'node:path'
import {chromium} from './lib/chromium.mjs'
import {install} from './lib/install.mjs'
import {runNode} from './lib/run.mjs'

install()
runNode(join('scripts', 'bundle.mjs'))
const env = {...process.env, CHROME_PATH: chromium()}
runNode(join('node_modules', 'vitest', 'vitest.mjs'), ['run', ...process.argv.slice(2)], env)
