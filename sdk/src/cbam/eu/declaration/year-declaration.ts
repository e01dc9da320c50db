import { decimalText, type Exact, sumExact } from '../../../core/exact.ts';
import { RULES } from '../assess/index.ts';
import { type AssessedLine, type Obligation, obligationOfYear } from '../obligation/index.ts';
import type { EuTables } from '../tables.ts';
import { assessLines, type DeclaredLine, type OutsideLine, type SortedLines } from './assess-lines.ts';
import { bundleCheck, type JudgedBundle, undatedCheck } from './bundle-line.ts';
import { checksOf, requireDeclarable } from './checks.ts';
import { CBAM_DECLARATION_SCHEMA, type CbamDeclaration } from './document-schema.ts';
import { goodsDocument, grossOf, unitOf } from './goods-document.ts';
import { type GoodsType, goodsTypes } from './goods-types.ts';
import type { DeclarationLine } from './import-line.ts';
import type { DeclarationChoices } from './line-request.ts';
import { type ReportCopy, verificationReports } from './verification-reports.ts';

export type DeclarationQuestion = DeclarationChoices & {
  readonly year: number;
  readonly lines: readonly DeclarationLine[];
  readonly declarant: { readonly name: string | null; readonly eori: string | null };
  /** Copies of verification reports by the reference that lines name them by. */
  readonly copies: ReadonlyMap<string, ReportCopy>;
  /** What was judged of the bundles that lines were made from. */
  readonly bundles: readonly JudgedBundle[];
  /** Bundles whose import date nobody gave, so that the last day of the year stands for it. */
  readonly undated: readonly string[];
  /** Whether each type of goods lists the steps of one unit. */
  readonly withSteps: boolean;
};

const assessedLine = (declared: DeclaredLine): AssessedLine => {
  const { line, good, netMassTonnes, quantity, embedded, adjustment, reduction } = declared;
  return {
    code: line.cn,
    sector: good.sector,
    origin: line.origin,
    importDate: line.importDate,
    netMassTonnes,
    procedure: line.procedure,
    ...{ quantity, embedded, adjustment, reduction },
  };
};

const sumTexts = (lines: readonly DeclaredLine[]) => {
  const sumOf = (figure: (line: DeclaredLine) => Exact): string => decimalText(sumExact(lines.map(figure)));
  return {
    embeddedEmissions: sumOf(({ embedded }) => embedded),
    freeAllocationAdjustment: sumOf(({ adjustment }) => adjustment),
    certificatesBeforeCarbonPrice: sumOf(grossOf),
    carbonPriceReduction: sumOf(({ reduction }) => reduction),
  };
};

const byCode = ({ goods }: Obligation): CbamDeclaration['byCode'] =>
  goods.map(({ code, sector, quantity, exempt, ...good }) => ({
    cn: code,
    sector,
    unit: sector === 'electricity' ? 'MWh' : 't',
    quantity: decimalText(quantity),
    embeddedEmissions: decimalText(good.embedded),
    freeAllocationAdjustment: decimalText(good.adjustment),
    certificatesBeforeCarbonPrice: decimalText(good.certificatesGross),
    carbonPriceReduction: decimalText(good.reduction),
    certificates: decimalText(good.certificates),
    exempt,
  }));

const totalsOf = (
  declared: readonly DeclaredLine[],
  { certificates, certificatesToSurrender }: Obligation,
): CbamDeclaration['totals'] => {
  const quantityIn = (unit: 't' | 'MWh'): string =>
    decimalText(sumExact(declared.filter((one) => unitOf(one) === unit).map(({ quantity }) => quantity)));
  return {
    quantityTonnes: quantityIn('t'),
    electricityMWh: quantityIn('MWh'),
    netMassTonnes: decimalText(sumExact(declared.map(({ netMassTonnes }) => netMassTonnes))),
    ...sumTexts(declared),
    certificates: decimalText(certificates),
    certificatesToSurrender: decimalText(certificatesToSurrender),
  };
};

const referenceOf = ({ line, mrn, item, part, bundle, importDate }: DeclarationLine) => ({
  line,
  mrn: mrn ?? null,
  item: item ?? null,
  part: part ?? null,
  bundle: bundle ?? null,
  importDate,
});

