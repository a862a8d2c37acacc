import {walk} from '../../traverse.ts'
import type {Gap} from '../../model.ts'
import type {QuestionReader} from '../question-reader.ts'

/** Fill the gaps of a text. */
export const cloze: QuestionReader<'cloze'> = {
  attributes: ['case'],
  read({attributes, base, build}) {
    const caseSensitive = attributes.flag('case', false)
    const shuffle = attributes.flag('shuffle', false)
    const gaps: Gap[] = []
    walk(base.stem, node => {
      if (node.type === 'gap') gaps.push(node)
      return undefined
    })
    if (build.gaps?.state.sound !== true || gaps.length === 0) return undefined
    const points = attributes.positive('points') ?? gaps.length
    return {...base, kind: 'cloze', points, gaps, caseSensitive, shuffle}
  }
}
