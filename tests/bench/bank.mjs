import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from '../../scripts/lib/root.mjs'
import {generateBank} from './generate-bank.mjs'
import {machine} from './machine.mjs'
import {measure} from './measure.mjs'
import {table} from './table.mjs'

/** Points of a picture of about 20 KB, and of one of ten times that. */
const small = {width: 83, height: 80}
const large = {width: 260, height: 256}

/**
 * Measure how time and memory grow with a question bank, and print the table.
 *
 * @param {number} rounds How often each command is timed.
 */
export async function measureBank(rounds) {
  const desk = mkdtempSync(join(tmpdir(), 'silabus-bank-'))
  try {
    process.stdout.write(`${machine(rounds)}\n\n`)
    const sizes = [
      {questions: 500, ...small},
      {questions: 1000, ...small},
      {questions: 2000, ...small},
      {questions: 2000, ...large}
    ]
    const candidates = sizes.map((size, index) => {
      const folder = join(desk, String(index))
      const {pictures, bytes} = generateBank(folder, size)
      return {
        name: `${size.questions} questions, ${pictures} pictures of ${Math.round(bytes / pictures / 1000)} KB`,
        command: [
          process.execPath,
          join(root, 'packages', 'cli', 'dist', 'silabus.cjs'),
          ...['build', folder, '--to', 'moodle-xml', '--out', join(desk, 'dist')]
        ]
      }
    })
    const names = candidates.map(({name}) => name)
    const results = await measure(candidates, rounds)
    // Other programs may use the machine for as long as this takes.
    const byProcessor = results.map(result => ({...result, seconds: result.processor}))
    process.stdout.write(table(byProcessor, [names[0], names[2]]))
  } finally {
    rmSync(desk, {recursive: true})
  }
}
