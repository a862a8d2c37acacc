import {createReporter, plainText, type Message, type Report} from '@silabus/core'
import {visit} from 'unist-util-visit'
import type {BlockContent, Nodes} from 'mdast'
import type {Position} from 'unist'
import type {Bank, ImportedEntry, Prose} from '../bank.ts'
import {clean} from './clean.ts'
import {checkCourse, type WrittenQuestion} from './check-course.ts'
import {fence, type CourseContent, type Fence} from './fence.ts'
import {createModuleNotes, type ModuleNotes} from './footnotes.ts'
import {frontMatter} from './front-matter.ts'
import {createIds, type GivenId, type Ids} from './ids.ts'
import {writeMarkdown, type MarkdownContext} from './markdown.ts'
import {planModules, type PlannedCourse, type PlannedModule, type PlannedQuiz} from './plan-modules.ts'
import {firstWords, writeQuestion} from './write-question.ts'

/** A course that was written. */
export interface WrittenCourse {
  readonly id: string
  readonly title: string
  /** Content by path from the course folder, in the order in which the files are read. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** What the format cannot hold, and what has to be mended, at its place in the file that was read. */
  readonly messages: readonly Message[]
}

/** What the writing of all modules shares. */
interface CourseWriting extends MarkdownContext {
  readonly bank: Bank
  readonly report: Report
  readonly ids: Ids
  readonly tags: ReadonlyMap<string, string>
  /** Ids of objectives that stand in a module before. */
  readonly declared: Set<string>
  readonly questions: WrittenQuestion[]
  /** Captions that stand beside their recordings, under another name than in the bank. */
  readonly captions: Set<string>
  readonly files: Map<string, string | Uint8Array>
}

/**
 * Write a bank as the files of a course.
 *
 * @param bank The bank.
 * @returns The files: `course.md`, a file for each module, and the media.
 */
export function writeCourse(bank: Bank): WrittenCourse {
  const {report, messages} = createReporter([bank.file])
  const plan = planModules(bank)
  const lang = languageOf(bank)
  const files = new Map<string, string | Uint8Array>()
  const ids = createIds(claimedIds(plan))
  const {id} = ids.give(plan.idnumber, plan.title, 'course')
  const writing: CourseWriting = {
    bank,
    report,
    ids,
    lang: lang ?? 'en',
    math: hasFormulas(bank),
    tags: new Map(),
    declared: new Set(),
    questions: [],
    captions: new Set(),
    files
  }
  const tags = objectivesOf(bank, ids, report)
  const shared = {...writing, tags}
  const fields = {
    id,
    title: plan.title,
    lang: shared.lang,
    ...(shared.math ? {math: true} : {}),
    description: describe(plan.info),
    targets: bank.targets
  }
  const introduction = plan.modules.find(({idnumber}) => idnumber === 'introduction')
  const before = describe(plan.info) === undefined ? plan.info : []
  files.set(
    'course.md',
    `${frontMatter(fields)}${moduleText(introduction, before, 'introduction', 'course.md', shared)}`
  )
  const modules = plan.modules.filter(module => module !== introduction)
  const width = Math.max(2, String(modules.length).length)
  for (const [index, module] of modules.entries()) {
    const given = ids.give(
      module.idnumber,
      module.title === plan.title ? `${module.title} questions` : module.title,
      'module'
    )
    tellRenamed('id', module.idnumber, given, module.position, shared)
    const path = `${String(index + 1).padStart(width, '0')}-${given.id.slice(0, 60)}.md`
    const description = describe(module.info)
    const head = description === undefined ? '' : frontMatter({description})
    const text = moduleText(
      module,
      description === undefined ? module.info : [],
      given.id,
      path,
      shared,
      head
    )
    files.set(path, text)
  }
  const spare = unmentioned(shared.captions, files)
  for (const [path, bytes] of bank.media) if (!files.has(path) && !spare.has(path)) files.set(path, bytes)
  checkCourse(files, shared.questions, bank.file, report)
  return {id, title: plan.title, files, messages: messages()}
}

/** Ids that the file gives: what gets one from us may not take them. */
function claimedIds({idnumber, modules}: PlannedCourse): ReadonlySet<string> {
  const claimed = new Set<string>()
  const claim = (id: string | undefined): void => {
    if (id !== undefined) claimed.add(id)
  }
  claim(idnumber)
  for (const module of modules) {
    claim(module.idnumber)
    for (const quiz of module.quizzes) claim(quiz.idnumber)
    for (const {id} of [...module.entries, ...module.quizzes.flatMap(({entries}) => entries)]) claim(id)
  }
  return claimed
}

