import {asciiId, type Module} from '@silabus/core'
import {createRenderer, printGap, type Renderer} from '@silabus/html'
import {ownId, toPlace} from './address.ts'
import type {Media} from './media.ts'
import {ask} from './questions/ask.ts'
import {quizBlock} from './questions/quiz.ts'
import type {Site} from './site.ts'

/** Stands in where text belongs to no module, so that no footnotes can be called. */
export const noModule: Module = {
  type: 'module',
  id: '',
  title: '',
  heading: [],
  objectives: [],
  sections: [],
  footnotes: [],
  file: ''
}

/** Where prose stands. */
export interface ProsePlace {
  /** Whose footnotes it calls. */
  readonly module: Module
  /** Tells its notes from those of every other place, such as `n3`. */
  readonly place: string
  /** Level of a `###` heading. */
  readonly headingLevel: number
}

/**
 * Make what renders the prose of one place of a site.
 *
 * @param site The site.
 * @param media Where its pictures go.
 * @param place Where it stands.
 * @returns A renderer with footnotes of its own.
 */
export function createProse(site: Site, media: Media, place: ProsePlace): Renderer {
  const isPaper = site.layout === 'print'
  return createRenderer({
    module: place.module,
    words: site.words,
    lang: site.course.lang,
    idPrefix: `${ownId}${place.place}-`,
    anchor: asciiId,
    href: target => toPlace(asciiId(target)),
    // Paper plays nothing, and holds no files.
    assetUrl: asset => (isPaper && !asset.mediaType.startsWith('image/') ? undefined : media.use(asset)),
    headingLevel: place.headingLevel,
    notes: 'list',
    epub: false,
    inlineStyles: false,
    wrapTables: !isPaper,
    fold: !isPaper,
    newWindow: false,
    lazy: site.layout === 'pages',
    question: (question, renderer) => ask(question, renderer, site),
    gap: gap => printGap(gap, site),
    quiz: (quiz, renderer) => quizBlock(quiz, renderer, site)
  })
}
