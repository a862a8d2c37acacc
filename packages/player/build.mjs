// Bundles what runs in the browser into `src/generated/assets.ts`, so that the package needs no bundler at run time.
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const here = path => fileURLToPath(new URL(path, import.meta.url))

const common = {
  bundle: true,
  minify: true,
  write: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning'
}
const classic = {...common, format: 'iife', target: 'es2021', platform: 'browser'}
const [script, search, style] = await Promise.all([
  build({...classic, entryPoints: [here('src/main.ts')]}),
  build({...classic, entryPoints: [here('src/search/main.ts')]}),
  build({...common, entryPoints: [here('src/player.css')], target: ['chrome100', 'firefox100', 'safari15.4']})
])

const source = `// Made by build.mjs; changes here are lost.

/** The player: a classic script without dependencies. */
export const playerScript: string = ${JSON.stringify(script.outputFiles[0].text)}

/** What searches a course; it stands behind an index in a file of its own. */
export const searchScript: string = ${JSON.stringify(search.outputFiles[0].text)}

/** How the player looks, on top of the stylesheet for prose. */
export const playerStylesheet: string = ${JSON.stringify(style.outputFiles[0].text)}
`

// An unchanged file keeps its time, so that nothing is compiled again for it.
const target = here('src/generated/assets.ts')
const before = await readFile(target, 'utf8').catch(() => '')
if (before !== source) {
  await mkdir(here('src/generated'), {recursive: true})
  await writeFile(target, source)
}
