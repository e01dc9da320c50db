/** Ink on paper: these pages are filed and printed. Words always say what a colour says. */
export const STYLES = `
:root { color-scheme: light; --ink: #1b1f24; --faint: #59636e; --rule: #d1d9e0; --raised: #f6f8fa; --link: #0550ae; --good: #1a7f37; --doubtful: #9a6700; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem clamp(.9rem, 3vw, 2.5rem) 3rem; max-width: 84rem; background: #ffffff; color: var(--ink);
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK JP", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: clamp(1.3rem, 3.2vw, 1.8rem); line-height: 1.2; margin: .2rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.12rem; margin: 2rem 0 .4rem; }
p { margin: .3rem 0; max-width: 62rem; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.faint { color: var(--faint); }
.good { color: var(--good); } .doubtful { color: var(--doubtful); }
.key-figures { display: flex; flex-wrap: wrap; gap: .6rem 2.4rem; margin: 1rem 0 0; }
.key-figures div { min-width: 8rem; } .key-figures dt { color: var(--faint); font-size: .87rem; }
.key-figures dd { margin: 0; font-size: 1.3rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.key-figures small { font-size: .85rem; font-weight: 400; }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; width: 100%; min-width: 36rem; margin: .6rem 0 0; font-size: .87rem; }
caption { text-align: left; color: var(--faint); padding: .2rem 0; }
th, td { text-align: left; padding: .28rem .7rem .28rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; overflow-wrap: break-word; }
th:last-child, td:last-child { padding-right: 0; }
th[scope=row] { font-weight: 500; } thead th { color: var(--faint); font-weight: 500; vertical-align: bottom; }
td.figure { white-space: nowrap; } .figure { text-align: right; font-variant-numeric: tabular-nums; }
thead th.figure:not(:first-child) { min-width: 4.2rem; }
.whole { white-space: nowrap; }
th.wide { width: 30%; } table.inner { min-width: 0; margin: 0; }
tfoot th, tfoot td { font-weight: 650 !important; border-bottom: 0; }
td small { display: block; color: var(--faint); font-size: .92em; }
ul { margin: .3rem 0; padding-left: 1.2rem; } li { margin: .25rem 0; max-width: 62rem; overflow-wrap: anywhere; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.4rem; margin: .4rem 0; }
dl.facts dt { color: var(--faint); } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
footer { margin-top: 2rem; font-size: .82rem; }
@media (max-width: 40rem) { dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: .4rem; } }
@page { size: A4 landscape; margin: 12mm 11mm 15mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt system-ui, "Noto Sans", sans-serif; color: #59636e; } }
@media print {
  body { padding: 0; max-width: none; font-size: 9.5pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .scroll { overflow: visible; } table { min-width: 0; font-size: 8.2pt; }
  thead { display: table-header-group; } tfoot { display: table-row-group; }
  h2, caption { break-after: avoid; } tr, li, .key-figures { break-inside: avoid; } a { color: inherit; text-decoration: none; }
}
`;
