import {stylesheet as shared} from '@silabus/html'
import {columnStep} from './columns.ts'

/** Languages whose letters have no slanted shape; what is slanted elsewhere stands upright or bold there. */
const upright = ['ar', 'fa', 'ur', 'he', 'yi', 'ja', 'zh', 'ko', 'th', 'hi', 'bn', 'ta']

/** Languages whose letters reach far above and below the line. */
const tall = ['ar', 'fa', 'ur', 'th', 'hi', 'bn', 'ta', 'my', 'km']

/** Those that break lines by rules of their own (JLReq 3.1, CLReq 3.1). */
const eastAsian = ['ja', 'zh', 'ko']

const slanted = ['em', 'i', 'cite', 'dfn', '.description', '.instruction', '.quiz-rules', '.remark']

const scriptRules = `${inLanguages(upright, slanted)} { font-style: normal; }
${inLanguages(upright, ['em'])} { font-weight: 700; }
${inLanguages(['ar', 'fa', 'ur'], ['.box-label'])} { letter-spacing: normal; }
${inLanguages(tall, ['body'])} { line-height: 1.75; }
${inLanguages(eastAsian, ['body'])} { line-height: 1.7; line-break: strict; }`

/** On e-ink colours are greys, of which some are too pale; weight and slant say what they can. */
const roles = ['keyword', 'type', 'title', 'string', 'number', 'comment', 'meta', 'addition', 'deletion']
  .map(role => `.code-${role}`)
  .join(', ')

/**
 * How the book looks: what all targets share, and what only a book needs.
 *
 * Reading systems set the page, the letter, its size and its colours, and readers change them; so nothing here sets
 * them for running text. Old engines refuse a whole book for `var()`, `min()` or `clamp()`.
 */
