import type {AssetReference, Course} from './model.ts'
import type {Report} from './report.ts'

/** One piece of a file that is put together while it is written. */
export type FilePart = string | EncodedAsset

/** An asset's bytes as base64 text, without line breaks. */
export interface EncodedAsset {
  readonly type: 'base64'
  readonly asset: AssetReference
}

/** A file that is made when it is written: one at a time, so that memory does not grow with their number. */
export interface MadeFile {
  readonly type: 'made'
  /** Bytes of what it is made of: a guess at its size, for progress and limits. */
  readonly bytes: number
  /**
   * Make the whole file, the same at every call.
   *
   * @throws {RefusedFileError} When what it is made of turns out to be broken.
   */
  readonly make: () => Promise<Uint8Array>
}

/**
 * One file of a package: text or bytes made here, an asset that streams from the course folder, a list of parts that
 * stream one after the other, or a file that is made when it is written.
 */
export type FileEntry = string | Uint8Array | AssetReference | MadeFile | readonly FilePart[]

/** How a tree of files is written. */
export type Container = 'zip' | 'epub' | 'file' | 'files' | 'folder' | 'print'

/** A part of a course, such as a question, in a summary. */
export interface ExportedPart {
  readonly id: string
  readonly name: string
}

/** What an earlier export held of one part. */
export interface EarlierPart {
  readonly name: string
  /** Where it stood: a category, say. */
  readonly place: string
  /** The same for parts that say the same. */
  readonly fingerprint: string
}

/** What an earlier export held, to compare with. */
export interface EarlierExport {
  /** By the id that the target gave each part. */
  readonly parts: ReadonlyMap<string, EarlierPart>
  /** Places by the ids that the target gave them, parents first. */
  readonly places: ReadonlyMap<string, string>
  /** Id of the course as the target spelt it, where it said so. */
  readonly course?: string | undefined
}

/** What an export differs in from an earlier one. */
export interface ExportChanges {
  readonly added: readonly ExportedPart[]
  readonly changed: readonly ExportedPart[]
  /** The same, but in another place than before; not written again. */
  readonly moved: readonly (ExportedPart & {readonly from: string; readonly to: string})[]
  /** Places that have another name now, or stand in another one, where parts are to go. */
  readonly renamed: readonly {readonly id: string; readonly from: string; readonly to: string}[]
  /** In the earlier export alone. */
  readonly removed: readonly ExportedPart[]
}

/** A page that a browser prints; the entries of the tree are the files that it shows. */
export interface PrintJob {
  /**
   * Write the page, HTML with addresses relative to the entries.
   *
   * @param pages On which printed page each id stands that something links to, counted from 1; empty as long as nobody
   *   knows.
   */
  readonly page: (pages: ReadonlyMap<string, number>) => string
  readonly title: string
  readonly authors: readonly string[]
  readonly subject?: string | undefined
  readonly keywords: readonly string[]
  /** Which program made it. */
  readonly creator: string
  /** Stamped as the time of its making. */
  readonly date: Date
}

/** What an exporter makes; writing it needs nothing else. */
export interface FileTree {
  /**
   * `zip`: a plain zip. `epub`: a zip whose first entry, `mimetype`, is stored (OCF 3.3, 4.2).
   * `file`: the only entry as it is. `files`: each entry as a file of its own; its path is what follows the id of the
   * course in the file's name. `folder`: each entry as a file of one folder, which is replaced as a whole.
   * `print`: what a browser needs to print one file; see `print`.
   */
  readonly container: Container
  /** By path, in the order in which they are written; paths are relative, with `/`. */
  readonly entries: ReadonlyMap<string, FileEntry>
  /** Of a tree whose container is `print`. */
  readonly print?: PrintJob | undefined
  /** Where the assets among the entries come from. */
  readonly assets: AssetSource
  /** How it differs from `ExportContext.earlier`: nothing else is in the entries, which may be none. */
  readonly changes?: ExportChanges | undefined
}

/** The bytes of the course's assets; SVG pictures come cleaned of scripts and outside references. */
export interface AssetSource {
  /** Whole content; for small files that an exporter has to look into. */
  readonly read: (asset: AssetReference) => Uint8Array
  /** Content in chunks, for files of any size. */
  readonly open: (asset: AssetReference) => AsyncIterable<Uint8Array>
  /** SHA-256 of the content, in lower-case hexadecimal digits; computed once. */
  readonly digest: (asset: AssetReference) => string
}

/** All an exporter may know about the outside world. */
export interface ExportContext {
  /** Stamped wherever a format wants a date; fixed in tests and by SOURCE_DATE_EPOCH. */
  readonly now: Date
  /** Where an author's mistake, or a loss in this target, is told. */
  readonly report: Report
  readonly assets: AssetSource
  /** Version of Silabus, for formats that name their generator. */
  readonly generator: string
  /** What `Exporter.readEarlier` made of earlier files: only what is new or differs is wanted. */
  readonly earlier?: EarlierExport | undefined
}

/** What one option of a target means and takes. */
export interface ExporterOption {
  /** One sentence for `silabus targets`. */
  readonly description: string
  /**
   * What is written. `list`: texts, of which one alone may stand without a list. `file`: the path of a file in the
   * course folder; the exporter gets an `AssetReference`. `map`: keys with values, see `options`.
   */
  readonly type: 'string' | 'number' | 'boolean' | 'list' | 'file' | 'map'
  /** The only values allowed, if they can be listed. */
  readonly values?: readonly string[]
  readonly default?: string | number | boolean
  /** Of a map: its keys. */
  readonly options?: Readonly<Record<string, ExporterOption>>
  /**
   * Look closer at a text, at each of a list, or at the path of a file.
   *
   * @returns What is expected instead; `undefined` for one that fits.
   */
  readonly check?: (value: string) => string | undefined
}

/** A target: turns a course into the files of one format. */
export interface Exporter {
  /** As in `--to` and under `targets:`; lower case letters, digits, `-`. */
  readonly target: string
  /** For people: `SCORM 1.2 package`. */
  readonly title: string
  /** One line on what to do with the file. */
  readonly howToImport: string
  /** File name after the course's id: `-scorm12.zip`. */
  readonly suffix: string
  readonly options: Readonly<Record<string, ExporterOption>>
  /**
   * Read an earlier file of this target, where it can be brought up to date with what has changed alone.
   *
   * @throws {SyntaxError} When it is no such file; the message says at which line.
   */
  readonly readEarlier?: (chunks: Iterable<Uint8Array>) => EarlierExport
  /**
   * Made only where somebody asks for it: by `--to`, or by naming it under `targets:`; for formats that carry so little
   * that most courses would be told of losses that nobody minds.
   */
  readonly onRequest?: boolean | undefined
  /**
   * Make the files. Mistakes and losses go to `context.report`; a course never makes it throw.
   *
   * @returns The files, or `undefined` when the course has nothing for this target (reported as info).
   */
  readonly export: (course: Course, context: ExportContext) => FileTree | undefined
}
