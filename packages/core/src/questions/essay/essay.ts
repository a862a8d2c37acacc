import type {Code} from 'mdast'
import {firstLine} from '../../build/context.ts'
import {alertBody} from '../../build/prose.ts'
import type {Block} from '../../model.ts'
import type {QuestionReader} from '../question-reader.ts'

/** Lines of a field whose author asks for none. */
const usualLines = 15
/** Lines that no screen and no platform shows at once; more is a slip. */
const mostLines = 100

/** Write a text. */
export const essay: QuestionReader<'essay'> = {
  attributes: ['lines', 'words'],
  read({attributes, base, build, markerNotes, node}) {
    attributes.flag('shuffle', false)
    const lines = attributes.count('lines') ?? usualLines
    const words = attributes.range('words')
    if (lines > mostLines) {
      build.report(
        'attribute-value',
        {name: 'lines', found: String(lines), expected: `a whole number from 1 to ${mostLines}`},
        firstLine(build, node)
      )
      return undefined
    }
    const template = templateIn(base.stem)
    if (template !== undefined && base.stem.length === 1) {
      build.report('question-stem-empty', {}, firstLine(build, node))
      return undefined
    }
    return {
      ...base,
      ...(template === undefined ? {} : {stem: base.stem.slice(0, -1)}),
      kind: 'essay',
      lines,
      ...(words?.least === undefined ? {} : {minWords: words.least}),
      ...(words?.most === undefined ? {} : {maxWords: words.most}),
      ...(template === undefined ? {} : {template: {...template, lang: null}}),
      markerNotes: markerNotes === undefined ? [] : alertBody(markerNotes, build)
    }
  }
}

/** The field begins with what stands last as code in the language `template`. */
function templateIn(stem: readonly Block[]): Code | undefined {
  const last = stem.at(-1)
  return last?.type === 'code' && last.lang?.toLowerCase() === 'template' ? last : undefined
}
