import { join } from 'node:path';
import { z } from 'zod';
import type { Bundle } from '../bundle/bundle.ts';
import { createDidResolver } from '../identity/resolve-did.ts';
import type { LedgerReader } from '../ledger/facts.ts';
import { type Policy, parsePolicy } from '../verify/policy.ts';
import type { VerificationReport } from '../verify/report.ts';
import { type VerifyOptions, verifyBundle } from '../verify/verify-bundle.ts';
import type { Context } from './context.ts';
import { CliError } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import { path } from './inputs.ts';
import { inFile, readTextIfAny } from './io/files.ts';
import { endpointOf, openLedger } from './ledger.ts';

export const verifyInput = {
  policy: path.optional(),
  rpc: z.string().optional(),
  offline: z.boolean().default(false),
};
const Input = z.object(verifyInput);
export type VerifyInput = z.infer<typeof Input>;

const readPolicy = async ({ home }: Context, named: string | undefined): Promise<Policy> => {
  const file = named ?? join(home, 'policy.json');
  const text = await readTextIfAny(file);
  if (text !== null) return inFile(file, () => parsePolicy(text));
  throw new CliError('cli.no-policy', `there is no policy ${file}`, {
    hint: 'nothing is trusted unless you say so: write one with `kiseki policy init --trust CN,JP`, or name yours with --policy',
  });
};

/** The trusted ledger that the bundle is anchored on; another one of the policy only shows that it is another one. */
const ledgerFor = ({ anchor }: Bundle, { ledgers }: Policy) =>
  ledgers.find(
    ({ chainId, declarationRegistry }) =>
      chainId === anchor.chainId && declarationRegistry === anchor.declarationRegistry,
  ) ?? ledgers[0];

/** Without a connection nothing becomes valid, however little the policy asks for. */
const requiringALedger = (policy: Policy): Policy => ({
  ...policy,
  requiredChecks: [...new Set([...policy.requiredChecks, 'chain-identity' as const])],
});

const optionsOf = async (
  bundle: Bundle,
  context: Context,
  { policy: named, rpc, offline }: VerifyInput,
): Promise<VerifyOptions> => {
  const policy = await readPolicy(context, named);
  const now = context.now();
  const trusted = ledgerFor(bundle, policy);
  if (offline || trusted === undefined)
    return { policy: requiringALedger(policy), ledger: null, resolveDid: createDidResolver(null), now };
  const { reader, resolveDid } = openLedger(await endpointOf(context, rpc), trusted);
  return { policy, ledger: reader, resolveDid, now };
};

/** Verifies a bundle under the policy that the user names. */
export const verifyUnder = async (
  bundle: Bundle,
  context: Context,
  input: VerifyInput,
  reportCopy?: Uint8Array,
): Promise<{ policy: Policy; report: VerificationReport; ledger: LedgerReader | null }> => {
  const options = await optionsOf(bundle, context, input);
  const { policy, ledger } = options;
  return { policy, ledger, report: await verifyBundle(bundle, { ...options, reportCopy }) };
};

export const exitOf = ({ result }: VerificationReport): 0 | 1 | 3 =>
  result === 'valid' ? EXIT.ok : result === 'invalid' ? EXIT.notValid : EXIT.undecided;
