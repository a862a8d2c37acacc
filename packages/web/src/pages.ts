import {element, type Renderer} from '@silabus/html'
import type {ElementContent} from 'hast'
import type {SitePage} from './finish.ts'
import {learningResource} from './learning-resource.ts'
import type {Media} from './media.ts'
import {answersBlock} from './parts/answers.ts'
import {chapterContents, courseContents} from './parts/contents.ts'
import {glossaryBlock} from './parts/glossary.ts'
import {moduleBlock} from './parts/module.ts'
import {shell, type PageLink} from './parts/shell.ts'
import {titleBlock} from './parts/title.ts'
import {createProse, noModule} from './prose.ts'
import {firstPage, type Site} from './site.ts'

/** What all pages share besides the site. */
export interface PageSettings {
  readonly generator: string
  /** The style itself, where it comes in no file of its own. */
  readonly style: string | undefined
}

/**
 * Write the pages of a site, with links that still have to find their pages.
 *
 * @param site The site.
 * @param media Where pictures go.
 * @param settings What all pages share.
 * @returns The pages in reading order.
 */
export function writePages(site: Site, media: Media, settings: PageSettings): readonly SitePage[] {
  const labels = createProse(site, media, {module: noModule, place: 'l', headingLevel: 2})
  return site.layout === 'pages'
    ? manyPages(site, media, settings, labels)
    : onePage(site, media, settings, labels)
}

function onePage(site: Site, media: Media, settings: PageSettings, labels: Renderer): readonly SitePage[] {
  const {course, chapters, glossaryPath} = site
  const html = shell(
    {...settings, className: site.layout === 'print' ? 'print' : 'whole', data: learningResource(course)},
    site,
    titleBlock(site, media),
    courseContents(site, labels),
    chapters.flatMap(chapter => moduleBlock(chapter, site, media, undefined)),
    glossaryPath === undefined ? undefined : glossaryBlock(site, media),
    chapters.flatMap(chapter => answersBlock(chapter, site, media))
  )
  return [{path: firstPage, html}]
}

/** A page before it is known which ones stand beside it. */
interface Draft extends PageLink {
  readonly className: string
  readonly content: readonly ElementContent[]
}

function manyPages(site: Site, media: Media, settings: PageSettings, labels: Renderer): readonly SitePage[] {
  const {course, chapters, glossaryPath, words, wordsLang} = site
  const index: Draft = {
    path: firstPage,
    title: course.title,
    lang: undefined,
    className: 'front',
    content: [...titleBlock(site, media), courseContents(site, labels)]
  }
  const drafts: Draft[] = [
    index,
    ...chapters.map(chapter => ({
      path: chapter.path,
      title: chapter.title,
      lang: chapter.titleLang,
      className: 'chapter',
      content: moduleBlock(chapter, site, media, chapterContents(chapter, site, labels))
    })),
    ...(glossaryPath === undefined
      ? []
      : [
          {
            path: glossaryPath,
            title: words.glossary,
            lang: wordsLang,
            className: 'chapter',
            content: glossaryBlock(site, media)
          }
        ]),
    ...chapters.flatMap(chapter =>
      chapter.answersPath === undefined
        ? []
        : [
            {
              path: chapter.answersPath,
              title: `${words.answers}: ${chapter.title}`,
              lang: undefined,
              className: 'chapter',
              content: answersBlock(chapter, site, media)
            }
          ]
    )
  ]
  return drafts.map((draft, number): SitePage => {
    const isFirst = draft === index
    return {
      path: draft.path,
      html: shell(
        {
          ...settings,
          title: isFirst ? undefined : draft.title,
          className: draft.className,
          data: isFirst ? learningResource(course) : undefined,
          previous: drafts[number - 1],
          next: drafts[number + 1]
        },
        site,
        element('div', {className: ['page']}, draft.content)
      )
    }
  })
}
