import type {Definition, Heading, Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {ParseOptions} from '../parse-course.ts'
import type {CourseFolder} from '../folder.ts'
import {idFrom, isId} from '../ids.ts'
import type {Block, Course, Module} from '../model.ts'
import type {Place, Report} from '../report.ts'
import type {CourseFiles} from '../sources/course-files.ts'
import {
  moduleFields,
  readFrontMatter,
  readTargetOptions,
  type CourseFrontMatter,
  type FrontMatter,
  type ModuleFrontMatter
} from '../sources/front-matter.ts'
import {directionOf} from '../sources/language.ts'
import {readSourceFile, type SourceFile} from '../sources/source-file.ts'
import {contents, plainText, questionsOf} from '../traverse.ts'
import {createAssetRegistry, type AssetRegistry} from './assets.ts'
import type {CourseBuild, ModuleBuild} from './context.ts'
import {promisedId, readHeading} from './heading.ts'
import {createIdRegistry, type IdRegistry} from './id-registry.ts'
import {resolvePath} from './links.ts'
import {buildModule, type ModulePart} from './module.ts'
import {buildBlocks} from './prose.ts'
import {resolveLinks} from './resolve-links.ts'
import {checkObjectives} from './check-objectives.ts'

/** A module as it stands in its file. */
interface RawModule {
  readonly file: SourceFile
  readonly heading: Heading | undefined
  readonly children: RootContent[]
  /** Whether the file's front matter speaks for it. */
  readonly first: boolean
}

/**
 * Build a course from its files.
 *
 * @param source Files and the course's front matter.
 * @param folder The course folder.
 * @param options What the course may rely on.
 * @param report Where mistakes are told.
 * @returns The course, and its assets.
 */
export function buildCourse(
  source: CourseFiles,
  folder: CourseFolder,
  options: ParseOptions,
  report: Report
): {course: Course; assets: AssetRegistry} {
  const {files, frontMatter} = source
  const start: Place = {file: folder.main}
  const {introduction, modules} = splitModules(files)
  const frontMatters = new Map(
    files.slice(1).map(file => [file, readFrontMatter(file, moduleFields, report)])
  )
  const title = courseTitle(frontMatter, modules, folder, report)
  const lang = frontMatter.values.lang?.value ?? fallback(frontMatter, 'lang', 'en', start, report)
  const promised = promisedIds(files, frontMatter, frontMatters)
  const ids = createIdRegistry(promised, report)
  const assets = createAssetRegistry(folder, report)
  const id = courseId(frontMatter, folder, ids, report)
  const build: CourseBuild = {
    report,
    folder,
    lang,
    dir: directionOf(lang),
    ids,
    assets,
    links: [],
    objectiveUses: [],
    undefinedFootnotes: [],
    glossary: []
  }
  if (frontMatter.values.math?.value === true) report('math-unsupported', {}, frontMatter.values.math.place)
  if (
    introduction === undefined
    && modules.every(({heading, children}) => heading === undefined && children.length === 0)
  )
    report('course-empty', {}, start)

  const definitions = new Map(files.map(file => [file, linkDefinitions(file.root)]))
  const transcript: ModulePart['transcript'] = (path, place, module) => readTranscript(path, place, module)
  const toModule = (part: Omit<ModulePart, 'definitions' | 'transcript'>): Module =>
    buildModule(
      {...part, definitions: definitions.get(part.file) ?? new Map<string, Definition>(), transcript},
      build
    )

  const built =
    introduction === undefined
      ? undefined
      : toModule({
          id: ids.reserve('introduction', start),
          title,
          file: introduction.file,
          heading: undefined,
          children: introduction.children
        })
  const list = modules.map(module =>
    toModule(modulePart(module, module.first ? frontMatters.get(module.file) : undefined, title, build))
  )
  const cover =
    frontMatter.values.cover === undefined
      ? undefined
      : findCover(frontMatter.values.cover.value, frontMatter.values.cover.place, build)
  const course: Course = {
    type: 'course',
    id,
    title,
    ...values(frontMatter, ['subtitle', 'description', 'version', 'date', 'license']),
    lang,
    dir: build.dir,
    authors: frontMatter.values.authors?.value ?? [],
    keywords: frontMatter.values.keywords?.value ?? [],
    ...(cover === undefined ? {} : {cover}),
    ...(frontMatter.values.pass === undefined ? {} : {pass: frontMatter.values.pass.value}),
    complete:
      frontMatter.values.complete?.value
      ?? (frontMatter.values.pass === undefined ? 'viewed' : 'viewed-and-passed'),
    targets:
      frontMatter.values.targets === undefined || files[0] === undefined
        ? {}
        : readTargetOptions(files[0], frontMatter.values.targets.value, options.targets, report),
    ...(built === undefined ? {} : {introduction: built}),
    modules: list,
    glossary: build.glossary,
    assets: [],
    file: folder.main
  }
  const all = built === undefined ? list : [built, ...list]
  tellUndefinedFootnotes(all, build)
  checkCompletion(course, frontMatter, report)
  checkObjectives(all, build)
  resolveLinks(course, files, build)
  return {course: {...course, assets: assets.all()}, assets}
}

/** Every `#` starts a module; what stands before the first is the introduction, or a module of its file. */
function splitModules(files: readonly SourceFile[]): {
  introduction: RawModule | undefined
  modules: RawModule[]
} {
  const modules: RawModule[] = []
  let introduction: RawModule | undefined
  const several = files.length > 1
  for (const [index, file] of files.entries()) {
    const {children} = file.root
    const starts = children.flatMap((child, at) =>
      child.type === 'heading' && child.depth === 1 ? [at] : []
    )
    const before = children.slice(0, starts[0] ?? children.length)
    const hasText = before.some(
      child => child.type !== 'definition' && child.type !== 'footnoteDefinition' && !isComment(child)
    )
    const parts = starts.map((at, number): RawModule => {
      const heading = children[at]
      const body = children.slice(at + 1, starts[number + 1] ?? children.length)
      return {
        file,
        heading: heading?.type === 'heading' ? heading : undefined,
        children: body,
        first: number === 0
      }
    })
    const [first, ...rest] = parts
    if (index === 0 && (first !== undefined || several)) {
      // The course's file: what stands before the first `#` introduces the course.
      if (hasText) introduction = {file, heading: undefined, children: before, first: false}
      else first?.children.push(...before)
      modules.push(...parts.map(part => ({...part, first: false})))
    } else if (first === undefined) {
      if (hasText || index > 0 || !several)
        modules.push({file, heading: undefined, children: before, first: true})
    } else {
      modules.push({...first, children: [...before, ...first.children]}, ...rest)
    }
  }
  return {introduction, modules}
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && /^\s*<!--[\s\S]*-->\s*$/u.test(node.value)
}

function courseTitle(
  frontMatter: FrontMatter<CourseFrontMatter>,
  modules: readonly RawModule[],
  folder: CourseFolder,
  report: Report
): string {
  if (frontMatter.values.title !== undefined) return frontMatter.values.title.value
  const [only, ...others] = modules
  const heading =
    others.length === 0 && only?.heading !== undefined
      ? plainText(readHeading(only.heading, {report: () => undefined, file: only.file}).children)
      : ''
  return fallback(frontMatter, 'title', heading === '' ? folder.name : heading, {file: folder.main}, report)
}

function courseId(
  frontMatter: FrontMatter<CourseFrontMatter>,
  folder: CourseFolder,
  ids: IdRegistry,
  report: Report
): string {
  if (frontMatter.values.id !== undefined)
    return ids.claim(frontMatter.values.id.value, frontMatter.values.id.place)
  const place = {file: folder.main}
  return fallback(frontMatter, 'id', ids.reserve(idFrom(folder.name, 'course'), place), place, report)
}

function fallback(
  frontMatter: FrontMatter<CourseFrontMatter>,
  key: keyof CourseFrontMatter,
  value: string,
  place: Place,
  report: Report
): string {
  if (!frontMatter.written.has(key)) report('front-matter-missing', {key, fallback: value}, place)
  return value
}

/** Put together what the heading and the front matter say of a module. */
function modulePart(
  module: RawModule,
  frontMatter: FrontMatter<ModuleFrontMatter> | undefined,
  courseName: string,
  build: CourseBuild
): Omit<ModulePart, 'definitions' | 'transcript'> {
  const {file, heading, children} = module
  const written = heading === undefined ? undefined : readHeading(heading, {report: build.report, file})
  const text = written === undefined ? '' : plainText(written.children)
  const start: Place = {file: file.path, position: (heading ?? children[0])?.position}
  if (heading !== undefined && text === '') build.report('heading-empty', {level: 1}, start)
  const place = written?.place ?? start
  if (
    written?.id !== undefined
    && frontMatter?.values.id !== undefined
    && written.id !== frontMatter.values.id.value
  ) {
    build.report('module-id-conflict', {heading: written.id, frontMatter: frontMatter.values.id.value}, place)
  }
  if (
    text !== ''
    && frontMatter?.values.title !== undefined
    && text !== frontMatter.values.title.value.replace(/\s+/gu, ' ').trim()
  ) {
    build.report(
      'module-title-conflict',
      {heading: text, frontMatter: frontMatter.values.title.value},
      frontMatter.values.title.place
    )
  }
  for (const id of written?.objectives ?? []) build.objectiveUses.push({id, by: 'section', place})
  const fromFile =
    file.path
      .split('/')
      .at(-1)
      ?.replace(/\.(?:md|markdown)$/iu, '') ?? 'module'
  const title =
    text !== ''
      ? text
      : (frontMatter?.values.title?.value ?? (file.path === build.folder.main ? courseName : fromFile))
  const id =
    written?.id === undefined
      ? frontMatter?.values.id === undefined
        ? build.ids.reserve(idFrom(title, 'module'), place)
        : build.ids.claim(frontMatter.values.id.value, frontMatter.values.id.place)
      : build.ids.claim(written.id, place)
  return {
    id,
    title,
    file,
    children,
    heading:
      heading === undefined || written === undefined
        ? undefined
        : {node: heading, children: written.children},
    ...(frontMatter?.values.description === undefined
      ? {}
      : {description: frontMatter.values.description.value}),
    ...(frontMatter?.values.duration === undefined ? {} : {duration: frontMatter.values.duration.value})
  }
}

/** Collect every id that authors wrote, so that derived ids keep clear of them wherever they stand. */
function promisedIds(
  files: readonly SourceFile[],
  course: FrontMatter<CourseFrontMatter>,
  modules: ReadonlyMap<SourceFile, FrontMatter<ModuleFrontMatter>>
): Set<string> {
  const promised = new Set<string>()
  const add = (id: string | undefined | null): void => {
    if (typeof id === 'string' && isId(id)) promised.add(id)
  }
  add(course.values.id?.value)
  for (const module of modules.values()) add(module.values.id?.value)
  for (const file of files) {
    visit(file.root, node => {
      if (node.type === 'heading') add(promisedId(node))
      else if (node.type === 'html')
        for (const match of node.value.matchAll(/\sid\s*=\s*["']?([^\s"'>]+)/giu)) add(match[1])
      else if (node.type === 'containerDirective') {
        add(node.attributes?.['id'])
        if (node.name === 'objectives') {
          visit(node, 'listItem', item => {
            const [paragraph] = item.children
            const bold = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
            if (bold?.type === 'strong') add(plainText([bold]).replace(/[.:]$/u, ''))
          })
        }
      }
    })
  }
  return promised
}

function linkDefinitions(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  visit(root, 'definition', node => {
    // CommonMark 4.7: the first of several takes precedence.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}

function findCover(written: string, place: Place, build: CourseBuild): Course['cover'] {
  const {path} = resolvePath(written, build.folder.main)
  if (path.startsWith('/') || path.startsWith('../')) {
    build.report('file-outside', {path: written}, place)
    return undefined
  }
  const asset = build.assets.use(path, written, place)
  if (asset === undefined || asset.mediaType.startsWith('image/')) return asset
  build.report('media-type', {path: written}, place)
  return undefined
}

/** Read a transcript; it is prose of the module that plays the recording. */
function readTranscript(path: string, place: Place, module: ModuleBuild): readonly Block[] | undefined {
  const {report} = module
  if (path === module.file.path || module.transcripts.includes(path)) return undefined
  const found = module.folder.find(path)
  if (found.kind === 'otherCase') report('media-case', {path, actual: found.path}, place)
  if (found.kind === 'outside') report('file-outside', {path}, place)
  if (found.kind !== 'file') return undefined
  const file = readSourceFile(module.folder, path, report)
  const blocks = buildBlocks(file.root.children, {
    ...module,
    file,
    definitions: linkDefinitions(file.root),
    notes: new Map(),
    fences: ['transcript'],
    transcripts: [...module.transcripts, path],
    outline: {depth: 6}
  })
  return blocks.length === 0 ? undefined : blocks
}

/** Tell rules of completion that no learner could meet. */
function checkCompletion(course: Course, {values}: FrontMatter<CourseFrontMatter>, report: Report): void {
  const graded = questionsOf(contents(course)).some(({quiz}) => quiz !== undefined)
  if (values.pass !== undefined && !graded) {
    const expected = 'a graded quiz that a learner can pass'
    report(
      'completion-impossible',
      {found: `\`pass: ${values.pass.value}\` in a course without a quiz`, expected},
      values.pass.place
    )
  } else if (
    values.complete !== undefined
    && values.complete.value !== 'viewed'
    && values.pass === undefined
  ) {
    const found = `\`complete: ${values.complete.value}\` without \`pass\``
    report(
      'completion-impossible',
      {found, expected: '`pass: 70` or another pass mark'},
      values.complete.place
    )
  }
}

/** Tell calls of footnotes that are defined elsewhere or nowhere. */
function tellUndefinedFootnotes(modules: readonly Module[], build: CourseBuild): void {
  const elsewhere = new Map<string, string>()
  for (const module of modules) {
    for (const note of module.footnotes) {
      if (!elsewhere.has(note.identifier))
        elsewhere.set(note.identifier, `${module.file}:${note.position?.start.line ?? 1}`)
    }
  }
  for (const {label, identifier, place} of build.undefinedFootnotes) {
    build.report('footnote-undefined', {label, elsewhere: elsewhere.get(identifier)}, place)
  }
}

function values<Key extends 'subtitle' | 'description' | 'version' | 'date' | 'license'>(
  frontMatter: FrontMatter<CourseFrontMatter>,
  keys: readonly Key[]
): {readonly [Name in Key]?: string} {
  const found: {[Name in Key]?: string} = {}
  for (const key of keys) {
    const value = frontMatter.values[key]?.value
    if (value !== undefined) found[key] = value
  }
  return found
}
