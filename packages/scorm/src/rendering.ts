import type {AssetReference, Course, Module, Question, Quiz} from '@silabus/core'
import {createRenderer, type Renderer, type Words} from '@silabus/html'
import type {WordsLanguage} from '@silabus/player'
import type {PackageOptions} from './options.ts'
import type {Outline} from './outline.ts'
import {questionMarkup} from './question.ts'
import {gapMarkup} from './questions/cloze.ts'
import {quizMarkup} from './quiz.ts'

/** What all pages of a package share. */
export interface Rendering {
  readonly course: Course
  /** The author's wishes for this target. */
  readonly options: PackageOptions
  readonly outline: Outline
  readonly words: Words
  /** Language of `words`; `undefined` where it is the course's. */
  readonly wordsIn: WordsLanguage | undefined
  /** Address of an asset; asking for it makes it part of the package. */
  readonly assetUrl: (asset: AssetReference) => string
  /** Takes a file that is made here into the package. */
  readonly addFile: (path: string, bytes: Uint8Array) => void
  /** Where a question stands in its quiz, from 1; `undefined` for a self-check. */
  readonly numberOf: (question: Question) => number | undefined
  /** The quiz's title, or what stands for it. */
  readonly titleOf: (quiz: Quiz) => string
}

/**
 * Make the renderer of one page.
 *
 * @param rendering What all pages share.
 * @param module Whose page.
 * @param pageId Id of the page's element.
 * @returns A renderer with footnotes of its own.
 */
export function pageRenderer(rendering: Rendering, module: Module, pageId: string): Renderer {
  const {course, outline, words, wordsIn} = rendering
  return createRenderer({
    module,
    words,
    lang: course.lang,
    idPrefix: `_n-${pageId}-`,
    anchor: outline.anchor,
    href: target => `#${outline.anchor(target)}`,
    assetUrl: rendering.assetUrl,
    headingLevel: 3,
    notes: 'list',
    epub: false,
    inlineStyles: false,
    wrapTables: true,
    fold: true,
    newWindow: true,
    lazy: true,
    question: (question, renderer) => [questionMarkup(question, renderer, rendering)],
    gap: (gap, renderer) => gapMarkup(gap, renderer, wordsIn),
    quiz: (quiz, renderer) => [quizMarkup(quiz, renderer, rendering)]
  })
}
