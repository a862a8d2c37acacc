/**
 * A course folder as core sees it. The command reads a disk, tests read memory; core itself reads neither.
 * All paths are relative to the folder, with `/`.
 */
export interface CourseFolder {
  /** What a course without title or id is called: the folder's name, or the lone file's without its ending. */
  readonly name: string
  /** The file that speaks for the course: `course.md`, or the lone file. */
  readonly main: string
  /** Whether `main` is the whole course, so that files beside it are not modules. */
  readonly alone: boolean
  /** Names at the top level of the folder, in any order. */
  readonly list: () => readonly string[]
  /** Look a file up, without reading it. */
  readonly find: (path: string) => FoundFile
  /** Whole content of a file that was found. */
  readonly read: (path: string) => Uint8Array
  /** SHA-256 of a file that was found, in lower-case hexadecimal digits; large files are read in chunks. */
  readonly digest: (path: string) => string
  /** The first bytes of a file that was found, 64 of them or all that it has. */
  readonly start: (path: string) => Uint8Array
  /** Content of a file that was found, in chunks. */
  readonly open: (path: string) => AsyncIterable<Uint8Array>
}

/** What stands under a path. */
export type FoundFile =
  /** A file, spelt just so. */
  | {readonly kind: 'file'; readonly path: string; readonly bytes: number}
  /** A file whose name differs in upper and lower case, or in its Unicode form, from what was asked for. */
  | {readonly kind: 'otherCase'; readonly path: string}
  /** Outside the folder, also through a symbolic link. */
  | {readonly kind: 'outside'}
  | {readonly kind: 'folder'; readonly path: string}
  /** Nothing; `near` is the most similar path, if one is similar enough. */
  | {readonly kind: 'missing'; readonly near?: string | undefined}
