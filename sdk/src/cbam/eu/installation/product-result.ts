import { decimalText, type Exact } from '../../../core/exact.ts';
import { type Rounding, roundSpecific } from '../../rounding.ts';
import { figure, type Step } from '../../working.ts';
import { ANNEX_III_2547, figureOf } from './figures.ts';
import type { Product } from './model/installation-data.ts';
import { type Emissions, emissions, type ProcessResult, type ProductResult } from './result.ts';

/** Equations 64 to 66; from the unrounded figures, as the law rounds what is expressed. */
const EQUATION = { 't clinker': '64', 'kg N': '65 and 66' } as const;

type PerTonne = { readonly value: Emissions | null; readonly steps: readonly Step[] };

const perTonne = (
  { contentPerTonne, cnCode }: Product,
  { functionalUnit, specificEmbeddedEmissions }: ProcessResult,
  unrounded: Emissions,
  rounding: Rounding,
): PerTonne => {
  if (functionalUnit === 't') return { value: specificEmbeddedEmissions, steps: [] };
  if (functionalUnit === 'MWh' || contentPerTonne === undefined) return { value: null, steps: [] };
  const content = figureOf(contentPerTonne);
  const value = emissions(
    roundSpecific(unrounded.direct.mul(content), rounding),
    roundSpecific(unrounded.indirect.mul(content), rounding),
  );
  const step = (kind: 'direct' | 'indirect', per: Exact): Step => ({
    title: `Specific embedded emissions of a tonne of ${cnCode}, ${kind}`,
    formula: 'SEE(content) = SEE × content',
    reference: `${ANNEX_III_2547}, B, Eq ${EQUATION[functionalUnit]}`,
    inputs: [
      figure('SEE', unrounded[kind], `tCO2e/${functionalUnit}`),
      figure('content', content, `${functionalUnit}/t`),
    ],
    value: decimalText(per),
    unit: 'tCO2e/t',
  });
  return { value, steps: [step('direct', value.direct), step('indirect', value.indirect)] };
};

/** A good of a process, with the whole working up to it. */
export const productResult = (
  product: Product,
  process: ProcessResult,
  unrounded: Emissions,
  steps: readonly Step[],
  rounding: Rounding,
): ProductResult => {
  const tonne = perTonne(product, process, unrounded, rounding);
  return {
    process: process.name,
    cnCode: product.cnCode,
    name: product.name ?? null,
    functionalUnit: process.functionalUnit,
    specificEmbeddedEmissions: process.specificEmbeddedEmissions,
    perTonne: tonne.value,
    template: process.template,
    steps: [...steps, ...tonne.steps],
  };
};
