import type {
  Alert,
  Broken,
  Details,
  Example,
  FenceAttributes,
  GlossaryList,
  ObjectiveList,
  TermDefinition
} from '@silabus/core'
import type {Element} from 'hast'
import type {Handler} from 'mdast-util-to-hast'
import {element} from '../element.ts'
import type {Surroundings} from './index.ts'

type BoxType =
  'alert' | 'broken' | 'details' | 'example' | 'glossaryList' | 'objectiveList' | 'termDefinition'

/**
 * Make the handlers of fences and alerts.
 *
 * @param surroundings What the renderer lends.
 * @returns Handlers by node type.
 */
export function boxHandlers({renderer, spoken}: Surroundings): {readonly [Type in BoxType]: Handler} {
  const {context} = renderer
  const {words} = context

  const shared = (
    node: FenceAttributes
  ): {id?: string | undefined; lang?: string | undefined; dir?: string | undefined} => ({
    id: node.id === undefined ? undefined : context.anchor(node.id),
    lang: node.lang,
    dir: node.dir
  })

  const labelled = (word: string): Element =>
    element('span', {className: ['box-label'], lang: spoken.ofWords()}, word)

  return {
    alert(state, node: Alert) {
      const title = element('p', {className: ['alert-title'], lang: spoken.ofWords()}, words.alert[node.kind])
      return element(
        'div',
        {className: ['alert', `alert-${node.kind}`], role: 'note'},
        title,
        state.all(node)
      )
    },
    broken(_state, node: Broken) {
      const title = element('p', {className: ['broken-title'], lang: spoken.ofWords()}, words.broken)
      return element('div', {className: ['broken'], role: 'note'}, title, element('pre', {}, node.source))
    },
    details: (state, node: Details) =>
      spoken.within(node.lang, () => {
        const ours = node.summary.length === 0
        const lang = ours ? spoken.ofWords() : undefined
        const summary = ours ? words.details : renderer.inline(node.summary)
        if (context.fold)
          return element(
            'details',
            {...shared(node), open: node.open},
            element('summary', {lang}, summary),
            state.all(node)
          )
        const title = element('p', {className: ['details-title'], lang}, summary)
        return element('div', {...shared(node), className: ['details']}, title, state.all(node))
      }),
    example: (state, node: Example) =>
      spoken.within(node.lang, () => {
        const title = node.title.length === 0 ? [] : [' ', ...renderer.inline(node.title)]
        return element(
          'div',
          {...shared(node), className: ['example']},
          element('p', {className: ['box-title']}, labelled(words.example), title),
          state.all(node)
        )
      }),
    glossaryList(_state, node: GlossaryList) {
      const entries = node.entries.flatMap(entry => {
        const language = {lang: entry.lang, dir: entry.dir}
        return [
          element('dt', {id: context.anchor(entry.id), ...language}, element('dfn', {}, entry.term)),
          element('dd', language, renderer.inline(entry.children))
        ]
      })
      return element('dl', {...shared(node), className: ['glossary']}, entries)
    },
    objectiveList(_state, node: ObjectiveList) {
      const lang = spoken.within(node.lang, spoken.ofWords)
      const title = element('p', {className: ['box-title'], lang}, words.objectives)
      const items = node.objectives.map(objective =>
        element(
          'li',
          {id: context.anchor(objective.id)},
          element('b', {className: ['objective-id']}, objective.id),
          ' ',
          renderer.inline(objective.children)
        )
      )
      return element('div', {...shared(node), className: ['objectives']}, title, element('ul', {}, items))
    },
    termDefinition: (state, node: TermDefinition) =>
      spoken.within(node.lang, () => {
        const term = element('dfn', {}, renderer.inline(node.term))
        const title = element('p', {className: ['box-title']}, labelled(words.definition), ' ', term)
        return element('div', {...shared(node), className: ['definition']}, title, state.all(node))
      })
  }
}
