import type { TraceGraph } from '../../model.ts';
import { EVIDENCE_WORDS, THRESHOLD_WORDS } from '../words.ts';
import { type Markup, markup, NOTHING } from './markup.ts';

const WIDTH = 1000;

/** What the footprint rests on as one bar, with the figures below it. */
export const sharesBar = ({ shares }: TraceGraph): Markup => {
  // A share can be below zero by a rounding: it is in the figures, and no part of the bar.
  const drawn = shares.map(({ key, percent }) => ({
    key,
    percent,
    width: Math.max(0, Number(percent.rounded)),
  }));
  const sum = drawn.reduce((total, { width }) => total + width, 0) || 1;
  let x = 0;
  const parts = drawn.map(({ key, percent, width }) => {
    const wide = (WIDTH * width) / sum;
    const part = markup`<rect class="fill-${key}" x="${x.toFixed(2)}" y="0" width="${wide.toFixed(2)}" height="26"><title>${EVIDENCE_WORDS[key]} ${percent.rounded} %</title></rect>`;
    x += wide;
    return part;
  });
  const items = shares.map(
    ({ key, percent }) =>
      markup`<li><span class="dot fill-${key}"></span>${EVIDENCE_WORDS[key]} <strong>${percent.rounded} %</strong></li>`,
  );
  const text = shares
    .map(({ key, percent }) => `${EVIDENCE_WORDS[key]} ${percent.rounded} percent`)
    .join(', ');
  return markup`<svg class="shares" viewBox="0 0 ${WIDTH} 26" preserveAspectRatio="none" role="img" aria-label="${text}">${parts}</svg><ul class="legend">${items}</ul>
`;
};

/** The thresholds of the policy, each met or not. */
export const thresholdList = ({ thresholds }: TraceGraph): Markup => {
  if (thresholds.length === 0) return NOTHING;
  const items = thresholds.map(
    ({ name, required, actual, met }) =>
      markup`<li class="${met ? 'met' : 'unmet'}"><span class="verdict">${met ? '✓ met' : '✗ not met'}</span> ${THRESHOLD_WORDS[name]} ${required} %: <strong>${actual.rounded} %</strong></li>`,
  );
  return markup`<h3>Thresholds of the policy</h3><ul class="thresholds">${items}</ul>
`;
};
