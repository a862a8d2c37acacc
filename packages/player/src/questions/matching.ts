import type {MatchingFacts} from '../contract.ts'
import {scramble} from '../state/hash.ts'
import {letter} from './letters.ts'
import {addCards} from './matching-cards.ts'
import {addNote, removeNotes, rightLine} from './note.ts'
import {packedLength, packNumbers, unpackNumbers} from './packed.ts'
import type {QuestionPlayer} from './question-player.ts'

/** Prompts are named by digits first, so that a pair reads as `1.c`. */
const promptNames = '123456789abcdefghijklmnopqrstuvwxyz0'

/** Find what belongs together: the answer is a choice for each prompt, counted from 1, or 0 for none. */
export const matching: QuestionPlayer<'matching'> = {
  score(question, answer) {
    const chosen = chosenIn(question, answer)
    return question.right.filter((right, index) => chosen[index] === right).length / question.right.length
  },
  longest: question => packedLength(question.right.length, question.choices),
  interactions: (question, answer) => [
    {
      type: 'matching',
      response: pairs(chosenIn(question, answer)),
      // Braces: all of them have to be found (SCORM 1.2 RTE 3.4.4, `correct_responses`).
      correct: [`{${pairs(question.right)}}`]
    }
  ],
  read(question, element) {
    const chosen = selectsIn(element).map(({value}) => (value === '' ? 0 : Number(value) + 1))
    return chosen.every(value => value === 0) ? '' : packNumbers(chosen, question.choices)
  },
  write(question, element, answer) {
    const chosen = chosenIn(question, answer)
    selectsIn(element).forEach((select, index) => (select.value = String(chosen[index] ?? '')))
    element.dispatchEvent(new Event('written'))
  },
  mark(question, element, answer, marking) {
    removeNotes(element)
    const chosen = chosenIn(question, answer)
    selectsIn(element).forEach((select, index) => {
      const right = question.right[index]
      const isRight = chosen[index] === right
      const text = [...select.options].find(({value}) => value === String(right))?.text ?? ''
      const line = isRight || !marking.reveal ? undefined : rightLine(text, marking)
      addNote(select.closest('.pair') ?? select, select, isRight ? 'right' : 'wrong', marking, line)
    })
  },
  unmark: removeNotes,
  arrange(question, element, seed) {
    if (!question.shuffle) return
    const order = scramble(
      Array.from({length: question.choices}, (_, index) => index),
      seed,
      String
    )
    const place = (value: string | undefined): number => order.indexOf(Number(value))
    const list = element.querySelector('.choices')
    const inOrder = [...(list?.children ?? [])].sort(
      (a, b) => place(a.getAttribute('data-choice') ?? '') - place(b.getAttribute('data-choice') ?? '')
    )
    // Letters stay where they are, whatever they stand for.
    const names = [...element.querySelectorAll('.choice-name')].map(({textContent}) => textContent)
    list?.append(...inOrder)
    element.querySelectorAll('.choice-name').forEach((name, index) => (name.textContent = names[index] ?? ''))
    for (const select of selectsIn(element)) {
      const options = [...select.options].filter(({value}) => value !== '')
      options.sort((a, b) => place(a.value) - place(b.value))
      options.forEach((option, index) => {
        if (names.length > 0) option.text = names[index] ?? ''
        select.append(option)
      })
    }
  },
  prepare: (_question, element, speech) => addCards(element, speech)
}

function selectsIn(element: Element): HTMLSelectElement[] {
  return [...element.querySelectorAll<HTMLSelectElement>('.pair select')]
}

/** Index of the choice for each prompt; `undefined` where there is none. */
function chosenIn({right, choices}: MatchingFacts, answer: string): readonly (number | undefined)[] {
  return unpackNumbers(answer, right.length, choices).map(value =>
    value === 0 || value > choices ? undefined : value - 1
  )
}

function pairs(chosen: readonly (number | undefined)[]): string {
  return chosen
    .flatMap((choice, prompt) =>
      choice === undefined ? [] : `${promptNames.charAt(prompt)}.${letter(choice)}`
    )
    .join(',')
}
