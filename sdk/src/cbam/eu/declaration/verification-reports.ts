import { CbamError } from '../../errors.ts';
import type { DeclaredLine } from './assess-lines.ts';
import type { Check } from './checks.ts';
import type { CbamDeclaration } from './document-schema.ts';

/** A copy of a report that goes with the declaration: the name of its file, and the SHA-256 of its bytes. */
export type ReportCopy = { readonly name: string; readonly sha256: string };

const missingCopies = (references: readonly string[]): readonly Check[] =>
  references.length === 0
    ? []
    : [
        {
          name: 'copies-of-verification-reports',
          sentence: `Copies of verification reports are still to be added: ${references.slice(0, 10).join(', ')}${
            references.length > 10 ? ` and ${references.length - 10} more` : ''
          }.`,
          reference: 'Article 6(2)(d)',
          lines: null,
          examples: [],
        },
      ];

const distinct = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => text !== undefined))].sort();

/**
 * The reports that lines at actual values rest on, each with its copy where one was given.
 * @throws CbamError `cbam.lines-invalid` for a copy of a report that no line names
 */
export const verificationReports = (
  declared: readonly DeclaredLine[],
  copies: ReadonlyMap<string, ReportCopy>,
): { readonly list: CbamDeclaration['verificationReports']; readonly checks: readonly Check[] } => {
  const byReference = new Map<string, DeclaredLine[]>();
  for (const one of declared) {
    const { verificationReport: reference, values } = one.line;
    if (reference === undefined || values !== 'actual' || one.ofOneUnit === null) continue;
    const lines = byReference.get(reference);
    if (lines === undefined) byReference.set(reference, [one]);
    else lines.push(one);
  }
  const unknown = [...copies.keys()].filter((reference) => !byReference.has(reference));
  if (unknown.length > 0) {
    throw new CbamError(
      'cbam.lines-invalid',
      `no line at actual values names the verification report ${unknown.join(', ')}`,
      {
        hint: 'the column verificationReport says which report a line rests on: write it the same in both',
      },
    );
  }
  const list = [...byReference]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reference, lines]) => ({
      reference,
      lines: lines.length,
      installations: distinct(lines.map(({ line }) => line.installation)),
      copy: copies.get(reference) ?? null,
    }));
  return {
    list,
    checks: missingCopies(list.filter(({ copy }) => copy === null).map(({ reference }) => reference)),
  };
};
