import type {
  AssetReference,
  AssetSource,
  Block,
  ChoiceOption,
  Course,
  FileTree,
  Footnote,
  Gap,
  Inline,
  Message,
  Module,
  NumberValue,
  OrderingItem,
  Question,
  QuestionByKind,
  QuestionKind,
  Section,
  TextAnswer
} from '@silabus/core'
import {createReporter} from '@silabus/core'
import {epub} from '@silabus/epub'

/** Running text. */
export function say(value: string): Inline {
  return {type: 'text', value}
}

/** A paragraph of text and other inline nodes. */
export function paragraph(...content: readonly (string | Inline)[]): Block {
  return {type: 'paragraph', children: content.map(part => (typeof part === 'string' ? say(part) : part))}
}

/** A `###` heading or a deeper one. */
export function heading(depth: 3 | 4 | 5 | 6, id: string, title: string): Block {
  return {type: 'heading', depth, id, children: [say(title)]}
}

/** A call of a note. */
export function call(identifier: string): Inline {
  return {type: 'footnoteReference', identifier, label: identifier}
}

/** A note. */
export function note(number: number, identifier: string, ...children: readonly Block[]): Footnote {
  return {type: 'footnote', number, identifier, label: identifier, children}
}

/** A link to a place in the course. */
export function link(target: string, words: string): Inline {
  return {type: 'crossReference', target, children: [say(words)]}
}

/** An option, with feedback if there is some. */
export function option(words: string, weight: number, feedback?: string): ChoiceOption {
  return {children: [paragraph(words)], weight, feedback: feedback === undefined ? [] : [paragraph(feedback)]}
}

/** A question with one right answer, the second. */
export function single(id: string, more: Partial<Extract<Question, {kind: 'single'}>> = {}): Question {
  return {
    type: 'question',
    kind: 'single',
    id,
    objectives: [],
    points: 1,
    stem: [paragraph(`Stem of ${id}?`)],
    options: [option('Wrong one', 0, 'Look again.'), option('Right one', 100, 'Well seen.')],
    shuffle: false,
    hints: [],
    explanation: [],
    ...more
  }
}

type Kind<Name extends QuestionKind> = QuestionByKind[Name]

const questionBase = {type: 'question', objectives: [], points: 1, hints: [], explanation: []} as const

/** A question to answer with a word. */
export function short(id: string, more: Partial<Kind<'short'>> = {}): Question {
  return {
    ...questionBase,
    kind: 'short',
    id,
    stem: [paragraph(`Stem of ${id}?`)],
    answers: [typedAnswer('net')],
    caseSensitive: false,
    otherwise: [],
    ...more
  }
}

/** An answer that may be typed; `*` in it stands for anything. */
export function typedAnswer(words: string, weight = 100, feedback?: string): TextAnswer {
  return {
    text: words,
    pieces: words.split('*'),
    weight,
    feedback: feedback === undefined ? [] : [paragraph(feedback)]
  }
}

/** A question to answer with a number. */
export function numeric(id: string, more: Partial<Kind<'numeric'>> = {}): Question {
  return {
    ...questionBase,
    kind: 'numeric',
    id,
    stem: [paragraph(`Stem of ${id}?`)],
    answers: [{...numberValue('9.81'), weight: 100, feedback: []}],
    otherwise: [],
    ...more
  }
}

/** A number, as written with a decimal point. */
export function numberValue(words: string, tolerance = 0, unit?: string): NumberValue {
  return {value: Number(words), text: words, tolerance, unit}
}

/** Prompts, each with its choice, and choices that belong to none. */
export function matching(
  id: string,
  pairs: readonly (readonly [prompt: string | readonly Inline[], choice: string | readonly Inline[]])[],
  distractors: readonly string[] = [],
  more: Partial<Kind<'matching'>> = {}
): Question {
  const inline = (part: string | readonly Inline[]): readonly Inline[] =>
    typeof part === 'string' ? [say(part)] : part
  const choices = [...new Set([...pairs.map(([, choice]) => choice), ...distractors])]
  return {
    ...questionBase,
    kind: 'matching',
    id,
    stem: [paragraph(`Stem of ${id}?`)],
    columns: [[say('Term')], [say('Meaning')]],
    prompts: pairs.map(([prompt, choice]) => ({children: inline(prompt), choice: choices.indexOf(choice)})),
    choices: choices.map(choice => ({children: inline(choice)})),
    shuffle: false,
    ...more
  }
}

