import {
  figureCell,
  type Heading,
  type Markup,
  markup,
  NOTHING,
  printedTable,
  row,
  shown,
  textCell,
} from '../../../page/parts.ts';
import type { CbamDeclaration } from '../document-schema.ts';

type Goods = CbamDeclaration['goods'][number];

/** As many as (EU) 2025/2547, Annex II, A.1(8), asks of specific embedded emissions. */
const SPECIFIC = 5;
const EMISSIONS = 3;
const QUANTITY = 3;
/** A page is for people: all types are in the data. */
const MAX_ROWS = 2000;

const HEADINGS: readonly Heading[] = [
  { name: 'No', kind: 'figure' },
  { name: 'goods', kind: 'text' },
  { name: 'origin', kind: 'text' },
  { name: 'values', kind: 'text' },
  { name: 'quantity', kind: 'figure' },
  { name: 'tCO₂e per unit', kind: 'figure' },
  { name: 'embedded tCO₂e', kind: 'figure' },
  { name: 'free allocation per unit', kind: 'figure' },
  { name: 'free allocation', kind: 'figure' },
  { name: 'certificates before carbon price', kind: 'figure' },
  { name: 'carbon price', kind: 'figure' },
];

const listed = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

const goodsCell = ({ cn, category, procedure, processedCn }: Goods): Markup =>
  textCell(
    cn,
    listed([
      category,
      procedure === 'release' ? null : procedure,
      processedCn === null ? null : `imported as ${processedCn}`,
    ]),
  );

const originCell = ({ origin, productionCountry, installation, operator }: Goods): Markup =>
  textCell(
    origin,
    listed([
      productionCountry === null || productionCountry === origin ? null : `made in ${productionCountry}`,
      operator,
      installation,
    ]),
  );

const valuesCell = ({ values, route, verificationReport, defaultValue }: Goods): Markup =>
  textCell(
    values,
    listed([route === null ? null : `route ${route}`, verificationReport, defaultValue?.row ?? null]),
  );

const quantityCell = ({ quantity, unit, procedure, netMassTonnes }: Goods): Markup =>
  markup`<td class="figure">${shown(quantity, QUANTITY)} ${unit}${procedure === 'composite goods' ? markup`<small>of ${shown(netMassTonnes, QUANTITY)} t net mass</small>` : NOTHING}</td>`;

const goodsRow = (goods: Goods): Markup =>
  row([
    markup`<td class="figure">${goods.number}</td>`,
    goodsCell(goods),
    originCell(goods),
    valuesCell(goods),
    quantityCell(goods),
    figureCell(goods.specificEmbeddedEmissions.total, SPECIFIC),
    figureCell(goods.embeddedEmissions, EMISSIONS),
    figureCell(goods.specificFreeAllocation, SPECIFIC),
    figureCell(goods.freeAllocationAdjustment, EMISSIONS),
    figureCell(goods.certificatesBeforeCarbonPrice, EMISSIONS),
    figureCell(goods.carbonPriceReduction, EMISSIONS),
  ]);

/** How many are printed of how many there are. */
export const caption = (what: string, printed: number, all: number): string =>
  printed === all ? what : `${what}: the first ${printed} of ${all}; the JSON and the workbook have all`;

/** Every type of goods with its figures. */
export const goodsTable = ({ goods }: CbamDeclaration): Markup => {
  const printed = goods.slice(0, MAX_ROWS);
  return printedTable(
    caption('Types of goods', printed.length, goods.length),
    HEADINGS,
    printed.map(goodsRow),
  );
};

const noteRow = ({ number, cn, notes }: Goods): readonly Markup[] =>
  notes.length === 0 ? [] : [markup`<li>No ${number}, ${cn}: <bdi>${notes.join('; ')}</bdi></li>`];

/** What to know about single types. */
export const goodsNotes = ({ goods }: CbamDeclaration): Markup => {
  const items = goods.slice(0, MAX_ROWS).flatMap(noteRow);
  return items.length === 0 ? NOTHING : markup`<ul>${items}</ul>`;
};

/** How figures per clinker or nitrogen became figures per tonne of good. */
export const conversionTable = ({ goods }: CbamDeclaration): Markup => {
  const rows = goods
    .slice(0, MAX_ROWS)
    .flatMap(({ number, cn, conversion, specificEmbeddedEmissions: specific }) =>
      conversion === null
        ? []
        : [
            row([
              markup`<td class="figure">${number}</td>`,
              textCell(cn),
              textCell(`tCO₂e per ${conversion.per}`),
              figureCell(conversion.direct, 8),
              figureCell(conversion.indirect, 8),
              figureCell(conversion.contentPerTonne, SPECIFIC),
              figureCell(specific.direct ?? '0', SPECIFIC),
              figureCell(specific.indirect ?? '0', SPECIFIC),
              textCell(conversion.reference),
            ]),
          ],
    );
  if (rows.length === 0) return NOTHING;
  const headings: readonly Heading[] = [
    { name: 'No', kind: 'figure' },
    { name: 'goods', kind: 'text' },
    { name: 'as communicated', kind: 'text' },
    { name: 'direct', kind: 'figure' },
    { name: 'indirect', kind: 'figure' },
    { name: 'content of a tonne', kind: 'figure' },
    { name: 'direct per t', kind: 'figure' },
    { name: 'indirect per t', kind: 'figure' },
    { name: 'by', kind: 'text' },
  ];
  return printedTable('Conversion to tonnes of goods: figure × content', headings, rows);
};

/** Carbon prices that are claimed. */
export const carbonPriceTable = ({ goods }: CbamDeclaration): Markup => {
  const rows = goods
    .slice(0, MAX_ROWS)
    .flatMap(({ number, cn, carbonPrice, carbonPriceReduction }) =>
      carbonPrice === null
        ? []
        : [
            row([
              markup`<td class="figure">${number}</td>`,
              textCell(cn),
              textCell(carbonPrice.country),
              textCell(
                carbonPrice.price === null
                  ? 'yearly default carbon price'
                  : `${carbonPrice.price} ${carbonPrice.currency} per ${carbonPrice.per}`,
                carbonPrice.rebate === null ? '' : `rebate ${carbonPrice.rebate}`,
              ),
              textCell(carbonPrice.certifiedBy ?? '–'),
              figureCell(carbonPriceReduction, EMISSIONS),
              textCell(carbonPrice.reason ?? 'by a draft that is not in force'),
            ]),
          ],
    );
  if (rows.length === 0) return NOTHING;
  const headings: readonly Heading[] = [
    { name: 'No', kind: 'figure' },
    { name: 'goods', kind: 'text' },
    { name: 'country', kind: 'text' },
    { name: 'price', kind: 'text' },
    { name: 'certified by', kind: 'text' },
    { name: 'certificates', kind: 'figure' },
    { name: 'what to know', kind: 'text' },
  ];
  return printedTable('Carbon prices (Article 9)', headings, rows);
};
