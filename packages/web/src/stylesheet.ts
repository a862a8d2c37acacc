import {stylesheet as shared} from '@silabus/html'

export {shared}

/** Colours of light and of dark pages; every text has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3). */
export const colours: string = `:root {
  color-scheme: light dark;
  --page: #faf9f6;
  --surface: #ffffff;
  --ink: #1f262b;
  --muted: #59646c;
  --line: #dedbd3;
  --accent: #0b5e60;
  --accent-soft: #e4f0ee;
  --right: #17683d;
  --paper: transparent;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Ubuntu, 'Helvetica Neue', Arial, sans-serif;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', Charter, Cambria, Georgia, serif;
  --measure: 40rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #14191c;
    --surface: #1c2327;
    --ink: #e4e7e6;
    --muted: #a5b0b6;
    --line: #313b41;
    --accent: #82cdc7;
    --accent-soft: #1d3436;
    --right: #86d3a5;
    /* Drawings are made for white paper: in the dark they get some. */
    --paper: #f4f3ef;
  }
}
`

/** How questions and their answers look, on screens and on paper. */
export const questions: string = `
.quiz { margin: 2.4em 0; padding-inline-start: 1.1em; border-inline-start: 0.2em solid var(--accent); }
.quiz-title { margin-top: 0; }
.quiz-rules, .instruction, .remark { color: var(--muted); }
.instruction { break-after: avoid; }
.question { margin: 1.6em 0; padding: 1em 1.2em 0.9em; border: 1px solid var(--line); border-radius: 0.6em; background: var(--surface); }
.question-label { margin-bottom: 0.5em; color: var(--muted); break-after: avoid; }
.question > :last-child, .unfolded > :last-child, .answer-block > :last-child { margin-bottom: 0; }
.options, .prompts, .choices, .gaps { padding-inline-start: 1.9em; }
.options > li, .prompts > li, .choices > li { margin: 0.45em 0; break-inside: avoid; }
.options p, .accepted p, .feedback p, .hint p { margin-bottom: 0.3em; }
.options figure { margin: 0.3em 0 0.8em; text-align: start; }
.prompts img, .choices img, .matches img { max-height: 12em; width: auto; vertical-align: top; }
.list-title { margin: 0.8em 0 0.3em; font-weight: 700; break-after: avoid; }
.blank-line { height: 2em; border-bottom: 1px solid var(--muted); opacity: 0.6; }
.question > .blank-line { max-width: 26em; margin-bottom: 1em; }
.ruled { margin-bottom: 1.2em; }
.gap, .room { white-space: nowrap; }
.accepted { list-style: none; padding-inline-start: 0.9em; }
.matches { margin: 0.6em 0 1em; }
.matches caption { padding-bottom: 0.4em; font-weight: 700; text-align: start; }
.matches tbody th { font-weight: 400; }
.right-answer { break-after: avoid; }
.right > p { font-weight: 700; }
.right > .feedback { font-weight: 400; }
.mark { color: var(--right); font-weight: 700; }
.weight { font-weight: 400; }
.feedback { margin: 0.2em 0 0.7em; padding-inline-start: 0.8em; border-inline-start: 0.15em solid var(--line); font-size: 0.95em; }
.explanation { margin: 0.8em 0; }
.explanation .box-title { margin-bottom: 0.2em; }
.assessed, .back { margin-bottom: 0.3em; font-size: 0.9em; }
.answer-block { margin: 1.4em 0 2.2em; }
.answer-block > :first-child { margin: 0 0 0.4em; }
.question-links { margin: 0.9em 0 0; }
`

/** How checklists and works cited look, on screens and on paper. */
export const study: string = `
.contents.illustrations > ol > li { margin: 0.4em 0; }
.contents.illustrations > ol > li > a { font-weight: 400; }
.checklist, .works { list-style: none; padding-inline-start: 0; }
.checklist > li { margin: 0 0 1.2em; padding-inline-start: 1.8em; break-inside: avoid; }
.checklist p, .works p { margin-bottom: 0.2em; }
.tick-box { display: inline-block; box-sizing: border-box; width: 1.1em; height: 1.1em; margin: 0; margin-inline: -1.8em 0.4em; vertical-align: -0.15em; line-height: 1; accent-color: var(--accent); }
.works > li { margin: 0 0 1.1em; padding-inline-start: 1.6em; text-indent: -1.6em; break-inside: avoid; }
.works .ways { text-indent: 0; }
.footnotes cite { font-style: normal; }
.ways { color: var(--muted); font-size: 0.9em; }
`

