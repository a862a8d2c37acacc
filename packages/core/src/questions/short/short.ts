import type {List, PhrasingContent, RootContent} from 'mdast'
import {placeOf, sourceOf, type ModuleBuild} from '../../build/context.ts'
import {foldCase} from '../../fold-case.ts'
import {quoted} from '../../misread/lookalike.ts'
import type {TextAnswer} from '../../model.ts'
import type {Place} from '../../report.ts'
import {plainText} from '../../traverse.ts'
import {readAccepted, type WrittenAccepted} from '../accepted-answers.ts'
import {looksLikeNumber, readNumber} from '../numbers.ts'
import type {QuestionReader, QuestionSource} from '../question-reader.ts'
import {readText, splitAt} from '../source-text.ts'

/** Type a word or a few. */
export const short: QuestionReader<'short'> = {
  attributes: ['case', 'wildcard'],
  read(source) {
    const {answers: list, attributes, base, build} = source
    const caseSensitive = attributes.flag('case', false)
    const wildcard = attributes.flag('wildcard', false)
    attributes.flag('shuffle', false)
    if (list?.type !== 'list') return undefined
    const read = readAccepted(source, list)
    if (read === undefined) return undefined
    const answers = read.accepted.map(({text, body, weight, feedback, place}): PlacedAnswer => {
      const pieces = wildcard ? piecesOf(body, build) : [text]
      const answer = {text: pieces.join('*'), pieces, weight, feedback, position: place.position}
      return {answer, place}
    })
    if (hasDoubles(answers, caseSensitive, build)) return undefined
    if (!source.stated) {
      tellNumbers(read.accepted, source)
      if (!wildcard) tellMarked(list, source)
    }
    return {
      ...base,
      kind: 'short',
      answers: answers.map(({answer}) => answer),
      caseSensitive,
      otherwise: read.otherwise
    }
  }
}

interface PlacedAnswer {
  readonly answer: TextAnswer
  readonly place: Place
}

/** Of two answers alike the second would never count. */
function hasDoubles(
  answers: readonly PlacedAnswer[],
  caseSensitive: boolean,
  {report}: ModuleBuild
): boolean {
  const seen = new Map<string, number>()
  const folded = new Map<string, number>()
  let doubled = false
  for (const [index, {answer, place}] of answers.entries()) {
    const {text} = answer
    // A star that stands for anything is another answer than one that stands for itself.
    const key = answer.pieces.join('\u0000').normalize('NFC')
    const foldedKey = foldCase(key)
    const first = seen.get(key)
    const alike = folded.get(foldedKey)
    if (first !== undefined) {
      doubled = true
      report('question-option-duplicate', {noun: 'answer', text: text.slice(0, 60), first}, place)
    } else if (alike !== undefined && !caseSensitive)
      report('question-option-alike', {noun: 'answer', text: text.slice(0, 60), first: alike}, place)
    if (first === undefined) seen.set(key, index + 1)
    if (alike === undefined) folded.set(foldedKey, index + 1)
  }
  return doubled
}

/** Numbers that are spelt as this format does not read them make a question of texts: the author is told. */
function tellNumbers(answers: readonly WrittenAccepted[], {base, build}: QuestionSource): void {
  const lang = base.lang ?? build.lang
  if (!answers.every(({text}) => looksLikeNumber(text))) return
  for (const {text, place} of answers) {
    const number = readNumber(text, lang)
    if ('expected' in number)
      build.report('number-notation', {found: text, read: 'text', expected: number.expected}, place)
  }
}

/** Tell one answer that is marked as the right one is elsewhere: to type are all of them. */
function tellMarked({children}: List, {build}: QuestionSource): void {
  const marked = children.filter(({children: [first]}) => {
    if (first?.type !== 'paragraph') return false
    const [only, ...others] = first.children
    const last = first.children.at(-1)
    return (
      (only?.type === 'strong' && others.length === 0)
      || (last?.type === 'text' && /\s(?:\*|[✓✔√]|\((?:benar|betul|right|correct)\))$/iu.test(last.value))
    )
  })
  const [item] = marked
  if (item === undefined || marked.length > 1 || children.length < 2) return
  build.report(
    'markup-misread',
    {
      found: quoted(sourceOf(build, item.children[0] ?? item)),
      read: 'one of several answers to type that are all right',
      expected: 'boxes if learners are to choose, `- [x]` at this one and `- [ ]` at the others'
    },
    placeOf(build, item)
  )
}

/** Cut an answer at its wildcards: a star that is not escaped, also where two of them read as emphasis. */
function piecesOf(body: readonly RootContent[], build: ModuleBuild): string[] {
  const [paragraph] = body
  const pieces = ['']
  const add = (more: readonly string[]): void => {
    for (const [index, piece] of more.entries()) {
      if (index === 0) pieces.push(`${pieces.pop() ?? ''}${piece}`)
      else pieces.push(piece)
    }
  }
  const read = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') add(splitAt(sourceOf(build, node), '*').map(({text}) => readText(text)))
      else if (node.type === 'strong' || node.type === 'emphasis') {
        const stars = sourceOf(build, node).startsWith('*')
        if (stars) add(['', ''])
        read(node.children)
        if (stars) add(['', ''])
      } else add([plainText([node])])
    }
  }
  if (paragraph?.type === 'paragraph') read(paragraph.children)
  const last = pieces.length - 1
  return pieces.map((piece, index) => {
    const even = piece.replace(/\s+/gu, ' ')
    const started = index === 0 ? even.trimStart() : even
    return index === last ? started.trimEnd() : started
  })
}
