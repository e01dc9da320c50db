import type { Emissions, TraceGraph } from '../model.ts';
import { alignedColumns } from './columns.ts';
import type { TreeStyle } from './style.ts';
import { decimalsFor, EVIDENCE_WORDS, scopeWords, shown, THRESHOLD_WORDS } from './words.ts';

type Figured = Pick<Emissions, 'all'> & { readonly percent: Emissions['all'] };

/** What the footprint is made of and what it rests on, as aligned lines. */
export const summaryLines = (graph: TraceGraph, style: TreeStyle): string[] => {
  const { contributions, shares, thresholds, reconciliation, total } = graph;
  const decimals = decimalsFor(graph);
  const row = (label: string, { all, percent }: Figured): string[] => [
    `  ${label}`,
    shown(all, decimals, ' '),
    `${percent.rounded} %`,
  ];
  const section = (title: string, rows: readonly string[][]): string[][] => [[title, '', ''], ...rows];
  const sections = [
    ...section(
      'rests on',
      shares.map((share) => row(EVIDENCE_WORDS[share.key], share)),
    ),
    ...section(
      'by scope',
      contributions.scope.map((one) => row(scopeWords(one.key), one)),
    ),
    ...section(
      'by country',
      contributions.country.map((one) => row(one.key, one)),
    ),
    ...section(
      'by category',
      contributions.category.map((one) => row(one.key, one)),
    ),
  ];
  const lines = alignedColumns(sections, {
    right: [1, 2],
    paint: (text, _, column) => (column === 0 && !text.startsWith(' ') ? style.strong(text) : text),
  });
  const judged = thresholds.map(({ name, required, actual, met }) => {
    const verdict = met ? style.good('met') : style.bad('NOT MET');
    return `  ${THRESHOLD_WORDS[name]} ${required} %: ${actual.rounded} %  ${verdict}`;
  });
  const sum = shown(total.all, decimals, ' ');
  const reconciled = reconciliation.reconciled
    ? `Every list adds up to ${sum} tCO2e exactly, as declared.`
    : style.bad(
        `NOT RECONCILED with ${sum} tCO2e: ${reconciliation.differences.map(({ list }) => list).join(', ')}.`,
      );
  return [...lines, ...(judged.length === 0 ? [] : [style.strong('thresholds'), ...judged]), '', reconciled];
};
