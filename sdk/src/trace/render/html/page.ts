import type { TraceGraph } from '../../model.ts';
import { decimalsFor, nameOf, quantityText, shown, shownStated } from '../words.ts';
import { graphSvg, THIN } from './graph-svg.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { pictureOf } from './picture.ts';
import { sankeyOf } from './sankey-flows.ts';
import { sankeySvg } from './sankey-svg.ts';
import { sharesBar, thresholdList } from './shares-bar.ts';
import { STYLES } from './styles.ts';
import { groupTables, nodeList, stageTable } from './tables.ts';

/** Nothing may be loaded and nothing may run: the page is text, style and pictures in one file. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const headline = ({ verification }: TraceGraph): Markup => {
  const { result, why, who, when, next } = verification;
  const about = [who, when].filter((part) => part !== null).join(', ');
  return markup`<p><span class="badge ${result}">${result.toUpperCase()}</span></p>
<p><strong><bdi>${why}</bdi></strong></p>
${about === '' ? NOTHING : markup`<p class="faint"><bdi>${about}</bdi></p>`}
${result === 'valid' ? NOTHING : markup`<p>What to do: <bdi>${next}</bdi></p>`}`;
};

const keyFigures = (graph: TraceGraph): Markup => {
  const product = graph.nodes.find(({ id }) => id === graph.root);
  const decimals = decimalsFor(graph);
  const figures: readonly (readonly [string, string, string])[] = [
    ['Emissions of the lot', shown(graph.total.all, decimals, THIN), 'tCO2e'],
    ['of it direct', shown(graph.total.direct, decimals, THIN), 'tCO2e'],
    ['of it indirect', shown(graph.total.indirect, decimals, THIN), 'tCO2e'],
    [
      'Direct, specific',
      shownStated(product?.specificEmbedded.direct ?? null, 5, THIN),
      'tCO2e per t or MWh',
    ],
    [
      'Indirect, specific',
      shownStated(product?.specificEmbedded.indirect ?? null, 5, THIN),
      'tCO2e per t or MWh',
    ],
    ['Lot', quantityText(product?.quantity ?? null, THIN), ''],
  ];
  const items = figures.map(
    ([name, value, unit]) => markup`<div><dt>${name}</dt><dd>${value} <small>${unit}</small></dd></div>`,
  );
  return markup`<dl class="key-figures">${items}</dl>`;
};

const reconciliation = ({ reconciliation: { reconciled, differences }, total }: TraceGraph): Markup => {
  if (reconciled) {
    return markup`<p class="reconciled">Every list below, and the shares above, add up to the declared ${total.all.rounded} tCO2e exactly. Figures are rounded only where they are shown.</p>`;
  }
  const lists = differences.map(
    ({ list, direct, indirect }) => `${list} by ${direct.rounded} direct, ${indirect.rounded} indirect`,
  );
  return markup`<p class="unreconciled">Does not add up to the declared total: ${lists.join('; ')} tCO2e.</p>`;
};

/**
 * The trace as one HTML file that opens without a network and runs nothing: verdict, shares, the chain as a graph, the
 * emissions as a Sankey diagram, and every figure in tables. Texts from the bundle are escaped wherever they stand.
 */
export const renderHtml = (graph: TraceGraph): string => {
  const product = graph.nodes.find(({ id }) => id === graph.root);
  const name = product === undefined ? 'a product' : nameOf(product);
  const place = [
    product?.cnCode == null ? null : `CN ${product.cnCode} (${product.category})`,
    product?.installation ?? null,
    product?.country ?? null,
  ].filter((part) => part !== null);
  const picture = pictureOf(graph);
  const { negative } = sankeyOf(graph);
  const left =
    picture.left === 0
      ? NOTHING
      : markup`<p class="faint">${picture.left} smaller ones are not drawn; the tables hold all of them.</p>`;
  const below =
    negative === null
      ? NOTHING
      : markup`<p class="faint">Not drawn: ${negative} tCO2e below zero, from rounding; the table holds them.</p>`;
  const asOf =
    graph.block === null
      ? 'The ledger was not asked.'
      : `The ledger as of block ${graph.block.number}, ${graph.block.timestamp}.`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${name}: trace of emissions</title>
<style>${{ markup: STYLES }}</style>
</head>
<body>
<header>
<h1><bdi>${name}</bdi></h1>
<p class="faint"><bdi>${place.join(' · ')}</bdi></p>
${headline(graph)}
${keyFigures(graph)}
</header>
<main>
<section aria-labelledby="h-shares"><h2 id="h-shares">What the footprint rests on</h2>
${sharesBar(graph)}${thresholdList(graph)}</section>
<section aria-labelledby="h-chain"><h2 id="h-chain">The chain</h2>
<p class="faint">Suppliers on the left, the product on the right. The wider a line, the more it carries into the product; all amounts are those embedded in this lot. Dashed: stated by the buyer, not declared by a supplier here.</p>
<figure class="scroll" tabindex="0" role="region" aria-label="Picture of the chain">${graphSvg(graph, picture)}</figure>${left}</section>
<section aria-labelledby="h-flows"><h2 id="h-flows">Where the emissions arise</h2>
<figure class="scroll" tabindex="0" role="region" aria-label="Flows of emissions">${sankeySvg(graph)}</figure>${below}</section>
<section aria-labelledby="h-figures"><h2 id="h-figures">The figures</h2>
${reconciliation(graph)}
${stageTable(graph)}${groupTables(graph)}</section>
<section aria-labelledby="h-nodes"><h2 id="h-nodes">Declarations and inputs</h2>
${nodeList(graph)}</section>
</main>
<footer class="faint"><p>${asOf} Format ${graph.schema}.</p></footer>
</body>
</html>
`.markup;
};
