import {
  playbackLoss,
  walk,
  type Block,
  type CourseNode,
  type ExportContext,
  type Inline,
  type Module,
  type Quiz
} from '@silabus/core'
import type {Carrier} from './carrier.ts'
import {idnumberLimit, nameLimit} from './names.ts'
import type {QuizSetting} from './quiz-settings.ts'

/** Tells what a question bank cannot carry. */
export interface Losses {
  /** Anything: what is lost, and what is written instead. */
  readonly tell: (what: string, instead: string, node: CourseNode, file: string) => void
  /** Links to places of the course, and files as far as they don't come along, in prose and in the notes that it calls. */
  readonly links: (blocks: readonly Block[], module: Module) => void
  /** Settings of a quiz. */
  readonly settings: (quiz: Quiz, settings: readonly QuizSetting[], file: string) => void
  /** What of an id an idnumber can't hold. */
  readonly id: (id: string, node: CourseNode, file: string) => void
  /** What of a title a name in Moodle can't hold. */
  readonly title: (title: string | undefined, node: CourseNode, file: string) => void
}

/**
 * Tell an author what of a course a question bank cannot carry.
 *
 * @param report Where to tell it.
 * @param carrier The format of the bank.
 * @returns One function for each kind of loss.
 */
export function createLosses(report: ExportContext['report'], carrier: Carrier): Losses {
  const tell: Losses['tell'] = (what, instead, node, file) => {
    report('target-loss', {target: carrier.name, what, instead}, {file, position: node.position})
  }

  const links = (blocks: readonly Block[], module: Module, told: Set<string> = new Set()): void => {
    walk(blocks, node => {
      if (node.type === 'crossReference') {
        tell(
          `link to \`${node.target}\` in a question`,
          'its text is kept without the link',
          node,
          module.file
        )
      } else if (isFile(node)) {
        const loss = carrier.files ? playbackOf(node) : fileLoss(node)
        if (loss !== undefined) tell(loss.what, loss.instead, node, module.file)
      } else if (node.type === 'footnoteReference') {
        const note = module.footnotes.find(({identifier}) => identifier === node.identifier)
        if (note !== undefined && !told.has(note.identifier)) {
          told.add(note.identifier)
          links(note.children, module, told)
        }
      }
      return undefined
    })
  }
  return {
    tell,
    links,
    settings(quiz, settings, file) {
      if (settings.length === 0) return
      tell(
        `${settings.map(({attribute}) => `\`${attribute}\``).join(', ')} of the quiz \`${quiz.id}\``,
        carrier.quizSettings,
        quiz,
        file
      )
    },
    id(id, node, file) {
      if (id.length > idnumberLimit)
        tell(
          `id of ${id.length} characters as an idnumber`,
          `the first ones with a check code stand in its place, ${idnumberLimit} in all`,
          node,
          file
        )
    },
    title(title = '', node, file) {
      if (/[<>]/u.test(title)) tell('`<` or `>` in a title', '`‹` or `›` is written', node, file)
      if ([...title].length > nameLimit) {
        tell(`title of more than ${nameLimit} characters`, 'its beginning is written', node, file)
      }
    }
  }
}

type FileNode = Extract<Inline | Block, {type: 'picture' | 'recording' | 'download'}>

interface Loss {
  readonly what: string
  readonly instead: string
}

function isFile(node: Inline | Block): node is FileNode {
  return node.type === 'picture' || node.type === 'recording' || node.type === 'download'
}

function playbackOf(node: FileNode): Loss | undefined {
  return node.type === 'recording' ? playbackLoss(node.source) : undefined
}

/** What becomes of a file that does not come along; a picture that holds its own bytes is none. */
function fileLoss(node: FileNode): Loss | undefined {
  switch (node.type) {
    case 'picture':
      return typeof node.source === 'string'
        ? undefined
        : {
            what: `picture \`${node.source.path}\` in a question`,
            instead:
              node.alternative === '' ? 'it is left out' : 'its description stands in its place, in brackets'
          }
    case 'recording':
      return {
        what: `recording \`${node.source.path}\` in a question`,
        instead: 'its name stands in its place, in brackets'
      }
    case 'download':
      return {
        what: `link to the file \`${node.asset.path}\` in a question`,
        instead: 'its text is kept without the link'
      }
  }
}
