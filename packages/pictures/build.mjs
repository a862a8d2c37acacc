// Packs the fonts that drawings are set in into `fonts/`, and writes what letters they have into
// `src/generated/coverage.ts`, so that this is known without reading them.
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {brotliCompressSync, brotliDecompressSync} from 'node:zlib'
import {Blob, Face} from 'harfbuzzjs'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const {resolve} = createRequire(import.meta.url)

/** In the order in which they are asked for a letter. */
const families = [
  'noto-serif',
  'noto-naskh-arabic',
  'noto-serif-hebrew',
  'noto-serif-devanagari',
  'noto-sans-thai'
]
const weights = {regular: '400Regular', bold: '700Bold'}

await mkdir(here('fonts'), {recursive: true})
await mkdir(here('src/generated'), {recursive: true})
const entries = []
for (const family of families) {
  const folder = dirname(resolve(`@expo-google-fonts/${family}/package.json`))
  const sets = []
  for (const [weight, name] of Object.entries(weights)) {
    const file = (await readdir(join(folder, name))).find(file => file.endsWith('.ttf'))
    const font = await readFile(join(folder, name, file))
    await writeIfNew(`fonts/${family}-${weight}.ttf.br`, font)
    sets.push(new Set(new Face(new Blob(font)).collectUnicodes()))
  }
  await writeFile(here(`fonts/${family}-licence.txt`), await readFile(join(folder, 'LICENSE_FONT')))
  const [letters, ...others] = sets
  const common = [...letters].filter(letter => others.every(set => set.has(letter)))
  entries.push(`  ${JSON.stringify(family)}: ${JSON.stringify(rangesOf(common))}`)
}

const source = `// Made by build.mjs; changes here are lost.

/** Letters that each font has, as ranges of hexadecimal code points; in the order in which they are asked. */
export const coverage = {
${entries.join(',\n')}
} as const
`

// An unchanged file keeps its time, so that nothing is compiled again for it.
const target = here('src/generated/coverage.ts')
if ((await readFile(target, 'utf8').catch(() => '')) !== source) await writeFile(target, source)

/** Packing takes a second for each font. */
async function writeIfNew(path, font) {
  const packed = await readFile(here(path)).catch(() => undefined)
  try {
    if (packed !== undefined && brotliDecompressSync(packed).equals(font)) return
  } catch {
    // An interrupted run left a part.
  }
  await writeFile(here(path), brotliCompressSync(font))
}

function rangesOf(letters) {
  const ranges = []
  for (const letter of letters.sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === letter - 1) last[1] = letter
    else ranges.push([letter, letter])
  }
  return ranges.map(range => [...new Set(range)].map(letter => letter.toString(16)).join('-')).join(' ')
}
