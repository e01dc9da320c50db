import {
  figureCell,
  type Heading,
  type Markup,
  markup,
  printedTable,
  row,
  shown,
  textCell,
  wholeCell,
} from '../../../page/parts.ts';
import type { CbamDeclaration } from '../document-schema.ts';

const EMISSIONS = 3;

const HEADINGS: readonly Heading[] = [
  { name: 'CN code', kind: 'whole' },
  { name: 'sector', kind: 'text' },
  { name: 'quantity', kind: 'figure' },
  { name: 'embedded tCO₂e', kind: 'figure' },
  { name: 'free allocation', kind: 'figure' },
  { name: 'certificates before carbon price', kind: 'figure' },
  { name: 'carbon price', kind: 'figure' },
  { name: 'certificates', kind: 'figure' },
];

type Code = CbamDeclaration['byCode'][number];

const codeRow = (good: Code): Markup =>
  row([
    wholeCell(good.cn),
    textCell(good.sector, good.exempt ? 'exempt: the mass threshold is not exceeded' : ''),
    markup`<td class="figure">${shown(good.quantity, EMISSIONS)} ${good.unit}</td>`,
    figureCell(good.embeddedEmissions, EMISSIONS),
    figureCell(good.freeAllocationAdjustment, EMISSIONS),
    figureCell(good.certificatesBeforeCarbonPrice, EMISSIONS),
    figureCell(good.carbonPriceReduction, EMISSIONS),
    figureCell(good.certificates, EMISSIONS),
  ]);

/** What each CN code comes to, and the year. */
export const codeTable = ({ byCode, totals }: CbamDeclaration): Markup => {
  const electricity =
    totals.electricityMWh === '0' ? '' : ` + ${shown(totals.electricityMWh, EMISSIONS)} MWh`;
  const foot = markup`<tfoot><tr><th scope="row" colspan="2">All goods</th><td class="figure">${shown(totals.quantityTonnes, EMISSIONS)} t${electricity}</td>${[
    totals.embeddedEmissions,
    totals.freeAllocationAdjustment,
    totals.certificatesBeforeCarbonPrice,
    totals.carbonPriceReduction,
    totals.certificates,
  ].map((text) => figureCell(text, EMISSIONS))}</tr></tfoot>`;
  return printedTable(
    'Quantities, emissions and certificates by CN code',
    HEADINGS,
    byCode.map(codeRow),
    foot,
  );
};
