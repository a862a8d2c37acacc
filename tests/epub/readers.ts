import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {Browser, Page} from 'playwright-core'

const require = createRequire(import.meta.url)
/** Where the readers' own files lie. */
const folders: Readonly<Record<string, string>> = {
  foliate: dirname(require.resolve('foliate-js/view.js')),
  epubjs: dirname(require.resolve('epubjs/dist/epub.min.js')),
  jszip: dirname(createRequire(require.resolve('epubjs/package.json')).resolve('jszip/dist/jszip.min.js'))
}

/** What a reader makes of a book. */
export interface Reading {
  readonly title: string
  readonly language: string
  readonly direction: string
  /** Entries of the contents, in order, and whether each leads to a place that is there. */
  readonly contents: readonly {readonly label: string; readonly leads: boolean}[]
  /** Paths of the documents that the spine holds for reading, and of those that turning pages came by. */
  readonly spine: readonly string[]
  readonly turned: readonly string[]
  /** Turns of a page from the first to the last. */
  readonly turns: number
  /** Links within the book that lead nowhere. */
  readonly lost: readonly string[]
  /** Pictures that show nothing. */
  readonly pictures: readonly string[]
}

/** A book that is open in a reader. */
export interface OpenBook {
  readonly page: Page
  /** What went wrong in the reader or was asked of the network. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** Programs of a page each, which run in the browser; `read` turns every page, `open` shows the place of an address. */
const programs = {
  'foliate-js': `<script type="module">
    import '/foliate/view.js'
    import {FootnoteHandler} from '/foliate/footnotes.js'
    const view = document.createElement('foliate-view')
    view.style.cssText = 'display: block; height: 100vh'
    document.body.append(view)
    let shown
    const pictures = new Set()
    view.addEventListener('load', ({detail: {doc}}) => {
      shown = doc
      for (const image of doc.querySelectorAll('img'))
        if (image.complete && image.naturalWidth === 0) pictures.add(image.outerHTML)
    })
    const notes = new FootnoteHandler()
    const popped = []
    view.addEventListener('link', event => notes.handle(view.book, event))
    notes.addEventListener('before-render', ({detail}) => document.body.append(detail.view))
    notes.addEventListener('render', ({detail}) => {
      popped.push({type: detail.type, text: detail.view.renderer.getContents()[0].doc.body.textContent.trim()})
      setTimeout(() => detail.view.remove())
    })
    const blob = await (await fetch('/book.epub')).blob()
    await view.open(new File([blob], 'book.epub'))
    const {book} = view
    window.view = view
    const flat = items => (items ?? []).flatMap(item => [item, ...flat(item.subitems)])
    const leads = async href => {
      const place = view.resolveNavigation(href)
      const document = await book.sections[place?.index]?.createDocument()
      return document !== undefined && (place.anchor(document) ?? null) !== null
    }
    window.open = async href => {
      await view.goTo(href)
      return shown
    }
    window.note = async at => {
      const [before, call] = [popped.length, shown.querySelectorAll('a[role="doc-noteref"]')[at]]
      call.click()
      for (let wait = 0; wait < 100 && popped.length === before; wait += 1) await new Promise(done => setTimeout(done, 50))
      return popped.at(-1)
    }
    window.read = async () => {
      const [turned, contents] = [[], []]
      for (const {label, href} of flat(book.toc)) contents.push({label, leads: await leads(href)})
      const lost = []
      for (const section of book.sections)
        for (const link of (await section.createDocument()).querySelectorAll('a[href]')) {
          const href = section.resolveHref(link.getAttribute('href'))
          if (!book.isExternal(href) && !(await leads(href))) lost.push(href)
        }
      await view.goTo(0)
      let [turns, last] = [0, '']
      for (; turns < 3000 && last !== view.lastLocation.cfi; turns += 1) {
        last = view.lastLocation.cfi
        const path = book.sections[view.renderer.getContents()[0].index].id
        if (turned.at(-1) !== path) turned.push(path)
        await view.next()
      }
      return {
        title: typeof book.metadata.title === 'string' ? book.metadata.title : Object.values(book.metadata.title)[0],
        language: [book.metadata.language].flat()[0],
        direction: book.dir ?? 'default',
        contents, turned, turns, lost,
        spine: book.sections.filter(({linear}) => linear !== 'no').map(({id}) => id),
        pictures: [...pictures]
      }
    }
    window.ready = true
  </script>`,
  'epub.js': `<script src="/jszip/jszip.min.js"></script><script src="/epubjs/epub.min.js"></script>
  <div id="area" style="height: 100vh"></div><script type="module">
    const book = ePub(await (await fetch('/book.epub')).arrayBuffer())
    const rendition = book.renderTo('area', {width: '100%', height: '100%', spread: 'none'})
    const pictures = new Set()
    let shown
    rendition.on('rendered', (_, view) => {
      shown = view.document
      for (const image of shown.querySelectorAll('img'))
        if (image.complete && image.naturalWidth === 0) pictures.add(image.outerHTML)
    })
    const flat = items => items.flatMap(item => [item, ...flat(item.subitems ?? [])])
    const leads = async href => {
      const section = book.spine.get(href)
      if (section === null) return false
      const [, anchor] = href.split('#')
      const root = await section.load(book.load.bind(book))
      return anchor === undefined || root.querySelector('[id="' + anchor + '"]') !== null
    }
    window.open = async href => {
      await rendition.display(href)
      return shown
    }
    window.read = async () => {
      const [turned, contents] = [[], []]
      const {toc} = await book.loaded.navigation
      for (const {label, href} of flat(toc)) contents.push({label: label.trim(), leads: await leads(href)})
      const lost = []
      const documents = []
      book.spine.each(section => documents.push(section))
      for (const section of documents)
        for (const link of (await section.load(book.load.bind(book))).querySelectorAll('a[href]')) {
          const href = link.getAttribute('href')
          if (/^[a-z]+:/.test(href)) continue
          const path = href.startsWith('#') ? section.href + href : new URL(href, 'http://x/' + section.href).href.slice(9)
          if (!(await leads(path))) lost.push(path)
        }
      await rendition.display()
      let [turns, last] = [0, '']
      for (; turns < 3000; turns += 1) {
        const {start, atEnd} = await rendition.currentLocation()
        if (turned.at(-1) !== start.href) turned.push(start.href)
        if (atEnd || last === start.cfi) break
        last = start.cfi
        await rendition.next()
      }
      const {title, language, direction} = book.package.metadata
      const spine = []
      book.spine.each(({href, linear}) => { if (linear) spine.push(href) })
      return {title, language, direction: direction || 'default', contents, turned, turns, lost, spine, pictures: [...pictures]}
    }
    await rendition.display()
    window.ready = true
  </script>`
} as const

/** Readers of books that run in a browser. */
export type ReaderName = keyof typeof programs

/**
 * Open a book in a reader.
 *
 * @param browser Where it runs.
 * @param name The reader.
 * @param bytes The book.
 * @param size Of the screen, in CSS pixels.
 * @returns The open book.
 */
export async function openBook(
  browser: Browser,
  name: ReaderName,
  bytes: Uint8Array,
  size: {readonly width: number; readonly height: number} = {width: 390, height: 780}
): Promise<OpenBook> {
  const context = await browser.newContext({viewport: size, colorScheme: 'light'})
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await context.route('**/*', async route => {
    const {pathname, host} = new URL(route.request().url())
    if (host !== 'reader.test') {
      complaints.push(`asked for ${route.request().url()}`)
      await route.abort()
    } else if (pathname === '/') {
      await route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><style>body {margin: 0}</style><body>${programs[name]}</body>`
      })
    } else if (pathname === '/book.epub') {
      await route.fulfill({contentType: 'application/epub+zip', body: Buffer.from(bytes)})
    } else {
      const [, folder = '', ...rest] = pathname.split('/')
      const path = join(folders[folder] ?? '', ...rest)
      if (folders[folder] !== undefined && existsSync(path))
        await route.fulfill({contentType: 'text/javascript', body: readFileSync(path)})
      else {
        complaints.push(`asked for ${pathname}`)
        await route.fulfill({status: 404, body: ''})
      }
    }
  })
  await page.goto('http://reader.test/')
  await page.waitForFunction('window.ready === true')
  return {page, complaints, close: () => context.close()}
}
