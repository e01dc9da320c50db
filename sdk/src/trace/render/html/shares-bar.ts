import { fromExactText, percentTexts } from '../../../core/exact.ts';
import { EVIDENCE, type TraceGraph } from '../../model.ts';
import { EVIDENCE_WORDS, THRESHOLD_WORDS } from '../words.ts';
import { percentFigure } from './figures.ts';
import { type Markup, markup, NOTHING } from './markup.ts';

const WIDTH = 1000;

/** What the colours of the pictures say. */
export const colourLegend = (): Markup =>
  markup`<ul class="legend">${EVIDENCE.map((key) => markup`<li><span class="dot fill-${key}"></span>${EVIDENCE_WORDS[key]}</li>`)}</ul>
`;

/** What the footprint rests on as one bar, with figures that add up to 100.00 percent below it. */
export const sharesBar = ({ shares }: TraceGraph): Markup => {
  const shown = percentTexts(shares, ({ percent }) => fromExactText(percent.exact), 2);
  // A share can be below zero by a rounding: it is in the figures, and no part of the bar.
  const widths = shares.map(({ percent }) => Math.max(0, Number(percent.rounded)));
  const sum = widths.reduce((total, width) => total + width, 0);
  const parts = shares.map(({ key }, index) => {
    const before = widths.slice(0, index).reduce((total, width) => total + width, 0);
    const [x, width] = [before, widths[index] ?? 0].map((value) => ((WIDTH * value) / sum).toFixed(2));
    return markup`<rect class="fill-${key}" x="${x ?? '0'}" y="0" width="${width ?? '0'}" height="26"/>`;
  });
  const items = shown.map(
    ({ item: { key }, text }) =>
      markup`<li><span class="dot fill-${key}"></span>${EVIDENCE_WORDS[key]} <strong>${percentFigure(text)}</strong></li>`,
  );
  const spoken = shown.map(({ item: { key }, text }) => `${EVIDENCE_WORDS[key]} ${text} percent`).join(', ');
  return markup`<svg class="shares" viewBox="0 0 ${WIDTH} 26" preserveAspectRatio="none" role="img" aria-label="${spoken}">${parts}</svg><ul class="legend">${items}</ul>
`;
};

/** The thresholds of the policy, each met or not. */
export const thresholdList = ({ thresholds }: TraceGraph): Markup => {
  if (thresholds.length === 0) return NOTHING;
  const items = thresholds.map(
    ({ name, required, actual, met }) =>
      markup`<li class="${met ? 'met' : 'unmet'}"><span class="verdict">${met ? '✓ met' : '✗ not met'}</span><span>${THRESHOLD_WORDS[name]} ${required} %: <strong>${percentFigure(actual.rounded)}</strong></span></li>`,
  );
  return markup`<h3>Thresholds of the policy</h3><ul class="thresholds">${items}</ul>
`;
};
