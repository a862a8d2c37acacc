import {walk, type SingleChoiceQuestion, type TrueFalseQuestion} from '@silabus/core'
import {decimal} from '../questions/numbers.ts'

/**
 * List what of a question Aiken has no place for, as far as its author set it.
 *
 * @param question The question.
 * @returns Such as `` `points=2` `` and `feedback`; empty if there is nothing.
 */
export function listLosses(question: SingleChoiceQuestion | TrueFalseQuestion): string[] {
  const {title, points, hints, explanation, options} = question
  const lost: string[] = []
  if (title !== undefined) lost.push('title')
  if (points !== 1) lost.push(`\`points=${decimal(points)}\``)
  if ('shuffle' in question && question.shuffle) lost.push('`shuffle=true`')
  if (options.some(({feedback}) => feedback.length > 0)) lost.push('feedback')
  if (hints.length > 0) lost.push(hints.length === 1 ? 'hint' : 'hints')
  if (explanation.length > 0) lost.push('explanation')
  return [...lost, ...listMarkup(question)]
}

/** What is more than plain text in what stays of a question, each once. */
function listMarkup({stem, options}: SingleChoiceQuestion | TrueFalseQuestion): readonly string[] {
  const lost = new Set<string>()
  for (const blocks of [stem, ...options.map(({children}) => children)]) {
    if (blocks.length > 1) lost.add('markup')
    walk(blocks, ({type}) => {
      const name = Object.hasOwn(names, type) ? names[type] : 'markup'
      if (name !== undefined) lost.add(name)
      return undefined
    })
  }
  return [...lost]
}

/** What the loss of a node is called; that of any other is one of markup. */
const names: Readonly<Record<string, string | undefined>> = {
  text: undefined,
  paragraph: undefined,
  // A link that no author wrote.
  glossaryReference: undefined,
  picture: 'picture',
  figure: undefined,
  recording: 'recording',
  footnoteReference: 'footnote',
  link: 'link',
  crossReference: 'link',
  download: 'link'
}
