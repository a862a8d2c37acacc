import {execFile} from 'node:child_process'

/** What a program said. */
export interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Run a program to its end.
 *
 * @param program Name or path.
 * @param args Its arguments.
 * @param missing What to tell when there is no such program: what to install.
 * @param env Variables beside those of this process.
 * @returns What it said; its exit code may be any.
 * @throws {Error} When it cannot be started or does not end by itself.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  missing: string,
  env: Readonly<Record<string, string>> = {}
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const options = {env: {...process.env, ...env}, maxBuffer: 64 * 1024 * 1024, timeout: 240_000}
    execFile(program, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code
      if (typeof code === 'number') resolve({exitCode: code, stdout, stderr})
      else if (code === 'ENOENT') reject(new Error(missing))
      else reject(new Error(`\`${program}\` did not end by itself: ${error?.message ?? ''}\n${stderr}`))
    })
  })
}
