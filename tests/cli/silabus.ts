import {spawn, type ChildProcess, type SpawnOptions} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

/** The command's single file, as it is published. */
export const bundle: string = fileURLToPath(new URL('../../packages/cli/dist/silabus.cjs', import.meta.url))

/** How a run of the command ended. */
export interface Run {
  /** Missing when a signal ended it. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Run the command as a process of its own, not at a terminal.
 *
 * @param args Its arguments.
 * @param options Where and how; variables of the environment are added to the usual ones.
 * @returns How it ended.
 */
export async function silabus(args: readonly string[], options: SpawnOptions = {}): Promise<Run> {
  return ended(start(process.execPath, [bundle, ...args], options))
}

/**
 * Start a program.
 *
 * @param program Its path or name.
 * @param args Its arguments.
 * @param options As for `silabus`.
 * @returns The process; `ended` waits for it.
 */
export function start(program: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  if (!existsSync(bundle)) throw new Error(`There is no \`${bundle}\`, expected it from \`npm run build\``)
  // What the one who runs the tests has set must not show in them.
  const hidden = new Set(['SOURCE_DATE_EPOCH', 'NO_COLOR', 'FORCE_COLOR', 'NODE_OPTIONS'])
  const usual = Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.has(name)))
  return spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env: {...usual, ...options.env}
  })
}

/**
 * Wait for a process to end.
 *
 * @param child The process.
 * @returns How it ended.
 */
export async function ended(child: ChildProcess): Promise<Run> {
  const {stdout, stderr} = child
  if (stdout === null || stderr === null) throw new TypeError('Unexpected process without pipes')
  const [written, told, [code, signal]] = await Promise.all([
    text(stdout),
    text(stderr),
    new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject).once('close', (code, signal) => {
        resolve([code, signal])
      })
    })
  ])
  return {code, signal, stdout: written, stderr: told}
}

/** A folder for one test. */
export interface Desk {
  readonly path: string
  /** Write a file, and the folders above it. */
  readonly put: (path: string, content: string | Uint8Array) => Promise<void>
  /** Run the command there. */
  readonly run: (...args: readonly string[]) => Promise<Run>
  readonly clear: () => Promise<void>
}

/**
 * Make a folder for one test.
 *
 * @param name What its name begins with.
 * @returns The folder.
 */
export async function createDesk(name = 'silabus-'): Promise<Desk> {
  const path = await realpath(await mkdtemp(join(tmpdir(), name)))
  return {
    path,
    async put(file, content) {
      await mkdir(dirname(join(path, file)), {recursive: true})
      await writeFile(join(path, file), content)
    },
    run: (...args) => silabus(args, {cwd: path}),
    clear: () => rm(path, {recursive: true, force: true})
  }
}

/** A small course without a mistake; every target has something to write. */
export const garden = `---
id: garden
title: The garden
lang: en
date: 2024-05-01
---

# Soil {#soil}

:::objectives

- **S1** Tell loam from sand.

:::

Loam holds water[^1].

:::question{#soil-1 objectives=S1}

What holds water best?

- [ ] sand
- [x] loam

:::

[^1]: For some days.
`
