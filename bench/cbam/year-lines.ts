import { type EuTables, parseImportLines, yearDeclaration } from '../../sdk/src/cbam/index.ts';
import { type Row, secondsRow } from '../support/report.ts';

const COLUMNS =
  'mrn,item,importDate,cn,origin,quantity,unit,values,direct,indirect,per,content,route,precursors,installation,verificationReport';
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const ORIGINS = ['CN', 'IN', 'TR', 'UA', 'KR', 'VN', 'EG', 'ZA', 'BR', 'US'];
const AT_DEFAULT_VALUES = ['2523100090', '72085120', '73181542', '31021012', '76041010'];

const at = <Item>(list: readonly Item[], index: number): Item | undefined => list[index % list.length];

/** Every third line is at actual values of one of 200 installations, each with figures and a report of its own. */
const valuesOf = (index: number): string => {
  const installation = index % 200;
  return index % 3 === 0
    ? `73181542,${at(ORIGINS, installation)},${1 + (index % 97)}.25,t,actual,${2 + installation / 1000},0.4,t,,,"code=72131000,mass=1.05,origin=CN,route=C",Works ${installation},VR-${installation}`
    : `${at(AT_DEFAULT_VALUES, Math.floor(index / 10))},${at(ORIGINS, index)},${1 + (index % 89)}.5,t,default,,,,,,,,`;
};

/** A year of customs: 20 items in each declaration. */
const yearCsv = (count: number): string => {
  const lines = Array.from({ length: count }, (_, index) => {
    const mrn = `26NL${String(Math.floor(index / 20)).padStart(14, '0')}`;
    const date = `2026-${at(MONTHS, Math.floor(index / 20))}-${String(1 + (index % 28)).padStart(2, '0')}`;
    return `${mrn},${1 + (index % 20)},${date},${valuesOf(index)}`;
  });
  return [COLUMNS, ...lines].join('\n');
};

/** From the text of a CSV to the text of the declaration; nobody else has one to compare with. */
export const yearOfLines = (
  tables: EuTables,
  count: number,
): { readonly row: Row; readonly notes: readonly string[] } => {
  const csv = yearCsv(count);
  const start = performance.now();
  const declaration = yearDeclaration(tables, {
    ...{ year: 2026, lines: parseImportLines(csv), declarant: { name: null, eori: null } },
    ...{ copies: new Map(), bundles: [], undated: [], withSteps: false },
    ...{ rounding: { mode: 'none' }, conversion: 'none' },
  });
  const text = JSON.stringify(declaration);
  const seconds = (performance.now() - start) / 1000;
  const { goods, totals } = declaration;
  return {
    row: secondsRow(`declare a year of ${count} lines, CSV to JSON`, seconds, null, null),
    notes: [
      `declaration: ${goods.length} types of goods, ${totals.certificatesToSurrender} certificates, ${Math.round(text.length / 1e6)} MB of JSON`,
    ],
  };
};
