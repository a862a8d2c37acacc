import {node} from '../xml.ts'
import {explanationWith} from './feedback-list.ts'
import {combinedFeedback, questionElement, type Writer} from './question-context.ts'

/**
 * Put the items in order: `ordering`, which is part of Moodle from 4.4 on. Each item counts where it stands in its
 * own place.
 */
export const ordering: Writer<'ordering'> = (question, context) => {
  const {items} = question
  const commented = items.find(({feedback}) => feedback.length > 0)
  if (commented !== undefined) {
    context.lose('feedback for one item of an order', 'it stands in the general feedback', commented)
  }
  const explanation = explanationWith(question.explanation, items, true)
  return questionElement({...question, explanation}, context, {
    type: 'ordering',
    penalty: '0.3333333',
    content: [
      node('layouttype', {}, 'VERTICAL'),
      node('selecttype', {}, 'ALL'),
      node('selectcount', {}, String(items.length)),
      node('gradingtype', {}, 'ABSOLUTE_POSITION'),
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
