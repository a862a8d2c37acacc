/** Lines of each icon on a field of 24 by 24. */
const lines = {
  close: 'M6 6l12 12M18 6L6 18',
  contents: 'M4 6.5h16M4 12h16M4 17.5h16',
  done: 'M5 12.5l4.5 4.5L19 7',
  enlarge: 'M14 4h6v6M20 4l-6.5 6.5M10 20H4v-6M4 20l6.5-6.5',
  larger: 'M2 19L8 5l6 14M4.2 14h7.6M15.5 9h7M19 5.5v7',
  locked: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  search: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.3 15.3L20 20',
  smaller: 'M2 19L8 5l6 14M4.2 14h7.6M15.5 9h7'
} as const

/**
 * Draw an icon in the colour of the text; screen readers pass over it. Icons are elements, because a strict content
 * security policy forbids pictures inside a stylesheet.
 *
 * @param name Which.
 * @returns An `svg` element.
 */
export function icon(name: keyof typeof lines): Element {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const path = document.createElementNS(space, 'path')
  path.setAttribute('d', lines[name])
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'icon-drawing')
  svg.setAttribute('aria-hidden', 'true')
  svg.append(path)
  return svg
}
