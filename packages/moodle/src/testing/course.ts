import {
  createReporter,
  type AssetReference,
  type AssetSource,
  type Block,
  type ChoiceOption,
  type Course,
  type FilePart,
  type Inline,
  type Message,
  type Module,
  type MultipleChoiceQuestion,
  type Quiz,
  type SingleChoiceQuestion,
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
