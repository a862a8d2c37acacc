import type {PlayerCourse, PlayerQuestion} from '../contract.ts'
import {playerOf} from '../questions/index.ts'
import {fill, h} from './dom.ts'

/** A question on the page. */
export interface QuestionView {
  readonly question: PlayerQuestion
  readonly element: HTMLElement
  /** Where buttons go. */
  readonly actions: HTMLElement
  /** The learner's answer; empty when there is none. */
  readonly read: () => string
  readonly write: (answer: string) => void
  /** Show what is right and wrong, feedback and explanation. */
  readonly mark: (answer: string, reveal: boolean) => void
  readonly unmark: () => void
  /** Say something about the question, to everyone. */
  readonly say: (words: string, look?: 'right' | 'partly' | 'wrong') => void
  readonly lock: (locked: boolean) => void
  readonly number: (number: number) => void
  readonly arrange: (seed: string) => void
  /** Call when the learner changes the answer. */
  readonly onChange: (changed: () => void) => void
}

/** What a learner answers with. */
export const answerControls = 'fieldset :is(input, select, textarea, button)'

/**
 * Bring a question to life: its answers leave the page until they are asked for, its hints wait for each other.
 *
 * @param question What is known of it.
 * @param course Its words are said.
 * @returns The question; `undefined` when the page has none of this id.
 */
export function createQuestionView(
  question: PlayerQuestion,
  {words, wordsIn}: PlayerCourse
): QuestionView | undefined {
  const element = document.getElementById(question.id)
  if (element === null) return undefined
  const player = playerOf(question)
  const answers = element.querySelector('.answers') ?? undefined
  answers?.remove()
  chainHints([...element.querySelectorAll<HTMLDetailsElement>('details.hint')])

  const verdict = h('p', {class: 'verdict', role: 'status', ...wordsIn})
  const explanation = h('div', {class: 'question-explanation'})
  const actions = h('div', {class: 'question-actions', lang: wordsIn?.lang})
  element.append(actions, verdict, explanation)
  player.prepare?.(question, element, {words, wordsIn})

  const unmark = (): void => {
    player.unmark(element)
    explanation.textContent = ''
    verdict.textContent = ''
    verdict.className = 'verdict'
  }
  const say: QuestionView['say'] = (text, look) => {
    verdict.textContent = text
    verdict.className = look === undefined ? 'verdict' : `verdict is-${look}`
  }
  return {
    question,
    element,
    actions,
    unmark,
    say,
    read: () => player.read(question, element),
    write: answer => player.write(question, element, answer),
    mark(answer, reveal) {
      unmark()
      // What was not answered is not wrong in each of its parts.
      if (answer !== '' || reveal) player.mark(question, element, answer, {words, wordsIn, answers, reveal})
      const score = player.score(question, answer)
      if (answer === '') say(words.notAnswered)
      else if (score === undefined) say(words.answerKept)
      else if (score >= 1) say(words.right, 'right')
      else if (score > 0) say(words.partlyRight, 'partly')
      else if (question.points > 0) say(words.wrong, 'wrong')
      const text = answers?.querySelector('.explanation')
      if (text) explanation.append(text.cloneNode(true))
    },
    lock(locked) {
      for (const control of [...element.querySelectorAll<HTMLInputElement>(answerControls)]) {
        // What was written can still be read, copied and scrolled.
        if (control.type.startsWith('text')) control.readOnly = locked
        else control.disabled = locked
      }
    },
    number(number) {
      const place = element.querySelector('.question-number')
      if (place) place.textContent = fill(words.questionNumber, {n: number})
    },
    arrange: seed => player.arrange(question, element, seed),
    onChange(changed) {
      // Of a field, `change` comes late: when the learner leaves it, and after the Enter key.
      element.addEventListener('input', changed)
    }
  }
}

/** Each hint appears once the one before it was opened. */
function chainHints(hints: readonly HTMLDetailsElement[]): void {
  hints.forEach((hint, index) => {
    const after = hints[index + 1]
    if (after === undefined) return
    after.hidden = true
    hint.addEventListener('toggle', () => {
      if (hint.open) after.hidden = false
    })
  })
}
