/** How the page of objectives looks: on paper, on phones, in the light and in the dark. */
export const style: string = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --soft: #5b6470; --line: #c9cfd6; --head: #f1f3f6; --taught: #d7e6f7; --assessed: #d5efdf; --gap: #b3261e; --gap-paper: #fdeceb; }
@media (prefers-color-scheme: dark) { :root { --paper: #15181c; --ink: #e8eaed; --soft: #a7afb9; --line: #454c55; --head: #20252b; --taught: #1d3a5a; --assessed: #17432b; --gap: #ffb4ab; --gap-paper: #3b1512; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem clamp(0.75rem, 4vw, 2.5rem) 3rem; max-width: 90rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; text-wrap: balance; }
h2 { margin: 0; font-size: 1.2rem; }
.kind { margin: 0 0 0.2rem; color: var(--soft); }
.gaps { margin: 1.5rem 0; padding: 0.8rem 1rem; border: 1px solid var(--gap); border-inline-start-width: 0.4rem; background: var(--gap-paper); }
.gaps ul { margin: 0.4rem 0 0; padding-inline-start: 1.2rem; }
.gap { color: var(--gap); font-weight: 700; }
th .gap { display: table; margin-top: 0.3rem; padding: 0 0.4rem; border: 1px solid var(--gap); border-radius: 0.25rem; background: var(--gap-paper); font-size: 0.85rem; }
td.gap { background: var(--gap-paper); }
.scroll { position: relative; margin: 2rem 0; overflow-x: auto; }
.scroll:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; font-size: 0.92rem; line-height: 1.4; }
caption { padding-bottom: 0.6rem; text-align: start; }
th, td { padding: 0.45rem 0.6rem; border: 0 solid var(--line); border-bottom-width: 1px; border-inline-start-width: 1px; text-align: start; vertical-align: top; }
tr > :last-child { border-inline-end-width: 1px; }
thead tr:first-child > * { border-top-width: 1px; }
thead th { background: var(--head); vertical-align: bottom; }
th { font-weight: 600; }
th[scope="row"] { font-weight: 400; background: var(--paper); }
th[scope="rowgroup"] { background: var(--head); }
.drawn th[scope="row"], .drawn .corner { position: sticky; inset-inline-start: 0; z-index: 1; width: 16rem; min-width: min(16rem, 44vw); max-width: min(22rem, 44vw); }
.drawn thead th[scope="col"]:not(.corner) { min-width: 6.5rem; max-width: 11rem; font-weight: 400; hyphens: auto; }
.detailed { min-width: 34rem; width: 100%; }
.detailed th[scope="row"] { width: 34%; }
.mark { display: block; padding: 0.1rem 0.4rem; border: 1px solid currentColor; border-radius: 0.25rem; font-size: 0.85rem; }
.mark + .mark { margin-top: 0.25rem; }
.mark.taught { background: var(--taught); }
.mark.assessed { background: var(--assessed); }
td ul { margin: 0; padding-inline-start: 1.1rem; }
.place { color: var(--soft); font-size: 0.85rem; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.92em; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #999; --head: #eee; --taught: #d7e6f7; --assessed: #d5efdf; --gap: #b3261e; --gap-paper: #fff; }
  body { padding: 0; max-width: none; font-size: 9pt; print-color-adjust: exact; }
  .scroll { overflow: visible; }
  .drawn th[scope="row"], .drawn .corner { position: static; width: 18%; min-width: 0; }
  .drawn thead th[scope="col"]:not(.corner) { min-width: 0; }
  tr, .gaps { break-inside: avoid; }
}
`.trimStart()
