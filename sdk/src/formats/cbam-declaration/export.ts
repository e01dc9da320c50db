import type { CbamDeclaration } from '../../cbam/eu/declaration/index.ts';
import { type Cell, type Sheet, workbookBytes } from '../xlsx-write/index.ts';
import { goodsSheet } from './goods-sheet.ts';

const text = (value: string | null): Cell => ({ text: value ?? '' });
const figure = (value: string | number): Cell => ({ figure: String(value) });

const summarySheet = (declaration: CbamDeclaration): Sheet => {
  const { year, declarant, totals, threshold, dates, reconciliation, rounding } = declaration;
  const rows: readonly (readonly [string, Cell])[] = [
    ['Year', figure(year)],
    ['Declarant', text(declarant.name)],
    ['EORI', text(declarant.eori)],
    ['Certificates to surrender', figure(totals.certificatesToSurrender)],
    ['Certificates of all goods', figure(totals.certificates)],
    ['Embedded emissions, tCO2e', figure(totals.embeddedEmissions)],
    ['Free allocation adjustment, tCO2e', figure(totals.freeAllocationAdjustment)],
    ['Carbon price paid, certificates', figure(totals.carbonPriceReduction)],
    ['Quantity, t', figure(totals.quantityTonnes)],
    ['Electricity, MWh', figure(totals.electricityMWh)],
    ['Counts for the mass threshold, t', figure(threshold.tonnes)],
    ['Mass threshold, t', figure(threshold.thresholdTonnes)],
    ['Threshold passed on', text(threshold.passedOn ?? 'not passed')],
    ['Certificates on sale from', text(dates.onSaleFrom)],
    ['Declaration and surrender by', text(dates.declarationDue)],
    ['Repurchase to be asked for by', text(dates.repurchaseRequestBy)],
    ['Cancellation of what is left', text(dates.cancelledOn)],
    ['Records to be kept until', text(dates.recordsUntil)],
    ['Lines given', figure(reconciliation.lines.given)],
    ['Lines declared', figure(reconciliation.lines.declared)],
    ['Lines not declared', figure(reconciliation.lines.notDeclared)],
    ['Net mass given, t', figure(reconciliation.netMassTonnes.given)],
    ['Net mass declared, t', figure(reconciliation.netMassTonnes.declared)],
    ['Net mass not declared, t', figure(reconciliation.netMassTonnes.notDeclared)],
    ['Rounding', text(rounding.mode)],
    ['Format', text(declaration.schema)],
    ['Figures', text('to the digits of a spreadsheet; the JSON has them exactly')],
  ];
  return {
    name: 'Summary',
    headings: ['what', 'value'],
    rows: rows.map(([name, cell]) => [text(name), cell]),
    widths: [36, 40],
  };
};

const codesSheet = ({ byCode }: CbamDeclaration): Sheet => ({
  name: 'CN codes',
  headings: [
    ...['CN code', 'sector', 'quantity', 'unit', 'embedded tCO2e', 'free allocation tCO2e'],
    ...['certificates before carbon price', 'carbon price, certificates', 'certificates', 'exempt'],
  ],
  rows: byCode.map((good) => [
    text(good.cn),
    text(good.sector),
    figure(good.quantity),
    text(good.unit),
    figure(good.embeddedEmissions),
    figure(good.freeAllocationAdjustment),
    figure(good.certificatesBeforeCarbonPrice),
    figure(good.carbonPriceReduction),
    figure(good.certificates),
    text(good.exempt ? 'yes' : 'no'),
  ]),
  widths: [12, 16, 14, 6, 16, 16, 16, 16, 16, 8],
});

const linesSheet = ({ lines }: CbamDeclaration): Sheet => ({
  name: 'Lines',
  headings: [
    ...[
      'line',
      'MRN',
      'item',
      'part',
      'bundle',
      'imported',
      'type of goods',
      'net mass t',
      'quantity',
      'embedded tCO2e',
    ],
    ...['free allocation tCO2e', 'certificates before carbon price', 'carbon price, certificates'],
  ],
  rows: lines.map((line) => [
    figure(line.line),
    text(line.mrn),
    text(line.item),
    text(line.part),
    text(line.bundle),
    text(line.importDate),
    figure(line.goods),
    figure(line.netMassTonnes),
    figure(line.quantity),
    figure(line.embeddedEmissions),
    figure(line.freeAllocationAdjustment),
    figure(line.certificatesBeforeCarbonPrice),
    figure(line.carbonPriceReduction),
  ]),
  widths: [7, 21, 6, 8, 20, 12, 8, 14, 14, 16, 16, 16, 16],
});

const outsideSheet = ({ notDeclared }: CbamDeclaration): Sheet => ({
  name: 'Not declared',
  headings: ['line', 'MRN', 'item', 'part', 'bundle', 'imported', 'CN code', 'origin', 'net mass t', 'why'],
  rows: notDeclared.map((line) => [
    figure(line.line),
    text(line.mrn),
    text(line.item),
    text(line.part),
    text(line.bundle),
    text(line.importDate),
    text(line.cn),
    text(line.origin),
    figure(line.netMassTonnes),
    text(line.reason),
  ]),
  widths: [7, 21, 6, 8, 20, 12, 12, 8, 14, 60],
});

const reportsSheet = ({ verificationReports }: CbamDeclaration): Sheet => ({
  name: 'Verification reports',
  headings: ['report', 'installations', 'lines', 'copy', 'SHA-256 of the copy'],
  rows: verificationReports.map(({ reference, installations, lines, copy }) => [
    text(reference),
    text(installations.join('; ')),
    figure(lines),
    text(copy?.name ?? null),
    text(copy?.sha256 ?? null),
  ]),
  widths: [24, 40, 8, 30, 68],
});

const checksSheet = ({ checks }: CbamDeclaration): Sheet => ({
  name: 'What to know',
  headings: ['what', 'by', 'lines', 'such as'],
  rows: checks.map(({ sentence, reference, lines, examples }) => [
    text(sentence),
    text(reference),
    lines === null ? text(null) : figure(lines),
    text(examples.join(', ')),
  ]),
  widths: [90, 30, 8, 60],
});

/** The declaration as an XLSX workbook: a sheet for each of its lists. Whatever a name looks like, its cell is text. */
export const declarationWorkbook = (declaration: CbamDeclaration): Uint8Array =>
  workbookBytes([
    summarySheet(declaration),
    codesSheet(declaration),
    goodsSheet(declaration),
    linesSheet(declaration),
    outsideSheet(declaration),
    reportsSheet(declaration),
    checksSheet(declaration),
  ]);