function tellRenamed(
  what: string,
  from: string | undefined,
  {id, renamed}: GivenId,
  position: Position | undefined,
  {report, bank}: Pick<CourseWriting, 'report' | 'bank'>
): void {
  if (from === undefined || renamed === undefined) return
  report('import-renamed', {what, from, to: id, why: renamed}, {file: bank.file, position})
}

/** Text of a module's file, with its heading unless it is the introduction. */
function moduleText(
  module: PlannedModule | undefined,
  info: Prose,
  id: string,
  path: string,
  writing: CourseWriting,
  head = ''
): string {
  const notes = createModuleNotes()
  const pieces: string[] = []
  const write = (nodes: readonly CourseContent[]): string => {
    const text = clean(writeMarkdown(withRecordings(nodes, writing), writing))
    if (text.trim() !== '') pieces.push(text)
    return text
  }
  if (module !== undefined && id !== 'introduction') {
    const heading = writeMarkdown(
      [{type: 'heading', depth: 1, children: [{type: 'text', value: module.title}]}],
      writing
    )
    pieces.push(`${clean(heading).trimEnd()} {#${id}}\n`)
  }
  write(notes.take(info))
  const entries = [...(module?.entries ?? []), ...(module?.quizzes ?? []).flatMap(quiz => quiz.entries)]
  const objectives = declare(entries, writing)
  if (objectives !== undefined) write([objectives])
  let line = countLines(head) + countLines(pieces.join('\n')) + 1
  const place = (text: string, entry: ImportedEntry | undefined): void => {
    const from = line + 1
    line += countLines(text) + 1
    if (entry !== undefined) writing.questions.push({path, from, to: line, entry})
  }
  for (const entry of module?.entries ?? []) place(write(writeEntry(entry, notes, writing)), entry)
  for (const quiz of module?.quizzes ?? []) {
    const start = line
    const nodes = quiz.entries.map(entry => ({entry, nodes: writeEntry(entry, notes, writing)}))
    const text = write([
      quizFence(
        quiz,
        nodes.flatMap(item => [...item.nodes]),
        notes,
        writing
      )
    ])
    // Questions of a quiz are found by the lines that open them.
    const opened = text.split('\n').flatMap((row, index) => (/^:{3,}question/u.test(row) ? [index] : []))
    const asked = quiz.entries.filter(({kind}) => kind !== 'text')
    for (const [index, entry] of asked.entries()) {
      const from = start + (opened[index] ?? 0)
      const to = start + (opened[index + 1] ?? countLines(text)) + 1
      writing.questions.push({path, from, to, entry})
    }
    line += countLines(text) + 1
  }
  write(notes.definitions())
  return `${head}${pieces.join('\n')}`
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function quizFence(
  quiz: PlannedQuiz,
  children: readonly CourseContent[],
  notes: ModuleNotes,
  writing: CourseWriting
): Fence {
  const {title, idnumber, settings, info} = quiz
  const given = writing.ids.give(idnumber, `${title ?? ''} quiz`, 'quiz')
  tellRenamed('id', idnumber, given, quiz.position, writing)
  const questions = quiz.entries.filter(({kind}) => kind !== 'text').length
  return fence(
    'quiz',
    [
      ['id', given.id],
      ['title', title],
      ['pick', settings.pick === undefined || settings.pick > questions ? undefined : String(settings.pick)],
      ['shuffle', settings.shuffle === true ? 'true' : undefined],
      ['pass', settings.pass === undefined ? undefined : String(settings.pass)],
      ['attempts', settings.attempts === undefined ? undefined : String(settings.attempts)]
    ],
    [...notes.take(info), ...children]
  )
}

function writeEntry(
  entry: ImportedEntry,
  notes: ModuleNotes,
  writing: CourseWriting
): readonly CourseContent[] {
  const {ids, report, bank, tags, lang} = writing
  if (entry.kind === 'text') return inLanguage(notes.take(entry.children), entry.lang, lang)
  const given = ids.give(entry.id, beginning(entry.title ?? firstWords(entry.stem)), 'question')
  tellRenamed('id', entry.id, given, entry.position, writing)
  const question = writeQuestion(entry, {
    id: given.id,
    objectives: [...new Set(entry.tags.flatMap(tag => tags.get(tag) ?? []))],
    courseLang: lang,
    notes: prose => notes.take(prose),
    lose(what, instead) {
      report(
        'import-loss',
        {what: `${what} in the question \`${given.id}\``, instead},
        {file: bank.file, position: entry.position}
      )
    }
  })
  return [question]
}

function inLanguage(
  blocks: readonly BlockContent[],
  lang: string | undefined,
  around: string
): readonly CourseContent[] {
  return lang === undefined || lang === around
    ? blocks
    : [{type: 'html', value: `<div lang="${lang}">`}, ...blocks, {type: 'html', value: '</div>'}]
}

/** Give each tag an id; one that is no id is told. */
function objectivesOf(bank: Bank, ids: Ids, report: Report): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const entry of bank.shelves.flatMap(({entries}) => entries)) {
    if (entry.kind === 'text') continue
    for (const tag of entry.tags) {
      if (tags.has(tag)) continue
      const given = ids.lend(tag, 'objective')
      tellRenamed('tag', tag, given, entry.position, {report, bank})
      tags.set(tag, given.id)
    }
  }
  return tags
}

