import {element} from '@silabus/html'
import {isUnspaced, wordsOf} from '@silabus/player'
import type {Element, ElementContent} from 'hast'
import type {CoursePage} from './outline.ts'
import {elementText, hasClass} from './page-text.ts'
import type {Rendering} from './rendering.ts'

/**
 * Words that grown-up readers of a language read in a minute (Trauzettel-Klosinski and Dietz, “Standardized Assessment
 * of Reading Performance”, 2012, table 2).
 */
const wordsPerMinute: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166
}

/** Of languages that the study does not have: its middle. */
const usualWords = 184

/** Letters in a minute, where no blanks tell words apart (same source). */
const lettersPerMinute: Readonly<Record<string, number>> = {ja: 357, zh: 255}

/** Thai and its neighbours write a word with five letters or so. */
const usualLetters = 5 * usualWords

/** A page, and its element. */
export interface MadePage {
  readonly page: CoursePage
  readonly markup: Element
}

/**
 * Say on each page how long reading it takes: on the first page of the course, that of the course; on the page that
 * opens a module, that of the module, unless its author said how long studying it takes.
 *
 * @param pages All pages of the course.
 * @param rendering What all pages share.
 * @returns Their elements; a page that takes less than half a minute says nothing.
 */
export function withReadingTimes(pages: readonly MadePage[], rendering: Rendering): Element[] {
  const {course} = rendering
  const times = new Map(pages.map(({page, markup}) => [page, minutes(markup, course.lang)]))
  const sum = (counts: (page: CoursePage) => boolean): number =>
    [...times].reduce((total, [page, time]) => total + (counts(page) ? time : 0), 0)
  return pages.map(({page, markup}) => {
    const time = page.opensCourse
      ? sum(() => true)
      : page.opensModule && page.module.duration === undefined
        ? sum(other => other.module === page.module)
        : (times.get(page) ?? 0)
    const rounded = Math.round(time)
    if (rounded === 0) return markup
    const words = rendering.words.player.readingTime.replace('{n}', String(rounded))
    const line = element(
      'p',
      {className: ['facts', 'reading-time']},
      element('span', {...rendering.wordsIn}, words)
    )
    return afterTitle(markup, line)
  })
}

function minutes(page: Element, lang: string): number {
  const {language} = new Intl.Locale(lang)
  const words = wordsOf(elementText(page, element => hasClass(element, 'answers', 'hint', 'footnotes')))
  const spaced = words.filter(word => !isUnspaced(word))
  const letters = words.filter(isUnspaced).reduce((sum, word) => sum + [...word].length, 0)
  return (
    spaced.length / (wordsPerMinute[language] ?? usualWords)
    + letters / (lettersPerMinute[language] ?? usualLetters)
  )
}

/** Put a line behind the title and what stands with it: subtitle, authors, what the page is about. */
function afterTitle(node: Element, line: Element): Element {
  const isOne = (child: ElementContent | undefined, ...names: readonly string[]): child is Element =>
    child?.type === 'element' && hasClass(child, ...names)
  const children = [...node.children]
  const title = children.findIndex(child => isOne(child, 'page-title'))
  if (title >= 0) {
    let at = title + 1
    while (isOne(children[at], 'subtitle', 'authors', 'lead', 'facts')) at += 1
    children.splice(at, 0, line)
    return {...node, children}
  }
  return {
    ...node,
    children: children.map(child =>
      isOne(child, 'masthead', 'masthead-text') ? afterTitle(child, line) : child
    )
  }
}
