/**
 * Make a function from heading to heading that leaves no level out: a page's headings are one tree below its only
 * `h1` (WCAG 2.2, 1.3.1), whatever levels its parts were written with.
 *
 * @returns A function from the name of an element to the one it gets; of what is no heading, the same.
 */
export function createLeveller(): (tagName: string) => string {
  const open: number[] = []
  return tagName => {
    const written = /^h([1-6])$/u.exec(tagName)?.[1]
    if (written === undefined) return tagName
    const level = open.length === 0 ? 1 : Math.max(2, Number(written))
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return `h${Math.min(6, open.length)}`
  }
}
