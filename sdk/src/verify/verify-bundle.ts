import { hashOfBytes } from '../bundle/attested-text.ts';
import type { Bundle } from '../bundle/bundle.ts';
import { type Decimal, decimal } from '../core/decimal.ts';
import { KisekiError } from '../core/errors.ts';
import { type ParsedCredential, parseCredential } from '../credential/parse-credential.ts';
import { inFunctionalUnits } from '../declaration/model/quantity.ts';
import type { DidResolver } from '../identity/types.ts';
import { LedgerError } from '../ledger/errors.ts';
import type { LedgerReader } from '../ledger/facts.ts';
import { issuerIdOf } from '../ledger/issuer-id.ts';
import { ASKED_CHECK_NAMES, CHECK_NAMES, type CheckName } from './check-names.ts';
import { CHECKS } from './checks/index.ts';
import { declaredInputs } from './checks/inputs.ts';
import type { AnchoredFact, CheckContext, VerifiedInput } from './context.ts';
import { decide, resultOf } from './headline.ts';
import { isoTime, unknown } from './outcome.ts';
import type { Policy } from './policy.ts';
import type { NamedCheckResult, VerificationReport } from './report.ts';

export type VerifyOptions = {
  readonly policy: Policy;
  /** `null`: offline; nothing that needs the ledger can be said then. */
  readonly ledger: LedgerReader | null;
  readonly resolveDid: DidResolver;
  /** Seconds, UTC. */
  readonly now: number;
  /** The bytes of the verification report as the buyer got it: adds the check `report`, which is required then. */
  readonly reportCopy?: Uint8Array | undefined;
};

type Read = { readonly credential: ParsedCredential | null; readonly credentialError: unknown };

const read = (presentation: string): Read => {
  try {
    return { credential: parseCredential(presentation), credentialError: null };
  } catch (credentialError) {
    if (!(credentialError instanceof KisekiError)) throw credentialError;
    return { credential: null, credentialError };
  }
};

/**
 * How much of each declaration, by id, the distinct declarations of a bundle use, in tonnes or MWh. One that is passed on
 * several times uses an input once, whichever copy shows it.
 */
const usedQuantities = (root: Bundle): ReadonlyMap<string, Decimal> => {
  const used = new Map<string, Decimal>();
  const seen = new Set<string>();
  const visit = ({ presentation, inputs }: Bundle): void => {
    const { credential } = read(presentation);
    if (credential !== null) {
      for (const { path, input } of declaredInputs(credential.declaration)) {
        const { declarationId: id, quantity } = input;
        const use = `${credential.declarationId} ${path}`;
        if (id === undefined || quantity === undefined || seen.has(use)) continue;
        seen.add(use);
        used.set(id, (used.get(id) ?? decimal('0')).plus(inFunctionalUnits(quantity)));
      }
    }
    inputs.forEach(visit);
  };
  visit(root);
  return used;
};

/** The anchor as the ledger has it, asked at most once. */
const anchorReader = (
  { anchor }: Bundle,
  credential: ParsedCredential | null,
  ledger: LedgerReader | null,
): (() => Promise<AnchoredFact | null>) => {
  let answer: Promise<AnchoredFact | null> | undefined;
  const ask = async (): Promise<AnchoredFact | null> => {
    if (credential === null || ledger === null) return null;
    const issuerId = issuerIdOf(credential.issuer);
    if (anchor.kind === 'single') return ledger.anchor({ issuerId, declarationId: credential.declarationId });
    const batch = await ledger.batch({ issuerId, root: anchor.root });
    return batch === null ? null : { ...batch, quantity: BigInt(anchor.quantity) };
  };
  return () => {
    answer ??= ask();
    return answer;
  };
};

/** A verified bundle and its number among those of one run that differ. */
type Verified = { readonly number: number; readonly input: VerifiedInput };

