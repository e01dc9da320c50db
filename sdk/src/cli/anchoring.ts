import type { AnchorLocation } from '../bundle/bundle.ts';
import { verifyCredentialSignature } from '../credential/open-credential.ts';
import type { ParsedCredential } from '../credential/parse-credential.ts';
import { quantityToLedgerUnits } from '../declaration/model/quantity.ts';
import { issuerIdOf } from '../ledger/issuer-id.ts';
import { fastKeccak256 } from '../merkle/keccak.ts';
import { buildTree, proofOf, rootOf } from '../merkle/tree.ts';
import type { Context } from './context.ts';
import { CliError } from './errors.ts';
import type { ConnectedLedger } from './ledger.ts';
import { type WriteInput, type Written, write } from './writing.ts';

/** Where the declarations are, in the order they were given, and the transaction that put them there, if one was needed. */
export type Anchored = { readonly written: Written | null; readonly locations: readonly AnchorLocation[] };

const ROLE = 'operator: its controller or a delegate for anchoring';

/** Grams or watt-hours of a lot. A credential of `kiseki declare` discloses its quantity. */
const quantityOf = ({ declaration: { quantity }, declarationId }: ParsedCredential): bigint => {
  if (quantity !== undefined) return quantityToLedgerUnits(quantity);
  throw new CliError('cli.anchor-invalid', `the credential ${declarationId} does not disclose its quantity`, {
    hint: 'anchor the whole credential as `kiseki declare` wrote it, not a presentation of it',
  });
};

/** What every location says, whether alone or under a root. */
const whereOf = (
  { expected }: ConnectedLedger,
  quantity: bigint,
  before: { readonly blockNumber: number } | null,
  written: Written | null,
) => {
  const { chainId, issuerRegistry, declarationRegistry, deploymentBlock } = expected;
  const transaction = written?.transaction ?? null;
  const blockNumber = before?.blockNumber ?? transaction?.block;
  return {
    chainId,
    issuerRegistry,
    declarationRegistry,
    deploymentBlock,
    quantity: quantity.toString(),
    ...(transaction === null ? {} : { transactionHash: transaction.hash }),
    ...(blockNumber === undefined ? {} : { blockNumber }),
  };
};

/** The issuer's key signed each of them: what nobody can verify is not worth an anchor. */
const requireSigned = async (
  { resolveDid }: ConnectedLedger,
  credentials: readonly ParsedCredential[],
): Promise<void> => {
  const [first] = credentials;
  if (first === undefined) return;
  const keys = await resolveDid(first.issuer);
  for (const credential of credentials) verifyCredentialSignature(credential, keys);
};

/** Anchors one declaration alone. What is anchored already stays as it is. */
export const anchorSingle = async (
  context: Context,
  ledger: ConnectedLedger,
  input: WriteInput,
  credential: ParsedCredential,
): Promise<Anchored> => {
  await requireSigned(ledger, [credential]);
  const { declarationId } = credential;
  const issuerId = issuerIdOf(credential.issuer);
  const quantity = quantityOf(credential);
  const before = await ledger.reader.anchor({ issuerId, declarationId });
  const call = ledger.calls.anchor(issuerId, declarationId, quantity);
  const written = before === null ? await write(context, ledger, input, { call, role: ROLE }) : null;
  return {
    written,
    locations: [{ kind: 'single', ...whereOf(ledger, before?.quantity ?? quantity, before, written) }],
  };
};

/** Anchors many declarations of one issuer under one root. A root that is anchored already stays as it is. */
export const anchorBatch = async (
  context: Context,
  ledger: ConnectedLedger,
  input: WriteInput,
  credentials: readonly ParsedCredential[],
): Promise<Anchored> => {
  await requireSigned(ledger, credentials);
  const issuerId = issuerIdOf(credentials[0]?.issuer ?? '');
  const leaves = credentials.map((credential) => ({
    declarationId: credential.declarationId,
    quantity: quantityOf(credential),
  }));
  context.say(`building the tree of ${leaves.length} declarations`);
  const tree = buildTree(leaves, await fastKeccak256());
  const root = rootOf(tree);
  const before = await ledger.reader.batch({ issuerId, root });
  const call = ledger.calls.anchorBatch(issuerId, root, leaves.length);
  const written = before === null ? await write(context, ledger, input, { call, role: ROLE }) : null;
  return {
    written,
    locations: leaves.map(({ quantity }, index) => ({
      kind: 'batch',
      ...whereOf(ledger, quantity, before, written),
      root,
      proof: proofOf(tree, index),
    })),
  };
};
