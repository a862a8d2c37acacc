import {element, illustrationsOf, worksOf, type Renderer, type Work, type WrittenText} from '@silabus/html'
import type {Element, ElementContent} from 'hast'
import type {SitePage} from './finish.ts'
import {createIllustrationIds, withoutFolded} from './illustrated.ts'
import {learningResource} from './learning-resource.ts'
import type {Media} from './media.ts'
import type {Part} from './part.ts'
import {answersBlock} from './parts/answers.ts'
import {chapterContents, courseContents} from './parts/contents.ts'
import {glossaryBlock} from './parts/glossary.ts'
import {illustrationsBlocks} from './parts/illustrations.ts'
import {moduleBlock} from './parts/module.ts'
import {shell, type PageLink} from './parts/shell.ts'
import {titleBlock} from './parts/title.ts'
import {worksBlock} from './parts/works.ts'
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
  const title = titleBlock(site, media)
  const labels = createProse(site, media, {module: noModule, place: 'l', headingLevel: 2})
  const modules = writeModules(site, media, labels)
  const texts = [...modules, ...writeGlossary(site, media), ...writeAnswers(site, media)]
  const works = worksOf(texts.map(written), site.course.lang, fragment => fragment)
  const illustrations = illustrationsOf(
    modules.map(part => ({page: part, html: withoutFolded(part.content)}))
  )
  const front = [
    ...title,
    courseContents(site, labels, works.length > 0),
    ...illustrationsBlocks(illustrations, site)
  ]
  const parts = [...texts, ...writeWorks(works, site)]
  return site.layout === 'pages'
    ? manyPages(site, front, parts, settings)
    : [onePage(site, [...front, ...parts.map(({content}) => content)], settings)]
}

function written(page: Part): WrittenText<Part> {
  return {page, html: page.content}
}

function writeModules(site: Site, media: Media, labels: Renderer): readonly Part[] {
  const withIds = createIllustrationIds()
  return site.chapters.map(chapter => {
    const contents = site.layout === 'pages' ? chapterContents(chapter, site, labels) : undefined
    return {
      path: chapter.path,
      title: chapter.title,
      lang: chapter.titleLang,
      content: withIds(moduleBlock(chapter, site, media, contents))
    }
  })
}

function writeGlossary(site: Site, media: Media): readonly Part[] {
  const {glossaryPath: path, words, wordsLang: lang} = site
  return path === undefined ? [] : [{path, title: words.glossary, lang, content: glossaryBlock(site, media)}]
}

function writeAnswers(site: Site, media: Media): readonly Part[] {
  return site.chapters.flatMap(chapter => {
    const {answersPath: path} = chapter
    const title = `${site.words.answers}: ${chapter.title}`
    return path === undefined
      ? []
      : [{path, title, lang: undefined, content: answersBlock(chapter, site, media)}]
  })
}

function writeWorks(works: readonly Work<Part>[], site: Site): readonly Part[] {
  const {worksPath: path, words, wordsLang: lang} = site
  return works.length === 0 ? [] : [{path, title: words.book.works, lang, content: worksBlock(works, site)}]
}

function onePage(site: Site, content: readonly ElementContent[], settings: PageSettings): SitePage {
  const className = site.layout === 'print' ? 'print' : 'whole'
  const html = shell({...settings, className, data: learningResource(site.course)}, site, content)
  return {path: firstPage, html}
}

function manyPages(
  site: Site,
  front: readonly ElementContent[],
  parts: readonly Part[],
  settings: PageSettings
): readonly SitePage[] {
  const {course} = site
  const first: PageLink = {path: firstPage, title: course.title, lang: undefined}
  const page = (content: readonly ElementContent[]): Element =>
    element('div', {className: ['page']}, [...content])
  return [
    {
      path: firstPage,
      html: shell(
        {...settings, className: 'front', data: learningResource(course), next: parts[0]},
        site,
        page(front)
      )
    },
    ...parts.map((part, index): SitePage => {
      const {path, title, content} = part
      const beside = {previous: index === 0 ? first : parts[index - 1], next: parts[index + 1]}
      return {path, html: shell({...settings, ...beside, title, className: 'chapter'}, site, page([content]))}
    })
  ]
}
