import { CbamError } from '../errors.ts';
import type { RowRef, TableInfo } from './table-info.ts';

type OfTable = { readonly info: TableInfo };

const isValidAt = ({ info }: OfTable, date: string): boolean =>
  info.validFrom <= date && (info.validTo === null || date <= info.validTo);

/**
 * The edition of a table that an import date chooses: of those that are valid then, the one published last; or the edition
 * that is asked for.
 * @throws CbamError `cbam.table-absent`, `cbam.table-not-valid`
 */
export const validTable = <Table extends OfTable>(
  id: string,
  editions: readonly Table[],
  importDate: string,
  version?: string,
): Table => {
  const [first] = editions;
  if (first === undefined) {
    throw new CbamError('cbam.table-absent', `there is no table ${id}`, {
      hint: 'give it with --data; docs/cbam-tables.md has its layout',
    });
  }
  const asked = version === undefined ? editions : editions.filter(({ info }) => info.version === version);
  if (asked.length === 0) {
    throw new CbamError('cbam.table-absent', `there is no edition ${version} of the table ${id}`, {
      hint: `known editions: ${editions.map(({ info }) => info.version).join(', ')}`,
    });
  }
  const latest = asked
    .filter((table) => isValidAt(table, importDate))
    .reduce<Table | undefined>(
      (best, table) => (best === undefined || table.info.published >= best.info.published ? table : best),
      undefined,
    );
  if (latest !== undefined) return latest;
  throw new CbamError(
    'cbam.table-not-valid',
    `no edition of the table ${id} is for imports of ${importDate}`,
    {
      hint: `known: ${asked.map(({ info }) => `${info.version} from ${info.validFrom}${info.validTo === null ? '' : ` to ${info.validTo}`}`).join('; ')}`,
    },
  );
};

/** How to find a row of a table again. */
export const rowRef = ({ id, version, sha256 }: TableInfo, row: string): RowRef => ({
  table: id,
  version,
  sha256,
  row,
});
