import type {Block} from '@silabus/core'
import {node, textNode, type XmlElement} from '../xml.ts'
import type {QuestionContext} from './question-context.ts'

/**
 * Write prose that stands between the questions of a quiz, as the `description` that Moodle shows in its place.
 *
 * @param children The prose.
 * @param context What a writer may use.
 * @returns The element.
 */
export function description(children: readonly Block[], context: QuestionContext): XmlElement {
  return node(
    'question',
    {type: 'description'},
    node('name', {}, textNode(context.name)),
    context.html('questiontext', children, 'text'),
    context.html('generalfeedback', [], 'explanation'),
    node('defaultgrade', {}, '0'),
    node('penalty', {}, '0'),
    node('idnumber', {}, context.idnumber)
  )
}
