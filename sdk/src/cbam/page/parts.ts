import { fromExactText } from '../../core/exact.ts';
import { figureOfExact } from '../../trace/render/html/figures.ts';
import { type Markup, markup, NOTHING } from '../../trace/render/html/markup.ts';

export { type Markup, markup, NOTHING } from '../../trace/render/html/markup.ts';

/** A decimal text as it is printed, rounded to so many decimals; the data beside the page have it exactly. */
export const shown = (text: string, decimals: number): string => figureOfExact(fromExactText(text), decimals);

/** A column of a table: figures stand to the right, a wide one gets a third of the page. */
export type Heading = { readonly name: string; readonly kind: 'text' | 'figure' | 'whole' | 'wide' };

export const figureCell = (text: string, decimals: number): Markup =>
  markup`<td class="figure">${shown(text, decimals)}</td>`;

/** Text from outside, whichever way it is written. */
export const textCell = (text: string, below = ''): Markup =>
  markup`<td><bdi>${text}</bdi>${below === '' ? NOTHING : markup`<small><bdi>${below}</bdi></small>`}</td>`;

/** Text that is never broken: dates, codes. */
export const wholeCell = (text: string): Markup => markup`<td class="whole">${text}</td>`;

const classOf = ({ kind }: Heading): Markup => (kind === 'text' ? NOTHING : markup` class="${kind}"`);

/** A table with a caption; each row is a `<tr>`. */
export const printedTable = (
  caption: string,
  headings: readonly Heading[],
  rows: readonly Markup[],
  foot: Markup = NOTHING,
): Markup => markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${headings.map((heading) => markup`<th scope="col"${classOf(heading)}>${heading.name}</th>`)}</tr></thead><tbody>
${rows}</tbody>${foot}</table></div>
`;

export const row = (cells: readonly Markup[]): Markup => markup`<tr>${cells}</tr>
`;

/** A heading with what belongs to it. */
export const section = (id: string, heading: string, content: readonly Markup[]): Markup =>
  markup`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${content}</section>
`;

/** Names and what is known under them. */
export const facts = (pairs: readonly (readonly [string, string])[]): Markup =>
  markup`<dl class="facts">${pairs.map(([name, value]) => markup`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>
`;