/** Runs one check. A ledger that cannot tell makes it `unknown`: never a failure, never a success. */
const run = async (name: CheckName, context: CheckContext): Promise<NamedCheckResult> => {
  try {
    return { name, ...(await CHECKS[name](context)) };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { name, ...unknown(error.code, error.message, { next: error.hint }) };
  }
};

const blockOf = async (ledger: LedgerReader | null): Promise<VerificationReport['block']> => {
  try {
    const head = await ledger?.head();
    return head === undefined ? null : { number: head.blockNumber, timestamp: isoTime(head.timestamp) };
  } catch (error) {
    if (error instanceof LedgerError) return null;
    throw error;
  }
};

/**
 * Verifies a bundle and the bundles of its inputs, from the first supplier on.
 *
 * @returns A report that is `valid` only when every required check of every bundle passes; `invalid` when one fails;
 * `incomplete` when one cannot be decided.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import {
 *   createLedgerDidResolver,
 *   createRpcReader,
 *   createRpcRequest,
 *   expectedOf,
 *   parseBundle,
 *   parseDeployment,
 *   parsePolicy,
 *   verifyBundle,
 * } from '@kiseki/sdk';
 *
 * const ledger = expectedOf(parseDeployment(readFileSync('deployments.json', 'utf8')));
 * const request = createRpcRequest('http://127.0.0.1:8545');
 * const report = await verifyBundle(parseBundle(readFileSync('screws.bundle.json', 'utf8')), {
 *   policy: parsePolicy(readFileSync('policy.json', 'utf8')),
 *   ledger: createRpcReader(request, ledger),
 *   resolveDid: createLedgerDidResolver(request, ledger),
 *   now: Math.floor(Date.now() / 1000),
 * });
 * if (report.result !== 'valid') console.log(report.headline.why, report.headline.next);
 * ```
 */
export const verifyBundle = async (bundle: Bundle, options: VerifyOptions): Promise<VerificationReport> => {
  const used = usedQuantities(bundle);
  const block = await blockOf(options.ledger);
  const copy = options.reportCopy === undefined ? null : hashOfBytes(options.reportCopy);
  // A supplier may stand behind several inputs: equal bundles are verified once. A key names its inputs by their numbers, or
  // the keys of a deep bundle would hold its lowest tier once for each tier above it.
  const known = new Map<string, Verified>();

  const verifyOne = async (one: Bundle): Promise<Verified> => {
    const verified: Verified[] = [];
    for (const input of one.inputs) verified.push(await verifyOne(input));
    const key = JSON.stringify({ ...one, inputs: verified.map(({ number }) => number) });
    const before = known.get(key);
    if (before !== undefined) return before;
    const inputs = verified.map(({ input }) => input);
    const fresh = { number: known.size, input: await verifyFresh(one, inputs) };
    known.set(key, fresh);
    return fresh;
  };

  const verifyFresh = async (one: Bundle, inputs: readonly VerifiedInput[]): Promise<VerifiedInput> => {
    const { credential, credentialError } = read(one.presentation);
    const context: CheckContext = {
      ...options,
      bundle: one,
      credential,
      credentialError,
      issuerId: credential === null ? null : issuerIdOf(credential.issuer),
      inputs,
      used,
      reportCopy: one === bundle ? copy : null,
      anchored: anchorReader(one, credential, options.ledger),
    };
    const asked: readonly CheckName[] = context.reportCopy === null ? [] : ASKED_CHECK_NAMES;
    const checks: NamedCheckResult[] = [];
    for (const name of [...CHECK_NAMES, ...asked]) checks.push(await run(name, context));
    const reports = inputs.map(({ report }) => report);
    const requiredChecks = [...options.policy.requiredChecks, ...asked];
    const result = resultOf(checks, requiredChecks);
    const report: VerificationReport = {
      result,
      headline: decide(result, checks, requiredChecks, reports),
      declarationId: credential?.declarationId ?? null,
      issuer: credential?.issuer ?? null,
      block,
      checks,
      inputs: reports,
    };
    return { bundle: one, credential, report };
  };

  return (await verifyOne(bundle)).input.report;
};
