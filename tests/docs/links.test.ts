import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'

const root = new URL('../../', import.meta.url)
const pages = [
  '.',
  'docs',
  'docs/rules',
  ...readdirSync(new URL('packages/', root)).map(name => `packages/${name}`)
]
  .flatMap(folder => readdirSync(new URL(`${folder}/`, root)).map(name => `${folder}/${name}`))
  .filter(path => path.endsWith('.md'))

it.each(pages)('Links in %s lead to files and headings', path => {
  const page = new URL(path, root)
  const prose = proseOf(page)
  const addresses = [...prose.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, address = '']) => address)
  const dead = addresses.filter(address => !/^[a-z]+:/u.test(address) && !leads(new URL(address, page)))
  expect(dead).toEqual([])
})

function leads(address: URL): boolean {
  const file = new URL(address)
  file.hash = ''
  if (!existsSync(file)) return false
  if (address.hash === '') return true
  const headings = [...proseOf(file).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => `#${slug(heading)}`)
  return headings.includes(address.hash)
}

/** A page without its code, which may show links. */
function proseOf(page: URL): string {
  return readFileSync(page, 'utf8')
    .replace(/^(`{3,}).*?^\1$/gmsu, '')
    .replace(/`[^`\n]+`/gu, '')
}

/** As code hosts make ids of headings. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/gu, '-')
}
