import {realpathSync, statSync, type Stats} from 'node:fs'
import {basename, dirname, resolve} from 'node:path'
import {machineError} from '@silabus/archive'
import {nearest} from '@silabus/core'
import {diskFolder, namesIn, type DiskFolder} from './disk-folder.ts'
import {UsageError} from './usage-error.ts'

/**
 * Find a course on disk; `parseCourse` reads it.
 *
 * @param path A `.md` file, a folder with a `course.md`, or that `course.md`.
 * @returns The folder of the course.
 * @throws {UsageError} When there is no course.
 * @throws {MachineError} When it may not be looked at.
 */
export function loadCourse(path: string): DiskFolder {
  const stats = look(path)
  const place = realpathSync(path)
  const name = basename(resolve(path))
  if (stats.isDirectory()) return folderOf(path, place, name)
  if (name === 'course.md') return folderOf(dirname(path), dirname(place), basename(dirname(resolve(path))))
  const ending = /\.md$/iu
  if (!stats.isFile() || !ending.test(name)) {
    throw new UsageError(
      `\`${path}\` is no course: expected a Markdown file (\`.md\`) or a folder with a \`course.md\``
    )
  }
  return diskFolder({
    path: dirname(place),
    name: name.replace(ending, ''),
    main: basename(place),
    alone: true
  })
}

function folderOf(given: string, path: string, name: string): DiskFolder {
  const folder = diskFolder({path, name: name === '' ? 'course' : name, main: 'course.md', alone: false})
  const main = folder.find(folder.main)
  switch (main.kind) {
    case 'file':
      return folder
    case 'otherCase':
      throw new UsageError(
        `There is no \`course.md\` in \`${given}\`: \`${main.path}\` is there, expected that very spelling`
      )
    case 'outside':
      throw new UsageError(
        `The \`course.md\` in \`${given}\` leads out of the folder, expected a file inside it`
      )
    case 'folder':
      throw new UsageError(`The \`course.md\` in \`${given}\` is a folder, expected a file`)
    case 'missing': {
      const text = folder.list().find(name => /^[^._].*\.md$/iu.test(name) && name !== 'README.md')
      const hint =
        text === undefined ? '' : `; for a course of one file, name the file: \`${join(given, text)}\``
      throw new UsageError(
        `There is no \`course.md\` in \`${given}\`, expected one, as the first file of the course${hint}`
      )
    }
  }
}

function join(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.replace(/\/+$/u, '')}/${name}`
}

function look(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ERR_INVALID_ARG_VALUE') {
      throw machineError('read', path, error)
    }
    const near = nearest(basename(path), namesBeside(path))
    const hint = near === undefined ? '' : `; did you mean \`${join(dirname(path), near)}\`?`
    throw new UsageError(
      `There is no course \`${path}\`, expected a Markdown file or a folder with a \`course.md\`${hint}`
    )
  }
}

function namesBeside(path: string): readonly string[] {
  try {
    return namesIn(dirname(path)).filter(name => !name.startsWith('.'))
  } catch {
    return []
  }
}
