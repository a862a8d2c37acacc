import {cpus} from 'node:os'

/**
 * Say on what is measured.
 *
 * @param {number} rounds How often each command is timed.
 * @param {...(string | undefined)} programs What takes part beside Node.
 * @returns {string} One line.
 */
export function machine(rounds, ...programs) {
  const parts = [
    `Node ${process.versions.node}`,
    ...programs.filter(program => program !== undefined),
    `${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
    `${rounds} rounds`
  ]
  return parts.join(', ')
}
