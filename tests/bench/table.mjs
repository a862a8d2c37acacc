/**
 * Show measurements as a Markdown table. Ratios are taken within each round, as the machine is equally busy then.
 *
 * @param {Awaited<ReturnType<typeof import('./measure.mjs').measure>>} results What was measured.
 * @param {readonly string[]} references Names of those that the others are compared with.
 * @returns {string} The table, with its end of line.
 */
export function table(results, references) {
  const known = references.filter(name => results.some(result => result.name === name))
  const head = ['', 'min', 'median', 'max', 'memory', ...known.map(name => `÷ ${name}`)]
  const rows = results.map(result => [
    result.name,
    ...spread(result.seconds).map(duration),
    result.megabytes === undefined ? '–' : `${Math.round(result.megabytes)} MB`,
    ...known.map(name =>
      ratio(
        result,
        results.find(other => other.name === name)
      )
    )
  ])
  const line = cells => `| ${cells.join(' | ')} |\n`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    ''
  )
}

function ratio(result, reference) {
  if (result === reference) return '1'
  const [least, median, most] = spread(
    result.seconds.map((seconds, round) => seconds / reference.seconds[round])
  )
  return `**${median.toFixed(2)}** (${least.toFixed(2)}–${most.toFixed(2)})`
}

function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return [sorted[0], (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2, sorted.at(-1)]
}

function duration(seconds) {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(2)} s`
}
