import { z } from 'zod';
import type { Bundle } from '../../bundle/bundle.ts';
import type { EvidenceFacts } from '../../cbam/eu/evidence/index.ts';
import { OperatorReport, operatorReport, operatorReportPage } from '../../cbam/eu/operator-report/index.ts';
import type { EuTables } from '../../cbam/eu/tables.ts';
import {
  acceptedAttestation,
  CbamVerificationReport,
  cbamVerificationReport,
  verificationReportPage,
} from '../../cbam/eu/verification-report/index.ts';
import {
  type AnsweredItem,
  countItems,
  NO_DETAILS,
  parseReportDetails,
  type ReportDetails,
} from '../../cbam/report-items/index.ts';
import { parseCredential } from '../../credential/parse-credential.ts';
import type { VerificationReport } from '../../verify/report.ts';
import { defineAction } from '../action.ts';
import { factsOf } from '../cbam/from-bundle.ts';
import { formatOf } from '../cbam/output-format.ts';
import { readTables } from '../cbam/tables.ts';
import { readBundle } from '../documents.ts';
import { table } from '../format/table.ts';
import { path } from '../inputs.ts';
import { inFile, readText, requireFree, writeText } from '../io/files.ts';
import type { Style } from '../io/style.ts';
import { exitOf, verifyInput, verifyUnder } from '../verification.ts';

type Kind = 'operator' | 'verification';
type Report = OperatorReport | CbamVerificationReport;

const readDetails = async (file: string | undefined): Promise<ReportDetails> => {
  if (file === undefined) return NO_DETAILS;
  const text = await readText(file);
  return inFile(file, () => parseReportDetails(text));
};

type Sources = {
  readonly bundle: Bundle;
  readonly verified: VerificationReport;
  readonly facts: EvidenceFacts;
  readonly details: ReportDetails;
};

const reportOf = (kind: Kind, tables: EuTables, { bundle, verified, facts, details }: Sources): Report => {
  const { declaration } = parseCredential(bundle.presentation);
  const { declarationId, issuer, result, headline } = verified;
  const evidence = { declarationId, issuer, result, why: headline.why };
  return kind === 'operator'
    ? operatorReport(tables, { declaration, evidence, details })
    : cbamVerificationReport(tables, {
        declaration,
        evidence,
        details,
        attestation: acceptedAttestation(bundle, verified, facts),
      });
};

const itemsOf = (report: Report): readonly AnsweredItem[] =>
  'sectorParameters' in report ? [...report.items, ...report.sectorParameters] : report.items;

const pageOf = (report: Report): string =>
  'sectorParameters' in report ? operatorReportPage(report) : verificationReportPage(report);

const TITLES: Readonly<Record<Kind, string>> = {
  operator: 'Operator’s emissions report, (EU) 2025/2547, Annex IV',
  verification: 'Verification report, annex of (EU) 2025/2546',
};

const summaryText = (kind: Kind, report: Report, style: Style): string => {
  const items = itemsOf(report);
  const { stated, 'stated in part': part, 'not stated': open, 'not applicable': none } = countItems(items);
  const left = items.filter(({ status }) => status === 'not stated' || status === 'stated in part');
  return [
    style.strong(TITLES[kind]),
    `${stated} items stated, ${part} in part, ${open} not stated, ${none} not applicable; the evidence is ${report.evidence.result}: ${report.evidence.why}`,
    ...(left.length === 0 ? [] : ['', 'to supply with --details:']),
    table(left.map(({ number, title, note }) => [number, title, style.faint(note ?? '')])),
  ].join('\n');
};

export const action = defineAction({
  Input: z.object({
    bundle: path,
    kind: z.enum(['operator', 'verification']).default('operator'),
    details: path.optional(),
    format: z.enum(['json', 'html']).optional(),
    out: path.optional(),
    force: z.boolean().default(false),
    data: path.optional(),
    ...verifyInput,
  }),
  Output: z.union([OperatorReport, CbamVerificationReport]),
  run: async ({ bundle: file, kind, details: named, out, force, data, ...flags }, context) => {
    const format = formatOf(['json', 'html'], flags.format, out);
    if (out !== undefined) await requireFree(out, force);
    const bundle = await readBundle(file);
    const details = await readDetails(named);
    const { report: verified, ledger } = await verifyUnder(bundle, context, flags);
    const facts = await factsOf(bundle, ledger);
    const report = reportOf(kind, await readTables(data), { bundle, verified, facts, details });
    const exitCode = exitOf(verified);
    const summary = summaryText(kind, report, context.style);
    if (format === null) return { data: report, text: summary, exitCode };
    const text = format === 'html' ? pageOf(report) : `${JSON.stringify(report, null, 2)}\n`;
    if (out === undefined) return { data: report, text: text.trimEnd(), exitCode };
    await writeText(out, text, { replace: force });
    return { data: report, text: `${summary}\n${context.style.good('wrote')}  ${out}`, exitCode };
  },
});
