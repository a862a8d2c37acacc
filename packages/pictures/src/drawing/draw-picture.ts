import type * as Resvg from '@resvg/resvg-wasm'
import {areThere, readCompanion, requireCompanion} from '../companions.ts'
import {png} from './png.ts'

/** What draws. */
const libraries = ['@resvg/resvg-wasm', '@resvg/resvg-wasm/index_bg.wasm', 'harfbuzzjs', 'bidi-js'] as const

/**
 * Draw an SVG picture as dots, on white ground. Text in it is not drawn: `outlineText` makes shapes of it. The same
 * picture gives the same dots on every machine, and the same bytes on one version of Node.
 *
 * @param svg The picture.
 * @returns A PNG file of the size that the picture names.
 * @throws {Error} When it is no SVG.
 */
export async function drawPicture(svg: string): Promise<Uint8Array> {
  const {Resvg: Renderer} = await resvg()
  const renderer = new Renderer(svg, {font: {fontBuffers: []}, background: '#ffffff'})
  try {
    const image = renderer.render()
    try {
      return png(image.pixels, image.width, image.height)
    } finally {
      image.free()
    }
  } finally {
    renderer.free()
  }
}

/**
 * Tell whether pictures can be drawn: whether the libraries for it are there.
 *
 * @returns Whether they are.
 */
export function canDraw(): boolean {
  return areThere(libraries)
}

let ready: Promise<typeof Resvg> | undefined

/** It may be started once in a process. */
async function resvg(): Promise<typeof Resvg> {
  ready ??= (async () => {
    // The types are those of the package.
    const library = requireCompanion('@resvg/resvg-wasm') as typeof Resvg
    await library.initWasm(await readCompanion('@resvg/resvg-wasm/index_bg.wasm'))
    return library
  })()
  return ready
}