/** The objectives of a module: those of its questions that stand in no module before. */
function declare(entries: readonly ImportedEntry[], {tags, declared}: CourseWriting): Fence | undefined {
  const own = new Map(
    entries
      .flatMap(entry => (entry.kind === 'text' ? [] : entry.tags))
      .flatMap(tag => {
        const id = tags.get(tag)
        return id === undefined || declared.has(id) ? [] : [[id, tag] as const]
      })
  )
  for (const id of own.keys()) declared.add(id)
  if (own.size === 0) return undefined
  return fence(
    'objectives',
    [],
    [
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [...own].map(([id, tag]) => ({
          type: 'listItem',
          spread: false,
          children: [
            {
              type: 'paragraph',
              children: [
                {type: 'strong', children: [{type: 'text', value: id}]},
                {type: 'text', value: ` ${tag}`}
              ]
            }
          ]
        }))
      }
    ]
  )
}

/** A description is plain text of one paragraph. */
function describe(info: Prose): string | undefined {
  const [only, ...others] = info
  if (only?.type !== 'paragraph' || others.length > 0) return undefined
  const text = clean(plainText([only])).trim()
  return text !== '' && only.children.every(({type}) => type === 'text') ? text : undefined
}

/** The language that the file says, else the one that most entries say, unless more of them say none. */
function languageOf({lang, shelves}: Bank): string | undefined {
  if (lang !== undefined) return lang
  const uses = new Map<string, number>()
  const entries = shelves.flatMap(shelf => shelf.entries)
  for (const said of [...shelves, ...entries])
    if (said.lang !== undefined) uses.set(said.lang, (uses.get(said.lang) ?? 0) + 1)
  const [most] = [...uses].sort(([, a], [, b]) => b - a)
  const silent = entries.filter(entry => entry.lang === undefined).length
  return most === undefined || most[1] <= silent ? undefined : most[0]
}

function hasFormulas(bank: Bank): boolean {
  return /"type":"(?:inlineMath|math)"/u.test(
    JSON.stringify(bank.shelves, (name, value: unknown) => (name === 'position' ? undefined : value))
  )
}

/** Put captions and transcripts beside their recordings, under the same name, where a course has them. */
function withRecordings(nodes: readonly CourseContent[], writing: CourseWriting): readonly CourseContent[] {
  const {bank, captions: copied, files} = writing
  for (const node of nodes) {
    // What stands below a root, or is a fence, is a node with children or none.
    visit(node as Nodes, 'image', image => {
      const {captions, transcript} = image.data?.recording ?? {}
      const stem = image.url.replace(/\.[^./]*$/u, '')
      const bytes = captions === undefined ? undefined : bank.media.get(captions)
      if (captions !== undefined && bytes !== undefined) {
        files.set(`${stem}.vtt`, bytes)
        copied.add(captions)
      }
      if (transcript !== undefined && transcript.length > 0 && bank.media.has(image.url)) {
        const text = besideMedia(transcript, image.url.slice(0, image.url.lastIndexOf('/') + 1))
        files.set(`${stem}.md`, clean(writeMarkdown(text, writing)))
      }
    })
  }
  return nodes
}

/** Files that no text names: captions have been copied to where a course looks for them. */
function unmentioned(
  paths: ReadonlySet<string>,
  files: ReadonlyMap<string, string | Uint8Array>
): ReadonlySet<string> {
  if (paths.size === 0) return paths
  const named = new Set<string>()
  for (const text of files.values())
    if (typeof text === 'string')
      for (const [name] of text.matchAll(/(?:[\p{L}\p{M}\p{N}._-]|%[0-9A-F]{2})+/giu))
        named.add(decoded(name))
  return new Set([...paths].filter(path => !named.has(path.slice(path.lastIndexOf('/') + 1))))
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Paths are relative to the file in which they stand. */
function besideMedia(prose: Prose, folder: string): Prose {
  const copy = structuredClone([...prose])
  // As above.
  visit({type: 'root', children: copy} as Nodes, node => {
    if ((node.type === 'image' || node.type === 'link') && node.url.startsWith(folder))
      node.url = node.url.slice(folder.length)
    else if (node.type === 'html') node.value = node.value.replaceAll(`="${folder}`, '="')
  })
  return copy
}

/** As core derives ids of questions. */
function beginning(text: string): string {
  return text.split(/\s+/u).slice(0, 6).join(' ')
}
