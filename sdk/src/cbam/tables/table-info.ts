/** A table as the manifest describes it: where its figures are from, when they apply, and what is in its file. */
export type TableInfo = {
  /** What the table holds, as `default-values`. */
  readonly id: string;
  /** Which edition of it, as `2026-1740`. */
  readonly version: string;
  readonly title: string;
  /** The act or publication that the figures were entered from. */
  readonly source: string;
  /** YYYY-MM-DD. */
  readonly published: string;
  /** First import date that the table is for, YYYY-MM-DD. */
  readonly validFrom: string;
  /** Last import date that the table is for; null while no end is set. */
  readonly validTo: string | null;
  readonly file: string;
  /** Of the file as UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  /** Sentences that say what is missing or not confirmed. */
  readonly completeness: readonly string[];
  readonly licence?: string;
};

/** The texts of a `tables.json` and of the files that it names, by file name. */
export type TableFiles = { readonly manifest: string; readonly files: ReadonlyMap<string, string> };

/** The row that a figure was read from: `row` says how to find it again, as `China, 7208, route (C)`. */
export type RowRef = {
  readonly table: string;
  readonly version: string;
  readonly sha256: string;
  readonly row: string;
};
