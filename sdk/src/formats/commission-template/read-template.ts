import { parseInstallationData } from '../../cbam/eu/installation/index.ts';
import type { Problem } from '../../core/errors.ts';
import type { Sheet } from '../xlsx/index.ts';
import { TemplateError } from './errors.ts';
import { addProblem, type Form } from './form.ts';
import { openTemplate } from './open-template.ts';
import { readInstallation, readPeriod, readPrecursorList, readProcessList } from './read-installation.ts';
import { readPrecursors } from './read-precursors.ts';
import { readProcesses, stated } from './read-processes.ts';
import { readProducts } from './read-products.ts';
import { readSources } from './read-sources.ts';
import type { Stated, Template } from './template.ts';
import { wordsOf } from './words.ts';

/** How many problems an error lists; a workbook of the wrong shape has one in every cell. */
const MOST_PROBLEMS = 100;

const requireNone = (problems: readonly Problem[]): void => {
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length - 1;
  throw new TemplateError(
    'template.invalid',
    `${first.path} ${first.message}${more === 0 ? '' : `; ${more} more cell(s) cannot be taken`}`,
    { hint: 'mend the listed cells in the workbook and save it', problems: problems.slice(0, MOST_PROBLEMS) },
  );
};

/** The total of sheet C that operators type: the one row whose result takes column M of the row above, if any. */
const indirectOfInstallation = (form: Form): Stated | null => {
  for (let row = 1; row <= form.sheet.rows; row += 1) {
    const typed = /^IF\(M(\d+)="","",M\d+\)$/.exec(form.sheet.cells.get(`M${row}`)?.formula ?? '')?.[1];
    if (typed !== undefined) return stated(form, `M${typed}`);
  }
  return null;
};

/**
 * Reads the Commission's communication template (version 2.1) as an operator filled it in: installation, period, emission
 * sources, processes, purchased precursors and products, in whichever language, with the workbook's own results beside
 * them. Every number is the decimal that its cell means.
 *
 * @throws XlsxError, TemplateError; CbamError `cbam.installation-invalid` for entries that contradict each other.
 */
export const readTemplate = (bytes: Uint8Array): Template => {
  const opened = openTemplate(bytes);
  const { workbook, sheets } = opened;
  const words = wordsOf(opened);
  const problems: Problem[] = [];
  const form = (sheet: Sheet): Form => ({ sheet, problems });
  const front = form(sheets.installation);

  const processList = readProcessList(front, workbook, words);
  if (processList.every((listed) => listed === null))
    addProblem(front, 'E83', 'is empty: the template names no production process, it was not filled in');
  const installation = readInstallation(front, workbook, words);
  const period = readPeriod(front, workbook.is1904);
  const precursorList = readPrecursorList(front, workbook, words);
  const { emissionSources, ...sourcePlaces } = readSources(form(sheets.sources), words);
  const processes = readProcesses(form(sheets.processes), processList);
  const precursors = readPrecursors(form(sheets.precursors), precursorList, processList, words);
  const names = processes.map(({ process }) => process.name);
  const products = readProducts(form(sheets.products), names, words);
  requireNone(problems);

  return {
    version: opened.version,
    installation,
    data: parseInstallationData({
      period,
      emissionSources,
      processes: processes.map(({ process }) => process),
      precursors: precursors.map(({ precursor }) => precursor),
      products: products.map(({ process, cnCode, name }) => ({ process, cnCode, name })),
    }),
    products,
    places: {
      ...sourcePlaces,
      processes: processes.map(({ place }) => place),
      precursors: precursors.map(({ place }) => ({
        ...place,
        country: {
          sheet: sheets.installation.name,
          cell: `F${precursorList.find((listed) => listed?.name === place.name)?.row ?? 0}`,
        },
      })),
      indirectEmissions: indirectOfInstallation(form(sheets.totals)),
    },
  };
};
