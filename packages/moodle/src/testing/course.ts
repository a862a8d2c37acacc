import {
  createReporter,
  type AssetReference,
  type AssetSource,
  type Block,
  type ChoiceOption,
  type ClozeQuestion,
  type Course,
  type EssayQuestion,
  type Exporter,
  type FilePart,
  type Gap,
  type Inline,
  type MatchingQuestion,
  type Message,
  type Module,
  type MultipleChoiceQuestion,
  type NumberAnswer,
  type NumericQuestion,
  type OrderingQuestion,
  type Quiz,
  type ShortAnswerQuestion,
  type SingleChoiceQuestion,
  type TextAnswer,
  type TrueFalseQuestion
} from '@silabus/core'
import {moodleXml} from '../moodle-xml.ts'

/** Courses by hand, for tests that need no parser. */

/** A paragraph of text and other inline nodes. */
export function paragraph(...content: readonly (string | Inline)[]): Block {
  return {
    type: 'paragraph',
    children: content.map(item => (typeof item === 'string' ? {type: 'text', value: item} : item))
  }
}

/** An option with text, a weight, and what else is given. */
export function option(text: string, weight: number, more: Partial<ChoiceOption> = {}): ChoiceOption {
  return {children: [paragraph(text)], feedback: [], weight, ...more}
}

const base = {type: 'question', objectives: [], points: 1, hints: [], explanation: []} as const

/** A single-choice question whose first option is right. */
export function single(id: string, more: Partial<SingleChoiceQuestion> = {}): SingleChoiceQuestion {
  return {
    ...base,
    kind: 'single',
    id,
    stem: [paragraph(`Stem of ${id}`)],
    options: [option('Right', 100), option('Wrong', 0)],
    shuffle: false,
    ...more
  }
}

/** A multiple-choice question of options with these weights. */
export function multiple(
  id: string,
  weights: readonly number[],
  more: Partial<MultipleChoiceQuestion> = {}
): MultipleChoiceQuestion {
  return {
    ...base,
    kind: 'multiple',
    id,
    stem: [paragraph(`Stem of ${id}`)],
    options: weights.map((weight, index) => option(`Option ${index + 1}`, weight)),
    shuffle: false,
    ...more
  }
}

/** A true/false question with these two words, the first of which stands for true. */
export function truefalse(
  id: string,
  answer: boolean,
  words: readonly [string, string],
  more: Partial<TrueFalseQuestion> = {}
): TrueFalseQuestion {
  return {
    ...base,
    kind: 'truefalse',
    id,
    stem: [paragraph(`Stem of ${id}`)],
    answer,
    options: [option(words[0], answer ? 100 : 0), option(words[1], answer ? 0 : 100)],
    trueOption: 0,
    ...more
  }
}

/** An answer to type, in whose text `…` stands for anything. */
export function typed(text: string, weight = 100, more: Partial<TextAnswer> = {}): TextAnswer {
  return {text: text.replaceAll('…', '*'), pieces: text.split('…'), weight, feedback: [], ...more}
}

/** A short-answer question with these answers. */
export function short(
  id: string,
  answers: readonly TextAnswer[],
  more: Partial<ShortAnswerQuestion> = {}
): ShortAnswerQuestion {
  return {
    ...base,
    kind: 'short',
    id,
    stem: [paragraph(`Stem of ${id}`)],
    answers,
    caseSensitive: false,
    otherwise: [],
    ...more
  }
}

/** A number to type, as `9.81 m`. */
export function number(written: string, more: Partial<NumberAnswer> = {}): NumberAnswer {
  const [text = '', unit] = written.split(' ')
  return {value: Number(text), text, tolerance: 0, unit, weight: 100, feedback: [], ...more}
}

/** A numeric question with these answers. */
export function numeric(
  id: string,
  answers: readonly NumberAnswer[],
  more: Partial<NumericQuestion> = {}
): NumericQuestion {
  return {...base, kind: 'numeric', id, stem: [paragraph(`Stem of ${id}`)], answers, otherwise: [], ...more}
}

/** A matching question of pairs; an empty prompt makes its choice a distractor, equal choices are one. */
export function matching(
  id: string,
  pairs: readonly (readonly [prompt: string | Inline, choice: string | Inline])[],
  more: Partial<MatchingQuestion> = {}
): MatchingQuestion {
  const inline = (content: string | Inline): Inline =>
    typeof content === 'string' ? {type: 'text', value: content} : content
  const choices = [...new Set(pairs.map(([, choice]) => choice))]
  return {
    ...base,
    kind: 'matching',
    id,
    stem: [paragraph(`Stem of ${id}`)],
    columns: [[], []],
    prompts: pairs.flatMap(([prompt, choice]) =>
      prompt === '' ? [] : [{children: [inline(prompt)], choice: choices.indexOf(choice)}]
    ),
    choices: choices.map(choice => ({children: [inline(choice)]})),
    shuffle: true,
    ...more
  }
}

/** An ordering question with these items. */
export function ordering(
  id: string,
  items: readonly string[],
  more: Partial<OrderingQuestion> = {}
): OrderingQuestion {
  return {
    ...base,
    kind: 'ordering',
    id,
    stem: [paragraph(`Stem of ${id}`)],
    items: items.map(item => ({children: [paragraph(item)], feedback: []})),
    ...more
  }
}

