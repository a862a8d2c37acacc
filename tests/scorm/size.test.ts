import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {playerScript, playerStylesheet} from '@silabus/player'
import {stylesheet} from '@silabus/html'
import {packageBytes} from '../support/package-bytes.ts'
import {makePackage} from './package.ts'

const question = (id: string): string => `:::question{#${id}}

What feeds a plant?

- [x] Compost
  > Yes, it holds what a plant needs.
- [ ] Gravel
  > Gravel lets water through, and holds nothing.

:::
`

/** What somebody writes on the first evening. */
const forty = `---
id: garden
title: Growing vegetables
lang: en
pass: 70
---

# Soil {#soil}

Good soil feeds the plant.[^1]

[^1]: Not with everything.

${question('check')}
# Water {#water}

Water early in the morning.

::::quiz{#quiz}

${question('q1')}
::::
`

const paragraph =
  'A plot lies well where the sun reaches it for six hours, where water does not stand after rain, and where '
  + 'somebody passes by every day; of the three the last is the one that most plans forget.'

/** The notes of a lecture: many pages of text, few questions, no pictures. */
const lecture = `---
id: lecture
title: The garden in twelve hours
lang: en
pass: 60
---

${Array.from(
  {length: 12},
  (_, module) => `# Hour ${module + 1} {#h${module}}

${paragraph}[^${module}]

[^${module}]: ${paragraph}

${Array.from({length: 3}, (__, page) => `## Part ${page + 1} of hour ${module + 1} {#h${module}-p${page}}\n\n${`${paragraph} ${module} ${page}.\n\n- ${paragraph}\n- ${paragraph}\n\n`.repeat(2)}`).join('')}
::::quiz{#z${module}}

${question(`q${module}`)}
::::
`
).join('\n')}`

describe('the size of a package', () => {
  test.each([
    ['a course of forty lines', forty, 150_000],
    // Half of it is text.
    ['the notes of a lecture', lecture, 300_000]
  ])('%s, without media: far below 150 KB, in few files', async (_, source, unzippedLimit) => {
    const {files, tree, messages} = makePackage(source)
    expect(messages.filter(({severity}) => severity === 'error')).toEqual([])
    expect(files.size).toBeLessThanOrEqual(6)
    const unzipped = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0)
    expect(unzipped).toBeLessThanOrEqual(unzippedLimit)
    expect((await packageBytes(tree)).length).toBeLessThanOrEqual(75_000)
  })

  test('the player takes 30 KB, its style 12 KB, as they travel', () => {
    expect(gzipSync(playerScript).length).toBeLessThanOrEqual(30_000)
    expect(gzipSync(stylesheet + playerStylesheet).length).toBeLessThanOrEqual(12_000)
  })
})
