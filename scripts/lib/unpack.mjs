import {createWriteStream, mkdirSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {promisify} from 'node:util'
import {root} from './root.mjs'

const yauzl = createRequire(join(root, 'tests', 'package.json'))('yauzl')

/**
 * Unpack a zip.
 *
 * @param {string} zip The file.
 * @param {string} folder Where its files go.
 * @returns {Promise<void>} When all are written.
 */
export async function unpack(zip, folder) {
  const file = await promisify(yauzl.open)(zip, {lazyEntries: true, autoClose: true})
  const open = promisify(file.openReadStream.bind(file))
  await new Promise((resolve, reject) => {
    file.on('error', reject)
    file.on('end', resolve)
    file.on('entry', async entry => {
      try {
        const path = join(folder, entry.fileName)
        mkdirSync(dirname(path), {recursive: true})
        await pipeline(await open(entry), createWriteStream(path))
        file.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    file.readEntry()
  })
}
