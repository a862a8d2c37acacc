import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

/**
 * Measure commands in turns, so that what else the machine does meets all of them alike.
 *
 * @param {readonly {name: string, command: readonly string[], cwd?: string}[]} candidates What to run.
 * @param {number} rounds How often each one is timed; one run more warms the disk's cache and measures memory.
 * @returns {Promise<{name: string, seconds: number[], megabytes: number | undefined}[]>} For each candidate how long
 *   its runs took, by round, and the most memory that one took.
 */
export async function measure(candidates, rounds) {
  const results = []
  for (const {name, command, cwd} of candidates) {
    results.push({name, seconds: [], megabytes: await peakOf(command, cwd)})
  }
  for (let round = 0; round < rounds; round++) {
    for (const [index, {command, cwd}] of candidates.entries()) {
      const before = performance.now()
      await end(start(command, cwd), command)
      results[index].seconds.push((performance.now() - before) / 1000)
    }
  }
  return results
}

/** The most memory that a command takes, in megabytes; Linux counts it, and it is asked until the process ends. */
async function peakOf(command, cwd) {
  const child = start(command, cwd)
  let kilobytes
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      kilobytes = Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? kilobytes)
    } catch {
      // Another system, or the process has just ended.
    }
  }, 5)
  try {
    await end(child, command)
  } finally {
    clearInterval(timer)
  }
  return kilobytes === undefined ? undefined : kilobytes / 1024
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
