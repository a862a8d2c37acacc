import type {ImportedOption, ImportedTrueFalse} from '../../bank.ts'
import {tellCombinedFeedback} from '../combined-feedback.ts'
import type {QuestionReader} from '../question-source.ts'
import {noteChoiceLooks, noteCount, noteHints, notePenalty, noteSettings} from '../usual-settings.ts'
import {child, childrenOf, textOf} from '../read-elements.ts'
import {isTrue, weightOf} from '../values.ts'

/** `multichoice`: choose one, or all that are right. */
export const multichoice: QuestionReader = source => {
  const {base, lose, node, prose} = source
  const single = isTrue(child(node, 'single'), true)
  const options = childrenOf(node, 'answer').flatMap((answer): ImportedOption[] => {
    const children = prose(answer)
    // Moodle drops those by itself.
    if (children.length === 0) return []
    return [{children, feedback: prose(child(answer, 'feedback')), weight: weightOf(answer)}]
  })
  tellCombinedFeedback(source)
  noteChoiceLooks(source, options)
  noteHints(source)
  if (!single) noteCount(source)
  const shuffle = isTrue(child(node, 'shuffleanswers'), false)
  const truth = single && !shuffle && source.said === 'truefalse' ? truthOf(options) : undefined
  if (truth !== undefined) {
    noteSettings(source, {penalty: ['1']})
    return {...base, kind: 'truefalse', ...truth}
  }
  notePenalty(source)
  if (!single) return {...base, kind: 'multiple', options, shuffle}
  const best = options.reduce((most, {weight}) => Math.max(most, weight), -Infinity)
  for (const [index, {weight}] of options.entries())
    if (weight !== 0 && weight !== best)
      lose(
        `weight of ${weight}% of option ${index + 1}`,
        'the option counts as wrong',
        childrenOf(node, 'answer')[index]
      )
  if (best > 0 && best < 100) lose(`best option of ${best}%`, 'it counts as right')
  return {
    ...base,
    kind: 'single',
    options: options.map(option => ({...option, weight: option.weight === best && best > 0 ? 100 : 0})),
    shuffle
  }
}

/** What Silabus writes for true or false in words of the author's own: two options, one of them right. */
function truthOf(
  options: readonly ImportedOption[]
): Pick<ImportedTrueFalse, 'answer' | 'words' | 'feedback'> | undefined {
  const [first, second, ...more] = options
  if (first === undefined || second === undefined || more.length > 0) return undefined
  const weights = [first.weight, second.weight]
  if (!weights.includes(100) || !weights.includes(0)) return undefined
  return {
    words: [first.children, second.children],
    answer: first.weight === 100,
    feedback: {whenTrue: first.feedback, whenFalse: second.feedback}
  }
}

/**
 * `truefalse`: Moodle goes by the texts of the answers, and by their order where they say neither; the answer that is
 * read last decides which is right (Moodle 4.5, `qtype_truefalse`, import).
 */
export const truefalse: QuestionReader = source => {
  const {base, lose, node, prose} = source
  const answers = childrenOf(node, 'answer')
  const named = answers.map(answer => textOf(answer).toLowerCase())
  const plain = named.every(name => name === 'true' || name === 'false')
  const words: readonly string[] = plain ? named : answers.map((_, index) => (index === 0 ? 'true' : 'false'))
  const find = (word: string) => answers[words.indexOf(word)]
  const [yes, no] = [find('true'), find('false')]
  const last = answers.at(-1)
  const lastSays = words.at(-1) === 'true'
  const answer = last !== undefined && (weightOf(last) === 100) === lastSays
  if (yes === undefined || no === undefined)
    lose('true or false without one of the two answers', `\`${String(answer)}\` is taken for right`)
  else if ((weightOf(yes) === 100) === (weightOf(no) === 100))
    lose('two answers that are right, or wrong, together', `\`${String(answer)}\` is taken for right`)
  noteSettings(source, {penalty: ['1']})
  noteHints(source)
  return {
    ...base,
    kind: 'truefalse',
    answer,
    feedback: {whenTrue: prose(child(yes, 'feedback')), whenFalse: prose(child(no, 'feedback'))}
  }
}
