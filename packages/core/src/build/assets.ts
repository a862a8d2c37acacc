import {createHash} from 'node:crypto'
import type {AssetSource} from '../export.ts'
import type {CourseFolder} from '../folder.ts'
import type {AssetReference} from '../model.ts'
import type {Place, Report} from '../report.ts'
import {mediaTypeOf} from './media-types.ts'
import {pictureType} from './picture-type.ts'
import {cleanSvg} from './svg.ts'

/** Finds the files that a course uses. */
export interface AssetRegistry {
  /**
   * Find a file by a path from the course folder; what is wrong with it is reported.
   *
   * @returns The asset, or `undefined` where there is none.
   */
  readonly use: (path: string, written: string, place: Place) => AssetReference | undefined
  /** As `use`, for files that may be missing: that alone is not reported. */
  readonly maybe: (path: string, place: Place) => AssetReference | undefined
  /** As `use`, for files that one target alone takes: `all` does not list them. */
  readonly apart: AssetRegistry['use']
  readonly all: () => readonly AssetReference[]
  readonly source: AssetSource
}

/** Bytes from which a file is told to be large: many platforms take no upload above a few of these. */
const largeFile = 20_000_000

/**
 * Make a registry.
 *
 * @param folder The course folder.
 * @param report Where missing, misspelt and unsafe files are told.
 * @returns An empty registry.
 */
export function createAssetRegistry(folder: CourseFolder, report: Report): AssetRegistry {
  const assets = new Map<string, AssetReference>()
  const listed = new Set<AssetReference>()
  const cleaned = new Map<string, Uint8Array>()
  const digests = new Map<string, string>()

  const register = (path: string, bytes: number, place: Place): AssetReference | undefined => {
    const known = assets.get(path)
    if (known !== undefined) return known
    const mediaType = mediaTypeOf(path)
    let size = bytes
    if (mediaType === 'image/svg+xml') {
      const svg = cleanSvg(folder.read(path))
      if ('problem' in svg) {
        report('media-malformed', {path, problem: svg.problem}, place)
        return undefined
      }
      if (svg.removed.length > 0) report('svg-cleaned', {path, removed: svg.removed.join(', ')}, place)
      cleaned.set(path, svg.bytes)
      size = svg.bytes.length
    }
    // Many a JPEG is called `.png`; browsers forgive that, and what is no picture at all they show broken.
    const held =
      mediaType.startsWith('image/') && mediaType !== 'image/svg+xml'
        ? pictureType(folder.start(path))
        : mediaType
    if (held === undefined) {
      report(
        'media-malformed',
        {path, problem: 'it holds none of the kinds of pictures that are known'},
        place
      )
      return undefined
    }
    const asset: AssetReference = {type: 'asset', path, mediaType: held, bytes: size}
    assets.set(path, asset)
    if (size > largeFile) report('media-large', {path, bytes: size}, place)
    return asset
  }

  const read = (asset: AssetReference): Uint8Array => cleaned.get(asset.path) ?? folder.read(asset.path)
  const registry: AssetRegistry = {
    use(path, written, place) {
      const asset = registry.apart(path, written, place)
      if (asset !== undefined) listed.add(asset)
      return asset
    },
    apart(path, written, place) {
      const found = folder.find(path)
      switch (found.kind) {
        case 'file':
          return register(found.path, found.bytes, place)
        case 'otherCase':
          report('media-case', {path: written, actual: found.path}, place)
          return undefined
        case 'outside':
          report('file-outside', {path: written}, place)
          return undefined
        case 'folder':
          report('media-missing', {path: written}, place)
          return undefined
        case 'missing':
          report('media-missing', {path: written, near: found.near}, place)
          return undefined
      }
    },
    maybe(path, place) {
      return folder.find(path).kind === 'missing' ? undefined : registry.use(path, path, place)
    },
    all: () => [...listed].sort((a, b) => (a.path < b.path ? -1 : 1)),
    source: {
      read,
      open: asset => {
        const bytes = cleaned.get(asset.path)
        return bytes === undefined ? folder.open(asset.path) : once(bytes)
      },
      digest(asset) {
        const known = digests.get(asset.path)
        if (known !== undefined) return known
        const bytes = cleaned.get(asset.path)
        const digest =
          bytes === undefined ? folder.digest(asset.path) : createHash('sha256').update(bytes).digest('hex')
        digests.set(asset.path, digest)
        return digest
      }
    }
  }
  return registry
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes)
}
