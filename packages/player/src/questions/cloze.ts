import type {ClozeFacts, GapFacts} from '../contract.ts'
import {shuffle} from '../state/hash.ts'
import {decodeText, encodeText} from '../state/text.ts'
import {h} from '../view/dom.ts'
import {addNote, removeNotes} from './note.ts'
import {numberPattern} from './numeric.ts'
import {packedLength, packNumbers, unpackNumbers} from './packed.ts'
import type {InteractionPattern, QuestionPlayer} from './question-player.ts'
import {reported} from './reported-text.ts'
import {guardRoom} from './typed-field.ts'
import {fitsNumber, readNumber} from './typed-number.ts'
import {fitsPieces} from './typed-text.ts'

/** Fill gaps: the answer is what was chosen, packed, and behind it a line for each gap that is typed into. */
export const cloze: QuestionPlayer<'cloze'> = {
  score(question, answer) {
    const given = givenIn(question, answer)
    const right = question.gaps.filter((gap, index) => isRight(question, gap, given[index]))
    return right.length / question.gaps.length
  },
  longest: question => chosenLength(question) + question.room,
  // An interaction knows one blank (SCORM 1.2 RTE 3.4.4, CMIFeedback), so that each gap is one.
  interactions(question, answer) {
    const given = givenIn(question, answer)
    return question.gaps.map((gap, index) => ({
      ...patternOf(question, gap, given[index] ?? ''),
      part: {
        name: `gap-${index + 1}`,
        share: 1 / question.gaps.length,
        score: isRight(question, gap, given[index]) ? 1 : 0
      }
    }))
  },
  read: (question, element) =>
    answerOf(
      question,
      controlsIn(element).map(({value}) => value.trim())
    ),
  write(question, element, answer) {
    const given = givenIn(question, answer)
    controlsIn(element).forEach((control, index) => {
      const text = given[index] ?? ''
      if (control.value.trim() !== text) control.value = text
    })
  },
  mark(question, element, answer, marking) {
    removeNotes(element)
    const given = givenIn(question, answer)
    const rights = question.gaps.map((gap, index) => isRight(question, gap, given[index]))
    controlsIn(element).forEach((control, index) => {
      const gap = control.closest('.gap')
      if (gap !== null) addNote(gap, control, rights[index] === true ? 'right' : 'wrong', marking)
    })
    const right = marking.reveal && rights.includes(false) && marking.answers?.querySelector('.right-answers')
    if (right)
      element.querySelector('fieldset')?.append(h('div', {class: 'answer-note'}, right.cloneNode(true)))
  },
  unmark: removeNotes,
  arrange(question, element, seed) {
    if (!question.shuffle) return
    controlsIn(element).forEach((control, index) => {
      if (!(control instanceof HTMLSelectElement)) return
      const options = [...control.options].filter(({value}) => value !== '')
      control.append(...shuffle(options, `${seed}/${index}`, ({value}) => value))
    })
  },
  prepare(question, element, speech) {
    controlsIn(element).forEach((control, index) => {
      // Notes are read with the control that they are about.
      control.id = `_q-${question.id}-${index}`
      if (question.gaps[index]?.kind === 'typed') control.size = widthOfGaps(question)
    })
    guardRoom(question, element, speech, () =>
      typedText(
        question,
        controlsIn(element).map(({value}) => value.trim())
      )
    )
  }
}

/** Characters for the longest answer: all gaps are of one size, in steps, so that none tells how long its answer is. */
function widthOfGaps({gaps}: ClozeFacts): number {
  const lengths = gaps.flatMap(gap =>
    // Letters of Chinese and the like take twice the room.
    gap.kind === 'typed' ? gap.answers.map(text => text.replace(/[\u1100-\uFFFF]/g, 'xx').length) : []
  )
  return Math.min(34, Math.max(10, Math.ceil(Math.max(...lengths) / 6) * 6 + 4))
}

function isRight(question: ClozeFacts, gap: GapFacts, given = ''): boolean {
  if (given === '') return false
  switch (gap.kind) {
    case 'typed':
      return gap.answers.some(text => fitsPieces(given, [text], question.caseSensitive))
    case 'chosen':
      return given === String(gap.right)
    case 'number': {
      const typed = readNumber(given, question)
      return typed !== undefined && fitsNumber(typed, gap, true)
    }
  }
}

function patternOf(question: ClozeFacts, gap: GapFacts, given: string): InteractionPattern {
  switch (gap.kind) {
    case 'typed':
      return {type: 'fill-in', response: reported(given), correct: gap.answers.map(reported)}
    case 'chosen':
      return {
        type: 'fill-in',
        response: reported(given === '' ? '' : (gap.options[Number(given)] ?? '')),
        correct: [reported(gap.options[gap.right] ?? '')]
      }
    case 'number':
      return numberPattern(given, [gap], question, gap.unit)
  }
}

/** What was given for each gap: typed text, or the index of an option; empty where nothing was. */
function givenIn(question: ClozeFacts, answer: string): readonly string[] {
  const length = chosenLength(question)
  const chosen = unpackNumbers(answer.slice(0, length), chosenGaps(question).length, mostOptions(question))
  const typed = decodeText(answer.slice(length)).split('\n')
  let choices = 0
  let lines = 0
  return question.gaps.map(({kind}) => {
    if (kind !== 'chosen') return typed[lines++] ?? ''
    const choice = chosen[choices++] ?? 0
    return choice === 0 ? '' : String(choice - 1)
  })
}

function answerOf(question: ClozeFacts, given: readonly string[]): string {
  if (given.every(text => text === '')) return ''
  const chosen = question.gaps.flatMap(({kind}, index) => (kind === 'chosen' ? (given[index] ?? '') : []))
  const packed = packNumbers(
    chosen.map(text => (text === '' ? 0 : Number(text) + 1)),
    mostOptions(question)
  )
  return packed + typedText(question, given)
}

function typedText(question: ClozeFacts, given: readonly string[]): string {
  const typed = question.gaps.flatMap(({kind}, index) => (kind === 'chosen' ? [] : (given[index] ?? '')))
  return typed.every(text => text === '') ? '' : encodeText(typed.join('\n'))
}

function chosenGaps({gaps}: ClozeFacts): readonly Extract<GapFacts, {kind: 'chosen'}>[] {
  return gaps.flatMap(gap => (gap.kind === 'chosen' ? gap : []))
}

function mostOptions(question: ClozeFacts): number {
  return Math.max(1, ...chosenGaps(question).map(({options}) => options.length))
}

function chosenLength(question: ClozeFacts): number {
  return packedLength(chosenGaps(question).length, mostOptions(question))
}

/** In reading order, as the gaps are. */
function controlsIn(element: Element): (HTMLInputElement | HTMLSelectElement)[] {
  return [...element.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.gap input, .gap select')]
}