/** A cloze whose stem is one paragraph of these pieces. */
export function cloze(
  id: string,
  pieces: readonly (string | Gap)[],
  more: Partial<ClozeQuestion> = {}
): ClozeQuestion {
  const gaps = pieces.filter(piece => typeof piece !== 'string')
  return {
    ...base,
    kind: 'cloze',
    id,
    stem: [paragraph(...pieces)],
    gaps,
    points: gaps.length,
    caseSensitive: false,
    shuffle: false,
    ...more
  }
}

/** An essay question. */
export function essay(id: string, more: Partial<EssayQuestion> = {}): EssayQuestion {
  return {...base, kind: 'essay', id, stem: [paragraph(`Stem of ${id}`)], lines: 15, markerNotes: [], ...more}
}

/** A quiz that holds these blocks. */
export function quiz(id: string, children: readonly Block[], more: Partial<Quiz> = {}): Quiz {
  return {type: 'quiz', id, shuffle: false, children: [...children], ...more}
}

/** A module with these blocks on its first page. */
export function module(id: string, children: readonly Block[], more: Partial<Module> = {}): Module {
  const title = more.title ?? `Module ${id}`
  return {
    type: 'module',
    id,
    title,
    heading: [{type: 'text', value: title}],
    objectives: [],
    sections: [{type: 'section', id: `${id}-page`, heading: [], objectives: [], children}],
    footnotes: [],
    file: `${id}.md`,
    ...more
  }
}

/** An English course of these modules. */
export function course(modules: readonly Module[], more: Partial<Course> = {}): Course {
  return {
    type: 'course',
    id: 'course',
    title: 'Course',
    lang: 'en',
    dir: 'ltr',
    authors: [],
    keywords: [],
    complete: 'viewed',
    targets: {},
    modules,
    glossary: [],
    assets: [],
    file: 'course.md',
    ...more
  }
}

/** An asset by its path. */
export function asset(path: string, mediaType: string): AssetReference {
  return {type: 'asset', path, mediaType, bytes: 3}
}

const assets: AssetSource = {
  read: reference => Buffer.from(reference.path),
  async *open(reference) {
    yield await Promise.resolve(Buffer.from(reference.path))
  },
  digest: () => '0'.repeat(64)
}

/** What a course became. */
export interface Exported {
  /** The file; an asset's content is its path. Empty if none was made. */
  readonly xml: string
  readonly parts: readonly FilePart[]
  readonly messages: readonly Message[]
}

/** Export a course as the command does. */
export function exported(made: Course): Exported {
  const reporter = createReporter([made.file, ...made.modules.map(({file}) => file)], moodleXml.target)
  const tree = moodleXml.export(made, {now: new Date(0), generator: '0.0.0', report: reporter.report, assets})
  const [entry] = tree === undefined ? [] : tree.entries.values()
  // The exporter makes nothing but lists of parts.
  const parts = (entry ?? []) as readonly FilePart[]
  const xml = parts
    .map(part => (typeof part === 'string' ? part : Buffer.from(assets.read(part.asset)).toString('base64')))
    .join('')
  return {xml, parts, messages: reporter.messages()}
}

/** Export one question of a module of its own. */
export function exportedQuestion(question: Block, more: Partial<Module> = {}): Exported {
  return exported(course([module('m', [question], more)]))
}

/** What a course became as text. */
export interface ExportedText {
  /** Empty if none was made. */
  readonly text: string
  /** `rule line reason`, of the target. */
  readonly told: readonly string[]
}

/** Export one question, in a module and a course without names that matter, to a format of plain text. */
export function questionText(question: Block, exporter: Exporter, more: Partial<Course> = {}): ExportedText {
  const made = course([module('m', [question])], more)
  const reporter = createReporter([made.file, 'm.md'], exporter.target)
  const tree = exporter.export(made, {now: new Date(0), generator: '0.0.0', report: reporter.report, assets})
  const [entry = ''] = tree === undefined ? [] : tree.entries.values()
  if (typeof entry !== 'string') throw new Error('Expected text')
  return {
    text: entry.replace(/^(?:\/\/ .*\n)?\$CATEGORY: .*\n\n/gmu, ''),
    told: reporter.messages().map(({rule, line, reason}) => `${rule} ${line} ${reason}`)
  }
}

/** The only question of an export: on one line, without CDATA sections and the language of the course. */
export function questionXml({xml}: Exported): string {
  return xml
    .slice(xml.lastIndexOf('<question '), xml.lastIndexOf('</question>'))
    .replace(/>[ \n]+</gu, '><')
    .replaceAll(' lang="en" dir="ltr"', '')
    .replace(/<!\[CDATA\[(.*?)\]\]>/gsu, '$1')
}

/** What was lost or refused. */
export function told({messages}: Exported): readonly string[] {
  return messages.map(({rule, line, reason}) => `${rule} ${line} ${reason}`)
}

/** Where something stands, for messages. */
export function at(line: number): {
  readonly start: {line: number; column: number}
  readonly end: {line: number; column: number}
} {
  return {start: {line, column: 1}, end: {line, column: 9}}
}
