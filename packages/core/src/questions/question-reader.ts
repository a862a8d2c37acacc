import type {Blockquote} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import type {AttributeReader} from '../build/attributes.ts'
import type {ModuleBuild} from '../build/context.ts'
import type {QuestionBase, QuestionByKind, QuestionKind} from '../model.ts'
import type {Answers} from './infer-kind.ts'

/** What a reader of one kind works on. */
export interface QuestionSource {
  /** Everything but the answers; without written points, 1. */
  readonly base: QuestionBase
  readonly answers: Answers | undefined
  /** The box that is for the marker alone, as parsed. */
  readonly markerNotes: Blockquote | undefined
  /** Whether the author wrote `type=`. */
  readonly stated: boolean
  readonly attributes: AttributeReader
  readonly node: ContainerDirective
  readonly build: ModuleBuild
}

/** Reads one kind of question. */
export interface QuestionReader<Kind extends QuestionKind> {
  /** Attributes beside those that every question has. */
  readonly attributes: readonly string[]
  /** Read the answers; what is wrong with them is reported, and nothing comes back. */
  readonly read: (source: QuestionSource) => QuestionByKind[Kind] | undefined
}
