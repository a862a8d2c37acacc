import {
  compareMessages,
  exportCourse,
  parseCourse,
  type EarlierExport,
  type Exporter,
  type FileTree,
  type Message,
  type ParsedCourse
} from '@silabus/core'
import type {DiskFolder} from '../disk-folder.ts'
import {loadCourse} from '../load-course.ts'
import {targets} from '../targets.ts'
import {version} from '../version.ts'
import {buildDate, epochOf} from './build-date.ts'
import type {TargetChoice} from './choose-targets.ts'
import type {Progress} from './progress.ts'

/** A course made into what its targets want, nothing written yet. */
export interface RenderedCourse {
  readonly folder: DiskFolder
  readonly parsed: ParsedCourse
  readonly renderings: readonly Rendering[]
  /** Everything that the author should know, in the order of the course, each once. */
  readonly messages: readonly Message[]
}

/** What one target made of the course. */
export interface Rendering {
  readonly exporter: Exporter
  /** Missing when the course has nothing for the target. */
  readonly tree: FileTree | undefined
  /** Whether an error keeps the target from being written. */
  readonly blocked: boolean
}

/** How a course is rendered. */
export interface RenderOptions {
  readonly choice: TargetChoice
  /** Take warnings as errors. */
  readonly strict: boolean
  readonly progress: Progress
  /** What earlier files of a target held, where only what has changed is wanted. */
  readonly earlier?: ReadonlyMap<Exporter, EarlierExport> | undefined
  /** Options of targets that go before those of the course. */
  readonly set?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined
}

/**
 * Load a course and render it for every target asked for.
 *
 * @param path As `loadCourse` takes it.
 * @param options How.
 * @returns The renderings with all messages.
 */
export function renderCourse(path: string, options: RenderOptions): RenderedCourse {
  const epoch = epochOf(process.env)
  const folder = loadCourse(path)
  options.progress.step(`Reading ${path}`)
  const parsed = withOptions(parseCourse(folder, {targets}), options.set)
  const surroundings = {now: buildDate(parsed.course, epoch), generator: version}

  const found = [...parsed.messages]
  const trees = options.choice(parsed.course).map(exporter => {
    options.progress.step(`Making ${exporter.title}`)
    const {tree, messages} = exportCourse(parsed, exporter, {
      ...surroundings,
      earlier: options.earlier?.get(exporter)
    })
    found.push(...messages)
    return {exporter, tree}
  })

  const messages = onceEach(found.map(message => (options.strict ? strictly(message) : message)))
  const errors = messages.filter(message => message.severity === 'error')
  return {
    folder,
    parsed,
    messages: [...messages].sort(compareMessages(parsed.files)),
    renderings: trees.map(({exporter, tree}) => ({
      exporter,
      tree,
      blocked: errors.some(({target}) => target === undefined || target === exporter.target)
    }))
  }
}

function withOptions(parsed: ParsedCourse, set: RenderOptions['set'] = {}): ParsedCourse {
  const {course} = parsed
  const targets: Record<string, Readonly<Record<string, unknown>>> = {...course.targets}
  for (const [target, options] of Object.entries(set)) targets[target] = {...targets[target], ...options}
  return {...parsed, course: {...course, targets}}
}

function strictly(message: Message): Message {
  return message.severity === 'warning' ? {...message, severity: 'error'} : message
}

/** Targets that find the same mistake tell it once. */
function onceEach(messages: readonly Message[]): readonly Message[] {
  return [...new Map(messages.map(message => [JSON.stringify(message), message])).values()]
}
