import type { Command } from '../command.ts';
import { FORCE, LEDGER, VERIFY } from '../options.ts';

export const bundle: Command = {
  name: 'bundle',
  summary: 'put the evidence for a buyer into one file',
  description:
    'Credential, anchor, the attestations that the ledger knows, and the bundles of your suppliers that you pass on. Bundle again when a verifier has attested.',
  args: [{ name: '<credential>', description: 'file of `kiseki declare`, anchored' }],
  options: [
    {
      flags: '--input <bundle>',
      description: 'bundle of a supplier to pass on; may stand several times',
      repeatable: true,
    },
    {
      flags: '--anchor <file>',
      description: 'where it is anchored (beside the credential, with the ending .anchor.json)',
    },
    {
      flags: '--statement <file>',
      description:
        'statement of a verifier who attested with one; whoever has the bundle can read it; may stand several times',
      repeatable: true,
    },
    { flags: '--out <file>', description: 'bundle to write (CREDENTIAL with the ending .bundle.json)' },
    FORCE,
    ...LEDGER,
  ],
  examples: [
    'kiseki bundle mill.sdjwt',
    'kiseki bundle mill.sdjwt --statement mill.statement.json --force',
    'kiseki bundle bolts.sdjwt --input mill.bundle.json --force',
  ],
  load: () => import('../actions/bundle.ts'),
};

export const verify: Command = {
  name: 'verify',
  summary: 'verify a bundle and the bundles of its inputs under your policy',
  description:
    'Every check says pass, fail, warn, skipped or unknown, with its reason; docs/verification.md explains each. The result is valid (exit code 0), invalid (1) or incomplete (3): a ledger that cannot be asked never makes a bundle valid or revoked.',
  args: [{ name: '<bundle>', description: 'evidence bundle' }],
  options: [
    {
      flags: '--report <file>',
      description: 'your copy of the verification report: it has to be the one that was attested to',
    },
    ...VERIFY,
  ],
  examples: [
    'kiseki verify bolts.bundle.json',
    'kiseki verify bolts.bundle.json --report report.pdf',
    'kiseki verify bolts.bundle.json --policy policy.json --json',
  ],
  load: () => import('../actions/verify.ts'),
};

export const trace: Command = {
  name: 'trace',
  summary: 'show where each tonne of CO2e comes from',
  description:
    'Verifies the bundle, then draws the graph from the first supplier to the product: contributions by stage, scope, country and category, and how much of the footprint is attested, verified, default, off-ledger or unknown. The HTML is one file that opens without a network. Exit codes as of `kiseki verify`; a threshold of the policy that is not met counts as invalid.',
  args: [{ name: '<bundle>', description: 'evidence bundle' }],
  options: [
    {
      flags: '--format <format>',
      description: 'how to show it',
      choices: ['tree', 'json', 'mermaid', 'html'],
      default: 'tree',
    },
    { flags: '--out <file>', description: 'file to write (standard output)' },
    FORCE,
    ...VERIFY,
  ],
  examples: [
    'kiseki trace bolts.bundle.json',
    'kiseki trace bolts.bundle.json --format html --out bolts.html',
  ],
  load: () => import('../actions/trace.ts'),
};

export const policyInit: Command = {
  name: 'policy init',
  summary: 'write a policy that trusts your ledger and the countries you name',
  description:
    'A policy is what you trust and require; docs/verification.md explains each field. This one requires every check and lets a contested fact fail. Edit it to your needs.',
  args: [],
  options: [
    {
      flags: '--trust <codes>',
      description: 'countries whose accreditations count, separated by commas',
      required: true,
    },
    { flags: '--out <file>', description: 'policy to write (policy.json in the home folder)' },
    FORCE,
    {
      flags: '--deployment <file>',
      description: 'deployments file of the ledger (deployment.json in the home folder)',
    },
  ],
  examples: ['kiseki policy init --trust CN,JP,DE'],
  load: () => import('../actions/policy-init.ts'),
};

export const doctor: Command = {
  name: 'doctor',
  summary: 'look at everything that Kiseki needs here, and say what to mend',
  description: 'Exit code 3 when something is missing.',
  args: [],
  options: LEDGER,
  examples: ['kiseki doctor'],
  load: () => import('../actions/doctor.ts'),
};
