import {walk} from '../../traverse.ts'
import type {ClozeStyle, Gap} from '../../model.ts'
import type {QuestionReader} from '../question-reader.ts'
import {shareAnswers} from './share-answers.ts'

/** What may be written, in our words and in those of Moodle's kinds of question. */
const styles: Readonly<Record<string, ClozeStyle>> = {
  select: 'select',
  gapselect: 'select',
  drag: 'drag',
  ddwtos: 'drag'
}

/** Fill the gaps of a text. */
export const cloze: QuestionReader<'cloze'> = {
  attributes: ['case', 'style'],
  read({attributes, base, build}) {
    const caseSensitive = attributes.flag('case', false)
    const shuffle = attributes.flag('shuffle', false)
    const style = attributes.choice('style', styles, '`select` or `drag`')
    const gaps: Gap[] = []
    walk(base.stem, node => {
      if (node.type === 'gap') gaps.push(node)
      return undefined
    })
    if (build.gaps?.state.sound !== true || gaps.length === 0) return undefined
    if (style !== undefined && !shareAnswers(gaps, build)) return undefined
    const points = attributes.positive('points') ?? gaps.length
    return {
      ...base,
      kind: 'cloze',
      points,
      gaps,
      caseSensitive,
      shuffle,
      ...(style === undefined ? {} : {style})
    }
  }
}
