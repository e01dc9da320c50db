import type { Command } from '../command.ts';
import { CBAM, FORCE, VERIFY } from '../options.ts';

export const cbamReport: Command = {
  name: 'cbam report',
  summary: 'make the operator’s emissions report or the verification report of a bundle',
  description:
    'Verifies the bundle and lists every item of (EU) 2025/2547, Annex IV, or of the annex of (EU) 2025/2546: what the declaration or the attestation states, and what is left to supply. Nothing is invented; --details adds what a person states, and overwrites nothing that is signed. Exit codes as of `kiseki verify`. docs/cbam-declaration.md has the form of the details.',
  args: [{ name: '<bundle>', description: 'evidence bundle' }],
  options: [
    {
      flags: '--kind <kind>',
      description: 'which report',
      choices: ['operator', 'verification'],
      default: 'operator',
    },
    {
      flags: '--details <file>',
      description: 'JSON with what the bundle does not state, by number of the item',
    },
    {
      flags: '--format <format>',
      description: 'how to write it (by the ending of --out, else a summary)',
      choices: ['json', 'html'],
    },
    { flags: '--out <file>', description: 'file to write (standard output)' },
    FORCE,
    ...VERIFY,
    ...CBAM,
  ],
  examples: [
    'kiseki cbam report mill.bundle.json',
    'kiseki cbam report mill.bundle.json --kind verification --details details.json --out report.html',
  ],
  load: () => import('../actions/cbam-report.ts'),
};
