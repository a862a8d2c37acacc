/**
 * Makes the command out of the sources of all packages and libraries: `packages/cli/dist/silabus.cjs`, which
 * understands the arguments, `verbs.cjs` and `import.cjs` beside it, which do the work, and the licences of the
 * libraries inside.
 *
 * All of it in one file would be read as a whole before the first line runs, which takes as long as Node itself takes
 * to start; so would the many hundred modules that they are made of. CommonJS, because it starts sooner than a module.
 */
import {chmodSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'
import {root} from './lib/root.mjs'
import {runNode} from './lib/run.mjs'

const dist = join(root, 'packages', 'cli', 'dist')

const verbsApart = {
  name: 'verbs-apart',
  setup({onResolve}) {
    onResolve({filter: /^\.\/verbs\.ts$/}, () => ({path: './verbs.cjs', external: true}))
    onResolve({filter: /^\.\/import\/import\.ts$/}, () => ({path: './import.cjs', external: true}))
  }
}

/** commander loads `node:child_process` for programs that it starts; we start none, and loading takes 5 ms. */
const childProcessOnDemand = {
  name: 'child-process-on-demand',
  setup({onLoad, onResolve}) {
    const filter = /^node:child_process$/
    onResolve({filter}, ({path, namespace}) =>
      namespace === 'on-demand' ? {path, external: true} : {path, namespace: 'on-demand'}
    )
    onLoad({filter, namespace: 'on-demand'}, () => ({
      contents: `exports.spawn = (...args) => require('node:child_process').spawn(...args)`
    }))
  }
}

/**
 * What few courses need: each is a file of its own beside the command, read when one of its functions is first called.
 * By how it is imported: where it is, from which folder, and the functions that are called.
 */
const partsOnDemand = {
  temml: {file: 'temml', from: join('packages', 'core'), functions: ['renderToString']},
  '../code/highlight.ts': {
    file: './src/code/highlight.ts',
    from: join('packages', 'html'),
    functions: ['highlight']
  }
}

const onDemand = {
  name: 'parts-on-demand',
  setup({onLoad, onResolve}) {
    const filter = /^(?:temml|\.\.\/code\/highlight\.ts)$/
    onResolve({filter}, ({path}) => ({path, namespace: 'part'}))
    onResolve({filter: /\.cjs$/, namespace: 'part'}, ({path}) => ({path, external: true}))
    onLoad({filter, namespace: 'part'}, ({path}) => ({
      contents: partsOnDemand[path].functions
        .map(name => `exports.${name} = (...args) => require('./${outputOf(path)}').${name}(...args)`)
        .join('\n')
    }))
  }
}

/** Name of the file that holds a part. */
function outputOf(path) {
  return `${/[a-z]+(?=(?:\.ts)?$)/.exec(path)[0]}.cjs`
}

// What runs in the learner's browser is a text in the command.
runNode(join('packages', 'player', 'build.mjs'))
// What letters the fonts of drawings have is in it, too; the fonts stay in their package.
runNode(join('packages', 'pictures', 'build.mjs'))
// So is what the pages of the rules say.
runNode(join('packages', 'cli', 'build.mjs'))

/** A library that draws is a module, which `require` cannot read; it is found when it is needed. */
const importing = {supported: {}}

const inputs = [
  ...(await bundle('main.ts', 'silabus.cjs')),
  ...(await bundle('verbs.ts', 'verbs.cjs', importing)),
  ...(await bundle(join('import', 'import.ts'), 'import.cjs')),
  ...(await Promise.all(Object.keys(partsOnDemand).map(bundlePart))).flat()
]
chmodSync(join(dist, 'silabus.cjs'), 0o755)
writeFileSync(join(dist, 'licenses.txt'), licences(inputs))

/** Bundle one file of the command; gives the paths of what went in. */
function bundle(entry, output, options = {}) {
  const entryPoints = [join('packages', 'cli', 'src', 'command', entry)]
  return bundled({
    entryPoints,
    outfile: join(dist, output),
    plugins: [verbsApart, childProcessOnDemand, onDemand],
    ...options
  })
}

/** Bundle one part that is read on demand. */
function bundlePart(path) {
  const {file, from, functions} = partsOnDemand[path]
  // A library exports itself as a whole, a file of ours by name.
  const contents = file.startsWith('.')
    ? `export {${functions.join(', ')}} from '${file}'`
    : `import library from '${file}'\nexport const {${functions.join(', ')}} = library`
  return bundled({stdin: {contents, resolveDir: join(root, from)}, outfile: join(dist, outputOf(path))})
}

async function bundled(options) {
  const {metafile} = await build({
    absWorkingDir: root,
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
    // `require` reads a file sooner than `import` does.
    supported: {'dynamic-import': false},
    metafile: true,
    logLevel: 'warning',
    ...options
  })
  return Object.keys(metafile.inputs)
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