export const stylesheet: string = `${shared}
html, body { height: 100%; }
a { color: inherit; }
body { margin: 0 2%; padding: 0; line-height: 1.5; }
p, li, dd, figcaption, td { hyphens: auto; -webkit-hyphens: auto; -epub-hyphens: auto; overflow-wrap: break-word; }
p, li, dd { hyphenate-limit-chars: 6 3 3; }
li, dd, blockquote { orphans: 2; widows: 2; }
h1, h2, h3, h4, h5, h6, dt, th, pre, code { hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; }
h1 { font-size: 1.7em; margin: 1em 0 1.2em; }
h2 { font-size: 1.3em; margin: 2em 0 0.7em; }
h3 { font-size: 1.1em; }
table { width: 100%; margin: 1.4em 0; font-size: 0.9em; }
th, td { padding: 0.5em 0.6em 0.5em 0; overflow-wrap: anywhere; word-break: break-word; }
[dir="rtl"] th, [dir="rtl"] td { padding: 0.5em 0 0.5em 0.6em; }
${columnRules()}
@media (max-width: 30em) { table { font-size: 0.82em; } }
thead { break-after: avoid; page-break-after: avoid; }
tr { break-inside: avoid; page-break-inside: avoid; }
caption { margin-bottom: 0.5em; break-after: avoid; page-break-after: avoid; }
figcaption { break-before: avoid; page-break-before: avoid; break-inside: avoid; page-break-inside: avoid; }
figure > figcaption:first-child { break-before: auto; page-break-before: auto; break-after: avoid; page-break-after: avoid; }
dt { break-after: avoid; page-break-after: avoid; }
${scriptRules}
@media (monochrome) { ${roles} { color: inherit; } }

.cover { margin: 0; }
.cover-picture { height: 100%; text-align: center; }
.cover-picture img { max-height: 100%; }

.title-page { text-align: center; }
.title-page h1 { font-size: 2em; margin: 3em 0 0.6em; }
.subtitle { font-size: 1.2em; margin-bottom: 2em; }
.authors { font-size: 1.1em; margin-bottom: 3em; }
.title-page .description { margin: 0 auto 3em; max-width: 32em; font-style: normal; }
.colophon-page p { margin-bottom: 0.4em; }

nav ol { list-style: none; padding-left: 0; padding-inline-start: 0; }
nav ol ol { margin: 0.3em 0 0 1.4em; }
[dir="rtl"] nav ol ol { margin: 0.3em 1.4em 0 0; }
nav li { margin: 0.4em 0; }
nav > ol > li { margin: 1em 0; }
nav > ol > li > a { font-weight: 700; }
nav a { text-decoration: none; }
nav.illustrations > ol > li { margin: 0.5em 0; }
nav.illustrations > ol > li > a { font-weight: 400; }

.running-title { margin: 1em 0 0; font-size: 0.85em; opacity: 0.75; }
.running-title + h1 { margin-top: 0.2em; }
.module h1 { font-size: 2em; margin: 2em 0 0.8em; }
.description { font-style: italic; margin-bottom: 1.2em; }
.study-time { font-size: 0.9em; margin-bottom: 2em; }
.objectives li { margin: 0.5em 0; }
.opening-title { margin-top: 2em; font-weight: 700; }

.checklist { list-style: none; padding-left: 0; padding-inline-start: 0; }
.checklist li { margin: 0 0 1.2em; padding-left: 1.8em; padding-inline-start: 1.8em; padding-inline-end: 0; break-inside: avoid; page-break-inside: avoid; }
[dir="rtl"] .checklist li { padding-left: 0; padding-right: 1.8em; padding-inline-start: 1.8em; padding-inline-end: 0; }
.checklist p { margin-bottom: 0.2em; }
.tick-box { display: inline-block; width: 1.25em; margin-left: -1.5em; margin-inline-start: -1.5em; margin-inline-end: 0; font-size: 1.2em; line-height: 1; }
[dir="rtl"] .tick-box { margin-left: 0; margin-right: -1.5em; margin-inline-start: -1.5em; margin-inline-end: 0; }
.ways { font-size: 0.9em; }

.question { break-inside: avoid; page-break-inside: avoid; margin: 2em 0; padding: 0.9em 1.1em 0.7em; border: 1px solid #8888; border-radius: 0.5em; }
.question-label { margin-bottom: 0.5em; break-after: avoid; page-break-after: avoid; }
.question > :last-child, .answer > :last-child { margin-bottom: 0; }
.instruction { font-style: italic; break-after: avoid; page-break-after: avoid; }
.options { padding-left: 1.8em; padding-inline-start: 1.8em; padding-inline-end: 0; }
[dir="rtl"] .options { padding-right: 1.8em; }
.options li { margin: 0.45em 0; break-inside: avoid; page-break-inside: avoid; }
.options p { margin-bottom: 0.3em; }
.options img { vertical-align: top; }
.options figure { margin: 0.3em 0 0.8em; text-align: start; }
.question-links { break-before: avoid; page-break-before: avoid; margin-top: 0.9em; font-size: 0.9em; }
.list-title { margin: 0.8em 0 0.3em; font-weight: 700; break-after: avoid; page-break-after: avoid; }
.prompts, .choices, .gaps { padding-left: 1.8em; padding-inline-start: 1.8em; padding-inline-end: 0; }
[dir="rtl"] .prompts, [dir="rtl"] .choices, [dir="rtl"] .gaps { padding-right: 1.8em; }
.prompts li, .choices li { margin: 0.45em 0; break-inside: avoid; page-break-inside: avoid; }
.prompts img, .choices img, .matches img { max-height: 12em; width: auto; vertical-align: top; }
.blank-line { height: 2em; border-bottom: 1px solid currentColor; opacity: 0.6; }
.question > .blank-line { width: 70%; }
.ruled { margin-bottom: 1.2em; }
.gap, .room { white-space: nowrap; }
.accepted { list-style: none; padding-left: 0.9em; padding-inline-start: 0.9em; padding-inline-end: 0; }
[dir="rtl"] .accepted { padding-right: 0.9em; }
.accepted li { margin: 0.45em 0; break-inside: avoid; page-break-inside: avoid; }
.accepted p { margin-bottom: 0.3em; }
.any-text { padding: 0 0.1em; }
.matches { margin: 0.6em 0 1em; }
.matches caption { padding-bottom: 0.4em; font-size: 1.1em; font-weight: 700; text-align: left; }
[dir="rtl"] .matches caption { text-align: right; }
.matches tbody th { font-weight: 400; }
.remark { font-size: 0.95em; font-style: italic; }
.quiz-title { margin-bottom: 0.4em; }
.quiz-rules { font-style: italic; }

.options li > input { float: left; margin: 0.35em 0.6em 0 0; }
[dir="rtl"] .options li > input { float: right; margin: 0.35em 0 0 0.6em; }
.self-check { margin: 0.9em 0 0.4em; }
.self-check button { padding: 0.4em 1.2em; border: 1px solid currentColor; border-radius: 0.4em; background: transparent; color: inherit; font: inherit; }
.self-check-result { min-height: 1.5em; font-weight: 700; }

.answers h2 { margin-top: 2.4em; }
.answer { margin: 1.6em 0 2.2em; }
.answer h3 { margin: 0 0 0.4em; }
.right-answer { break-after: avoid; page-break-after: avoid; }
.right > p { font-weight: 700; }
.right > .feedback { font-weight: 400; }
.mark { font-weight: 700; }
.weight { font-weight: 400; }
.feedback { margin: 0.2em 0 0.7em; padding-left: 0.8em; border: 0 solid #8888; border-left-width: 0.15em; font-size: 0.95em; }
[dir="rtl"] .feedback { padding: 0 0.8em 0 0; border-left-width: 0; border-right-width: 0.15em; }
.feedback p { margin-bottom: 0.3em; }
.explanation { margin: 0.8em 0; }
.explanation .box-title { margin-bottom: 0.2em; }
.assessed, .back { margin-bottom: 0.3em; font-size: 0.9em; }

.works { list-style: none; padding-left: 0; padding-inline-start: 0; }
.works li { margin: 0 0 1.1em; padding-left: 1.6em; padding-inline-start: 1.6em; padding-inline-end: 0; text-indent: -1.6em; break-inside: avoid; page-break-inside: avoid; }
[dir="rtl"] .works li { padding-left: 0; padding-right: 1.6em; padding-inline-start: 1.6em; padding-inline-end: 0; }
.works p { margin-bottom: 0.1em; }
.works .ways { text-indent: 0; }
.footnote cite { font-style: normal; }

.footnote { margin: 0.7em 0; font-size: 0.88em; line-height: 1.45; }
.footnote p { margin-bottom: 0.3em; }
.footnote-number { font-weight: 700; }
:not(.footnote) + .footnote { margin-top: 3em; padding-top: 1em; border-top: 1px solid #8888; }
.hint-title { break-after: avoid; page-break-after: avoid; }
`

function inLanguages(languages: readonly string[], selectors: readonly string[]): string {
  return selectors.flatMap(selector => languages.map(lang => `${selector}:lang(${lang})`)).join(', ')
}

function columnRules(): string {
  const percents = Array.from({length: 100 / columnStep - 1}, (_, index) => (index + 1) * columnStep)
  return percents.map(percent => `.width-${percent} { width: ${percent}%; }`).join('\n')
}
