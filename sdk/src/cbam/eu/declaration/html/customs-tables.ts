import {
  figureCell,
  type Heading,
  type Markup,
  markup,
  NOTHING,
  printedTable,
  row,
  section,
  shown,
  textCell,
  wholeCell,
} from '../../../page/parts.ts';
import type { CbamDeclaration } from '../document-schema.ts';
import { caption } from './goods-table.ts';

/** A page is for people: all lines are in the data. */
const MAX_ROWS = 2000;
const MASS = 3;

const REFERENCE: readonly Heading[] = [
  { name: 'line', kind: 'figure' },
  { name: 'MRN', kind: 'whole' },
  { name: 'item', kind: 'text' },
  { name: 'imported', kind: 'whole' },
];

type Reference = Pick<
  CbamDeclaration['lines'][number],
  'line' | 'mrn' | 'item' | 'part' | 'bundle' | 'importDate'
>;

const referenceCells = ({ line, mrn, item, part, bundle, importDate }: Reference): readonly Markup[] => [
  markup`<td class="figure">${line}</td>`,
  mrn === null ? textCell(bundle ?? '–') : wholeCell(mrn),
  textCell(part === null ? (item ?? '–') : `${item} (${part})`),
  wholeCell(importDate),
];

const declaredTable = ({ lines }: CbamDeclaration): Markup => {
  const headings: readonly Heading[] = [
    ...REFERENCE,
    { name: 'type of goods', kind: 'figure' },
    { name: 'net mass t', kind: 'figure' },
    { name: 'quantity', kind: 'figure' },
    { name: 'embedded tCO₂e', kind: 'figure' },
    { name: 'free allocation', kind: 'figure' },
    { name: 'certificates before carbon price', kind: 'figure' },
  ];
  const printed = lines.slice(0, MAX_ROWS);
  const rows = printed.map((line) =>
    row([
      ...referenceCells(line),
      markup`<td class="figure">${line.goods}</td>`,
      figureCell(line.netMassTonnes, MASS),
      figureCell(line.quantity, MASS),
      figureCell(line.embeddedEmissions, MASS),
      figureCell(line.freeAllocationAdjustment, MASS),
      figureCell(line.certificatesBeforeCarbonPrice, MASS),
    ]),
  );
  return printedTable(caption('Lines that are declared', printed.length, lines.length), headings, rows);
};

const outsideTable = ({ notDeclared }: CbamDeclaration): Markup => {
  if (notDeclared.length === 0) return NOTHING;
  const headings: readonly Heading[] = [
    ...REFERENCE,
    { name: 'CN code', kind: 'whole' },
    { name: 'origin', kind: 'text' },
    { name: 'net mass t', kind: 'figure' },
    { name: 'why', kind: 'text' },
  ];
  const printed = notDeclared.slice(0, MAX_ROWS);
  const rows = printed.map((line) =>
    row([
      ...referenceCells(line),
      wholeCell(line.cn),
      textCell(line.origin),
      figureCell(line.netMassTonnes, MASS),
      textCell(line.reason),
    ]),
  );
  return printedTable(
    caption('Lines that are not declared', printed.length, notDeclared.length),
    headings,
    rows,
  );
};

/** Every line of customs: what came in is what is declared, and what is not. */
export const customsSection = (declaration: CbamDeclaration): Markup => {
  const { customsDeclarations, lines, netMassTonnes: mass } = declaration.reconciliation;
  const tonnes = (text: string): string => shown(text, MASS);
  return section('h-customs', 'Lines of customs', [
    markup`<p>${lines.given} lines of ${customsDeclarations} customs declarations with ${tonnes(mass.given)} t net mass came in: ${lines.declared} with ${tonnes(mass.declared)} t are declared, ${lines.notDeclared} with ${tonnes(mass.notDeclared)} t are not.</p>`,
    outsideTable(declaration),
    declaredTable(declaration),
  ]);
};
