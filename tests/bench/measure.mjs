import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

/** Ticks of Linux in which it counts the time of the processor: everywhere a hundred in a second. */
const ticks = 100

/**
 * Measure commands in turns, so that what else the machine does meets all of them alike.
 *
 * @param {readonly {name: string, command: readonly string[], cwd?: string}[]} candidates What to run.
 * @param {number} rounds How often each one is timed; one run more warms the disk's cache and measures memory.
 * @returns {Promise<{name: string, seconds: number[], processor: number[], megabytes: number | undefined}[]>} For each
 *   candidate how long its runs took, by round, how much of that the processor worked, and the most memory that one took.
 */
export async function measure(candidates, rounds) {
  const results = []
  for (const {name, command, cwd} of candidates) {
    const {megabytes} = await run(command, cwd)
    results.push({name, seconds: [], processor: [], megabytes})
  }
  for (let round = 0; round < rounds; round++) {
    for (const [index, {command, cwd}] of candidates.entries()) {
      const before = performance.now()
      const {processor} = await run(command, cwd)
      results[index].seconds.push((performance.now() - before) / 1000)
      results[index].processor.push(processor)
    }
  }
  return results
}

/**
 * Run a command. Linux counts what it takes, and is asked until the process ends: the most memory, in megabytes, and how
 * long the processor worked for it, in seconds.
 */
async function run(command, cwd) {
  const child = start(command, cwd)
  const taken = {megabytes: undefined, processor: 0}
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      taken.megabytes = Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? NaN) / 1024 || taken.megabytes
      // The 14th and 15th field, of which the second is a name in brackets (proc(5)).
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
      taken.processor = (Number(fields[11]) + Number(fields[12])) / ticks
    } catch {
      // Another system, or the process has just ended.
    }
  }, 5)
  try {
    await end(child, command)
  } finally {
    clearInterval(timer)
  }
  return taken
}

function start([program, ...args], cwd) {
  return spawn(program, args, {cwd, stdio: ['ignore', 'ignore', 'pipe']})
}

async function end(child, command) {
  let told = ''
  child.stderr.on('data', chunk => (told += chunk))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`\`${command.slice(0, 3).join(' ')} …\` ended with ${code}:\n${told}`)
}
