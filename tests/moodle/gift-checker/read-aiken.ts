/** A question of an Aiken file. */
export interface AikenQuestion {
  readonly stem: string
  readonly options: readonly string[]
  /** Index of the right option. */
  readonly right: number
}

/**
 * Read an Aiken file as strictly as its form allows, without the code that writes it.
 *
 * @param file The file.
 * @returns Its questions.
 * @throws At a line that stands where it must not.
 */
export function readAiken(file: string): readonly AikenQuestion[] {
  if (!file.endsWith('\n') || /[\r\uFEFF]/u.test(file)) throw new Error('Line ends')
  return file
    .slice(0, -1)
    .split('\n\n')
    .map(block => {
      const [stem = '', ...lines] = block.split('\n')
      const answer = /^ANSWER: ([A-Z])$/u.exec(lines.pop() ?? '')?.[1]
      if (answer === undefined) throw new Error(`No answer at the end of ${block}`)
      if (stem.trim() !== stem || Buffer.byteLength(stem) < 2 || /^(?:[A-Z][.)]|ANSWER:)/u.test(stem))
        throw new Error(`No text of a question: ${stem}`)
      const options = lines.map((line, index) => {
        const start = `${String.fromCharCode(65 + index)}) `
        if (!line.startsWith(start) || line.length === start.length) throw new Error(`No option: ${line}`)
        return line.slice(start.length)
      })
      const right = answer.charCodeAt(0) - 65
      if (options.length < 2 || right >= options.length) throw new Error(`No right option in ${block}`)
      return {stem, options, right}
    })
}
