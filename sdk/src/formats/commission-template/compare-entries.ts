import type { InstallationResult, Note } from '../../cbam/eu/installation/index.ts';
import { decimalText, type Exact, sumExact, ZERO } from '../../core/exact.ts';
import { compareFigure, type Difference, figureOfText, isApart } from './differences.ts';
import type { Place, Template } from './template.ts';

/** Emissions of each source, and rows that lack something. */
export const compareSources = (
  { places: { sources, incompleteSources } }: Template,
  result: InstallationResult,
): Difference[] => [
  ...incompleteSources.map(({ place, message }) => ({ ...place, stated: null, computed: null, message })),
  ...sources.flatMap(({ name, emissions }) => {
    const found = result.sources.find((source) => source.name === name);
    if (found === undefined) return [];
    const why = found.biomassWithoutProof.equals(ZERO)
      ? []
      : ['biomass without proof of sustainability counts as fossil ((EU) 2025/2547, Annex II, B.3.3)'];
    return compareFigure(emissions, found.counted, `the emissions of ${name}`, why);
  }),
];

/** Direct emissions that operators typed for their processes, beside those of the sources. */
export const compareDirectEmissions = (
  { data, places }: Template,
  result: InstallationResult,
): Difference[] => {
  const [first] = places.processes;
  if (first === undefined || result.sources.length === 0) return [];
  const typed = sumExact(
    data.processes.map(({ directEmissions }) => figureOfText(directEmissions.typed ?? '0')),
  );
  const found = sumExact(result.sources.map(({ counted }) => counted));
  if (!isApart(typed, found)) return [];
  const all = places.processes.map(({ directEmissions: { cell } }) => cell);
  return [
    {
      sheet: first.directEmissions.sheet,
      cell: all.join(' '),
      stated: decimalText(typed),
      computed: decimalText(found),
      message: `direct emissions typed for the processes are ${decimalText(typed)} tCO2e, those of the emission sources ${decimalText(found)}; the typed figures count`,
    },
  ];
};

/** A process cannot use electricity that the installation does not; more in the installation is that of other goods. */
export const compareIndirectEmissions = (
  { places: { indirectEmissions } }: Template,
  { installation: { indirect } }: InstallationResult,
): Difference[] => {
  if (indirectEmissions === null || indirectEmissions.number === null) return [];
  const typed = figureOfText(indirectEmissions.number);
  return typed.lt(indirect) && isApart(typed, indirect)
    ? compareFigure(indirectEmissions, indirect, 'the sum of the indirect emissions of the processes')
    : [];
};

const amounts = (consumed: readonly { readonly amount: string }[]): Exact =>
  sumExact(consumed.map(({ amount }) => figureOfText(amount)));

/** What was made or bought, less where it went: the controls of the template, which have to be zero. */
export const compareControls = ({ data, places }: Template): Difference[] => {
  const controls = [
    ...data.processes.map(({ name, production, toMarket, toProcesses, toNonCbamGoods }) => ({
      stated: places.processes.find((place) => place.name === name)?.control,
      name,
      whole: amounts(production),
      gone: [toMarket ?? '0', toNonCbamGoods ?? '0'].map(figureOfText).concat(amounts(toProcesses)),
      went: 'what the process made, less what went to the market, to other processes and to other goods,',
    })),
    ...data.precursors.map(({ name, supplies, consumed, forOtherPurposes }) => ({
      stated: places.precursors.find((place) => place.name === name)?.control,
      name,
      whole: amounts(supplies),
      gone: [figureOfText(forOtherPurposes ?? '0'), amounts(consumed)],
      went: 'what was bought, less what the processes consumed and what went elsewhere,',
    })),
  ];
  return controls.flatMap(({ stated, name, whole, gone, went }) => {
    const rest = whole.sub(sumExact(gone));
    if (stated === undefined || !isApart(rest, ZERO, whole)) return [];
    const { sheet, cell, text } = stated;
    const shown = decimalText(rest);
    return [
      { sheet, cell, stated: text, computed: shown, message: `${name}: ${went} is ${shown} and not zero` },
    ];
  });
};

/** Indirect emissions of precursors, which the workbook multiplies from electricity and its factor. */
export const comparePrecursors = ({ data, places }: Template): Difference[] =>
  data.precursors.flatMap(({ name, supplies }) => {
    const stated = places.precursors.find((place) => place.name === name)?.indirect;
    const [supply] = supplies;
    if (stated === undefined || supply === undefined || supply.indirect.by !== 'electricity') return [];
    const { electricityPerUnit, emissionFactor } = supply.indirect;
    const computed = figureOfText(electricityPerUnit).mul(figureOfText(emissionFactor));
    if (stated.number === null && computed.equals(ZERO)) return [];
    return compareFigure(stated, computed, `specific embedded indirect emissions of ${name}`);
  });

const SHOWN_NOTES: readonly Note['code'][] = [
  'negative-set-to-zero',
  'exempt-origin',
  'no-production',
  'negative-activity',
];

/** What the rules make of an entry, where the workbook takes it as it is. */
export const compareRules = ({ data, places }: Template, { notes }: InstallationResult): Difference[] =>
  notes.flatMap(({ code, subject, message, difference }) => {
    if (!SHOWN_NOTES.includes(code) || subject === null) return [];
    const process = places.processes.find(({ name }) => name === subject);
    const precursor = places.precursors.find(({ name }) => name === subject);
    const source = places.sources.find(({ name }) => name === subject);
    const place: Place | undefined = process?.directEmissions ?? precursor?.country ?? source?.emissions;
    if (place === undefined) return [];
    const origin = data.precursors.find(({ name }) => name === subject)?.supplies[0]?.origin ?? null;
    const isZeroed = code === 'negative-set-to-zero' || code === 'exempt-origin';
    return [
      {
        sheet: place.sheet,
        cell: place.cell,
        stated: code === 'exempt-origin' ? origin : difference === null ? null : decimalText(difference),
        computed: isZeroed ? '0' : null,
        message,
      },
    ];
  });
