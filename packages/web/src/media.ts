import {asciiId, type AssetReference} from '@silabus/core'
import {createNamer} from './names.ts'

/** The files of the course that its pages show or link to. */
export interface Media {
  /** Address of a file, seen from a page; asking for it makes it part of the site. */
  readonly use: (asset: AssetReference) => string
  /** All that was asked for, with their addresses, in that order. */
  readonly files: () => ReadonlyMap<string, AssetReference>
}

/**
 * Make an empty collection of files.
 *
 * @returns The collection.
 */
export function createMedia(): Media {
  const name = createNamer()
  const addresses = new Map<string, string>()
  const files = new Map<string, AssetReference>()
  return {
    use(asset) {
      const known = addresses.get(asset.path)
      if (known !== undefined) return known
      const file = asset.path.replace(/^media\//u, '').replaceAll(/[/\s]+/gu, '-')
      const ending = /\.[A-Za-z0-9]{1,12}$/u.exec(file)?.[0] ?? ''
      const stem = file.slice(0, file.length - ending.length)
      const address = `media/${name(asciiId(stem), ending.toLowerCase())}`
      addresses.set(asset.path, address)
      files.set(address, asset)
      return address
    },
    files: () => files
  }
}
