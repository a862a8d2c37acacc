import type {Element} from 'hast'

/**
 * List the languages of a book: the course's first, then those of passages.
 *
 * @param pages Finished pages.
 * @param main BCP 47 tag of the course.
 * @param words Language of what the book says by itself, which is no passage; missing where it is the course's.
 * @returns Tags, each once, in the order in which they are met.
 */
export function languagesOf(
  pages: readonly {readonly html: Element}[],
  main: string,
  words: string | undefined
): readonly string[] {
  const found = new Map([[main.toLowerCase(), main]])
  const visit = (node: Element): void => {
    const {lang} = node.properties
    if (typeof lang === 'string' && lang !== '' && lang !== words && !found.has(lang.toLowerCase()))
      found.set(lang.toLowerCase(), lang)
    for (const child of node.children) if (child.type === 'element') visit(child)
  }
  for (const {html} of pages) visit(html)
  return [...found.values()]
}
