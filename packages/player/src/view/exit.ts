import type {PlayerCourse} from '../contract.ts'
import {button, h} from './dom.ts'
import {resultsId} from './pages.ts'

/**
 * Offer to end the session at the end of the results: the one place where a learner who is done looks.
 *
 * @param course Its words are said.
 * @param exit Ends the session.
 */
export function createExit({words, wordsIn}: PlayerCourse, exit: () => void): void {
  document.getElementById(resultsId)?.append(h('p', {class: 'exit', ...wordsIn}, button(words.exit, exit)))
}
