import { CbamError } from '../errors.ts';
import { type LoadedTable, loadTables, type TableFiles, type TableInfo } from '../tables/index.ts';
import { type BenchmarkTable, readBenchmarkTable } from './benchmarks/benchmark-table.ts';
import { type DefaultValueTable, readDefaultValueTable } from './default-values/default-value-table.ts';
import { type MarkUpTable, readMarkUpTable } from './default-values/mark-ups.ts';
import { type AbsentTable, NOT_SHIPPED } from './factors/absent-tables.ts';
import {
  FACTOR_COLUMNS,
  type FactorTable,
  type FactorTableId,
  type PriceTable,
  readFactorTable,
  readPriceTable,
} from './factors/factor-tables.ts';
import { type GoodsTable, readGoodsTable } from './goods/goods-table.ts';

/** The tables of the EU's CBAM, indexed. What stands here beside `list` is for this folder. */
export type EuTables = {
  readonly list: readonly TableInfo[];
  /** The tables as they were loaded, to compare them. */
  readonly loaded: readonly LoadedTable[];
  readonly goods: readonly GoodsTable[];
  readonly defaultValues: readonly DefaultValueTable[];
  readonly markUps: readonly MarkUpTable[];
  readonly benchmarks: readonly BenchmarkTable[];
  readonly prices: readonly PriceTable[];
  readonly factors: ReadonlyMap<string, readonly FactorTable[]>;
};

const isFactorTable = (id: string): id is FactorTableId => Object.hasOwn(FACTOR_COLUMNS, id);

const OTHER_TABLES = ['goods', 'default-values', 'mark-ups', 'benchmarks', 'certificate-prices'];
const PUBLISHED_LAYOUTS = ['default-values', 'benchmarks'];

const requireKnown = ({ info, layout }: LoadedTable): void => {
  if (!OTHER_TABLES.includes(info.id) && !isFactorTable(info.id)) {
    throw new CbamError('cbam.table-invalid', `tables.json names a table ${info.id}, which nothing reads`, {
      hint: `known: ${[...OTHER_TABLES, ...Object.keys(FACTOR_COLUMNS)].join(', ')}`,
    });
  }
  if (layout === 'published' && !PUBLISHED_LAYOUTS.includes(info.id)) {
    throw new CbamError('cbam.table-invalid', `the table ${info.id} has no published layout`, {
      hint: `only ${PUBLISHED_LAYOUTS.join(' and ')} may say "layout": "published"`,
    });
  }
};

/**
 * Reads and indexes tables: those that come with Kiseki first, then the user's own, which replace tables of the same id and
 * version.
 * @throws CbamError `cbam.table-invalid`, `cbam.table-digest`
 */
export const loadEuTables = (sources: readonly TableFiles[]): EuTables => {
  const tables = loadTables(sources);
  for (const table of tables) requireKnown(table);
  const read = <Table>(id: string, reader: (table: LoadedTable) => Table): readonly Table[] =>
    tables.filter(({ info }) => info.id === id).map(reader);
  const ids: readonly FactorTableId[] = tables.map(({ info }) => info.id).filter(isFactorTable);
  return {
    list: tables.map(({ info }) => info),
    loaded: tables,
    goods: read('goods', readGoodsTable),
    defaultValues: read('default-values', readDefaultValueTable),
    markUps: read('mark-ups', readMarkUpTable),
    benchmarks: read('benchmarks', readBenchmarkTable),
    prices: read('certificate-prices', readPriceTable),
    factors: new Map(ids.map((id) => [id, read(id, (table) => readFactorTable(id, table))])),
  };
};

/** The known tables that are not among these, and why. */
export const absentTables = ({ list }: EuTables): readonly AbsentTable[] =>
  NOT_SHIPPED.filter(({ id }) => !list.some((info) => info.id === id));
