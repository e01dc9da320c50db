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

const itemRow = ({ number, summary, title, status, source, value, note }: AnsweredItem): Markup =>
  row([
    markup`<td class="whole">${number}</td>`,
    markup`<td class="whole">${summary ?? ''}</td>`,
    markup`<td>${title}</td>`,
    markup`<td>${value === null ? NOTHING : statement(value)}${note === null ? NOTHING : markup`<small><bdi>${note}</bdi></small>`}</td>`,
    markup`<td class="whole ${STATUS_CLASS[status]}">${status}<small>${source === null ? '' : `by the ${source}`}</small></td>`,
  ]);

const HEADINGS: readonly Heading[] = [
  { name: 'item', kind: 'whole' },
  { name: 'summary', kind: 'whole' },
  { name: 'what the annex asks', kind: 'text' },
  { name: 'what is stated, or what to supply', kind: 'text' },
  { name: 'status', kind: 'text' },
];

/** Items with their answers; the column of the summary is left empty where an annex has none. */
export const itemsTable = (caption: string, items: readonly AnsweredItem[]): Markup =>
  printedTable(caption, HEADINGS, items.map(itemRow));
