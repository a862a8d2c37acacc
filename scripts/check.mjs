/**
 * `npm run check`: everything that must hold before a change goes in, in the order in which it fails soonest.
 */
import {join} from 'node:path'
import {install} from './lib/install.mjs'
import {run, runNode} from './lib/run.mjs'

install()
checkStatically()
heading('Tests')
runNode(join('scripts', 'test.mjs'))
heading('Tests with EPUBCheck and Ace')
runNode(join('scripts', 'test-validators.mjs'))

function checkStatically() {
  const scripts = {
    'Types, and the build': 'build',
    'What linting finds': 'lint',
    Layout: 'format:check',
    'What would be published': 'pack:check',
    'What nobody uses': 'knip'
  }
  for (const [title, script] of Object.entries(scripts)) {
    heading(title)
    run('npm', ['run', '--silent', script])
  }
}

function heading(title) {
  process.stderr.write(`\n── ${title} ${'─'.repeat(Math.max(0, 70 - title.length))}\n`)
}
