import {EpubCheck} from '@likecoin/epubcheck-ts'

/**
 * Check a book with the TypeScript edition of EPUBCheck.
 *
 * @param epub Bytes of the book.
 * @returns Every error and warning as one line; empty for a book without fault.
 */
export async function epubcheck(epub: Uint8Array): Promise<readonly string[]> {
  const {messages} = await EpubCheck.validate(
    epub,
    {includeUsage: false, includeInfo: false, maxErrors: 0},
    'book.epub'
  )
  return messages
    .filter(({severity}) => severity !== 'usage' && severity !== 'info')
    .map(({severity, id, message, location}) => {
      const place = location === undefined ? '' : ` (${location.path}:${location.line ?? 0})`
      return `${severity} ${id}: ${message}${place}`
    })
}
