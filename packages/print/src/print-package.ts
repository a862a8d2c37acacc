import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createHash} from 'node:crypto'
import {createWriteStream} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {pathToFileURL} from 'node:url'
import {
  MachineError,
  machineError,
  replaceFile,
  type WriteOptions,
  type WrittenPackage
} from '@silabus/archive'
import type {AssetReference, FileTree, PrintJob} from '@silabus/core'
import {BrowserError, openBrowser, type Browser} from './browser.ts'
import {findBrowser} from './find-browser.ts'
import {describePdf, pagesOf} from './pdf.ts'

/** The page, beside the files that it shows. */
const pageName = 'index.html'

/** From this version on, Chromium prints page numbers into margins (CSS Paged Media 3, 4). */
const oldest = 131

/** Contents with page numbers may move what they number; more often than this they never do. */
const mostPasses = 4

/**
 * Print what an exporter made, by a browser of this machine, into one file.
 *
 * A first print tells on which page everything stands, a second one says so in the contents. As with `writePackage`, the
 * file is moved into its place when it is complete.
 *
 * @param tree A tree whose container is `print`.
 * @param path Where the file goes; its folder must exist.
 * @param options Progress, counted in passes, and a way to stop.
 * @returns Size and digest of the file.
 * @throws {MachineError} When there is no browser, when it fails, or when the disk refuses.
 */
export async function printPackage(
  tree: FileTree,
  path: string,
  options: WriteOptions = {}
): Promise<WrittenPackage> {
  const {print: job} = tree
  if (job === undefined) throw new TypeError('Unexpected tree without a page to print')
  const {signal, onProgress} = options
  const program = findBrowser(process.env, path)
  const desk = await mkdtemp(join(tmpdir(), 'silabus-print-')).catch((error: unknown) => {
    throw machineError('write', tmpdir(), error)
  })
  try {
    await writeFiles(join(desk, 'site'), tree)
    signal?.throwIfAborted()
    const browser = await openBrowser(program, join(desk, 'profile'), signal)
    let pdf: Buffer
    try {
      refuseOld(browser, program, path)
      pdf = await printTwice(browser, join(desk, 'site'), job, pass => {
        signal?.throwIfAborted()
        onProgress?.({entry: `print ${pass}`, done: pass, total: mostPasses})
      })
    } finally {
      await browser.close()
    }
    const bytes = describePdf(pdf, job)
    await replaceFile(path, [bytes], {signal})
    return {bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')}
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof BrowserError)
      throw new MachineError(
        `Cannot print \`${path}\`: the browser \`${program}\` ${error.message}`,
        path,
        error
      )
    throw machineError('print', path, error)
  } finally {
    await rm(desk, {recursive: true, force: true, maxRetries: 3}).catch(() => undefined)
  }
}

async function printTwice(
  browser: Browser,
  folder: string,
  job: PrintJob,
  onPass: (pass: number) => void
): Promise<Buffer> {
  let pages: ReadonlyMap<string, number> = new Map()
  let pdf = Buffer.alloc(0)
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    onPass(pass)
    await writeFile(join(folder, pageName), job.page(pages))
    pdf = await print(browser, pathToFileURL(join(folder, pageName)).href)
    const found = pagesOf(pdf)
    if (pass > 1 && isSame(found, pages)) break
    pages = found
  }
  return pdf
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([id, page]) => other.get(id) === page)
}

async function print(browser: Browser, url: string): Promise<Buffer<ArrayBuffer>> {
  const loaded = browser.event('Page.loadEventFired')
  // Told by the navigation itself where both fail.
  loaded.catch(() => undefined)
  const {errorText} = await browser.ask('Page.navigate', {url})
  if (typeof errorText === 'string') throw new BrowserError(`cannot open the page: ${errorText}`)
  await loaded
  const {stream: handle} = await browser.ask('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    displayHeaderFooter: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream'
  })
  const pieces: Buffer[] = []
  for (;;) {
    const {data, base64Encoded, eof} = await browser.ask('IO.read', {handle, size: 1 << 20})
    if (typeof data === 'string') pieces.push(Buffer.from(data, base64Encoded === true ? 'base64' : 'latin1'))
    if (eof === true) break
  }
  await browser.ask('IO.close', {handle})
  return Buffer.concat(pieces)
}

function refuseOld({product}: Browser, program: string, path: string): void {
  const version = Number(/\/(\d+)/u.exec(product)?.[1] ?? 0)
  if (version >= oldest) return
  throw new MachineError(
    `Cannot print \`${path}\`: the browser \`${program}\` is ${product}, expected version ${oldest} or later, which numbers pages`,
    path
  )
}

async function writeFiles(folder: string, {entries, assets}: FileTree): Promise<void> {
  await mkdir(folder)
  for (const [name, entry] of entries) {
    const place = join(folder, name)
    await mkdir(dirname(place), {recursive: true})
    if (typeof entry === 'string' || entry instanceof Uint8Array) await writeFile(place, entry)
    else if ('type' in entry && entry.type === 'made') await writeFile(place, await entry.make())
    else if (isAsset(entry)) await pipeline(Readable.from(assets.open(entry)), createWriteStream(place))
    else throw new TypeError(`Unexpected parts in \`${name}\`, expected a whole file`)
  }
}

function isAsset(entry: object): entry is AssetReference {
  return 'type' in entry && entry.type === 'asset'
}
