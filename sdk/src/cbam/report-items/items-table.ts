import { type Heading, type Markup, markup, NOTHING, printedTable, row } from '../page/parts.ts';
import type { AnsweredItem, Statement } from './item.ts';

const statement = (value: Statement): Markup => {
  if (typeof value === 'string') return markup`<bdi>${value}</bdi>`;
  if (Array.isArray(value)) return markup`<ul>${value.map((one) => markup`<li><bdi>${one}</bdi></li>`)}</ul>`;
  const head = value.columns.map((name) => markup`<th scope="col"><bdi>${name}</bdi></th>`);
  const rows = value.rows.map((cells) => row(cells.map((cell) => markup`<td><bdi>${cell}</bdi></td>`)));
  return markup`<table class="inner"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
};

const STATUS_CLASS: Readonly<Record<AnsweredItem['status'], string>> = {
  stated: 'good',
  'stated in part': 'doubtful',
  'not stated': 'doubtful',
  'not applicable': 'faint',
};

const itemRow = (item: AnsweredItem, withSummary: boolean): Markup => {
  const { number, summary, title, status, source, value, note } = item;
  return row([
    markup`<td class="whole">${number}</td>`,
    ...(withSummary ? [markup`<td class="whole">${summary ?? ''}</td>`] : []),
    markup`<td>${title}</td>`,
    markup`<td>${value === null ? NOTHING : statement(value)}${note === null ? NOTHING : markup`<small><bdi>${note}</bdi></small>`}</td>`,
    markup`<td class="whole ${STATUS_CLASS[status]}">${status}${source === null ? NOTHING : markup`<small>by the ${source}</small>`}</td>`,
  ]);
};

/** Items with their answers, and their numbers in a summary where the annex has one. */
export const itemsTable = (caption: string, items: readonly AnsweredItem[]): Markup => {
  const withSummary = items.some(({ summary }) => summary !== null);
  const headings: readonly Heading[] = [
    { name: 'item', kind: 'whole' },
    ...(withSummary ? [{ name: 'summary', kind: 'whole' } as const] : []),
    { name: 'what the annex asks', kind: 'wide' },
    { name: 'what is stated, or what to supply', kind: 'text' },
    { name: 'status', kind: 'text' },
  ];
  return printedTable(
    caption,
    headings,
    items.map((item) => itemRow(item, withSummary)),
  );
};
