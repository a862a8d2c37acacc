import type {Block, Inline, MatchingQuestion} from '@silabus/core'

/**
 * Name the columns of a matching question at the end of its stem: Moodle's have no heads.
 *
 * @param question The question.
 * @returns The stem.
 */
export function stemWithColumns({stem, columns}: MatchingQuestion): readonly Block[] {
  const named = columns.filter(column => column.length > 0)
  const names = named.flatMap((column, index): readonly Inline[] =>
    index === 0 ? column : [{type: 'text', value: ' – '}, ...column]
  )
  return names.length === 0 ? stem : [...stem, paragraph(names)]
}

function paragraph(children: readonly Inline[]): Block {
  return {type: 'paragraph', children: [...children]}
}
