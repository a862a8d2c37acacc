import type {Definition} from 'mdast'
import type {ParseOptions} from '../parse-course.ts'
import type {CourseFolder} from '../folder.ts'
import {idFrom} from '../ids.ts'
import {misplacedSettings} from '../misread/misplaced-settings.ts'
import {tellLookalike, tellLookalikes} from '../misread/tell-lookalikes.ts'
import type {AssetReference, Course, Module} from '../model.ts'
import {linkTerms} from '../glossary/link-terms.ts'
import {createFormulaReader} from '../math/read-formula.ts'
import {isQuiet} from '../questions/infer-kind.ts'
import type {Place, Report} from '../report.ts'
import type {RuleId} from '../rules.ts'
import type {CourseFiles} from '../sources/course-files.ts'
import {
  moduleFields,
  readFrontMatter,
  type CourseFrontMatter,
  type FrontMatter
} from '../sources/front-matter.ts'
import {directionOf} from '../sources/language.ts'
import type {SourceText} from '../sources/source-file.ts'
import {readTargetOptions, type TargetOptions} from '../sources/target-options.ts'
import {contents, plainText, questionsOf} from '../traverse.ts'
import {createAssetRegistry, type AssetRegistry} from './assets.ts'
import type {CourseBuild} from './context.ts'
import {readHeading} from './heading.ts'
import {createIdRegistry, type IdRegistry} from './id-registry.ts'
import {linkDefinitions, resolvePath} from './links.ts'
import {buildModule, type ModulePart} from './module.ts'
import {modulePart, splitModules, type RawModule} from './module-part.ts'
import {promisedIds} from './promised-ids.ts'
import {resolveLinks} from './resolve-links.ts'
import {checkObjectives} from './check-objectives.ts'

/**
 * Build a course from its files.
 *
 * @param source Files and the course's front matter.
 * @param folder The course folder.
 * @param options What the course may rely on.
 * @param tell Where mistakes are told.
 * @returns The course, and its assets.
 */
export function buildCourse(
  source: CourseFiles,
  folder: CourseFolder,
  options: ParseOptions,
  tell: Report
): {course: Course; assets: AssetRegistry} {
  const {files} = source
  const {frontMatter, report} = withoutMisplaced(source, tell)
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
    math: frontMatter.values.math?.value === true,
    readFormula: createFormulaReader(),
    ids,
    assets,
    links: [],
    objectiveUses: [],
    undefinedFootnotes: [],
    unusedFootnotes: [],
    glossary: [],
    terms: new Map(),
    brokenObjectives: new Set()
  }
  const empty = modules.filter(
    ({file, heading, children}) => heading === undefined && children.every(isQuiet) && !file.shortened
  )
  if (introduction === undefined && empty.length === modules.length) report('course-empty', {}, start)
  else {
    for (const {file} of empty) report('section-empty', {what: 'module', title: file.path}, {file: file.path})
  }

  const definitions = new Map(files.map(file => [file, linkDefinitions(file.root)]))
  for (const file of files) tellLookalikes(file, report)
  const toModule = (part: Omit<ModulePart, 'definitions'>): Module =>
    buildModule({...part, definitions: definitions.get(part.file) ?? new Map<string, Definition>()}, build)

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
  const targets = targetOptions(frontMatter, files[0], options, build)
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
    targets: targets.values,
    ...(Object.keys(targets.places).length === 0 ? {} : {targetPlaces: targets.places}),
    ...(built === undefined ? {} : {introduction: built}),
    modules: list,
    glossary: build.glossary,
    assets: [],
    file: folder.main
  }
  const all = built === undefined ? list : [built, ...list]
  tellLooseFootnotes(all, build)
  checkCompletion(course, frontMatter, files, report)
  checkObjectives(all, build)
  resolveLinks(course, files, build)
  linkTerms(course)
  return {course: {...course, assets: assets.all()}, assets}
}