/** What only screens have. */
const screen = `
@media screen {
  html { background: var(--page); color: var(--ink); font: 100%/1.6 var(--sans); scroll-padding-top: 1rem; overflow-wrap: break-word; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  @media (min-width: 48em) { html { font-size: 106.25%; } }
  body { margin: 0; }
  a { color: var(--accent); }
  .backlink { text-decoration: underline; }
  a:hover { text-decoration-thickness: 0.12em; }
  :focus-visible { outline: 0.15em solid var(--accent); outline-offset: 0.15em; border-radius: 0.15em; }
  main { box-sizing: border-box; max-width: calc(var(--measure) + 2.4rem); margin: 0 auto; padding: 1.2rem 1.2rem 3rem; outline: none; }
  h1, h2, h3, h4, h5, h6 { font-family: var(--serif); }
  .skip-link { position: absolute; inset-inline-start: 0.6rem; inset-block-start: -6rem; z-index: 2; padding: 0.6rem 1rem; border-radius: 0.4rem; background: var(--accent); color: var(--page); }
  .skip-link:focus { inset-block-start: 0.6rem; }
  .bar { border-bottom: 1px solid var(--line); background: var(--surface); }
  .course-title { display: block; box-sizing: border-box; max-width: calc(var(--measure) + 2.4rem); margin: 0 auto; padding: 0.75rem 1.2rem; color: var(--ink); font-family: var(--serif); font-weight: 700; text-decoration: none; }
  .course-title:hover { color: var(--accent); text-decoration: underline; }
  .title-block { padding: 2.4rem 0 1.2rem; }
  .title-block h1 { margin: 0 0 0.4em; font-size: 2.3em; line-height: 1.15; }
  .cover { display: block; max-height: 22rem; max-width: 100%; margin-bottom: 2rem; border-radius: 0.4rem; }
  @media (min-width: 48em) { .cover { float: inline-end; max-width: 15rem; margin: 0 0 1.5rem; margin-inline-start: 2rem; } .contents { clear: both; } }
  .subtitle { font-size: 1.2em; color: var(--muted); }
  .description { font-size: 1.08em; }
  .imprint, .study-time { color: var(--muted); font-size: 0.9em; }
  .module-title { margin: 1.2rem 0 0.8em; font-size: 2.05em; line-height: 1.18; }
  .whole .module-title, .whole .answers > h2, .whole .glossary-part > h2, .whole .works-part > h2 { margin-top: 4rem; padding-top: 1.6rem; border-top: 1px solid var(--line); font-size: 1.8em; }
  .contents h2 { margin: 1.2em 0 0.5em; font-size: 1.15em; font-family: var(--sans); }
  .contents ol { list-style: none; padding-inline-start: 0; }
  .contents ol ol { margin: 0.2em 0 0.8em; padding-inline-start: 1.1em; border-inline-start: 1px solid var(--line); }
  .contents > ol > li { margin: 0.7em 0; }
  .contents > ol > li > a { font-weight: 650; }
  .contents a, .on-page a { display: inline-block; padding: 0.2em 0; text-decoration: none; }
  .contents a:hover, .on-page a:hover { text-decoration: underline; }
  .on-page { margin: 0 0 2rem; padding: 0.9rem 1.1rem; border-radius: 0.6rem; background: var(--accent-soft); font-size: 0.94em; }
  .on-page-title { margin: 0 0 0.3em; font-weight: 700; }
  .on-page ul { list-style: none; margin: 0; padding: 0; }
  .on-page li { margin: 0; }
  .pager { box-sizing: border-box; display: flex; flex-wrap: wrap; gap: 0.8rem; max-width: calc(var(--measure) + 2.4rem); margin: 0 auto; padding: 0 1.2rem 4rem; }
  .pager a { flex: 1 1 14rem; min-width: 0; padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--surface); text-decoration: none; }
  .pager a:hover { border-color: var(--accent); }
  .pager-word { display: block; color: var(--muted); font-size: 0.85em; }
  .pager-title { font-weight: 650; }
  .pager-next { text-align: end; }
  details { margin: 0.9em 0 0; }
  .section > details, .section details:not(.hint, .answer) { margin: 1.4em 0; }
  summary { padding: 0.15em 0; color: var(--accent); }
  .unfolded { margin-top: 0.4em; padding: 0.9em 1.1em; border-radius: 0.5em; background: var(--accent-soft); }
  .quiz .unfolded, .unfolded .feedback { border-color: var(--muted); }
  img[src*=".svg"], img[src^="data:image/svg"] { background: var(--paper); }
  @media (prefers-color-scheme: dark) { img[src*=".svg"], img[src^="data:image/svg"] { padding: 0.4em; border-radius: 0.3em; box-sizing: border-box; } }
  @media (min-width: 84em) {
    .on-page { position: sticky; inset-block-start: 1.5rem; float: inline-end; box-sizing: border-box; width: 15rem; max-height: calc(100vh - 3rem); margin-inline-end: -18rem; overflow-y: auto; }
  }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`

/** Paper, for pages that somebody prints. */
const print = `
@media print {
  html { font: 10.5pt/1.45 var(--serif); color: #000; }
  body { margin: 0; }
  .skip-link, .bar, .pager, .on-page { display: none; }
  a { color: inherit; text-decoration: none; }
  .module + .module, .answers, .glossary-part, .works-part { break-before: page; }
  .question { break-inside: avoid; }
}
`

/** How the pages look: what all targets share, and what only they have. No file is loaded for it. */
export const stylesheet: string = `${colours}${shared}${questions}${study}${screen}${print}`
