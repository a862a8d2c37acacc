import {firstLine, placeOf} from '../../build/context.ts'
import {buildBlocks} from '../../build/prose.ts'
import type {OrderingItem} from '../../model.ts'
import {createAlikeGuard} from '../alike.ts'
import type {QuestionReader} from '../question-reader.ts'
import {takeApart} from '../written-answer.ts'

/** Put the items in order. */
export const ordering: QuestionReader<'ordering'> = {
  attributes: [],
  read(source) {
    const {answers: list, attributes, base, build, node} = source
    let sound = true
    if (!attributes.flag('shuffle', true)) {
      sound = false
      build.report(
        'attribute-value',
        {
          name: 'shuffle',
          found: 'false',
          expected: 'nothing: unshuffled items would stand in the right order'
        },
        firstLine(build, node)
      )
    }
    if (list?.type !== 'list') return undefined
    const guard = createAlikeGuard('item', build)
    const items = list.children.map((item, index): OrderingItem => {
      const {body, feedback} = takeApart(item, false)
      const place = placeOf(build, item)
      const children = buildBlocks(body, build)
      if (!guard({body, built: children}, index + 1, place)) sound = false
      return {children, feedback: buildBlocks(feedback, build), position: place.position}
    })
    if (items.length < 2) {
      sound = false
      build.report(
        'question-options',
        {found: items.length, noun: 'item', expected: 'at least two'},
        placeOf(build, list)
      )
    }
    return sound ? {...base, kind: 'ordering', items} : undefined
  }
}
