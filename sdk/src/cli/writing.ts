import { z } from 'zod';
import { didEthr } from '../identity/did-ethr.ts';
import { simulateCall, submitCall } from '../ledger/outbox/submit.ts';
import type { LedgerCall } from '../ledger/write/calls.ts';
import type { Context } from './context.ts';
import { bytes32 } from './inputs.ts';
import type { ConnectedLedger } from './ledger.ts';
import { accountOf, addressOfSigner, type SignerInput } from './signing.ts';

/** What a command that writes says about its transaction, made or simulated. */
export const Written = z.strictObject({
  dryRun: z.boolean(),
  effect: z.string(),
  /** The account that acts, and the role in which the contract lets it. */
  from: z.string(),
  role: z.string(),
  /** Used; in a dry run estimated. */
  gas: z.string(),
  transaction: z.strictObject({ hash: bytes32, block: z.int() }).nullable(),
});
export type Written = z.infer<typeof Written>;

export type WriteInput = SignerInput & { readonly dryRun: boolean };

/**
 * Makes one transaction, or says what it would do.
 *
 * @param role In which role the contract lets the account act, for the user to read.
 */
export const write = async (
  context: Context,
  { request, expected, reader }: ConnectedLedger,
  input: WriteInput,
  { call, role }: { call: LedgerCall; role: string },
): Promise<Written> => {
  // On another chain the address may have no code: whatever is sent there succeeds, and does nothing.
  await reader.head();
  if (input.dryRun) {
    const from = await addressOfSigner(context, input);
    const { gas } = await simulateCall({ request, from }, call);
    return { dryRun: true, effect: call.effect, from, role, gas: gas.toString(), transaction: null };
  }
  const account = await accountOf(context, input);
  const { home } = context;
  const receipt = await submitCall({ request, chainId: expected.chainId, account, home }, call);
  return {
    dryRun: false,
    effect: call.effect,
    from: account.address.toLowerCase(),
    role,
    gas: receipt.gasUsed.toString(),
    transaction: { hash: receipt.transactionHash, block: Number(receipt.blockNumber) },
  };
};

/** The DID for which an account speaks unless the user says otherwise: its own did:ethr. */
export const ownDid = ({ expected }: ConnectedLedger, address: string): string =>
  didEthr(expected.chainId, address);

export const writtenText = (
  { dryRun, effect, from, role, gas, transaction }: Written,
  { style }: Context,
): string =>
  dryRun
    ? `${style.doubtful('dry run')}  ${from}, as ${role}, ${effect}: about ${gas} gas; nothing was sent`
    : `${style.good('done')}  ${effect}\n      block ${transaction?.block ?? '?'}, ${gas} gas, transaction ${transaction?.hash ?? '?'}`;
