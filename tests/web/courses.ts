import {readdirSync, readFileSync, statSync} from 'node:fs'
import {memoryFolder, type CourseFolder} from '@silabus/core'
import {loadCourse} from 'silabus'

const fixtures = new URL('../fixtures/', import.meta.url)

/** The course of a teacher, with everything in it. */
export const example = (): CourseFolder =>
  loadCourse(new URL('../../examples/kesejahteraan-sosial/', import.meta.url).pathname)

/** Every course of the fixtures, by name. */
export const fixtureNames: readonly string[] = readdirSync(fixtures).sort()

/**
 * Read the course of a fixture.
 *
 * @param name The folder's name.
 * @returns The course.
 */
export function fixture(name: string): CourseFolder {
  const root = new URL(`${name}/input/`, fixtures)
  const names = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(path =>
    statSync(new URL(path, root)).isFile()
  )
  const files = Object.fromEntries(
    names.map(path => [path, new Uint8Array(readFileSync(new URL(path, root)))])
  )
  const [only] = names
  const alone = !names.includes('course.md') && names.length === 1 && only !== undefined ? {alone: only} : {}
  return memoryFolder(files, {name: 'fixture', ...alone})
}

/** All kinds of questions, in the text and in a quiz, with hints, feedback and notes among the answers. */
export const everyKind: string = (() => {
  const questions = (prefix: string): string =>
    [
      `:::question{#${prefix}single title="Soil" objectives=G1}\n\nWhich soil[^1]?\n\n- [x] Loam[^1]\n  > Just so[^2].\n- [ ] Gravel\n\n> [!TIP]\n> Think of roots.\n\n> [!TIP]\n> Think of water.\n\n> [!NOTE]\n> Loam holds [water](#more).\n\n:::`,
      `:::question{#${prefix}multiple}\n\nWhich two?\n\n- [x] Water \`50%\`\n- [x] Light \`50%\`\n- [ ] Salt \`-50%\`\n\n:::`,
      `:::question{#${prefix}truefalse type=truefalse}\n\nPlants eat soil.\n\n- [ ] True\n- [x] False\n\n:::`,
      `:::question{#${prefix}short wildcard=true}\n\nWhat holds?\n\n- net*\n- \\*\n  > Read on.\n\n:::`,
      `:::question{#${prefix}numeric}\n\nHow fast?\n\n- 9.81 ± 0.05 m/s²\n\n:::`,
      `:::question{#${prefix}matching}\n\nMatch.\n\n| Soil | Use |\n| --- | --- |\n| Loam | beds |\n| Sand | paths |\n|  | walls |\n\n:::`,
      `:::question{#${prefix}ordering}\n\nOrder.\n\n1. Dig\n2. Sow\n3. Reap\n\n:::`,
      `:::question{#${prefix}cloze}\n\nLoam [[holds | keeps]] water, [[(sand) | clay]] drains, and g is [[= 9.81 ± 0.05]].\n\n:::`,
      `:::question{#${prefix}essay type=essay words=50..100}\n\nWhy compost?\n\n> [!NOTE]\n> For the marker alone: mentions [life](#marker).\n\n:::`
    ].join('\n\n')
  return (
    `---\nid: garden\ntitle: Growing & <vegetables>\nlang: en\nauthors: [Rina "R" Wati, A </script><b>]\ndescription: On soil.\n---\n\n`
    + `# Soil {#soil}\n\n:::objectives\n\n- **G1** Name soils.\n\n:::\n\n${questions('')}\n\n## More {#more}\n\nSee [the quiz](#quiz).\n\n`
    + `[^1]: A note, with [a link](#q-single).\n[^2]: Another.\n\n`
    + `# Test {#con}\n\n::::quiz{#quiz title="A quiz" attempts=2 pass=60}\n\n${questions('q-').replaceAll(' objectives=G1', '')}\n\n::::\n\n`
    + `:::glossary\n\n- **Loam** — soil[^1].\n\n:::\n\n[^1]: The second module counts anew.\n[^2]: And again.\n\n`
    + `# Index {#index}\n\n:::glossary\n\n- **Sand** — grains.\n\n:::\n`
  )
})()

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>'

/** A course whose notes cite works, with figures, a table and objectives. */
export const study: Readonly<Record<string, string>> = {
  'square.svg': square,
  'course.md':
    '---\nid: garden\ntitle: A garden\nlang: en\n---\n\n'
    + '# Soil {#soil}\n\n:::objectives\n\n- **S1** Name soils.\n- **S2** Feed plants.\n\n:::\n\n'
    + 'Loam holds.[^1] So does clay.[^2]\n\n## Beds {#beds objectives="S1"}\n\n![A bed](square.svg "A raised bed")\n\n'
    + 'Again.[^1]\n\n'
    + ':::question{#q1 objectives=S1}\n\nWhich?\n\n![Two](square.svg "Two soils")\n\n- [x] Loam\n\n  ![Loam](square.svg "Loam in a hand")\n- [ ] Gravel\n  > ![Gravel](square.svg "Why gravel fails")\n\n:::\n\n'
    + '<table><caption>Sums of rain</caption><tr><td>1</td></tr></table>\n\n'
    + '[^1]: <cite>Howard, *An Agricultural Testament* (1940)</cite>, see [beds](#beds).\n'
    + '[^2]: <cite>Ämter: *Clay*, at [the beds](#beds)</cite>.\n\n'
    + '# Water {#water}\n\nRain.[^1]\n\n::::quiz{#quiz}\n\n:::question{#q2 objectives="S1 S2"}\n\nWhat?\n\n- [x] Rain\n- [ ] Wind\n\n> [!NOTE]\n> As said.[^2]\n\n:::\n\n::::\n\n'
    + '[^1]: <cite>Howard, An Agricultural Testament  (1940).</cite>\n[^2]: <cite>Zola (1890)</cite>.\n'
}
