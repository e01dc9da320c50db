// Embeds the SDK as a developer would. Nobody runs this file: `npm run typecheck` is its test. Each `@ts-expect-error` is a
// mistake that the compiler has to find; it complains when it no longer does.
import {
  type Bundle,
  type CheckName,
  type CredentialSigner,
  createDidResolver,
  createRpcReader,
  createRpcRequest,
  type Declaration,
  type DidResolver,
  expectedOf,
  issueCredential,
  type KisekiError,
  type LedgerErrorCode,
  type LedgerReader,
  parseBundle,
  parseDeclaration,
  parseDeployment,
  parsePolicy,
  type quantityToLedgerUnits,
  type VerificationReport,
  verifyBundle,
} from '../../../sdk/src/index.ts';
import type { ReportDocument } from '../../../sdk/src/verify/report-schema.ts';

/** Whether two types are the same in both directions, `any` and optional fields included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_Claim extends true>(): void => undefined;

// Reports: the published schema and the type are one thing.
type Stored = Readonly<ReportDocument>;
export const restored = (stored: Stored): VerificationReport => stored;
export const stored = (report: VerificationReport): Stored => report;

// Figures are text and quantities on the ledger are integers; neither is a number.
holds<Same<Declaration['quantity']['value'], string>>();
holds<Same<ReturnType<typeof quantityToLedgerUnits>, bigint>>();
holds<Same<VerificationReport['result'], 'valid' | 'invalid' | 'incomplete'>>();

/** An importer's gate: a bundle and two files in, a decision out. */
export const mayImport = async (
  text: string,
  files: { deployment: string; policy: string },
): Promise<boolean> => {
  const expected = expectedOf(parseDeployment(files.deployment));
  const request = createRpcRequest('http://127.0.0.1:8545');
  const report = await verifyBundle(parseBundle(text), {
    policy: parsePolicy(files.policy),
    ledger: createRpcReader(request, expected),
    resolveDid: createDidResolver({ ...expected, request }),
    now: Math.floor(Date.now() / 1000),
  });
  return report.result === 'valid';
};

/** Any other source of facts: an index, a cache, storage proofs. */
export const remembering = (reader: LedgerReader): LedgerReader => {
  const head = reader.head();
  return { ...reader, head: () => head };
};

/** A signer of one's own: the key stays where it is. */
export const hardware = (
  did: string,
  sign: (message: Uint8Array) => Promise<Uint8Array>,
): CredentialSigner => ({
  did,
  kid: `${did}#controller`,
  alg: 'ES256K',
  sign,
});

/** Codes are a closed set: the compiler knows when one is left out. */
export const isWorthARetry = (code: LedgerErrorCode): boolean =>
  code === 'ledger.unreachable' || code === 'ledger.throttled';
export const isAbout = (error: KisekiError, path: string): boolean =>
  error.problems.some((problem) => problem.path === path);
export const names: readonly CheckName[] = ['anchored', 'status'];

export const mistakes = async (bundle: Bundle, declaration: Declaration, resolveDid: DidResolver) => {
  const policy = parsePolicy('{}');
  // @ts-expect-error the time is never taken from the clock behind the caller's back
  await verifyBundle(bundle, { policy, ledger: null, resolveDid });
  // @ts-expect-error offline is said in words, not by leaving the ledger out
  await verifyBundle(bundle, { policy, resolveDid, now: 0 });
  // @ts-expect-error a credential needs somebody who signs
  await issueCredential({ declaration, issuedAt: 0 });
  // @ts-expect-error what is parsed is not changed afterwards
  bundle.inputs.push(bundle);
  // @ts-expect-error no such code
  isWorthARetry('ledger.broken');
  // @ts-expect-error no such check
  names.includes('credentials');
  const { quantity } = parseDeclaration('{}');
  // @ts-expect-error decimals are text: nobody computes with them by accident
  return quantity.value * 2;
};
