import {stylesheet as shared} from '@silabus/html'

/**
 * How the book looks: what all targets share, and what only a book needs.
 *
 * Reading systems set the page, the letter, its size and its colours, and readers change them; so nothing here sets
 * them for running text. Old engines refuse a whole book for `var()`, `min()` or `clamp()`.
 */
export const stylesheet: string = `${shared}
body { margin: 0; padding: 0 4%; }
h1 { font-size: 1.6em; margin: 0.8em 0 1em; hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; }
`
