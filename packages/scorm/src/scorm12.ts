import {
  questionsIn,
  type AssetReference,
  type Course,
  type ExportContext,
  type Exporter,
  type FileEntry,
  type FileTree,
  type Question,
  type Quiz
} from '@silabus/core'
import {chosenCodeRules, speak, stylesheet} from '@silabus/html'
import {playerScript, playerStylesheet, type PlayerCourse, type WordsLanguage} from '@silabus/player'
import {assetPath, versionedName} from './assets.ts'
import {checkOptions} from './check-options.ts'
import {courseDocument, type DocumentFiles} from './document.ts'
import {refuseWhatDoesNotFit, reportLosses} from './losses.ts'
import {manifest} from './manifest.ts'
import {packageOptions, scorm12Options, type PackageOptions} from './options.ts'
import {outlineOf} from './outline.ts'
import {playerCourse, quizzesOf} from './player-course.ts'
import type {Rendering} from './rendering.ts'
import {scosOf, type Sco} from './scos.ts'
import {themeStyle} from './theme/theme.ts'

/** Makes SCORM 1.2 packages: the whole course as one SCO, or each module as one; each brings its own navigation. */
export const scorm12: Exporter = {
  target: 'scorm12',
  title: 'SCORM 1.2 package',
  howToImport: 'Moodle: turn editing on, add a “SCORM package” activity and upload the file.',
  suffix: '-scorm12.zip',
  options: scorm12Options,
  export: exportScorm12
}

/** Files by path. */
type Media = Map<string, AssetReference | Uint8Array>

function exportScorm12(course: Course, context: ExportContext): FileTree {
  const options = packageOptions(course)
  checkOptions(course, options, context)
  const look: Media = new Map()
  const theme = themeStyle(course, options.theme, context, asset => take(asset, look, context))
  const style = `${stylesheet}${chosenCodeRules}\n${playerStylesheet}${theme}`
  const names = {
    script: versionedName('player', 'js', playerScript),
    style: versionedName('style', 'css', style)
  }
  const scos = scosOf(course, options, context).map(sco => renderSco(sco, options, names, context))
  const [first] = scos
  // What no page shows is shipped all the same.
  const shown = new Set(scos.flatMap(({media}) => [...media.keys()]))
  for (const asset of course.assets)
    if (first !== undefined && !shown.has(assetPath(asset, context.assets))) take(asset, first.media, context)

  const entries = scos.map(({sco, player, media}) => ({
    id: sco.id,
    title: sco.title,
    files: [sco.page, names.script, names.style, ...[...look.keys(), ...media.keys()].sort(byCode)],
    // A platform that knows the mark calls whoever is below it a failure (SCORM 1.2 RTE 3.4.4, lesson_status), and a
    // course that is completed by viewing it has none.
    masteryScore: player.complete === 'viewed' ? undefined : player.pass,
    ...(sco.after === undefined ? {} : {after: sco.after})
  }))
  const files: Media = new Map([look, ...scos.map(({media}) => media)].flatMap(media => [...media]))
  return {
    container: 'zip',
    entries: new Map<string, FileEntry>([
      ['imsmanifest.xml', manifest(course, entries)],
      ...scos.map(({sco, page}): [string, string] => [sco.page, page]),
      [names.script, playerScript],
      [names.style, style],
      ...[...files].sort(([a], [b]) => byCode(a, b))
    ]),
    assets: context.assets
  }
}

interface RenderedSco {
  readonly sco: Sco
  readonly player: PlayerCourse
  readonly page: string
  readonly media: Media
}

function renderSco(
  sco: Sco,
  options: PackageOptions,
  names: DocumentFiles,
  context: ExportContext
): RenderedSco {
  const media: Media = new Map()
  const rendering = renderingOf(sco.course, options, context, media)
  const player = playerCourse(rendering)
  reportLosses(rendering, player, context)
  refuseWhatDoesNotFit(sco.course, player, context)
  return {sco, player, page: courseDocument(rendering, player, names, context.generator), media}
}

function renderingOf(
  course: Course,
  options: PackageOptions,
  context: ExportContext,
  media: Media
): Rendering {
  const spoken = speak(course.lang).words
  const inModule = options.sco === 'module' ? spoken.inModule : {}
  const words = {...spoken, player: {...spoken.player, ...inModule, ...options.words}}
  const numbers = new Map<Question, number>()
  const titles = new Map<Quiz, string>()
  const quizzes = quizzesOf(course)
  quizzes.forEach((quiz, index) => {
    titles.set(quiz, quiz.title ?? (quizzes.length === 1 ? words.quiz : `${words.quiz} ${index + 1}`))
    questionsIn(quiz).forEach((question, place) => numbers.set(question, place + 1))
  })
  return {
    course,
    options,
    outline: outlineOf(course),
    words,
    wordsIn: wordsLanguage(course),
    assetUrl: asset => take(asset, media, context),
    addFile: (path, bytes) => media.set(path, bytes),
    numberOf: question => numbers.get(question),
    titleOf: quiz => titles.get(quiz) ?? words.quiz
  }
}

/** Take an asset into the package. */
function take(asset: AssetReference, media: Media, {assets}: ExportContext): string {
  const path = assetPath(asset, assets)
  media.set(path, asset)
  return path
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** Another language speaks where the course's is not spoken, and whoever reads aloud has to know. */
function wordsLanguage(course: Course): WordsLanguage | undefined {
  const {lang, dir, own} = speak(course.lang)
  return own ? undefined : {lang, ...(dir === course.dir ? {} : {dir})}
}
