import {gradingTypes} from '../options.ts'
import {node} from '../xml.ts'
import {explanationWith} from './feedback-list.ts'
import {orderAsMatching} from './order-as-matching.ts'
import {combinedFeedback, questionElement, type Writer} from './question-context.ts'

/**
 * Put the items in order: `ordering`, which is part of Moodle from 4.4 on, or `matching` where the author asks for
 * it. Each item counts where it stands in its own place, unless the author wants it otherwise.
 */
export const ordering: Writer<'ordering'> = (question, context) => {
  const {items} = question
  const commented = items.find(({feedback}) => feedback.length > 0)
  if (commented !== undefined) {
    context.lose('feedback for one item of an order', 'it stands in the general feedback', commented)
  }
  const explanation = explanationWith(question.explanation, items, true)
  if (context.options.ordering === 'matching') return orderAsMatching({...question, explanation}, context)
  return questionElement({...question, explanation}, context, {
    type: 'ordering',
    content: [
      node('layouttype', {}, 'VERTICAL'),
      node('selecttype', {}, 'ALL'),
      node('selectcount', {}, String(items.length)),
      node('gradingtype', {}, gradingTypes[context.options.orderingGrading]),
      node('showgrading', {}, 'SHOW'),
      node('numberingstyle', {}, 'none'),
      ...combinedFeedback(context),
      // Without its text the import ends with an error of the database (Moodle 4.5 and 5.0).
      node('shownumcorrect', {}, '1'),
      // An item is repeated as the right answer, as a choice is. What Moodle keeps as its fraction is its place.
      ...items.map(({children}, index) =>
        context.html('answer', children, `item-${index + 1}`, {
          attributes: {fraction: String(index + 1)},
          setting: 'choice'
        })
      )
    ]
  })
}
