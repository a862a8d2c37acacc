import {codeRules} from './code/roles.ts'

/**
 * How prose looks in every target that carries a stylesheet.
 *
 * Plain CSS on purpose: no custom properties, no `min()` or `clamp()`, no grid, no viewport units, because old
 * reading systems refuse a whole book for them. Colours come without backgrounds where they can, so that a dark
 * page stays dark; lengths are in em, so that everything grows with the text. Sides are said twice: left and right for
 * old engines, one direction for the whole book; then start and end, which a passage in the other direction turns.
 */
export const stylesheet: string = `
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; break-after: avoid; page-break-after: avoid; }
h2 { font-size: 1.5em; margin: 2em 0 0.6em; }
h3 { font-size: 1.2em; margin: 1.8em 0 0.5em; }
h4, h5, h6 { font-size: 1em; margin: 1.6em 0 0.4em; }
p { margin: 0 0 0.9em; orphans: 2; widows: 2; }
ul, ol { margin: 0 0 0.9em; padding-left: 1.6em; padding-inline-start: 1.6em; padding-inline-end: 0; }
li { margin: 0.25em 0; }
li > p { margin-bottom: 0.4em; }
li > ul, li > ol { margin-bottom: 0.3em; }
.task { list-style: none; }
.task-box { display: inline-block; width: 1.4em; }
blockquote { margin: 1.2em 0; padding: 0 0 0 1em; border: 0 solid currentColor; border-left-width: 0.18em; padding-inline-start: 1em; padding-inline-end: 0; border-inline-start-width: 0.18em; border-inline-end-width: 0; }
[dir="rtl"] blockquote { padding: 0 1em 0 0; border-left-width: 0; border-right-width: 0.18em; padding-inline-start: 1em; padding-inline-end: 0; border-inline-start-width: 0.18em; border-inline-end-width: 0; }
blockquote > :last-child { margin-bottom: 0; }
a { text-decoration-thickness: 0.06em; text-underline-offset: 0.16em; }
.term { color: inherit; text-decoration: underline; text-decoration-style: dotted; }
code, kbd, samp, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.9em; }
pre { margin: 1.2em 0; padding: 0.9em 1.1em; border: 1px solid #8885; border-radius: 0.4em; white-space: pre-wrap; overflow-wrap: break-word; text-align: left; }
pre code { font-size: 1em; }
${codeRules}
hr { margin: 2.4em auto; width: 30%; border: 0; border-top: 1px solid currentColor; opacity: 0.4; }
img, video { max-width: 100%; height: auto; }
figure { margin: 1.8em 0; text-align: center; break-inside: avoid; page-break-inside: avoid; }
figure audio, figure video { width: 100%; }
figcaption { margin: 0.7em auto 0; max-width: 36em; font-size: 0.9em; line-height: 1.45; }
table { margin: 0; border-collapse: collapse; font-size: 0.95em; line-height: 1.45; }
.table { margin: 1.4em 0; overflow-x: auto; }
th, td { padding: 0.5em 0.9em 0.5em 0; border-bottom: 1px solid #8886; text-align: left; vertical-align: top; padding-inline-start: 0; padding-inline-end: 0.9em; text-align: start; }
[dir="rtl"] th, [dir="rtl"] td { padding: 0.5em 0 0.5em 0.9em; text-align: right; padding-inline-start: 0; padding-inline-end: 0.9em; text-align: start; }
thead th, thead td { border-bottom: 2px solid currentColor; vertical-align: bottom; }
th.align-left, td.align-left { text-align: left; }
th.align-center, td.align-center { text-align: center; }
th.align-right, td.align-right { text-align: right; }
.formula { margin: 1.2em 0; padding: 0.2em 0; overflow-x: auto; overflow-y: hidden; }
.formula-inline { display: inline-block; max-width: 100%; padding: 0.2em 0; overflow-x: auto; overflow-y: hidden; vertical-align: middle; }
sup, sub { line-height: 0; font-size: 0.75em; }
.noteref { padding: 0 0.15em; text-decoration: none; }
dfn { font-style: normal; font-weight: 700; }
.alert, .definition, .example, .objectives, .details, .broken { margin: 1.6em 0; padding: 0.9em 1.1em; border: 1px solid #8886; border-radius: 0.5em; break-inside: avoid; page-break-inside: avoid; }
.example, .details { break-inside: auto; page-break-inside: auto; }
.alert > :last-child, .definition > :last-child, .example > :last-child, .objectives > :last-child, .details > :last-child { margin-bottom: 0; }
.alert-title, .box-title, .details-title, .broken-title { margin-bottom: 0.4em; font-weight: 700; break-after: avoid; page-break-after: avoid; }
.box-label { display: block; font-size: 0.78em; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; opacity: 0.75; }
.alert { border-left-width: 0.3em; border-inline-start-width: 0.3em; border-inline-end-width: 1px; }
[dir="rtl"] .alert { border-left-width: 1px; border-right-width: 0.3em; border-inline-start-width: 0.3em; border-inline-end-width: 1px; }
.alert-note { border-color: #2f6fb5; }
.alert-tip { border-color: #1f7f56; }
.alert-important { border-color: #7a52b8; }
.alert-warning { border-color: #a8690c; }
.alert-caution { border-color: #b93b3b; }
.objectives ul { list-style: none; padding-left: 0; padding-inline-start: 0; }
.objective-id { display: inline-block; min-width: 2.6em; }
.broken { border-style: dashed; border-color: #b93b3b; }
details { margin: 1.2em 0; }
summary { cursor: pointer; font-weight: 600; }
.glossary dt { margin-top: 1em; }
.glossary dd { margin: 0.2em 0 0 1.2em; margin-inline-start: 1.2em; margin-inline-end: 0; }
[dir="rtl"] .glossary dd { margin: 0.2em 1.2em 0 0; margin-inline-start: 1.2em; margin-inline-end: 0; }
.footnotes { margin-top: 3em; padding-top: 1em; border-top: 1px solid #8886; font-size: 0.88em; line-height: 1.5; }
.footnotes-title { font-weight: 700; }
.footnotes ol { padding-left: 1.8em; }
.backlink { text-decoration: none; }
`.trimStart()
