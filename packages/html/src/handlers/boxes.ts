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
export function boxHandlers({renderer}: Surroundings): {readonly [Type in BoxType]: Handler} {
  const {context} = renderer
  const {words} = context

  const shared = (
    node: FenceAttributes
  ): {id?: string | undefined; lang?: string | undefined; dir?: string | undefined} => ({
    id: node.id === undefined ? undefined : context.anchor(node.id),
    lang: node.lang,
    dir: node.dir
  })

  return {
    alert(state, node: Alert) {
      const title = element('p', {className: ['alert-title']}, words.alert[node.kind])
      return element(
        'div',
        {className: ['alert', `alert-${node.kind}`], role: 'note'},
        title,
        state.all(node)
      )
    },
    broken(_state, node: Broken) {
      const title = element('p', {className: ['broken-title']}, words.broken)
      return element('div', {className: ['broken'], role: 'note'}, title, element('pre', {}, node.source))
    },
    details(state, node: Details) {
      const summary =
        node.summary.length === 0
          ? [{type: 'text', value: words.details} as const]
          : renderer.inline(node.summary)
      if (context.fold) {
        return element('details', shared(node), element('summary', {}, summary), state.all(node))
      }
      const title = element('p', {className: ['details-title']}, summary)
      return element('div', {...shared(node), className: ['details']}, title, state.all(node))
    },
    example(state, node: Example) {
      const label = element('span', {className: ['box-label']}, words.example)
      const title = node.title.length === 0 ? [] : [' ', ...renderer.inline(node.title)]
      return element(
        'div',
        {...shared(node), className: ['example']},
        element('p', {className: ['box-title']}, label, title),
        state.all(node)
      )
    },
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
      const title = element('p', {className: ['box-title']}, words.objectives)
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
    termDefinition(state, node: TermDefinition) {
      const label = element('span', {className: ['box-label']}, words.definition)
      const title = element(
        'p',
        {className: ['box-title']},
        label,
        ' ',
        element('dfn', {}, renderer.inline(node.term))
      )
      return element('div', {...shared(node), className: ['definition']}, title, state.all(node))
    }
  }
}
