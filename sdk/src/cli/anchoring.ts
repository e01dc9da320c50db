import type { AnchorLocation } from '../bundle/bundle.ts';
import { verifyCredentialSignature } from '../credential/open-credential.ts';
import type { ParsedCredential } from '../credential/parse-credential.ts';
import { quantityToLedgerUnits } from '../declaration/model/quantity.ts';
import { issuerIdOf } from '../ledger/issuer-id.ts';
import { fastKeccak256 } from '../merkle/keccak.ts';
import { buildTree, proofOf, rootOf } from '../merkle/tree.ts';
import { verifyProof } from '../merkle/verify-proof.ts';
import type { Context } from './context.ts';
import { readAnchorIfAny } from './documents.ts';
import { CliError } from './errors.ts';
import { beside } from './io/files.ts';
import type { ConnectedLedger } from './ledger.ts';
import { type WriteInput, type Written, write } from './writing.ts';

/** A credential, and the file that it was read from. */
export type Lot = { readonly file: string; readonly credential: ParsedCredential };

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

/** Where the ledger has a declaration already: alone, or under the root that the file beside its credential names. */
const anchoredBefore = async (
  ledger: ConnectedLedger,
  { file, credential }: Lot,
): Promise<AnchorLocation | null> => {
  const { declarationId } = credential;
  const issuerId = issuerIdOf(credential.issuer);
  const alone = await ledger.reader.anchor({ issuerId, declarationId });
  if (alone !== null) return { kind: 'single', ...whereOf(ledger, alone.quantity, alone, null) };
  const noted = await readAnchorIfAny(beside(file, '.anchor.json'));
  if (noted?.kind !== 'batch') return null;
  const { root, proof } = noted;
  const quantity = quantityOf(credential);
  const batch = await ledger.reader.batch({ issuerId, root });
  return batch !== null && verifyProof({ declarationId, quantity, root, proof })
    ? { kind: 'batch', ...whereOf(ledger, quantity, batch, null), root, proof }
    : null;
};

const requireNew = (lots: readonly Lot[], before: readonly (AnchorLocation | null)[]): void => {
  const problems = lots
    .filter((_, index) => before[index] !== null)
    .map(({ file }) => ({ path: file, message: 'is anchored already' }));
  if (problems.length === 0) return;
  throw new CliError(
    'cli.anchored-already',
    `${problems.length} of the ${lots.length} are anchored already`,
    {
      hint: 'leave them out: nothing is anchored twice',
      problems,
    },
  );
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

/** Anchors one declaration alone. */
const anchorSingle = async (
  context: Context,
  ledger: ConnectedLedger,
  input: WriteInput,
  credential: ParsedCredential,
): Promise<Anchored> => {
  const quantity = quantityOf(credential);
  const call = ledger.calls.anchor(issuerIdOf(credential.issuer), credential.declarationId, quantity);
  const written = await write(context, ledger, input, { call, role: ROLE });
  return { written, locations: [{ kind: 'single', ...whereOf(ledger, quantity, null, written) }] };
};

/** Anchors many declarations of one issuer under one root. A root that is anchored already stays as it is. */
const anchorBatch = async (
  context: Context,
  ledger: ConnectedLedger,
  input: WriteInput,
  lots: readonly Lot[],
  before: readonly (AnchorLocation | null)[],
): Promise<Anchored> => {
  const issuerId = issuerIdOf(lots[0]?.credential.issuer ?? '');
  const leaves = lots.map(({ credential }) => ({
    declarationId: credential.declarationId,
    quantity: quantityOf(credential),
  }));
  context.say(`building the tree of ${leaves.length} declarations`);
  const tree = buildTree(leaves, await fastKeccak256());
  const root = rootOf(tree);
  // An earlier run may have been killed between the transaction and the files.
  const batch = await ledger.reader.batch({ issuerId, root });
  if (batch === null) requireNew(lots, before);
  const call = ledger.calls.anchorBatch(issuerId, root, leaves.length);
  const written = batch === null ? await write(context, ledger, input, { call, role: ROLE }) : null;
  return {
    written,
    locations: leaves.map(({ quantity }, index) => ({
      kind: 'batch',
      ...whereOf(ledger, quantity, batch, written),
      root,
      proof: proofOf(tree, index),
    })),
  };
};

/**
 * Anchors declarations of one issuer: one alone, several under one root. What the ledger has already is not anchored again.
 *
 * @throws CliError `cli.anchored-already` when only some of a batch are new.
 */
export const anchorLots = async (
  context: Context,
  ledger: ConnectedLedger,
  input: WriteInput,
  lots: readonly Lot[],
): Promise<Anchored> => {
  await requireSigned(
    ledger,
    lots.map(({ credential }) => credential),
  );
  const before: (AnchorLocation | null)[] = [];
  for (const [index, lot] of lots.entries()) {
    context.progress(index + 1, lots.length, 'asking the ledger');
    before.push(await anchoredBefore(ledger, lot));
  }
  const known = before.filter((location) => location !== null);
  if (known.length === lots.length) return { written: null, locations: known };
  const [only] = lots;
  return only !== undefined && lots.length === 1
    ? anchorSingle(context, ledger, input, only.credential)
    : anchorBatch(context, ledger, input, lots, before);
};
