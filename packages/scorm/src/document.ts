import {element, text, toHtml} from '@silabus/html'
import type {PlayerCourse} from '@silabus/player'
import {contentsList} from './contents-list.ts'
import {withPictureFiles} from './data-pictures.ts'
import {glossaryPage} from './glossary-page.ts'
import {ownIds} from './outline.ts'
import {pageMarkup} from './page.ts'
import {withReadingTimes} from './reading-time.ts'
import type {Rendering} from './rendering.ts'
import {searchFile} from './search-file.ts'

/** What a document loads besides its pictures. */
export interface DocumentFiles {
  readonly script: string
  readonly style: string
}

/**
 * Write the whole course as one document that can be read from top to bottom; the player turns it into pages.
 *
 * Nothing in it runs or styles by itself, so that the strictest content security policy lets it work.
 *
 * @param rendering What all pages share.
 * @param player What the player needs to know.
 * @param files Names of the player and of the style.
 * @param generator Version of Silabus.
 * @returns The content of the file to launch.
 */
export function courseDocument(
  rendering: Rendering,
  player: PlayerCourse,
  files: DocumentFiles,
  generator: string
): string {
  const {course, outline, words, wordsIn} = rendering
  const pages = withReadingTimes(
    outline.pages.map(page => ({page, markup: pageMarkup(page, rendering)})),
    rendering
  )
  const search = searchFile(pages)
  rendering.addFile(search.path, new TextEncoder().encode(search.content))
  const {logo} = rendering.options.theme
  const head = element(
    'head',
    {},
    element('meta', {charSet: 'utf-8'}),
    element('title', {}, course.title),
    element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    element('meta', {name: 'color-scheme', content: 'light dark'}),
    course.description === undefined
      ? undefined
      : element('meta', {name: 'description', content: course.description}),
    element('meta', {name: 'generator', content: `Silabus ${generator}`}),
    element('link', {rel: ['stylesheet'], href: files.style}),
    element('script', {src: files.script, defer: true})
  )
  const body = element(
    'body',
    {},
    element('a', {className: ['skip-link'], href: `#${ownIds.main}`, ...wordsIn}, words.player.skip),
    element(
      'header',
      {className: ['bar']},
      logo === undefined
        ? undefined
        : element('img', {className: ['logo'], src: rendering.assetUrl(logo), alt: ''}),
      element('h1', {className: ['course-title']}, course.title)
    ),
    contentsList(rendering),
    element(
      'main',
      {id: ownIds.main, tabIndex: -1},
      pages.flatMap(page => ['\n', withPictureFiles([page], rendering.addFile)]),
      outline.glossaries.length > 1 ? ['\n', glossaryPage(rendering)] : undefined,
      '\n'
    ),
    element(
      'script',
      {type: 'application/json'},
      text(json({...player, search: search.path} satisfies PlayerCourse))
    ),
    '\n'
  )
  return `${toHtml([{type: 'doctype'}, element('html', {lang: course.lang, dir: course.dir}, '\n', head, '\n', body)])}\n`
}

/** JSON that no HTML parser can take for the end of its element. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(/</gu, '\\u003c')
}
