import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'

/**
 * Find what this package brings along: libraries that are read only where a picture needs them, and fonts. The command
 * is a bundle in another package, so they are looked for from where this package is, not from where its code runs.
 *
 * @returns Path of the package's manifest.
 * @throws {Error} When the package is not there, as beside a command that was copied alone.
 */
function manifest(): string {
  return createRequire(import.meta.url).resolve('@silabus/pictures/package.json')
}

/**
 * Import a library of this package that is a module and waits while it is loaded.
 *
 * @param name Its name.
 * @returns The library.
 * @throws {Error} When it is not installed.
 */
export async function importCompanion(name: string): Promise<unknown> {
  return import(pathToFileURL(createRequire(manifest()).resolve(name)).href)
}

/**
 * Load a library of this package at once.
 *
 * @param name Its name.
 * @returns The library.
 * @throws {Error} When it is not installed, or does not run on this machine.
 */
export function requireCompanion(name: string): unknown {
  return createRequire(manifest())(name)
}

/**
 * Read a file of a library of this package.
 *
 * @param name Such as `@resvg/resvg-wasm/index_bg.wasm`.
 * @returns Its bytes.
 * @throws {Error} When it is not installed.
 */
export async function readCompanion(name: string): Promise<Uint8Array> {
  return readFile(createRequire(manifest()).resolve(name))
}

/**
 * Read a file of this package.
 *
 * @param path Path from the package.
 * @returns Its bytes.
 */
export async function readOwn(path: string): Promise<Uint8Array> {
  return readFile(join(dirname(manifest()), path))
}

/**
 * Tell whether libraries of this package are there, without loading them.
 *
 * @param names Their names.
 * @returns Whether all are.
 */
export function areThere(names: readonly string[]): boolean {
  try {
    const {resolve} = createRequire(manifest())
    for (const name of names) resolve(name)
    return true
  } catch {
    return false
  }
}
