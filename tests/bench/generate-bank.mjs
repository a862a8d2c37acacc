import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createWriter} from './generate.mjs'
import {picture} from './picture.mjs'
import {createRandom} from './random.mjs'

/** Questions of one quiz. */
const shelf = 50

/**
 * Write a course that is a question bank: quizzes of 50 questions of all nine kinds, a picture in every fourth.
 * The same bytes each time; `silabus check` has nothing to say about it.
 *
 * @param {string} folder Where it goes.
 * @param {{questions: number, width: number, height: number}} size How many questions, and how large each picture is;
 *   its bytes are about three times `width` times `height`.
 * @returns {{pictures: number, bytes: number}} How many pictures there are, and their size in all.
 */
export function generateBank(folder, {questions, width, height}) {
  const random = createRandom(2_463_534_242)
  const write = createWriter(random)
  mkdirSync(join(folder, 'media'), {recursive: true})
  writeFileSync(
    join(folder, 'course.md'),
    '---\nid: bank\ntitle: A bank of questions\nlang: en\ndate: 2024-01-01\n---\n'
  )
  const sum = {pictures: 0, bytes: 0}
  for (let first = 1; first <= questions; first += shelf) {
    const blocks = [`# ${write.title()} {#m${first}}`, `::::quiz{#z${first} title="${write.title()}"}`]
    for (let number = first; number < first + shelf; number++) {
      const shown = []
      if (number % 4 === 0) {
        const bytes = picture(random, width, height)
        sum.pictures += 1
        sum.bytes += bytes.length
        writeFileSync(join(folder, 'media', `${number}.png`), bytes)
        shown.push(`![${write.sentence()}](media/${number}.png)`)
      }
      blocks.push(question(number, shown, write))
    }
    writeFileSync(
      join(folder, `${String(first).padStart(4, '0')}.md`),
      `${[...blocks, '::::'].join('\n\n')}\n`
    )
  }
  return sum
}

function question(number, shown, write) {
  const make = kinds[number % kinds.length]
  const {attributes = '', stem = [write.sentence()], answers = []} = make(write, number)
  const note = `> [!NOTE]\n> ${write.sentence()}`
  return [`:::question{#q${number}${attributes}}`, ...shown, ...stem, ...answers, note, ':::'].join('\n\n')
}

const option = (right, number, write) =>
  `- [${right ? 'x' : ' '}] ${number}. ${write.sentence()}\n  > ${write.sentence()}`

/** What is asked, by kind. */
const kinds = [
  write => ({answers: [[1, 2, 3, 4].map(place => option(place === 2, place, write)).join('\n')]}),
  write => ({answers: [[1, 2, 3, 4].map(place => option(place < 3, place, write)).join('\n')]}),
  () => ({attributes: ' type=truefalse', answers: ['- [x] True\n- [ ] False']}),
  (write, number) => ({answers: [`- ${write.title()}\n- answer ${number} of it \`50%\``]}),
  (write, number) => ({answers: [`- ${number} ± 1`]}),
  write => ({
    answers: [`| a | b |\n| --- | --- |\n| first | ${write.title()} 1 |\n| second | ${write.title()} 2 |`]
  }),
  write => ({answers: [`1. first ${write.title()}\n2. second ${write.title()}\n3. third ${write.title()}`]}),
  write => ({stem: [`${write.sentence()} [[one | two]] ${write.title()} [[(three) | four]].`]}),
  () => ({attributes: ' type=essay words=100..200'})
]
