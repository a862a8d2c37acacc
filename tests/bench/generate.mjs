import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {picture} from './picture.mjs'
import {createRandom} from './random.mjs'

const words = `
  ability access aim answer basis body care cause change choice city claim class cost course culture custom demand
  duty effect effort event example extent fact family farm field figure form freedom function group growth habit harm
  health help history home idea image income industry interest labour language law level life limit market matter
  meaning measure method mind need number object office order origin paper part people place plan power practice
  principle problem process project public purpose quality question reason record region relation report resource
  result right risk role rule school science sense service share sign skill society source space state story street
  structure study subject support system task teacher term theory thing thought time trade tradition unit use value
  view village voice water way welfare will woman word work world year youth
  broad careful central certain clear common complete constant direct early equal exact fair false final formal free
  full general good great hard human important just known large late local long lower main modern narrow natural
  necessary new old open original other personal plain poor possible present private rapid real recent regular rich
  rural same serious short simple single slow small social special strong sudden true usual various whole wide young
`
  .trim()
  .split(/\s+/u)

/**
 * Write a course of about two megabytes of Markdown: 50 modules with footnotes, pictures, tables and questions. The
 * same bytes each time; `silabus check` has nothing to say about it.
 *
 * @param {string} folder Where it goes.
 * @returns {{bytes: number, files: string[]}} Size of the Markdown, and its files in order.
 */
export function generate(folder) {
  const random = createRandom(2_463_534_242)
  const write = createWriter(random)
  const files = [['course.md', frontMatter()]]
  for (let number = 1; number <= 50; number++) files.push(moduleFile(number, write))
  mkdirSync(join(folder, 'media'), {recursive: true})
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
  for (let number = 1; number <= 50; number++) {
    for (const part of ['a', 'b'])
      writeFileSync(join(folder, 'media', `${number}-${part}.png`), picture(random, 120, 80))
  }
  return {
    bytes: files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0),
    files: files.map(([name]) => join(folder, name))
  }
}

function frontMatter() {
  return '---\nid: bench\ntitle: A course of two megabytes\nlang: en\ndate: 2024-01-01\npass: 60\n---\n'
}

function moduleFile(number, write) {
  const blocks = [`# ${write.title()} {#m${number}}`, objectives(number, write), write.paragraph()]
  let note = 0
  for (let section = 1; section <= 5; section++) {
    blocks.push(`## ${write.title()} {#m${number}-s${section}}`)
    for (let part = 0; part < 4; part++) blocks.push(write.paragraph(`[^${++note}]`))
    blocks.push(`### ${write.title()}`, write.list(), write.paragraph(), write.table(), write.quotation())
    if (section === 3 || section === 5) {
      blocks.push(
        `![${write.sentence()}](media/${number}-${section === 3 ? 'a' : 'b'}.png "${write.title()}")`
      )
    }
    blocks.push(write.question(`m${number}-q${section}`, `M${number}.${1 + (section % 3)}`))
  }
  const questions = [1, 2, 3, 4].map(part =>
    write.question(`m${number}-z${part}`, `M${number}.${1 + (part % 3)}`)
  )
  blocks.push(`::::quiz{#m${number}-z title="${write.title()}"}`, ...questions, '::::')
  for (let label = 1; label <= note; label++)
    blocks.push(`[^${label}]: ${write.sentence()} ${write.sentence()}`)
  return [`${String(number).padStart(2, '0')}.md`, `${blocks.join('\n\n')}\n`]
}

function objectives(number, write) {
  const list = [1, 2, 3].map(part => `- **M${number}.${part}** ${write.sentence()}`)
  return `:::objectives\n\n${list.join('\n')}\n\n:::`
}

/**
 * Write prose that means nothing, with the marks that real prose has.
 *
 * @param {() => number} random Numbers from 0 to 1.
 * @returns Makes of words, sentences, and blocks.
 */
export function createWriter(random) {
  const pick = list => list[Math.floor(random() * list.length)]
  const phrase = length => Array.from({length}, () => pick(words)).join(' ')
  const capital = text => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  const between = (least, most) => least + Math.floor(random() * (most - least + 1))
  const repeat = (times, make) => Array.from({length: times}, make)

  const marked = () => {
    const text = phrase(between(1, 3))
    return pick([
      `*${text}*`,
      `**${text}**`,
      `\`${text}\``,
      `[${text}](https://example.org/${pick(words)})`,
      text,
      text
    ])
  }
  const sentence = () =>
    `${capital(phrase(between(4, 9)))} ${marked()} ${phrase(between(2, 7))}, ${phrase(between(3, 8))}.`
  return {
    sentence,
    title: () => capital(phrase(between(2, 5))),
    paragraph: (end = '') => `${repeat(between(3, 6), sentence).join(' ')}${end}`,
    list: () => repeat(between(3, 6), () => `- ${sentence()}\n  - ${sentence()}`).join('\n'),
    quotation: () => `> ${sentence()} ${sentence()}`,
    table: () =>
      [
        `| ${phrase(1)} | ${phrase(2)} |`,
        '| --- | ---: |',
        ...repeat(5, () => `| ${marked()} | ${phrase(3)} |`)
      ].join('\n'),
    question(id, objective) {
      const right = between(0, 3)
      const options = repeat(
        4,
        (_, index) => `- [${index === right ? 'x' : ' '}] ${index + 1}. ${sentence()}\n  > ${sentence()}`
      )
      const note = `> [!NOTE]\n> ${sentence()}`
      return `:::question{#${id} objectives=${objective}}\n\n${sentence()}\n\n${options.join('\n')}\n\n${note}\n\n:::`
    }
  }
}
