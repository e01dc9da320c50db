import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const reference = new URL('../../../../shared/reference/', import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, reference));

/** What others published, outside the checkout. */
export const PUBLICATIONS = {
  defaultValues: path('cbam/cbam_default_values_2025_2621_v20260204.csv'),
  changes: path('cbam/default_values_2026_1740_delta.csv'),
  annexIv: path('law/IR_2025_2621_articles_and_annex_IV.txt'),
  benchmarks: path('cbam/cbam_benchmarks_2025_2620_v20260206.csv'),
};

export const publishedText = (file: string): string => readFileSync(file, 'utf8');

/** A test that reads the publications; skipped with the reason in its name where they are absent. */
export const itWithPublications: (title: string, run: () => void) => void = existsSync(reference)
  ? it
  : (title: string, _: () => void) => it.skip(`${title} (../shared/reference is absent)`);
