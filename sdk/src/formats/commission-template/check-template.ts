import { computeInstallation, type InstallationResult } from '../../cbam/eu/installation/index.ts';
import { NO_ROUNDING } from '../../cbam/rounding.ts';
import { decimalText } from '../../core/exact.ts';
import {
  compareControls,
  compareDirectEmissions,
  compareIndirectEmissions,
  comparePrecursors,
  compareRules,
  compareSources,
} from './compare-entries.ts';
import { compareFigure, type Difference, isApart } from './differences.ts';
import { type ProductFigures, productFigures } from './product-figures.ts';
import type { Template, TemplateProduct } from './template.ts';

export type TemplateCheck = {
  /** Our figures, in the order of the products of the template. */
  readonly figures: readonly ProductFigures[];
  readonly differences: readonly Difference[];
};

/** Why our direct emissions are not those that the workbook's own arithmetic gives. */
const reasonOf = (
  figures: ProductFigures,
  template: InstallationResult['products'][number]['template'],
): readonly string[] => {
  const { direct, indirect } = template.specificEmbeddedEmissions;
  return isApart(figures.direct, direct) || isApart(figures.indirect, indirect)
    ? [
        'attributed emissions below zero, and precursors of the Union and of exempt origin, count zero ((EU) 2025/2547, Annex III)',
      ]
    : [];
};

const compareProduct = (
  { number, cnCode, stated }: TemplateProduct,
  figures: ProductFigures,
  why: readonly string[],
): Difference[] => {
  const of = `of product ${number}, ${cnCode}`;
  return [
    ...compareFigure(stated.direct, figures.direct, `SEE (direct) ${of}`, why),
    ...compareFigure(stated.indirect, figures.indirect, `SEE (indirect) ${of}`, why),
    ...compareFigure(stated.total, figures.total, `SEE (total) ${of}`, why),
    ...compareFigure(
      stated.shareOfDefaultValues,
      figures.shareOfDefaultValues,
      `the share of default values ${of}`,
    ),
    ...compareFigure(stated.electricityPerUnit, figures.electricityPerUnit, `the embedded electricity ${of}`),
  ];
};

/**
 * Computes what a template states, anew and exactly, and lists every place where the workbook has something else by more than
 * one in a billion, shows an error, or was not calculated.
 *
 * @throws CbamError `cbam.processes-singular` when processes feed each other so that nothing is left over.
 */
export const checkTemplate = (template: Template): TemplateCheck => {
  const result = computeInstallation(template.data, NO_ROUNDING);
  const figures = productFigures(template.data);
  return {
    figures,
    differences: [
      ...compareSources(template, result),
      ...compareDirectEmissions(template, result),
      ...compareIndirectEmissions(template, result),
      ...compareControls(template),
      ...comparePrecursors(template),
      ...compareRules(template, result),
      ...template.products.flatMap((product, index) => {
        const [ours, computed] = [figures[index], result.products[index]];
        return ours === undefined || computed === undefined
          ? []
          : compareProduct(product, ours, reasonOf(ours, computed.template));
      }),
    ],
  };
};

/** The figures of a product as texts: exact, or to 20 decimals where there is no finite expansion. */
export const figureTexts = ({
  direct,
  indirect,
  total,
  electricityPerUnit,
  shareOfDefaultValues,
}: ProductFigures) => ({
  specificEmbeddedEmissions: {
    direct: decimalText(direct),
    indirect: decimalText(indirect),
    total: decimalText(total),
  },
  electricityPerUnit: decimalText(electricityPerUnit),
  shareOfDefaultValues: shareOfDefaultValues === null ? null : decimalText(shareOfDefaultValues),
});
