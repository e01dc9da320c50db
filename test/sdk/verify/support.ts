import {
  type AttestationReference,
  BUNDLE_MEDIA_TYPE,
  type Bundle,
  parseBundle,
} from '../../../sdk/src/bundle/index.ts';
import { issueCredential, parseCredential } from '../../../sdk/src/credential/index.ts';
import { completeDraft, quantityToLedgerUnits } from '../../../sdk/src/declaration/index.ts';
import { signerFromViemAccount } from '../../../sdk/src/identity/index.ts';
import {
  ALONE,
  createLedgerDidResolver,
  createRpcReader,
  type Inclusion,
  issuerIdOf,
  type Outcome,
  submitCall,
} from '../../../sdk/src/ledger/index.ts';
import { buildTree, plainKeccak256, proofOf, rootOf } from '../../../sdk/src/merkle/index.ts';
import { CHECK_NAMES, type Policy, parsePolicy, verifyBundle } from '../../../sdk/src/verify/index.ts';
import { type Draft, exampleDraft } from '../declaration/example.ts';
import { startLedger } from '../ledger/support.ts';

/** A ledger with the steel mill, the fastener maker and a verifier, and everything to make and verify bundles on it. */
export const startWorld = async () => {
  const chain = await startLedger();
  const mill = await chain.accredit('CN', ['operator']);
  const maker = await chain.accredit('JP', ['operator']);
  const verifier = await chain.accredit('JP', ['verifier']);
  type Party = typeof mill;

  const policy: Policy = parsePolicy({
    schema: 'kiseki.policy/1',
    ledgers: [
      {
        chainId: chain.chainId,
        issuerRegistry: chain.ledger.issuerRegistry,
        declarationRegistry: chain.ledger.declarationRegistry,
        didRegistry: chain.ledger.didRegistry,
        deploymentBlock: chain.ledger.deploymentBlock,
      },
    ],
    jurisdictions: ['CN', 'JP'],
    issuerRoles: ['operator'],
    requiredChecks: CHECK_NAMES,
    contested: 'fail',
    acceptedOutcomes: ['satisfied', 'satisfied-with-comments'],
    clockSkewSeconds: 300,
  });

  const location = (quantity: bigint) => ({
    chainId: chain.chainId,
    issuerRegistry: chain.ledger.issuerRegistry,
    declarationRegistry: chain.ledger.declarationRegistry,
    deploymentBlock: chain.ledger.deploymentBlock,
    quantity: quantity.toString(),
  });

  /** Declares, issues, anchors (alone or in a batch) and bundles a draft of an example. */
  const declare = async (
    party: Party,
    draft: Draft,
    {
      inputs = [],
      batch = false,
      expiresAt,
    }: { inputs?: readonly Bundle[]; batch?: boolean; expiresAt?: number } = {},
  ): Promise<Bundle> => {
    const suppliers = inputs.map(({ presentation }) => {
      const { issuer, declarationId, declaration } = parseCredential(presentation);
      return { issuer, declarationId, cnCode: declaration.product?.cnCode };
    });
    const declaration = completeDraft(draft, { operator: party.did, suppliers });
    const signer = signerFromViemAccount(party.account, chain.chainId);
    const { credential, declarationId } = await issueCredential({
      declaration,
      signer,
      issuedAt: await chain.now(),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
    const quantity = quantityToLedgerUnits(declaration.quantity);
    const sender = chain.senderOf(party.account);
    if (!batch) {
      await submitCall(sender, chain.calls.anchor(party.issuerId, declarationId, quantity));
      return bundleOf(credential, { kind: 'single', ...location(quantity) }, inputs);
    }
    const others = [1n, 2n].map((n) => ({
      declarationId: `0x${String(n).repeat(64)}` as const,
      quantity: n,
    }));
    const tree = buildTree([{ declarationId, quantity }, ...others], plainKeccak256);
    await submitCall(sender, chain.calls.anchorBatch(party.issuerId, rootOf(tree), 3));
    const anchor = {
      kind: 'batch',
      ...location(quantity),
      root: rootOf(tree),
      proof: proofOf(tree, 0),
    } as const;
    return bundleOf(credential, anchor, inputs);
  };

  const bundleOf = (presentation: string, anchor: Bundle['anchor'], inputs: readonly Bundle[]): Bundle =>
    parseBundle({
      mediaType: BUNDLE_MEDIA_TYPE,
      presentation,
      anchor,
      attestations: [],
      permits: [],
      inputs,
    });

  const inclusionOf = ({ anchor }: Bundle): Inclusion =>
    anchor.kind === 'single'
      ? ALONE
      : { root: anchor.root, quantity: BigInt(anchor.quantity), proof: anchor.proof };

  /** The verifier attests to exactly what the bundle discloses; returns the bundle that names the attestation. */
  const attest = async (
    bundle: Bundle,
    outcome: Outcome = 'satisfied',
    by: Party = verifier,
    document: Pick<AttestationReference, 'reportHash' | 'statement'> = { reportHash: `0x${'5e'.repeat(32)}` },
  ): Promise<Bundle> => {
    const { issuer, declarationId, contentHash } = parseCredential(bundle.presentation);
    const { reportHash } = document;
    const subject = {
      verifierId: by.issuerId,
      issuerId: issuerIdOf(issuer),
      declarationId,
      reportHash,
      contentHash,
    };
    await submitCall(chain.senderOf(by.account), chain.calls.attest(subject, outcome, inclusionOf(bundle)));
    return {
      ...bundle,
      attestations: [...bundle.attestations, { verifier: by.did, contentHash, ...document }],
    };
  };

  /** The mill replaces one of its lots by another. */
  const supersede = async (lot: Bundle, successor: `0x${string}`, by: Bundle): Promise<void> => {
    const ending = {
      issuerId: mill.issuerId,
      declarationId: parseCredential(lot.presentation).declarationId,
      inclusion: inclusionOf(lot),
      reasonCode: 3,
      effectiveFrom: await chain.now(),
    };
    const call = chain.calls.supersede({ ...ending, successor, successorInclusion: inclusionOf(by) });
    await submitCall(chain.senderOf(mill.account), call);
  };

  const reader = () => createRpcReader(chain.request, chain.ledger);
  const resolveDid = createLedgerDidResolver(chain.request, chain.ledger);
  const verify = async (bundle: Bundle, changes: Partial<Parameters<typeof verifyBundle>[1]> = {}) =>
    verifyBundle(bundle, {
      policy,
      ledger: reader(),
      resolveDid,
      ...changes,
      now: changes.now ?? (await chain.now()),
    });

  const millBundle = async (options = {}) => attest(await declare(mill, exampleDraft('steel-mill'), options));
  const makerBundle = async (inputs: readonly Bundle[], draft = exampleDraft('fastener-maker')) =>
    attest(await declare(maker, draft, { inputs }));
  return {
    ...chain,
    mill,
    maker,
    verifier,
    policy,
    declare,
    attest,
    reader,
    resolveDid,
    verify,
    millBundle,
    makerBundle,
    inclusionOf,
    supersede,
  };
};
export type World = Awaited<ReturnType<typeof startWorld>>;
