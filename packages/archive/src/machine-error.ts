/** Thrown when the machine fails us: a full disk, a missing permission. Its message is one sentence for people. */
export class MachineError extends Error {
  override readonly name: string = 'MachineError'
  /** The file or folder it is about. */
  readonly path: string

  /**
   * @param message One sentence without a full stop, the path included.
   * @param path The file or folder it is about.
   * @param cause What the machine said.
   */
  constructor(message: string, path: string, cause?: unknown) {
    super(message, {cause})
    this.path = path
  }
}

/**
 * Say in words why the machine refused something.
 *
 * @param action What was tried, such as `write`.
 * @param path The file or folder it was tried on.
 * @param error What was thrown.
 * @returns A `MachineError` for a refusal of the operating system; every other error as it came.
 */
export function machineError(action: string, path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error
  return new MachineError(`Cannot ${action} \`${path}\`: ${reasons[error.code] ?? error.code}`, path, error)
}

/** The error codes that people meet, in words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use by another program',
  EDQUOT: 'the quota of disk space is used up',
  EEXIST: 'something of that name already stands there',
  EFBIG: 'the file would be larger than this system allows',
  EIO: 'the disk failed',
  EISDIR: 'a folder of that name stands there',
  ELOOP: 'its symbolic links go round in circles',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only'
}

function isSystemError(error: unknown): error is Error & {code: string} {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}
