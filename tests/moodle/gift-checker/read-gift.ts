import {readAnswers, type GiftAnswers} from './read-answers.ts'
import {textOf, tokensOf, type Token} from './tokens.ts'

/** A question as the file says it. */
export interface GiftQuestion {
  readonly type: 'question'
  /** Of the last category before it. */
  readonly category: string
  readonly id: string
  readonly tags: readonly string[]
  readonly name: string
  /** HTML; `_____` where the answers stand within it. */
  readonly stem: string
  readonly answers: GiftAnswers
}

/**
 * Read a GIFT file as strictly as its grammar allows, without the code that writes it.
 *
 * @param file The file.
 * @returns Its categories, in order, and its questions.
 * @throws At anything that the grammar does not know, or that Moodle would take for something else.
 */
export function readGift(file: string): {
  readonly categories: readonly string[]
  readonly questions: readonly GiftQuestion[]
} {
  if (file.startsWith('\uFEFF')) throw new Error('A byte order mark')
  if (file.includes('\r')) throw new Error('A carriage return')
  if (!file.endsWith('\n')) throw new Error('No line end at the end')
  const categories: string[] = []
  const questions: GiftQuestion[] = []
  for (const block of file.slice(0, -1).split('\n\n')) {
    if (block.trim() === '') throw new Error('An empty block')
    // Moodle steps over a comment above a category.
    const path = /^(?:\/\/ .*\n)?\$CATEGORY: (.+)$/u.exec(block)?.[1]
    if (path === undefined) questions.push(readQuestion(block, categories.at(-1) ?? ''))
    else if (path.replaceAll('\\\\', '').includes('\\')) throw new Error(`A lone backslash in ${path}`)
    else categories.push(path.replaceAll('\\\\', '\\'))
  }
  return {categories, questions}
}

function readQuestion(block: string, category: string): GiftQuestion {
  const lines = block.split('\n')
  const comments = lines.filter(line => line.trimStart().startsWith('//'))
  if (!lines.slice(0, comments.length).every(line => line.startsWith('// ')))
    throw new Error('A comment within')
  if (lines.some(line => line.trim() === '')) throw new Error('An empty line within')
  const comment = comments.join('\n')
  const source = lines.slice(comments.length).join('\n')
  if (/&&\d{3};/u.test(source)) throw new Error(`One of Moodle’s own placeholders in ${source}`)

  // Names end at the first two colons that are none of its text.
  const named = /^::((?:\\.|[^\\:])*)::\[html\]([^]*)$/u.exec(source)
  if (named === null) throw new Error(`No name and format in ${source}`)
  const [, name = '', rest = ''] = named
  return {
    type: 'question',
    category,
    id: /\[id:([^\]]+)\]/u.exec(comment)?.[1] ?? '',
    tags: [...comment.matchAll(/\[tag:((?:\\\]|[^\]])+)\]/gu)].map(([, tag = '']) =>
      tag.replaceAll('\\]', ']')
    ),
    name: textOf(tokensOf(name)),
    ...readRest(tokensOf(rest))
  }
}

function readRest(tokens: readonly Token[]): Pick<GiftQuestion, 'stem' | 'answers'> {
  const opening = tokens.findIndex(({type, value}) => type === 'sign' && value === '{')
  const closing = tokens.findIndex(({type, value}) => type === 'sign' && value === '}')
  if (opening < 0 && closing < 0) return {stem: textOf(tokens), answers: {kind: 'description'}}
  if (opening < 0 || closing < opening) throw new Error('Braces that do not match')
  const after = tokens.slice(closing + 1)
  // `textOf` refuses a second pair of braces.
  textOf(after)
  const words = [
    ...tokens.slice(0, opening),
    ...(after.length === 0 ? [] : [{type: 'text' as const, value: '_____'}]),
    ...after
  ]
  return {
    stem: textOf(words),
    answers: readAnswers(tokens.slice(opening + 1, closing))
  }
}
