import {
  asciiId,
  contents,
  playbackLoss,
  questionsIn,
  questionsOf,
  walk,
  type AssetReference,
  type Course,
  type CourseNode,
  type ExportContext,
  type Exporter,
  type FileEntry,
  type FileTree,
  type Module,
  type Question,
  type Quiz
} from '@silabus/core'
import {speak, stylesheet} from '@silabus/html'
import {
  measureState,
  playerScript,
  playerStylesheet,
  type EssayFacts,
  type PlayerCourse,
  type WordsLanguage
} from '@silabus/player'
import {assetPath} from './assets.ts'
import {courseDocument, fileNames} from './document.ts'
import {manifest} from './manifest.ts'
import {outlineOf} from './outline.ts'
import {playerCourse, quizzesOf, unreported} from './player-course.ts'
import {writerOf, type Loss} from './questions/index.ts'
import type {Rendering} from './rendering.ts'

/** Makes SCORM 1.2 packages: the whole course as one SCO, which brings its own navigation. */
export const scorm12: Exporter = {
  target: 'scorm12',
  title: 'SCORM 1.2 package',
  howToImport: 'Moodle: turn editing on, add a “SCORM package” activity and upload the file.',
  suffix: '-scorm12.zip',
  options: {},
  export: exportScorm12
}

function exportScorm12(course: Course, context: ExportContext): FileTree {
  const media = new Map<string, AssetReference | Uint8Array>()
  const rendering = renderingOf(course, context, (path, content) => media.set(path, content))
  for (const asset of course.assets) rendering.assetUrl(asset)
  const player = playerCourse(rendering)
  reportLosses(course, player, context)
  refuseWhatDoesNotFit(course, player, context)

  const page = courseDocument(rendering, player, context.generator)
  const sorted = [...media].sort(([a], [b]) => (a < b ? -1 : 1))
  const files = [fileNames.page, fileNames.script, fileNames.style, ...sorted.map(([path]) => path)]
  return {
    container: 'zip',
    entries: new Map<string, FileEntry>([
      ['imsmanifest.xml', manifest(course, files, player.pass)],
      [fileNames.page, page],
      [fileNames.script, playerScript],
      [fileNames.style, stylesheet + playerStylesheet],
      ...sorted
    ]),
    assets: context.assets
  }
}

function renderingOf(
  course: Course,
  {assets}: ExportContext,
  add: (path: string, content: AssetReference | Uint8Array) => void
): Rendering {
  const {words} = speak(course.lang)
  const numbers = new Map<Question, number>()
  const titles = new Map<Quiz, string>()
  const quizzes = quizzesOf(course)
  quizzes.forEach((quiz, index) => {
    titles.set(quiz, quiz.title ?? (quizzes.length === 1 ? words.quiz : `${words.quiz} ${index + 1}`))
    questionsIn(quiz).forEach((question, place) => numbers.set(question, place + 1))
  })
  return {
    course,
    outline: outlineOf(course),
    words,
    wordsIn: wordsLanguage(course),
    assetUrl(asset) {
      const path = assetPath(asset, assets)
      add(path, asset)
      return path
    },
    addFile: add,
    numberOf: question => numbers.get(question),
    titleOf: quiz => titles.get(quiz) ?? words.quiz
  }
}

/** Another language speaks where the course's is not spoken, and whoever reads aloud has to know. */
function wordsLanguage(course: Course): WordsLanguage | undefined {
  const {lang, dir, own} = speak(course.lang)
  return own ? undefined : {lang, ...(dir === course.dir ? {} : {dir})}
}

function reportLosses(course: Course, player: PlayerCourse, {report}: ExportContext): void {
  const lose = (loss: Loss, {position}: CourseNode, {file}: Module): void => {
    report('target-loss', {target: 'SCORM 1.2', ...loss}, {file, position})
  }
  for (const module of contents(course)) {
    for (const section of module.sections) {
      walk(section.children, node => {
        const loss = node.type === 'recording' ? playbackLoss(node.source) : undefined
        if (loss !== undefined) lose(loss, node, module)
        return undefined
      })
    }
  }
  const facts = new Map(player.questions.map(question => [question.id, question]))
  for (const {question, module, quiz} of questionsOf(contents(course))) {
    const known = facts.get(asciiId(question.id))
    for (const loss of [
      ...lossesOf(question, quiz !== undefined),
      ...(known?.kind === 'essay' ? tooLittleRoom(known) : [])
    ])
      lose(loss, question, module)
  }
}

function lossesOf(question: Question, graded: boolean): readonly Loss[] {
  const what = unreported(question)
  const instead = 'it is asked and scored as written, but answers to it are missing in the platform’s reports'
  return [
    ...(writerOf(question).losses?.(question, graded) ?? []),
    ...(what === undefined ? [] : [{what, instead}])
  ]
}

/** Characters of state that a word of an essay takes in most languages, with the blank behind it. */
const perWord = 6.5

function tooLittleRoom({minWords, maxWords, room}: EssayFacts): readonly Loss[] {
  const asked = maxWords ?? minWords ?? 0
  const fitting = Math.floor(room / perWord)
  if (asked <= fitting) return []
  return [
    {
      what: `essay of ${asked} words`,
      instead: `there is room for about ${fitting} in what a platform remembers of a learner, and the learner sees how much is left`
    }
  ]
}

function refuseWhatDoesNotFit(course: Course, player: PlayerCourse, {report}: ExportContext): void {
  const {characters, limit, excess} = measureState(player)
  if (characters <= limit) return
  const ids = new Set(excess.map(({id}) => id))
  const first = questionsOf(contents(course)).find(({question}) => ids.has(asciiId(question.id)))
  const names = excess.slice(0, 5).map(({id}) => `\`${id}\``)
  const more = excess.length > names.length ? ` and ${excess.length - names.length} more` : ''
  report(
    'target-refused',
    {
      target: 'scorm12',
      found:
        excess.length === 0
          ? `${player.pages.length} pages, whose progress takes ${characters} characters`
          : `${player.questions.length} questions, whose answers take ${characters} characters with those to ${names.join(', ')}${more}`,
      expected: `at most ${limit} characters, which is what a platform remembers of a learner: divide the course`
    },
    {file: first?.module.file ?? course.file, position: first?.question.position}
  )
}