const linesOf = (types: readonly GoodsType[]): CbamDeclaration['lines'] =>
  types
    .flatMap(({ number, lines }) => lines.map((declared) => ({ number, declared })))
    .sort((a, b) => a.declared.line.line - b.declared.line.line)
    .map(({ number, declared }) => ({
      ...referenceOf(declared.line),
      goods: number,
      netMassTonnes: decimalText(declared.netMassTonnes),
      quantity: decimalText(declared.quantity),
      embeddedEmissions: decimalText(declared.embedded),
      freeAllocationAdjustment: decimalText(declared.adjustment),
      certificatesBeforeCarbonPrice: decimalText(grossOf(declared)),
      carbonPriceReduction: decimalText(declared.reduction),
    }));

const notDeclared = ({
  line,
  netMassTonnes,
  reason,
}: OutsideLine): CbamDeclaration['notDeclared'][number] => ({
  ...referenceOf(line),
  cn: line.cn,
  origin: line.origin,
  netMassTonnes: decimalText(netMassTonnes),
  reason,
});

const reconciliation = (
  lines: readonly DeclarationLine[],
  { declared, outside }: SortedLines,
): CbamDeclaration['reconciliation'] => {
  const massOf = (of: readonly { readonly netMassTonnes: Exact }[]): Exact =>
    sumExact(of.map(({ netMassTonnes }) => netMassTonnes));
  return {
    customsDeclarations: new Set(lines.flatMap(({ mrn }) => mrn ?? [])).size,
    lines: { given: lines.length, declared: declared.length, notDeclared: outside.length },
    netMassTonnes: {
      given: decimalText(massOf([...declared, ...outside])),
      declared: decimalText(massOf(declared)),
      notDeclared: decimalText(massOf(outside)),
    },
  };
};

/** The editions that figures were read from. */
const tablesOf = (
  declared: readonly DeclaredLine[],
  { threshold }: Obligation,
): CbamDeclaration['tables'] => {
  const assessments = new Set(declared.flatMap(({ ofOneUnit }) => (ofOneUnit === null ? [] : [ofOneUnit])));
  const rows = [threshold.row, ...[...assessments].flatMap((assessment) => assessment.tables)];
  const editions = new Map(
    rows.map(({ table, version, sha256 }) => [`${table} ${version}`, { table, version, sha256 }]),
  );
  return [...editions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edition]) => edition);
};

/**
 * The yearly CBAM declaration of one importer: what Article 6(2) asks, by type of goods, by CN code and in total, with every line
 * of customs beside it. What the law does not let one declare is refused, line by line.
 *
 * @param onProgress Called now and then with how many lines are assessed.
 * @throws CbamError `cbam.lines-invalid`, `cbam.declaration-incomplete`, `cbam.no-factor`
 */
export const yearDeclaration = (
  tables: EuTables,
  { year, lines, declarant, copies, bundles, undated, withSteps, ...choices }: DeclarationQuestion,
  onProgress: (done: number, total: number) => void = () => undefined,
): CbamDeclaration => {
  const sorted = assessLines(tables, { year, lines, ...choices }, onProgress);
  const { declared, outside } = sorted;
  requireDeclarable(declared);
  const obligation = obligationOfYear(tables, { year, lines: declared.map(assessedLine) });
  const types = goodsTypes(declared);
  const { threshold, dates } = obligation;
  const reports = verificationReports(declared, copies);
  return {
    schema: CBAM_DECLARATION_SCHEMA,
    rules: RULES,
    year,
    declarant,
    dates: { ...dates, quarterEnds: [...dates.quarterEnds] },
    threshold: {
      tonnes: decimalText(threshold.tonnes),
      thresholdTonnes: decimalText(threshold.thresholdTonnes),
      passed: threshold.passed,
      passedOn: threshold.passedOn,
    },
    goods: types.map((type) => goodsDocument(type, withSteps)),
    byCode: byCode(obligation),
    totals: totalsOf(declared, obligation),
    verificationReports: reports.list,
    bundles: bundles.map(({ unmet, ...bundle }) => ({ ...bundle, unmet: [...unmet] })),
    lines: linesOf(types),
    notDeclared: outside.map(notDeclared),
    reconciliation: reconciliation(lines, sorted),
    checks: [
      ...checksOf(declared, outside, obligation),
      ...bundles.flatMap(bundleCheck),
      ...undatedCheck(undated),
      ...reports.checks,
    ].map((check) => ({
      ...check,
      examples: [...check.examples],
    })),
    rounding: choices.rounding,
    tables: tablesOf(declared, obligation),
    steps: [...obligation.steps],
  };
};
