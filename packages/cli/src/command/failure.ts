/** Where mistakes of the program are told. */
const home = 'https://github.com/silabus/silabus/issues'

/**
 * Tell a failure in one sentence on the standard error.
 *
 * @param error What was thrown.
 * @param debug Whether to show where.
 * @returns The exit code: 2 for a command that was misused, 3 for the rest.
 */
export function failure(error: unknown, debug: boolean): number {
  const {name, message, stack} = error instanceof Error ? error : new Error(String(error))
  // Compared by name: the classes live in parts that are not loaded unless they are needed.
  const known = name === 'UsageError' || name === 'MachineError'
  // What the operating system refuses, such as writing to a full disk behind the standard output, is no mistake of ours.
  const refused = error instanceof Error && 'syscall' in error
  const sentence = known
    ? message
    : refused
      ? `The machine failed: ${firstLine(message)}`
      : `This is a mistake in Silabus: ${firstLine(message)}. Please tell us at ${home}; \`--debug\` shows where it is`
  process.stderr.write(`silabus: ${sentence}\n`)
  if (debug && stack !== undefined) process.stderr.write(`${stack}\n`)
  return name === 'UsageError' ? 2 : 3
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}
