import { printablePage } from '../../../page/page.ts';
import {
  facts,
  type Heading,
  type Markup,
  markup,
  NOTHING,
  printedTable,
  row,
  section,
  shown,
  textCell,
} from '../../../page/parts.ts';
import type { CbamDeclaration } from '../document-schema.ts';
import { codeTable } from './code-table.ts';
import { customsSection } from './customs-tables.ts';
import { carbonPriceTable, conversionTable, goodsNotes, goodsTable } from './goods-table.ts';

const EMISSIONS = 3;

const keyFigures = ({ totals, threshold }: CbamDeclaration): Markup => {
  const figures: readonly (readonly [string, string, string])[] = [
    ['certificates to surrender', shown(totals.certificatesToSurrender, EMISSIONS), ''],
    ['embedded emissions', shown(totals.embeddedEmissions, EMISSIONS), 'tCO₂e'],
    ['free allocation', shown(totals.freeAllocationAdjustment, EMISSIONS), 'tCO₂e'],
    ['carbon price paid', shown(totals.carbonPriceReduction, EMISSIONS), 'certificates'],
    ['counts for the threshold', shown(threshold.tonnes, EMISSIONS), `t of ${threshold.thresholdTonnes}`],
  ];
  return markup`<dl class="key-figures">${figures.map(([name, value, unit]) => markup`<div><dt>${name}</dt><dd>${value} <small>${unit}</small></dd></div>`)}</dl>`;
};

const datesSection = ({ dates }: CbamDeclaration): Markup =>
  section('h-dates', 'Dates', [
    facts([
      ['certificates on sale from', dates.onSaleFrom],
      [
        'to be held at the end of',
        dates.quarterEnds.length === 0 ? 'no quarter' : dates.quarterEnds.join(', '),
      ],
      ['declaration and surrender by', dates.declarationDue],
      ['repurchase to be asked for by', dates.repurchaseRequestBy],
      ['what is left is cancelled on', dates.cancelledOn],
      ['records to be kept until', dates.recordsUntil],
    ]),
  ]);

const checkItem = ({ sentence, reference, lines, examples }: CbamDeclaration['checks'][number]): Markup => {
  const where =
    lines === null
      ? ''
      : ` ${lines} ${lines === 1 ? 'line' : 'lines'}: ${examples.join(', ')}${lines > examples.length ? ' …' : ''}.`;
  return markup`<li><bdi>${sentence}</bdi> <span class="faint">${reference}.<bdi>${where}</bdi></span></li>`;
};

const checksSection = ({ checks }: CbamDeclaration): Markup =>
  section('h-checks', 'What to know', [markup`<ul>${checks.map(checkItem)}</ul>`]);

const reportsSection = ({ verificationReports: reports }: CbamDeclaration): Markup => {
  const headings: readonly Heading[] = [
    { name: 'report', kind: 'text' },
    { name: 'installations', kind: 'text' },
    { name: 'lines', kind: 'figure' },
    { name: 'copy', kind: 'text' },
  ];
  const rows = reports.map(({ reference, installations, lines, copy }) =>
    row([
      textCell(reference),
      textCell(installations.join(', ')),
      markup`<td class="figure">${lines}</td>`,
      copy === null ? textCell('still to be added') : textCell(copy.name, `SHA-256 ${copy.sha256}`),
    ]),
  );
  return section('h-reports', 'Verification reports', [
    rows.length === 0
      ? markup`<p>None: nothing is declared at actual values.</p>`
      : printedTable('Reports that actual values rest on (Article 6(2)(d))', headings, rows),
  ]);
};

const foot = ({ schema, rules, rounding, tables }: CbamDeclaration): Markup => {
  const rounded =
    rounding.mode === 'none'
      ? 'Nothing is rounded'
      : `Specific emissions are rounded to five decimals, ties ${rounding.ties}`;
  return markup`<footer class="faint"><p>${rounded}, but where figures are shown: the data beside this page have them exactly. Articles without another act are those of Regulation (EU) 2023/956 as amended by (EU) 2025/2083. Format ${schema}, rules ${rules}; the official format is not published.</p>
<p>${tables.map(({ table, version, sha256 }) => `${table} ${version} (SHA-256 ${sha256.slice(0, 16)}…)`).join(', ')}.</p></footer>`;
};

/** The declaration as one HTML file to read and to print. Names in it come from strangers: they are escaped wherever they stand. */
export const declarationPage = (declaration: CbamDeclaration): string => {
  const { year, declarant } = declaration;
  const who = [declarant.name, declarant.eori === null ? null : `EORI ${declarant.eori}`].filter(
    (part) => part !== null,
  );
  return printablePage(
    `CBAM declaration ${year}`,
    markup`<header><h1>CBAM declaration for ${year}</h1>
${who.length === 0 ? NOTHING : markup`<p><bdi>${who.join(' · ')}</bdi></p>`}
<p class="faint">Article 6 of Regulation (EU) 2023/956</p>
${keyFigures(declaration)}</header>
<main>
${datesSection(declaration)}${checksSection(declaration)}${section('h-codes', 'By CN code', [
  markup`<p class="faint">Zero is the floor for each good; nothing is netted between goods.</p>`,
  codeTable(declaration),
])}${section('h-goods', 'By type of goods', [
  goodsTable(declaration),
  conversionTable(declaration),
  carbonPriceTable(declaration),
  goodsNotes(declaration),
])}${reportsSection(declaration)}${customsSection(declaration)}
</main>
${foot(declaration)}`,
  );
};
