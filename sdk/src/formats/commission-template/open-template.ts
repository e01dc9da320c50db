import { readWorkbook, type Sheet, type Workbook } from '../xlsx/index.ts';
import { TemplateError } from './errors.ts';

/** Sheets that are read; the template names them alike in every language. */
export const SHEETS = {
  version: 'VersionDocumentation',
  installation: 'A_InstData',
  sources: 'B_EmInst',
  totals: 'C_Emissions&Energy',
  processes: 'D_Processes',
  precursors: 'E_PurchPrec',
  products: 'Summary_Products',
  parameters: 'Parameters_Constants',
  translations: 'Translations',
  codes: 'c_CodeLists',
} as const;

/** By the days of their publication, as cell B3 of the version sheet counts them. */
const VERSIONS: ReadonlyMap<string, string> = new Map([
  ['45159', '0.1'],
  ['45222', '1.0'],
  ['45237', '1.1'],
  ['45370', '2.0'],
  ['45390', '2.0.1'],
  ['45448', '2.1'],
  ['45639', '2.1.1'],
]);
/** 2.1.1 differs from 2.1 in Summary_Communication alone, which is not read. */
const READ_VERSIONS = ['2.1', '2.1.1'];

export type OpenTemplate = {
  readonly version: string;
  readonly workbook: Workbook;
  readonly sheets: Readonly<Record<keyof typeof SHEETS, Sheet>>;
};

const isTemplate = ({ sheetNames }: Workbook): boolean => {
  const there = Object.values(SHEETS).filter((name) => sheetNames.includes(name));
  return there.length > Object.keys(SHEETS).length / 2;
};

const versionOf = ({ cells }: Sheet): string => {
  const date = cells.get('B3')?.text ?? '';
  const version = VERSIONS.get(date);
  if (version !== undefined && READ_VERSIONS.includes(version)) return version;
  throw new TemplateError(
    'template.version-unsupported',
    version === undefined
      ? 'the workbook is of a version of the template that is not known (VersionDocumentation!B3)'
      : `the workbook is version ${version} of the template`,
    { hint: 'copy the entries into version 2.1 of the Commission’s communication template, which is read' },
  );
};

/**
 * Recognises the Commission's communication template by its sheets, hidden ones included, whose names do not depend on the
 * language, and by its own record of the version.
 *
 * @throws XlsxError, TemplateError `template.not-the-template`, `template.version-unsupported`, `template.sheet-missing`.
 */
export const openTemplate = (bytes: Uint8Array): OpenTemplate => {
  const workbook = readWorkbook(bytes, Object.values(SHEETS));
  if (!isTemplate(workbook)) {
    throw new TemplateError(
      'template.not-the-template',
      `the workbook is not the Commission’s communication template: it has the sheets ${workbook.sheetNames.slice(0, 8).join(', ')}`,
      { hint: 'give the workbook that the operator filled in, with all of its sheets, hidden ones included' },
    );
  }
  const sheet = (name: string): Sheet => {
    const found = workbook.sheets.get(name);
    if (found !== undefined) return found;
    throw new TemplateError('template.sheet-missing', `the workbook has no sheet ${name}`, {
      hint: 'give the sheet its name back, or fill in the template anew: its formulas need every sheet',
    });
  };
  return {
    version: versionOf(sheet(SHEETS.version)),
    workbook,
    sheets: {
      version: sheet(SHEETS.version),
      installation: sheet(SHEETS.installation),
      sources: sheet(SHEETS.sources),
      totals: sheet(SHEETS.totals),
      processes: sheet(SHEETS.processes),
      precursors: sheet(SHEETS.precursors),
      products: sheet(SHEETS.products),
      parameters: sheet(SHEETS.parameters),
      translations: sheet(SHEETS.translations),
      codes: sheet(SHEETS.codes),
    },
  };
};
