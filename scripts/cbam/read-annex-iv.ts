import type { DefaultValueRow } from '../../sdk/src/cbam/eu/default-values/default-value-row.ts';

const CODE = /^(\d{4}(?: \d{2}){0,2}(?: \d{1,2})?)(?=\s|$)/;
const FIGURES =
  /(?:^|\s)(\d+(?:,\d+)?) (\d+(?:,\d+)?) \d+(?:,\d+)? \d+(?:,\d+)?(?: (\([A-Z]\)(?:\/\([A-Z]\))*))?$/;
const BELOW = /See below See below See below See below/i;

/** Where the head of the table is broken into lines, these are its pieces. */
const HEAD =
  /^(Product CN Code.*|Default|Value|Default Value|\(including mark-up\)|2027|2028 and onwards|Underlying production|route determining CBAM|BM)$/;

const isPageFurniture = (line: string): boolean =>
  /Official Journal|^EN OJ|^OJ L|ELI:/.test(line) || HEAD.test(line);

/** The second figure is the first with a mark-up of 1 or 10 per cent: digits of a description are no figures. */
const figuresOf = (text: string): RegExpExecArray | null => {
  const figures = FIGURES.exec(text);
  const [total, marked] = [figures?.[1], figures?.[2]].map((cell) => Number(cell?.replace(',', '.')));
  const ratio = Number(marked) / Number(total);
  return ratio > 1.005 && ratio < 1.11 ? figures : null;
};

const rowOf = (code: string, text: string): DefaultValueRow | undefined => {
  const figures = figuresOf(text.trim());
  const heading = BELOW.test(text);
  if (figures === null && !heading) return undefined;
  const total =
    figures?.[1]
      ?.replace(',', '.')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '') ?? null;
  return {
    country: 'unknown',
    code: code.replaceAll(' ', ''),
    label: /^(white|grey) (clinker|hydraulic)/i.exec(text.trim())?.[1]?.toLowerCase() ?? '',
    direct: null,
    indirect: null,
    total,
    heading,
    route: figures?.[3]?.replaceAll(/[()]/g, '') ?? null,
    known: 'published',
    change: '',
    defects: [],
  };
};

/** The head of a sector stands on a line of its own, but once it follows the row before it without a break. */
const SECTOR = /(?<=\))(?=(?:Cement|Fertilisers|Aluminium|Hydrogen|Iron and steel) \d+% mark-up)/g;

/** The rows of Annex IV to (EU) 2025/2621 from the text of the Official Journal: each entry from its code to its figures. */
export const readAnnexIv = (law: string): readonly DefaultValueRow[] => {
  const lines = law
    .slice(law.lastIndexOf('ANNEX IV'))
    .replaceAll(SECTOR, '\n')
    .split(/\r?\n/)
    .map((line) => line.replaceAll('\f', '').trim());
  const rows: DefaultValueRow[] = [];
  let code: string | undefined;
  let text = '';
  for (const line of lines.filter((candidate) => !isPageFurniture(candidate))) {
    const start = CODE.exec(line);
    // A line of a description may begin with digits; an entry begins only after the figures of the one before it.
    if (code === undefined && start?.[1] !== undefined) {
      code = start[1];
      text = line.slice(code.length);
    } else text = `${text} ${line}`;
    const row = code === undefined ? undefined : rowOf(code, text);
    if (row === undefined) continue;
    rows.push(row);
    code = undefined;
    text = '';
  }
  return rows;
};
