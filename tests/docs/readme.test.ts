import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'

const packages = readdirSync(new URL('../../packages/', import.meta.url))
const home = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'silabus-readme-'))

beforeAll(() => {
  mkdirSync(join(folder, 'garden'))
  writeFileSync(
    join(folder, 'garden', 'course.md'),
    '---\nid: garden\ntitle: Growing vegetables\nlang: en\n---\n\n# Soil {#soil}\n\nGood soil feeds the plant.\n'
  )
  // Examples write where they are run.
  process.chdir(folder)
})

afterAll(() => {
  process.chdir(home)
  rmSync(folder, {recursive: true})
})

describe.each(packages)('README of packages/%s', name => {
  const readme = readFileSync(new URL(`../../packages/${name}/README.md`, import.meta.url), 'utf8')

  it('answers what one asks, in the same order as the others', () => {
    const headings = [...readme.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading)
    expect(headings).toEqual(['Install', 'Use', 'API', 'Messages', 'Security', 'Licence'])
  })

  it('shows a program that runs', async () => {
    expect(readme).toContain(
      `\`\`\`ts\n${readFileSync(new URL(`readme/${name}.ts`, import.meta.url), 'utf8')}\`\`\`\n`
    )
    const said: unknown[] = []
    vi.spyOn(console, 'log').mockImplementation((...words) => said.push(words))
    vi.spyOn(console, 'error').mockImplementation((...words) => said.push(words))
    await import(`./readme/${name}.ts`)
    vi.restoreAllMocks()
    expect(said).not.toEqual([])
  })
})
