import type { Bundle } from '../../../bundle/bundle.ts';
import type { ParsedCredential } from '../../../credential/parse-credential.ts';
import type { VerificationReport } from '../../../verify/report.ts';
import type { LotBehind } from './counted-emissions.ts';
import { type DeclaredInput, type Disclosure, disclosedLot } from './declared-lot.ts';
import { credentialOf } from './facts.ts';

/** A bundle with what is read from it once, and the same for the bundles of its inputs. */
export type EvidenceNode = {
  readonly bundle: Bundle;
  readonly report: VerificationReport;
  /** `null` when the presentation cannot be read. */
  readonly credential: ParsedCredential | null;
  readonly disclosure: Disclosure;
  readonly inputs: readonly EvidenceNode[];
};

const UNREAD: Disclosure = { lot: null, hidden: ['a presentation that can be read'] };

/** The reports of the inputs stand in the order of the bundle. */
export const evidenceTree = (bundle: Bundle, report: VerificationReport): EvidenceNode => {
  const credential = credentialOf(bundle);
  return {
    bundle,
    report,
    credential,
    disclosure: credential === null ? UNREAD : disclosedLot(credential.declaration),
    inputs: bundle.inputs.flatMap((input, index) => {
      const its = report.inputs[index];
      return its === undefined ? [] : [evidenceTree(input, its)];
    }),
  };
};

/** The node of a declared input, where its bundle was passed on. */
export const nodeBehind = (
  { inputs }: EvidenceNode,
  { issuer, declarationId }: DeclaredInput,
): EvidenceNode | null =>
  inputs.find(
    ({ credential }) =>
      credential !== null && credential.declarationId === declarationId && credential.issuer === issuer,
  ) ?? null;

/** Finds the lots behind the inputs of a node. */
export const lotsBehind =
  (node: EvidenceNode): LotBehind =>
  (input) => {
    const behind = nodeBehind(node, input);
    return behind === null || behind.disclosure.lot === null
      ? null
      : { lot: behind.disclosure.lot, lotBehind: lotsBehind(behind) };
  };
