import {colours, questions, shared, study} from './stylesheet.ts'
import type {Site} from './site.ts'

/** Papers, by the name that authors write. */
export const papers = ['A4', 'letter'] as const

/** A size of paper. */
export type Paper = (typeof papers)[number]

/**
 * Write how a course looks on paper: page numbers at the foot, the name of the chapter at the head, each chapter on a new
 * page (CSS Paged Media 3, 4).
 *
 * @param site The site.
 * @param paper Size of the paper.
 * @returns CSS.
 */
export function printStyle(site: Site, paper: Paper): string {
  const {chapters, words} = site
  const parts: readonly (readonly [name: string, title: string])[] = [
    ...chapters.map(({number, title}) => [`part-n${number}`, title] as const),
    ['part-g', words.glossary],
    ...chapters.map(({number, title}) => [`part-a${number}`, `${words.answers}: ${title}`] as const),
    ['part-w', words.book.works]
  ]
  const heads = parts.map(
    ([name, title]) =>
      `.${name} { page: ${name}; }\n@page ${name} { @top-center { content: ${cssText(title)}; } }`
  )
  return `${colours}${shared}${questions}${study}${sheet(paper)}${heads.join('\n')}\n`
}

function sheet(paper: Paper): string {
  return `
@page { size: ${paper}; margin: 24mm 22mm 25mm; @bottom-center { content: counter(page); font: 9pt serif; } @top-center { font: italic 9pt serif; color: #444; } }
@page :first { @bottom-center { content: none; } }
html { font: 10.5pt/1.5 var(--serif); color: #000; hyphens: auto; }
body { margin: 0; }
h1, h2, h3, h4, h5, h6, pre, code, .page-number { hyphens: none; }
a { color: inherit; text-decoration: none; }
.title-block { break-after: page; padding-top: 22mm; text-align: center; }
.title-block h1 { margin: 8mm 0 4mm; font-size: 26pt; line-height: 1.2; }
.cover { max-height: 95mm; }
.subtitle { font-size: 14pt; }
.authors { margin: 10mm 0; font-size: 12pt; }
.title-block .description { margin: 0 auto 12mm; max-width: 120mm; }
.contents h2 { margin-top: 0; font-size: 18pt; }
.illustrations h2 { margin-top: 10mm; font-size: 14pt; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents ol ol { padding-inline-start: 6mm; }
.contents > ol > li { margin: 3mm 0; break-inside: avoid-page; }
.contents > ol > li > a { font-weight: 700; }
.contents a { display: flex; justify-content: space-between; gap: 6mm; }
.page-number { font-variant-numeric: tabular-nums; }
.term { text-decoration: none; }
.question-links .page-number::before, .back .page-number::before, .ways .page-number::before { content: "\\2192\\00a0"; }
[dir="rtl"] .question-links .page-number::before, [dir="rtl"] .back .page-number::before, [dir="rtl"] .ways .page-number::before { content: "\\2190\\00a0"; }
.module-title, .answers > h2, .glossary-part > h2, .works-part > h2 { margin: 6mm 0 8mm; font-size: 20pt; }
.section > h3 { font-size: 14pt; }
.study-time, .quiz-rules, .instruction, .remark, .question-label, .question-links, .back { color: #444; }
.question { break-inside: avoid; background: none; border-color: #999; }
pre, table, figure { break-inside: avoid; }
thead { display: table-header-group; }
.footnotes { margin-top: 10mm; }
.footnotes li { break-inside: avoid; }
.backlink { display: none; }
`
}

/** A string of CSS, in which no letter can mean anything else (CSS Syntax 3, 4.3.7). */
function cssText(text: string): string {
  const letters = [...text].map(letter =>
    /[A-Za-z0-9 ]/u.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 0xfffd).toString(16)} `
  )
  return `"${letters.join('')}"`
}
