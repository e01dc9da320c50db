import { AMOUNT_DECIMALS, type TraceGraph, type TraceNode } from '../../model.ts';
import { decimalsFor, nameOf } from '../words.ts';
import { figure, figureOfExact, quantityFigure, statedFigure, UNIT } from './figures.ts';
import { graphSvg } from './graph-svg.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { pictureOf } from './picture.ts';
import { sankeyOf } from './sankey-flows.ts';
import { sankeySvg } from './sankey-svg.ts';
import { colourLegend, sharesBar, thresholdList } from './shares-bar.ts';
import { STYLES } from './styles.ts';
import { groupTables, nodeList, stageTable } from './tables.ts';

/** Nothing may be loaded and nothing may run: the page is text, style and pictures in one file. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** As many as the Commission asks of specific embedded emissions: (EU) 2025/2547, Annex II, A.1(6) to (8). */
const SPECIFIC_DECIMALS = 5;

const headline = ({ verification }: TraceGraph): Markup => {
  const { result, why, who, when, next } = verification;
  const about = [who, when].filter((part) => part !== null).join(', ');
  return markup`<p><span class="badge ${result}">${result.toUpperCase()}</span></p>
<p class="why"><bdi>${why}</bdi></p>
${about === '' ? NOTHING : markup`<p class="faint"><bdi>${about}</bdi></p>`}
${result === 'valid' ? NOTHING : markup`<p>What to do: <bdi>${next}</bdi></p>`}`;
};

const keyFigures = (graph: TraceGraph, product: TraceNode | undefined): Markup => {
  const decimals = decimalsFor(graph);
  const { direct = null, indirect = null } = product?.specificEmbedded ?? {};
  const unit = product?.quantity?.unit.endsWith('Wh') ? 'MWh' : 't';
  const figures: readonly (readonly [string, string, string])[] = [
    ['lot', quantityFigure(product?.quantity ?? null), ''],
    ['emissions of the lot', figure(graph.total.all, decimals), UNIT],
    ['of it direct', figure(graph.total.direct, decimals), UNIT],
    ['of it indirect', figure(graph.total.indirect, decimals), UNIT],
    ['direct, specific', statedFigure(direct, SPECIFIC_DECIMALS), `${UNIT}/${unit}`],
    ['indirect, specific', statedFigure(indirect, SPECIFIC_DECIMALS), `${UNIT}/${unit}`],
  ];
  const items = figures.map(
    ([name, value, of]) => markup`<div><dt>${name}</dt><dd>${value} <small>${of}</small></dd></div>`,
  );
  return markup`<dl class="key-figures">${items}</dl>`;
};

const reconciliation = (graph: TraceGraph): Markup => {
  const { reconciled, differences } = graph.reconciliation;
  if (reconciled) {
    return markup`<p class="reconciled">Every list below, and the shares above, add up to the declared ${figure(graph.total.all, AMOUNT_DECIMALS)} ${UNIT} exactly. Figures are rounded only where they are shown.</p>`;
  }
  const lists = differences.map(
    ({ list, direct, indirect }) => `${list} by ${direct.rounded} direct, ${indirect.rounded} indirect`,
  );
  return markup`<p class="unreconciled">Does not add up to the declared total: ${lists.join('; ')} ${UNIT}.</p>`;
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
  const sankey = sankeyOf(graph);
  const left =
    picture.left === 0
      ? NOTHING
      : markup`<p class="faint">${picture.left} smaller ones are not drawn; the tables hold all of them.</p>`;
  const below = sankey.negative.equals(0)
    ? NOTHING
    : markup`<p class="faint">Not drawn: ${figureOfExact(sankey.negative, 3)} ${UNIT} below zero, from rounding; the table holds them.</p>`;
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
${keyFigures(graph, product)}
</header>
<main>
<section aria-labelledby="h-shares"><h2 id="h-shares">What the footprint rests on</h2>
${sharesBar(graph)}${thresholdList(graph)}</section>
<section class="picture" aria-labelledby="h-chain"><h2 id="h-chain">The chain</h2>
<p class="faint">Suppliers on the left, the product on the right. The wider a line, the more it carries into the product; all amounts are those embedded in this lot. Dashed: stated by the buyer, not declared by a supplier here.</p>
<p class="faint sideways">The picture is wider than the screen: move it sideways.</p>
<figure class="scroll" tabindex="0" role="region" aria-label="Picture of the chain">${graphSvg(graph, picture)}</figure>${colourLegend()}${left}</section>
<section class="picture" aria-labelledby="h-flows"><h2 id="h-flows">Where the emissions arise</h2>
<p class="faint sideways">The picture is wider than the screen: move it sideways.</p>
<figure class="scroll" tabindex="0" role="region" aria-label="Flows of emissions">${sankeySvg(graph, sankey)}</figure>${colourLegend()}${below}</section>
<section aria-labelledby="h-figures"><h2 id="h-figures">The figures</h2>
${reconciliation(graph)}
${stageTable(graph)}<div class="groups">${groupTables(graph)}</div></section>
<section aria-labelledby="h-nodes"><h2 id="h-nodes">Declarations and inputs</h2>
${nodeList(graph)}</section>
</main>
<footer class="faint"><p>${asOf} Format ${graph.schema}.</p></footer>
</body>
</html>
`.markup;
};
