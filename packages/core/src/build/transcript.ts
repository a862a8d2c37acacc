import type {Block} from '../model.ts'
import type {Place} from '../report.ts'
import {readSourceFile} from '../sources/source-file.ts'
import type {ModuleBuild} from './context.ts'
import {addNoteTexts, takeNotes} from './footnotes.ts'
import {linkDefinitions} from './links.ts'
import {buildBlocks} from './prose.ts'

/**
 * Read the transcript of a recording, a Markdown file beside it; it is prose of the module that plays the recording. Labels
 * of footnotes are its own; the notes are numbered with those of the module.
 *
 * @param path Where it would be, from the course folder.
 * @param place Where the recording stands.
 * @param module What plays the recording: the module, or another transcript of it.
 * @returns Its text; `undefined` where there is none.
 */
export function readTranscript(
  path: string,
  place: Place,
  module: ModuleBuild
): readonly Block[] | undefined {
  const {report} = module
  if (path === module.file.path || module.transcripts.includes(path)) return undefined
  const found = module.folder.find(path)
  if (found.kind === 'otherCase') report('media-case', {path, actual: found.path}, place)
  if (found.kind === 'outside') report('file-outside', {path}, place)
  if (found.kind !== 'file') return undefined
  const file = readSourceFile(module.folder, path, module, report)
  const build: ModuleBuild = {
    ...module,
    file,
    definitions: linkDefinitions(file.root),
    notes: takeNotes(file.root.children, path, module),
    notePrefix: `${path}#`,
    fences: ['transcript'],
    transcripts: [...module.transcripts, path],
    outline: {depth: 6}
  }
  addNoteTexts(build)
  const blocks = buildBlocks(file.root.children, build)
  return blocks.length === 0 ? undefined : blocks
}
