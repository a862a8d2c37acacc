/**
 * Makes the command's single file, `packages/cli/dist/silabus.cjs`, from the sources of all packages, and beside it
 * the licences of the libraries inside. One file starts far sooner than the many hundred modules it is made of, and
 * CommonJS sooner than a module: Node's own modules are loaded only when the verb that needs them is run.
 */
import {chmodSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'
import {root} from './lib/root.mjs'
import {runNode} from './lib/run.mjs'

const dist = join(root, 'packages', 'cli', 'dist')
const file = join(dist, 'silabus.cjs')

// What runs in the learner's browser is a text in the file.
runNode(join('packages', 'player', 'build.mjs'))

const {metafile} = await build({
  absWorkingDir: root,
  entryPoints: [join('packages', 'cli', 'src', 'main.ts')],
  outfile: file,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  conditions: ['source'],
  // Names stay as they are, so that a stack trace under `--debug` can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  define: {'import.meta.url': 'fileUrlOfSilabus'},
  banner: {js: `const fileUrlOfSilabus = require('node:url').pathToFileURL(__filename).href`},
  plugins: [childProcessOnDemand()],
  metafile: true,
  logLevel: 'warning'
})
chmodSync(file, 0o755)
writeFileSync(join(dist, 'silabus.licenses.txt'), licences(Object.keys(metafile.inputs)))

/** commander loads `node:child_process` for programs that it starts; we start none, and loading takes 5 ms. */
function childProcessOnDemand() {
  const filter = /^node:child_process$/
  return {
    name: 'child-process-on-demand',
    setup({onLoad, onResolve}) {
      onResolve({filter}, ({path, namespace}) =>
        namespace === 'on-demand' ? {path, external: true} : {path, namespace: 'on-demand'}
      )
      onLoad({filter, namespace: 'on-demand'}, () => ({
        contents: `exports.spawn = (...args) => require('node:child_process').spawn(...args)`
      }))
    }
  }
}

/** The licences of the libraries whose files went in: they ask to go along. */
function licences(inputs) {
  const packages = new Map()
  for (const input of inputs) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]
    if (folder === undefined) continue
    const {name, version, license} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    packages.set(`${name} ${version}`, {license, text: licenceText(join(root, folder))})
  }
  return [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, {license, text}]) => `${title} (${license})\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceText(folder) {
  const name = readdirSync(folder).find(file => /^(licen[cs]e|copying)/i.test(file))
  return name === undefined
    ? 'The package holds no text of its licence.'
    : readFileSync(join(folder, name), 'utf8').trim()
}
