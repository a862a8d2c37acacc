import {element, text, type Content} from '@silabus/html'
import type {Element} from 'hast'
import {ownId} from '../address.ts'
import {firstPage, type Site} from '../site.ts'

/** What one page says of itself, and where it stands among the others. */
export interface ShellSettings {
  /** Plain text; missing on the first page, which has the course's. */
  readonly title?: string | undefined
  /** For the stylesheet. */
  readonly className: string
  readonly generator: string
  /** The style itself, where it comes in no file of its own. */
  readonly style: string | undefined
  /** What is told about the course for machines. */
  readonly data?: string | undefined
  /** The pages before and after. */
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
}

/** A link to a page. */
export interface PageLink {
  readonly path: string
  readonly title: string
  readonly lang: string | undefined
}

/** Address of the style. */
export const stylePath = 'style.css'

/**
 * Make a document around the content of a page: what leads past the navigation, the way to the contents and to the
 * pages before and after.
 *
 * @param settings What the page says of itself.
 * @param site The site.
 * @param content The page.
 * @returns The `html` element.
 */
export function shell(settings: ShellSettings, site: Site, ...content: readonly Content[]): Element {
  const {course, words, wordsLang: lang, layout} = site
  const main = `${ownId}main`
  const isFirst = settings.title === undefined
  return element(
    'html',
    {lang: course.lang, dir: course.dir},
    '\n',
    head(settings, site),
    '\n',
    element(
      'body',
      {className: [settings.className]},
      layout === 'print'
        ? undefined
        : element('a', {className: ['skip-link'], href: `#${main}`, lang}, words.player.skip),
      isFirst
        ? undefined
        : element(
            'header',
            {className: ['bar']},
            element('a', {href: firstPage, className: ['course-title']}, course.title)
          ),
      '\n',
      element('main', {id: main, tabIndex: -1}, content),
      '\n',
      layout === 'pages' ? pager(settings, site) : undefined
    ),
    '\n'
  )
}

function head({title, generator, style, data}: ShellSettings, {course}: Site): Element {
  const {description} = course
  const named = (name: string, content: string | undefined): Element | undefined =>
    content === undefined ? undefined : element('meta', {name, content})
  // Open Graph wants `property` in place of `name`; a picture would need an address on the web, which nobody knows here.
  const shared = (property: string, content: string | undefined): Element | undefined =>
    content === undefined ? undefined : element('meta', {property, content})
  return element(
    'head',
    {},
    element('meta', {charSet: 'utf-8'}),
    element('title', {}, title === undefined ? course.title : `${title} – ${course.title}`),
    named('viewport', 'width=device-width, initial-scale=1'),
    named('color-scheme', 'light dark'),
    named('description', description),
    named('author', course.authors.length === 0 ? undefined : course.authors.join(', ')),
    named('generator', `Silabus ${generator}`),
    shared('og:type', title === undefined ? 'website' : 'article'),
    shared('og:title', title ?? course.title),
    shared('og:site_name', title === undefined ? undefined : course.title),
    shared('og:description', description),
    shared('og:locale', openGraphLocale(course.lang)),
    style === undefined
      ? element('link', {rel: ['stylesheet'], href: stylePath})
      : element('style', {}, text(style)),
    data === undefined ? undefined : element('script', {type: 'application/ld+json'}, text(data))
  )
}

/** Open Graph names languages with a region, such as `pt_BR`; where none is written, the usual one is taken. */
function openGraphLocale(lang: string): string | undefined {
  const {language, region} = new Intl.Locale(lang).maximize()
  return region === undefined ? undefined : `${language}_${region}`
}

function pager({previous, next}: ShellSettings, {words, wordsLang: lang}: Site): Element | undefined {
  if (previous === undefined && next === undefined) return undefined
  const link = (page: PageLink | undefined, rel: 'prev' | 'next', word: string): Element | undefined =>
    page === undefined
      ? undefined
      : element(
          'a',
          {href: page.path, rel: [rel], className: [`pager-${rel}`]},
          element('span', {className: ['pager-word'], lang}, word),
          ' ',
          element('span', {className: ['pager-title'], lang: page.lang}, page.title)
        )
  return element(
    'nav',
    {className: ['pager'], ariaLabel: words.player.pages, lang: undefined},
    link(previous, 'prev', words.player.previous),
    link(next, 'next', words.player.next)
  )
}
