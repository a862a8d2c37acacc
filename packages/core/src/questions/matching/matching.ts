import type {TableCell} from 'mdast'
import {placeOf} from '../../build/context.ts'
import {buildInline} from '../../build/prose.ts'
import type {Inline, MatchingChoice, MatchingPrompt} from '../../model.ts'
import type {Place} from '../../report.ts'
import {createAlikeGuard, identityOf} from '../alike.ts'
import type {QuestionReader} from '../question-reader.ts'
import {plainText} from '../../traverse.ts'

/** Find what belongs together. */
export const matching: QuestionReader<'matching'> = {
  attributes: [],
  read(source) {
    const {answers: table, attributes, base, build} = source
    const shuffle = attributes.flag('shuffle', true)
    if (table?.type !== 'table') return undefined
    const [head, ...rows] = table.children
    const columns = Math.max(...table.children.map(row => row.children.length))
    if (head === undefined || columns !== 2) {
      build.report('question-columns', {found: columns}, placeOf(build, head ?? table))
      return undefined
    }
    const cell = (node: TableCell | undefined): Inline[] =>
      node === undefined ? [] : buildInline(node.children, build)
    const names: readonly [Inline[], Inline[]] = [cell(head.children[0]), cell(head.children[1])]

    const prompts: MatchingPrompt[] = []
    const choices: MatchingChoice[] = []
    const known = new Map<string, number>()
    const distractors: {readonly choice: number; readonly place: Place}[] = []
    const guard = createAlikeGuard('left side', build)
    let sound = true
    for (const [index, row] of rows.entries()) {
      const [leftCell, rightCell] = row.children
      const place = placeOf(build, row)
      const left = cell(leftCell)
      const right = cell(rightCell)
      if (right.length === 0) {
        sound = false
        build.report('question-option-empty', {noun: 'row', number: index + 1}, place)
        continue
      }
      const key = identityOf(rightCell?.children ?? [], right)
      const choice = known.get(key) ?? choices.length
      if (choice === choices.length) {
        known.set(key, choice)
        choices.push({children: right, position: rightCell?.position})
      }
      if (left.length === 0) distractors.push({choice, place})
      else {
        if (!guard({body: leftCell?.children ?? [], built: left}, index + 1, place)) sound = false
        prompts.push({children: left, choice, position: leftCell?.position})
      }
    }
    for (const [index, {choice, place}] of distractors.entries()) {
      const prompt = prompts.findIndex(other => other.choice === choice)
      if (prompt === -1 && distractors.findIndex(other => other.choice === choice) === index) continue
      sound = false
      const text = plainText(choices[choice]?.children ?? []).slice(0, 60)
      build.report('question-option-duplicate', {noun: 'distractor', text, first: choice + 1}, place)
    }
    if (prompts.length < 2) {
      sound = false
      build.report(
        'question-options',
        {found: prompts.length, noun: 'pair', expected: 'at least two'},
        placeOf(build, table)
      )
    }
    return sound ? {...base, kind: 'matching', columns: names, prompts, choices, shuffle} : undefined
  }
}
