import { printablePage } from '../../page/page.ts';
import { facts, type Markup, markup, section } from '../../page/parts.ts';
import { countItems, itemsTable } from '../../report-items/index.ts';
import type { OperatorReport } from './operator-report.ts';

/** What a report is about, and what it rests on. */
export const reportHead = (
  title: string,
  { product, evidence, items }: Pick<OperatorReport, 'product' | 'evidence' | 'items'>,
): Markup => {
  const { stated, 'stated in part': part, 'not stated': open, 'not applicable': none } = countItems(items);
  return markup`<header><h1>${title}</h1>
${facts([
  [
    'product',
    [product.name, product.cn === null ? null : `CN ${product.cn}`, product.category]
      .filter((text) => text !== null)
      .join(', '),
  ],
  ['period', product.period === null ? 'not disclosed' : `${product.period.from} to ${product.period.to}`],
  ['operator', evidence.issuer ?? 'not disclosed'],
  ['declaration', evidence.declarationId ?? 'not known'],
  ['its evidence', `${evidence.result}: ${evidence.why}`],
  ['items', `${stated} stated, ${part} in part, ${open} not stated, ${none} not applicable`],
])}</header>`;
};

/** The operator's report as one HTML file to read and to print. Texts in it come from strangers and are escaped. */
export const operatorReportPage = (report: OperatorReport): string => {
  const items = [...report.items, ...report.sectorParameters];
  return printablePage(
    'Operator’s emissions report',
    markup`${reportHead('Operator’s emissions report', { ...report, items })}
<main>
${section('h-items', 'Items of the report', [
  markup`<p class="faint">(EU) 2025/2547, Annex IV, 1.1, in our own words; the second column has the number in the summary of 1.2. Nothing is invented: what nobody states says what to supply.</p>`,
  itemsTable('Items 1 to 34', report.items),
])}${section('h-parameters', 'Parameters of the sector', [
  report.sectorParameters.length === 0
    ? markup`<p>Annex IV, point 2, asks none of these goods, or their code is not known.</p>`
    : itemsTable('Item 35: Annex IV, point 2', report.sectorParameters),
])}
</main>
<footer class="faint"><p>Format ${report.schema}. Specific embedded emissions are those of the lot that is declared.</p></footer>`,
  );
};
