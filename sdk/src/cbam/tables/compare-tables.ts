/** The rows of one edition of a table as texts, by what names a row. */
export type TableRows = {
  readonly table: string;
  readonly version: string;
  readonly rows: ReadonlyMap<string, string>;
};

/** A row that two states of a table do not share; null where one of them lacks it. */
export type RowChange = {
  readonly table: string;
  readonly row: string;
  readonly before: string | null;
  readonly after: string | null;
};

const changesOf = (
  table: string,
  before: TableRows | undefined,
  after: TableRows | undefined,
): RowChange[] => {
  const names = new Set([...(before?.rows.keys() ?? []), ...(after?.rows.keys() ?? [])]);
  return [...names].flatMap((row) => {
    const [old, now] = [before?.rows.get(row) ?? null, after?.rows.get(row) ?? null];
    return old === now ? [] : [{ table, row, before: old, after: now }];
  });
};

/**
 * What differs between two sets of tables, row by row. Tables are matched by id and version; a table that only one side has
 * counts as one whose rows were all added or taken away.
 */
export const compareTables = (a: readonly TableRows[], b: readonly TableRows[]): readonly RowChange[] => {
  const byName = (tables: readonly TableRows[]) =>
    new Map(tables.map((table) => [`${table.table} ${table.version}`, table]));
  const [before, after] = [byName(a), byName(b)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
    changesOf(name, before.get(name), after.get(name)),
  );
};
