import type {PlayerCourse} from '../contract.ts'
import type {Saving} from '../progress/saver.ts'
import {h} from './dom.ts'

/** What the learner is told about where progress goes. */
export type SavingNews =
  | Saving
  | 'noRoom'
  | 'sessionEnded'
  | 'review'
  | 'keptHere'
  | 'notKept'
  | 'refused'
  | 'otherWindow'
  | 'exited'

/** The bar over the pages. */
export interface Bar {
  readonly element: Element
  readonly progress: (seen: number, all: number, text: string) => void
  /** Say the truth about saving; bad news is spoken as well as shown, with what can be done about it. */
  readonly saving: (news: SavingNews, ...remedies: readonly Node[]) => void
}

/** What may be said in passing: nothing is in danger. Everything else must be heard. */
export const quiet: ReadonlySet<SavingNews> = new Set<SavingNews>(['saved', 'saving', 'keptHere'])

/**
 * Bring the bar to life.
 *
 * @param course Its words are said.
 * @returns The bar.
 */
export function createBar({words, wordsIn}: PlayerCourse): Bar {
  const element = document.querySelector('.bar') ?? document.body
  const meter = h('progress', {class: 'meter', lang: wordsIn?.lang, 'aria-label': words.progressName})
  const count = h('span', {class: 'meter-text'})
  const state = h('span', {class: 'saving'})
  const alarm = h('p', {class: 'alarm', role: 'status', ...wordsIn})
  element.append(h('p', {class: 'bar-state', lang: wordsIn?.lang}, count, state), meter)
  element.after(alarm)
  let told = ''
  return {
    element,
    progress(seen, all, text) {
      meter.max = Math.max(1, all)
      meter.value = seen
      count.textContent = text
    },
    saving(news, ...remedies) {
      const text = words[news]
      state.textContent = quiet.has(news) ? text : ''
      const alarmed = quiet.has(news) ? '' : text
      if (told === alarmed) return
      told = alarmed
      alarm.textContent = alarmed
      for (const remedy of remedies) alarm.append(' ', remedy)
    }
  }
}
