import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'

const root = new URL('../../', import.meta.url)
const pages = [
  '.',
  'docs',
  'docs/reference',
  'docs/rules',
  ...readdirSync(new URL('packages/', root)).map(name => `packages/${name}`)
]
  .flatMap(folder => readdirSync(new URL(`${folder}/`, root)).map(name => `${folder}/${name}`))
  .filter(path => path.endsWith('.md'))

it.each(pages)('Links in %s lead to files and headings', path => {
  const dead = addressesOn(new URL(path, root)).filter(address => !leads(new URL(address)))
  expect(dead).toEqual([])
})

it('Every page can be reached from README.md', () => {
  const reached = new Set([new URL('README.md', root).href])
  for (const page of reached) {
    for (const address of addressesOn(new URL(page))) {
      const target = new URL(address.endsWith('/') ? `${address}README.md` : address)
      target.hash = ''
      if (target.pathname.endsWith('.md') && existsSync(target)) reached.add(target.href)
    }
  }
  expect(pages.filter(path => !reached.has(new URL(path, root).href))).toEqual([])
})

/** Where the links of a page lead, those to the web left out. */
function addressesOn(page: URL): readonly string[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s"]+)(?: "[^"]*")?\)/gu)]
    .map(([, address = '']) => address)
    .filter(address => !/^[a-z]+:/u.test(address))
    .map(address => new URL(address, page).href)
}

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
