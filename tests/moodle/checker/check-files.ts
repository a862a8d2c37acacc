import type {Tell} from './problem.ts'
import {all, first, type Node} from './read-xml.ts'

/**
 * Check the files of one element, and that its HTML refers to each of them and to no other: Moodle keeps the files of
 * each element apart.
 *
 * @param element An element that may hold files.
 * @param tell Where to tell problems.
 */
export function checkFiles(element: Node, tell: Tell): void {
  const html = first(element, 'text')?.text ?? ''
  const referred = new Set(
    [...html.matchAll(/@@PLUGINFILE@@([^"'\s<>)]*)/gu)].map(([, path = '']) => decode(path))
  )
  const carried = new Set<string>()
  for (const file of all(element, 'file')) {
    const {name = '', path = '', encoding = ''} = file.attributes
    if (!/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/u.test(name) || name.length > 255)
      tell('file-name', file.line, name)
    if (!path.startsWith('/') || !path.endsWith('/')) tell('file-path', file.line, path)
    if (encoding !== 'base64') tell('file-encoding', file.line, encoding)
    if (file.text === '' || Buffer.from(file.text, 'base64').toString('base64') !== file.text) {
      tell('file-content', file.line, file.text.slice(0, 40))
    }
    const address = `${path}${name}`
    if (carried.has(address)) tell('file-distinct', file.line, address)
    carried.add(address)
    if (!referred.has(address)) tell('file-used', file.line, address)
  }
  for (const address of referred) if (!carried.has(address)) tell('file-carried', element.line, address)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
