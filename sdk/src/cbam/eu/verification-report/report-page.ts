import { printablePage } from '../../page/page.ts';
import { markup, section } from '../../page/parts.ts';
import { itemsTable } from '../../report-items/index.ts';
import { reportHead } from '../operator-report/report-page.ts';
import type { CbamVerificationReport } from './verification-report.ts';

/** The verification report as one HTML file to read and to print. Texts in it come from strangers and are escaped. */
export const verificationReportPage = (report: CbamVerificationReport): string =>
  printablePage(
    'Verification report',
    markup`${reportHead('Verification report', report)}
<main>
${section('h-items', 'Items of the report', [
  markup`<p class="faint">(EU) 2025/2546, annex, in our own words. Nothing is invented: what nobody states says what to supply.</p>`,
  itemsTable('Items 1.1 to 4', report.items),
])}
</main>
<footer class="faint"><p>Format ${report.schema}. This page is no signed report: the document that the verifier signed is, and the ledger binds it by its hash.</p></footer>`,
  );
