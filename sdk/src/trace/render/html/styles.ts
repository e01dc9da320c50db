/** Colours follow the reader's light or dark scheme; paper is light. Words always say what a colour says. */
const LIGHT = `
  --ground: #ffffff; --raised: #f6f8fa; --ink: #1b1f24; --faint: #59636e; --rule: #d1d9e0; --link: #0550ae;
  --attested: #1a7f37; --verified: #0969da; --default: #9a6700; --offLedger: #8250df; --unknown: #cf222e; --mixed: #6e7781;`;
const DARK = `
  --ground: #0d1117; --raised: #161b22; --ink: #e6edf3; --faint: #9da7b1; --rule: #3d444d; --link: #79c0ff;
  --attested: #3fb950; --verified: #58a6ff; --default: #d8a127; --offLedger: #bc8cff; --unknown: #ff7b72; --mixed: #9da7b1;`;

const classesOf = (name: string): string =>
  `.fill-${name}{fill:var(--${name});background:var(--${name})}.ink-${name}{fill:var(--${name});color:var(--${name})}.line-${name}{stroke:var(--${name})}`;

/** The style sheet of the page. */
export const STYLES = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem clamp(.9rem, 3vw, 2.5rem) 3rem; max-width: 88rem; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK JP", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: clamp(1.3rem, 3.2vw, 1.9rem); line-height: 1.2; margin: .4rem 0 .2rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2.4rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .3rem; overflow-wrap: anywhere; }
p { margin: .3rem 0; max-width: 62rem; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.faint, caption { color: var(--faint); } svg .faint { fill: var(--faint); }
.badge { display: inline-block; padding: .1rem .7rem; border-radius: 1rem; border: 2px solid; font-weight: 700; letter-spacing: .03em; }
.badge.valid, .met .verdict { color: var(--attested); } .badge.invalid, .unmet .verdict { color: var(--unknown); }
.badge.incomplete { color: var(--default); }
.verdict { font-weight: 700; flex: 0 0 5.4rem; }
.key-figures { display: flex; flex-wrap: wrap; gap: .6rem 2.4rem; margin: 1rem 0 0; }
.key-figures div { min-width: 8rem; } .key-figures dt { color: var(--faint); font-size: .87rem; }
.key-figures dd { margin: 0; font-size: 1.35rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.key-figures small { font-size: .85rem; font-weight: 400; }
ul.legend, ul.thresholds { list-style: none; margin: .5rem 0 0; padding: 0; }
.thresholds li { display: flex; gap: .6rem; }
ul.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; font-variant-numeric: tabular-nums; }
.dot { display: inline-block; width: .75em; height: .75em; border-radius: 50%; margin-right: .45em; }
svg { display: block; font: 12.5px system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK JP", sans-serif; }
svg text { fill: var(--ink); font-variant-numeric: tabular-nums; }
svg.shares { width: 100%; height: 26px; border-radius: 6px; }
.scroll { overflow-x: auto; max-width: 100%; }
figure { margin: .6rem 0 0; } 
svg.graph, svg.sankey { width: 100%; height: auto; min-width: calc(.8 * var(--natural-width)); max-width: calc(1.25 * var(--natural-width)); }
.sideways { display: none; }
@media (max-width: 48rem) { svg.graph, svg.sankey { min-width: var(--natural-width); } .sideways { display: block; } }
svg .name { font-weight: 650; }
.box { fill: var(--raised); stroke: var(--rule); } .box.stated { stroke-dasharray: 5 4; }
.root .box { stroke: var(--ink); stroke-width: 2; }
a:hover .box, a:focus-visible .box { stroke: var(--link); stroke-width: 2; }
.edge { fill: none; opacity: .5; } .edge.dashed { stroke-dasharray: 6 5; } .edge:hover, .ribbon:hover { opacity: .85; }
.edge-label, .halo { paint-order: stroke; stroke: var(--ground); stroke-width: 4px; stroke-linejoin: round; }
.edge-label { font-size: 11.5px; font-variant-numeric: tabular-nums; }
.ribbon { opacity: .38; } .bar { fill: var(--ink); }
.why { font-weight: 650; } .why::first-letter { text-transform: uppercase; }
.groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(33rem, 100%), 1fr)); gap: 0 2.5rem; align-items: start; }
table { border-collapse: collapse; width: 100%; min-width: 30rem; margin: .9rem 0 0; font-size: .93rem; }
caption { text-align: left; font-weight: 650; padding: .2rem 0; color: var(--ink); }
th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
th[scope=row] { font-weight: 500; max-width: 26rem; overflow-wrap: anywhere; } thead th { color: var(--faint); font-weight: 500; }
.rests, .part { white-space: nowrap; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } tfoot th, tfoot td { font-weight: 650 !important; border-bottom: 0; }
ol.nodes { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: .9rem; }
ol.nodes li { border: 1px solid var(--rule); border-radius: 8px; padding: .2rem .9rem .8rem; background: var(--raised); }
ol.nodes li:target { border-color: var(--link); box-shadow: 0 0 0 2px var(--link); }
ol.nodes dl { margin: 0; font-size: .9rem; } ol.nodes dl div { display: flex; gap: .6rem; }
ol.nodes dt { flex: 0 0 7rem; color: var(--faint); } ol.nodes dd { margin: 0; overflow-wrap: anywhere; }
.reconciled { border-left: 4px solid var(--attested); padding-left: .7rem; } .unreconciled { border-left: 4px solid var(--unknown); padding-left: .7rem; font-weight: 650; }
footer { margin-top: 2.5rem; font-size: .87rem; }
${['attested', 'verified', 'default', 'offLedger', 'unknown', 'mixed'].map(classesOf).join('\n')}
@page { size: A4 landscape; margin: 11mm; }
@media print {
  :root { color-scheme: light; ${LIGHT} }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .scroll { overflow: visible; } svg.graph, svg.sankey { min-width: 0; max-height: 140mm; }
  .picture { break-inside: avoid; } .sideways { display: none; }
  ol.nodes { display: block; columns: 2; } ol.nodes li { margin-bottom: 3mm; } ol.nodes dt { flex-basis: 5rem; }
  h2, h3, caption { break-after: avoid; } tr, figure, ol.nodes li { break-inside: avoid; } a { color: inherit; text-decoration: none; }
}
`;
