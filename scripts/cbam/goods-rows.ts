import { cnGroupsOf } from '../../sdk/src/declaration/cn-groups.ts';

const ANNEX_I = 'Regulation (EU) 2023/956 Annex I';

/** Goods that Annex I excepts from its headings. */
const EXCEPTED = [...['31056000', '72022', '72023000', '72025000', '72027000', '72028000', '72029'], '7204'];

/** Codes of earlier editions of the Combined Nomenclature that the tables of 2026 no longer list. */
const RETIRED: readonly (readonly [string, string])[] = [
  ['31021010', '31021012;31021015;31021019'],
  ['76011000', '76011010;76011090'],
];

const categoriesOf = (code: string): string => {
  const names = cnGroupsOf(code).map(({ name }) => name);
  // Only granules of pig iron under 7205 are pig iron; most of what the heading covers is a product.
  return (code.startsWith('7205') ? [...names].reverse() : names).join(';');
};

/** The cells of the list of goods: every 8-digit code that the benchmarks list, electricity, exceptions, retired codes. */
export const goodsRows = (benchmarkCodes: readonly string[]): readonly (readonly string[])[] => [
  ...[...new Set(benchmarkCodes)].map((code) => [
    code,
    'in',
    categoriesOf(code),
    '',
    'benchmarks of (EU) 2025/2620',
  ]),
  ['27160000', 'in', categoriesOf('27160000'), '', ANNEX_I],
  ...EXCEPTED.map((code) => [code, 'excepted', '', '', ANNEX_I]),
  ...RETIRED.map(([code, successors]) => [
    code,
    'retired',
    '',
    successors,
    'a code of older editions; not among those of the benchmarks',
  ]),
];
