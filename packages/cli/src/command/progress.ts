import type {WriteStream} from 'node:tty'
import {coloursOf, columnsOf, printable} from './terminal.ts'

/** Shows on the standard error what is being done. */
export interface Progress {
  /** Say what begins now. */
  readonly step: (text: string) => void
  /** Say how far the step is: a share of 1, and what is worked on. */
  readonly share: (done: number, what: string) => void
  /** Take the display away, before something else is written. */
  readonly clear: () => void
}

/** Milliseconds between two paintings of one step. */
const pause = 80

/**
 * Show progress: one line that is painted over in a terminal, a plain line for each step elsewhere.
 *
 * @param stream The standard error.
 * @returns The display.
 */
export function createProgress(stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>): Progress {
  if (!stream.isTTY || process.env['TERM'] === 'dumb') {
    return {
      step: text => stream.write(`${printable(text)}\n`),
      share: () => undefined,
      clear: () => undefined
    }
  }
  const {dim} = coloursOf(stream)
  let title = ''
  let painted = 0
  const paint = (detail: string): void => {
    painted = performance.now()
    const text = fitting(printable(`${title}${detail}`), widthOf(stream) - 1)
    stream.write(`\r\u001B[K${dim(text)}`)
  }
  return {
    step(text) {
      title = text
      paint('')
    },
    share(done, what) {
      if (performance.now() - painted >= pause) paint(` ${Math.floor(done * 100)} % ${what}`)
    },
    clear() {
      if (painted > 0) stream.write('\r\u001B[K')
      painted = 0
    }
  }
}

/** Some terminals do not say how wide they are. */
function widthOf({columns}: Pick<WriteStream, 'columns'>): number {
  return columns > 0 ? columns : 80
}

/** A line that is wider than the terminal would break, and could not be painted over. */
function fitting(text: string, room: number): string {
  let shown = ''
  let columns = 0
  for (const character of text) {
    columns += columnsOf(character)
    if (columns > room) break
    shown += character
  }
  return shown
}
