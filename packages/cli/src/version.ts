import {readFileSync} from 'node:fs'

/** Version of the package. */
export const version: string = readVersion()

function readVersion(): string {
  // The manifest lies one level above, beside the sources as well as beside what is made of them.
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version)
  throw new TypeError('Unexpected package.json without `version`')
}
