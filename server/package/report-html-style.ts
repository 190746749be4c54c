/**
 * The look of the report: system fonts and one colour, on screen and on A4. A footer carries the case number;
 * what could end a CSS string is taken out of it.
 */
export function reportStyle(caseNumber: string): string {
  return `${SCREEN}${PRINT.replace("CASE", caseNumber.replace(/[^\p{L}\p{N} ./-]/gu, ""))}`;
}

const SCREEN = `
:root { color-scheme: light; --ink: #1a1a1a; --quiet: #56606a; --line: #cfd6da; --soft: #f3f6f7; --accent: #0b4f6c; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #fff; line-height: 1.55;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.page { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem; }
header .page { padding-top: 3rem; }
main.page { padding-bottom: 5rem; }
.bar { background: var(--accent); color: #fff; font-weight: 600; padding: .75rem 1.5rem; }
.bar span { display: block; max-width: 63rem; margin: 0 auto; }
.skip { position: absolute; left: -100vw; background: #fff; color: var(--accent); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid #f2b705; outline-offset: 2px; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; font-weight: 650; }
h1 { font-size: 2.4rem; letter-spacing: -.01em; }
h2 { font-size: 1.7rem; margin-top: 4rem; padding-top: 1.25rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.3rem; margin-top: 2.5rem; }
h4 { font-size: 1.05rem; margin-top: 2rem; }
p, ul, ol, dl { margin: .75rem 0 0; max-width: 42rem; }
p, li, dd, td, th, h1, h2, h3, h4, caption { overflow-wrap: break-word; unicode-bidi: plaintext; }
.lead { font-size: 1.15rem; }
.quiet { color: var(--quiet); }
.article { color: var(--quiet); font-size: .875rem; margin: 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem 2rem; max-width: none;
  margin-top: 2rem; padding: 1.25rem 1.5rem; background: var(--soft); border-left: 6px solid var(--accent); }
.facts dt { color: var(--quiet); font-size: .875rem; }
.facts dd { margin: 0; font-weight: 600; }
.contents { margin-top: 2.5rem; }
.contents h2 { margin-top: 0; padding-top: 0; border: 0; font-size: 1.15rem; }
.contents ol { padding-left: 1.25rem; }
.contents ol ol { list-style: none; padding-left: .75rem; margin-top: .25rem; }
.contents li { padding: .1rem 0; }
.outcome { display: inline-block; margin-top: .75rem; padding: .15rem .7rem; border-radius: 1rem; font-weight: 600;
  font-size: .9rem; border: 1px solid; }
.granted { color: #17572b; background: #e5f4e9; }
.partly { color: #6b4700; background: #fff3d6; }
.refused { color: #7d1f1f; background: #fbe9e9; }
.box { max-width: 42rem; margin-top: 1.5rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .4rem; }
.box h4 { margin-top: 0; }
.text { white-space: pre-line; }
.rule { color: var(--quiet); }
details { margin-top: .75rem; }
summary { cursor: pointer; color: var(--accent); width: fit-content; }
.scroll { overflow-x: auto; margin-top: .75rem; }
table { border-collapse: collapse; min-width: 100%; font-size: .9rem; line-height: 1.4; }
caption { text-align: left; color: var(--quiet); padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem; border: 1px solid var(--line); white-space: pre-line; }
td { font-variant-numeric: tabular-nums; min-width: 5rem; max-width: 28rem; }
th { background: var(--soft); font-weight: 600; }
.rows tbody tr:nth-child(even) td { background: #fafbfc; }
.record { min-width: 0; width: 100%; max-width: 46rem; margin-top: .75rem; }
.record th, .record td { overflow-wrap: anywhere; min-width: 0; }
.record th { width: 38%; }
code { font-family: ui-monospace, SFMono-Regular, Consolas, monospace; font-size: .9em; overflow-wrap: anywhere; }
.files { font-size: .9rem; }
[hidden] { display: none !important; }
search { display: block; margin-top: 1.5rem; padding: 1rem 1.25rem; background: var(--soft); max-width: 42rem; }
search label { font-weight: 600; }
search input { display: block; width: 100%; min-height: 44px; margin-top: .35rem; padding: .4rem .75rem; font: inherit;
  border: 1px solid var(--quiet); border-radius: .25rem; background: #fff; color: var(--ink); }
search input:focus-visible { outline: 3px solid #f2b705; outline-offset: 2px; }
search p { margin-top: .35rem; font-size: .9rem; }
`;

const PRINT = `
@page { size: A4; margin: 18mm 16mm 20mm;
  @bottom-left { content: "CASE"; font: 8pt system-ui, sans-serif; color: #56606a; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #56606a; } }
@page wide { size: A4 landscape; }
@media print {
  body { font-size: 10pt; }
  .page { max-width: none; padding-left: 0; padding-right: 0; }
  header .page { padding-top: 1rem; }
  .bar { background: none; color: var(--accent); padding: 0; border-bottom: 2px solid var(--accent); }
  .skip, summary, search { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  h1 { font-size: 22pt; }
  h2 { font-size: 15pt; margin-top: 2rem; }
  h3 { font-size: 12pt; margin-top: 1.25rem; }
  h4 { font-size: 10.5pt; margin-top: 1rem; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .scroll { overflow: visible; }
  .wide { page: wide; }
  table { font-size: 8pt; }
  .wide table { font-size: 7pt; }
  th, td { padding: 1.2mm 1.6mm; overflow-wrap: anywhere; min-width: 0; }
  thead { display: table-header-group; }
  tr, .box, .facts { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .facts, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
