import {
  asciiId,
  contents,
  playbackLoss,
  questionsOf,
  textsOf,
  walk,
  type AssetReference,
  type Course,
  type CourseNode,
  type ExportContext,
  type Module,
  type Question
} from '@silabus/core'
import {measureState, mostObjectives, type EssayFacts, type PlayerCourse} from '@silabus/player'
import type {PackageOptions} from './options.ts'
import {unreported} from './player-course.ts'
import {writerOf, type Loss} from './questions/index.ts'
import type {Rendering} from './rendering.ts'

/** Files that a server might run: some platforms refuse a package that holds one. */
const refused = /\.(?:php\d?|phtml|aspx?|jspx?|cgi|pl|py|rb|sh|bat|cmd|com|exe|dll|msi|htaccess)$/iu

/** Files that a browser runs, with the rights of the platform that they come from. */
const active = /\.(?:[sx]?html?|xht|mht(?:ml)?|xml|xslt?|m?js|svgz|swf|hta|jar)$/iu

/**
 * Tell what a SCO loses of its course, each at its place.
 *
 * @param rendering The SCO.
 * @param player What the player knows of it.
 * @param context Where it is told.
 */
export function reportLosses(
  {course, options}: Rendering,
  player: PlayerCourse,
  {report}: ExportContext
): void {
  const lose = (loss: Loss, {position}: CourseNode, {file}: Module): void => {
    report('target-loss', {target: 'SCORM 1.2', ...loss}, {file, position})
  }
  for (const {module, nodes} of textsOf(course)) {
    walk(nodes, node => {
      const loss =
        node.type === 'recording'
          ? playbackLoss(node.source)
          : node.type === 'download'
            ? uploadRisk(node.asset)
            : undefined
      if (loss !== undefined) lose(loss, node, module)
      return undefined
    })
  }
  const told = new Set<string>()
  const facts = new Map(player.questions.map(question => [question.id, question]))
  for (const {question, module, quiz} of questionsOf(contents(course))) {
    const known = facts.get(asciiId(question.id))
    for (const loss of [
      ...untold(question, quiz !== undefined, told),
      ...lossesOf(question, quiz !== undefined, options),
      ...(known?.kind === 'essay' ? tooLittleRoom(known) : [])
    ])
      lose(loss, question, module)
    if (known?.kind === 'essay' && known.maxWords === undefined && fits(known))
      report(
        'target-room',
        {target: 'SCORM 1.2', words: fittingWords(known)},
        {file: module.file, position: question.position}
      )
  }
}

function uploadRisk({path}: AssetReference): Loss | undefined {
  if (active.test(path))
    return {
      what: `link to \`${path}\`, which may hold scripts`,
      instead:
        'the file is in the package, and has there the rights of the platform’s own pages; behind a link to the web it would have none'
    }
  if (!refused.test(path)) return undefined
  return {
    what: `link to the program \`${path}\``,
    instead:
      'the file is in the package, which some platforms refuse for it; in a zip, or behind a link to the web, it would pass'
  }
}

/** Objectives that quizzes assess beyond those that a platform is told of, each at the first question that names it. */
function untold({objectives}: Question, graded: boolean, told: Set<string>): readonly Loss[] {
  if (!graded) return []
  return objectives.flatMap(id => {
    if (told.has(id)) return []
    told.add(id)
    return told.size <= mostObjectives
      ? []
      : [
          {
            what: `objective \`${id}\`, which is number ${told.size} of those that quizzes assess`,
            instead: `platforms are told how learners did at ${mostObjectives} of them`
          }
        ]
  })
}

function lossesOf(question: Question, graded: boolean, {report}: PackageOptions): readonly Loss[] {
  const what = report === 'none' ? undefined : unreported(question)
  const instead = 'it is asked and scored as written, but answers to it are missing in the platform’s reports'
  return [
    ...(writerOf(question).losses?.(question, graded) ?? []),
    ...(what === undefined ? [] : [{what, instead}])
  ]
}

/** Characters of state that a word of an essay takes in most languages, with the blank behind it. */
const perWord = 6.5

function fittingWords({room}: EssayFacts): number {
  return Math.floor(room / perWord)
}

function askedWords({minWords, maxWords}: EssayFacts): number {
  return maxWords ?? minWords ?? 0
}

function fits(essay: EssayFacts): boolean {
  return askedWords(essay) <= fittingWords(essay)
}

function tooLittleRoom(essay: EssayFacts): readonly Loss[] {
  if (fits(essay)) return []
  return [
    {
      what: `essay of ${askedWords(essay)} words`,
      instead: `there is room for about ${fittingWords(essay)} in what a platform remembers of a learner, and the learner sees how much is left`
    }
  ]
}

/**
 * Refuse a SCO whose progress has no room in what a platform remembers.
 *
 * @param course The course, or the part of it that is one SCO.
 * @param player What the player knows of it.
 * @param context Where it is told.
 */
export function refuseWhatDoesNotFit(course: Course, player: PlayerCourse, {report}: ExportContext): void {
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
