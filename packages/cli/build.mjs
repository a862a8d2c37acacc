// Brings what the pages in `docs/rules/` say into `src/generated/rule-pages.ts`, so that the command can tell it.
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'

const here = path => fileURLToPath(new URL(path, import.meta.url))

const pages = here('../../docs/rules/')
const names = (await readdir(pages)).filter(name => name.endsWith('.md') && name !== 'README.md').sort()
const entries = await Promise.all(
  names.map(async name => {
    const page = await readFile(`${pages}${name}`, 'utf8')
    const [, title, id, explanation] =
      /^# (.+)\n\n`([a-z0-9-]+)` · \w+\n\n(.+?)(?=\n\n## )/su.exec(page) ?? []
    if (id === undefined) throw new Error(`\`docs/rules/${name}\` does not begin like the page of a rule`)
    // Lines are broken for those who read the page as a file.
    const text = explanation.replace(/(?<!\n)\n(?!\n)/gu, ' ')
    return `  ${JSON.stringify(id)}: {title: ${JSON.stringify(title)}, explanation: ${JSON.stringify(text)}}`
  })
)

const source = `// Made by build.mjs; changes here are lost.

/** What the page of a rule says, in Markdown. */
export interface RulePage {
  readonly title: string
  readonly explanation: string
}

/** What the pages say, by rule. */
export const rulePages: Readonly<Record<string, RulePage>> = {
${entries.join(',\n')}
}
`

// An unchanged file keeps its time, so that nothing is compiled again for it.
const target = here('src/generated/rule-pages.ts')
const before = await readFile(target, 'utf8').catch(() => '')
if (before !== source) {
  await mkdir(here('src/generated'), {recursive: true})
  await writeFile(target, source)
}