/** Steps in their right order. */
export function ordering(
  id: string,
  steps: readonly (string | OrderingItem)[],
  more: Partial<Kind<'ordering'>> = {}
): Question {
  return {
    ...questionBase,
    kind: 'ordering',
    id,
    stem: [paragraph(`Stem of ${id}?`)],
    items: steps.map(step => (typeof step === 'string' ? {children: [paragraph(step)], feedback: []} : step)),
    ...more
  }
}

/** A text with gaps. */
export function cloze(
  id: string,
  stem: readonly Block[],
  gaps: readonly Gap[],
  more: Partial<Kind<'cloze'>> = {}
): Question {
  return {...questionBase, kind: 'cloze', id, stem, gaps, caseSensitive: false, shuffle: false, ...more}
}

/** A question that a person marks. */
export function essay(id: string, more: Partial<Kind<'essay'>> = {}): Question {
  return {
    ...questionBase,
    kind: 'essay',
    id,
    stem: [paragraph(`Stem of ${id}?`)],
    lines: 4,
    markerNotes: [],
    ...more
  }
}

/** A titled section. */
export function section(id: string, title: string, ...children: readonly Block[]): Section {
  return {type: 'section', id, title, heading: [say(title)], objectives: [], children}
}

/** What stands before the first `##` of a module. */
export function opening(id: string, ...children: readonly Block[]): Section {
  return {type: 'section', id, heading: [], objectives: [], children}
}

/** A module. */
export function module(
  id: string,
  title: string,
  sections: readonly Section[],
  more: Partial<Module> = {}
): Module {
  return {
    type: 'module',
    id,
    title,
    heading: [say(title)],
    objectives: [],
    sections,
    footnotes: [],
    file: 'course.md',
    ...more
  }
}

/** A course. */
export function course(modules: readonly Module[], more: Partial<Course> = {}): Course {
  return {
    type: 'course',
    id: 'course',
    title: 'A Course',
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

/** A picture of one pixel. */
export const pixel: string =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** An asset with some bytes. */
export function asset(path: string, mediaType: string, content: string | Uint8Array): Asset {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {reference: {type: 'asset', path, mediaType, bytes: bytes.length}, bytes}
}

/** An asset and its content. */
export interface Asset {
  readonly reference: AssetReference
  readonly bytes: Uint8Array
}

/** A course made by hand, and its files. */
export interface TestCourse {
  readonly course: Course
  readonly assets?: readonly Asset[]
}

/** What came of an export. */
export interface Exported {
  readonly tree: FileTree
  readonly messages: readonly Message[]
  /** Text of a file of the book, by its path from the package document. */
  readonly text: (path: string) => string
}

/** XPath of every question that is asked. */
export const asked = '//h:div[contains(@class, "question") and @role="group"]'

/** XPath of every question that is answered. */
export const answered = '//h:div[@class="answer"]'

/** Export a course of one section with the id `s`, in a module with the id `m`. */
export function bookOf(...blocks: readonly Block[]): Exported {
  return exported(course([module('m', 'Module', [section('s', 'Section', ...blocks)])]))
}

/** Export a course made by hand. */
export function exported(source: Course, assets: readonly Asset[] = []): Exported {
  const reporter = createReporter(['course.md'], 'epub')
  const tree = epub.export(source, {
    now: new Date('2026-11-24T10:20:30.456Z'),
    report: reporter.report,
    assets: sourceOf(assets),
    generator: '0.1.0'
  })
  if (tree === undefined) throw new Error('Unexpected course without a book')
  return {
    tree,
    messages: reporter.messages(),
    text: path => {
      const entry = tree.entries.get(`EPUB/${path}`)
      if (typeof entry !== 'string')
        throw new Error(`No text \`${path}\` among ${[...tree.entries.keys()].join(', ')}`)
      return entry
    }
  }
}

function sourceOf(assets: readonly Asset[]): AssetSource {
  const find = (asset: AssetReference): Uint8Array => {
    const found = assets.find(({reference}) => reference.path === asset.path)
    if (found === undefined) throw new Error(`No asset \`${asset.path}\``)
    return found.bytes
  }
  return {
    read: find,
    async *open(asset) {
      yield await Promise.resolve(find(asset))
    },
    digest: () => ''
  }
}