/** Settings that are read as text are told once, not once for each that is missing, nor for what they look like. */
function withoutMisplaced(
  {files, frontMatter}: CourseFiles,
  report: Report
): {readonly frontMatter: FrontMatter<CourseFrontMatter>; readonly report: Report} {
  const [file] = files
  const misplaced = file === undefined || frontMatter.written.size > 0 ? undefined : misplacedSettings(file)
  if (file === undefined || misplaced === undefined) return {frontMatter, report}
  tellLookalike(misplaced, file, report)
  const follows: ReadonlySet<RuleId> = new Set(['markup-misread', 'section-empty'])
  return {
    frontMatter: {...frontMatter, written: new Set(['id', 'title', 'lang'])},
    report(rule, args, place) {
      const offset = place.position?.start.offset ?? Number.POSITIVE_INFINITY
      if (place.file === file.path && offset < misplaced.until && follows.has(rule)) return
      report(rule, args, place)
    }
  }
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

function targetOptions(
  {values: {targets}}: FrontMatter<CourseFrontMatter>,
  file: SourceText | undefined,
  {targets: known}: ParseOptions,
  build: CourseBuild
): TargetOptions {
  if (targets === undefined || file === undefined) return {values: {}, places: {}}
  return readTargetOptions(targets.value, {
    file,
    targets: known,
    findFile: (written, place) => findFile(written, place, build, build.assets.apart),
    report: build.report
  })
}

/** Find a file that front matter names. */
function findFile(
  written: string,
  place: Place,
  build: CourseBuild,
  use: AssetRegistry['use']
): AssetReference | undefined {
  const {path} = resolvePath(written, build.folder.main)
  if (!path.startsWith('/') && !path.startsWith('../')) return use(path, written, place)
  build.report('file-outside', {path: written}, place)
  return undefined
}

function findCover(written: string, place: Place, build: CourseBuild): Course['cover'] {
  const asset = findFile(written, place, build, build.assets.use)
  if (asset === undefined || asset.mediaType.startsWith('image/')) return asset
  build.report('media-type', {path: written}, place)
  return undefined
}

/** Tell rules of completion that no learner could meet. */
function checkCompletion(
  course: Course,
  {values}: FrontMatter<CourseFrontMatter>,
  files: CourseFiles['files'],
  report: Report
): void {
  const graded = questionsOf(contents(course)).some(({quiz}) => quiz !== undefined)
  // Of a quiz that cannot be read something better is told.
  const hasQuiz = graded || files.some(({text}) => /^[ \t>]*:{2,}[ \t]*quiz/imu.test(text))
  if (values.pass !== undefined && !hasQuiz) {
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

/** Tell calls of footnotes that have no text in their module, and texts that nothing calls; a pair of both is one mistake. */
function tellLooseFootnotes(modules: readonly Module[], build: CourseBuild): void {
  const {undefinedFootnotes, unusedFootnotes, report} = build
  const elsewhere = new Map<string, string>()
  const remember = (identifier: string, {file, position}: Place): void => {
    if (!elsewhere.has(identifier)) elsewhere.set(identifier, `${file}:${position?.start.line ?? 1}`)
  }
  for (const {identifier, place} of unusedFootnotes) remember(identifier, place)
  for (const {file, footnotes} of modules) {
    for (const {identifier, position} of footnotes) remember(identifier, {file, position})
  }
  const texts = new Map(
    undefinedFootnotes.flatMap(use =>
      use.opensText && undefinedFootnotes.some(other => other !== use && other.identifier === use.identifier)
        ? [[use.identifier, use]]
        : []
    )
  )
  for (const use of undefinedFootnotes) {
    const {label, identifier, within, place} = use
    const text = texts.get(identifier)
    // The text lacks its colon: that is the mistake, and the calls are right.
    if (text !== undefined && text !== use) continue
    report(
      'footnote-undefined',
      {label, within, elsewhere: elsewhere.get(identifier), opensText: text !== undefined},
      place
    )
  }
  const called = new Set(undefinedFootnotes.map(({identifier}) => identifier))
  for (const {label, identifier, within, place} of unusedFootnotes) {
    if (!called.has(identifier)) report('footnote-unused', {label, within}, place)
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
