import { type PublicClient, type TransactionReceipt, TransactionReceiptNotFoundError } from 'viem';
import { LedgerError } from '../errors.ts';
import { unwrap } from '../rpc/client.ts';
import { RpcAnswerError } from '../rpc/request.ts';
import { type Entry, readEntries, removeEntry, writeEntry } from './entry-files.ts';
import type { Sender } from './sender.ts';

/** Blocks after which a transaction is taken as final: far more than any consensus of a consortium ever takes back. */
const FINAL_AFTER = 64;

/** A receipt that decides what becomes of an entry has to be one, and the entry's own: viem passes on what a node leaves out. */
const isReceiptOf = (receipt: Partial<TransactionReceipt>, hash: `0x${string}`): boolean =>
  receipt.transactionHash === hash &&
  typeof receipt.blockNumber === 'bigint' &&
  (receipt.status === 'success' || receipt.status === 'reverted');

export const receiptOf = async (
  client: PublicClient,
  hash: `0x${string}`,
): Promise<TransactionReceipt | null> => {
  try {
    const receipt = await client.getTransactionReceipt({ hash });
    if (isReceiptOf(receipt, hash)) return receipt;
    throw new LedgerError('ledger.nonsense', `the node gives no usable receipt of ${hash}`, {
      hint: 'does the node serve a standard Ethereum JSON-RPC? Run the command again: it sends nothing twice',
    });
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return null;
    throw unwrap(error);
  }
};

/** What a node says when it has the transaction already. */
const ALREADY_KNOWN = /already (known|imported)|known transaction|transaction already/i;
/** What it says when another transaction took the nonce. */
const NONCE_TAKEN = /nonce too low|nonce.*(already|too low)|OldNonce/i;

/** Sends a signed transaction. @returns `false` when another transaction of the account took its nonce. */
const send = async ({ request }: Sender, { raw }: Entry): Promise<boolean> => {
  try {
    await request({ method: 'eth_sendRawTransaction', params: [raw] });
    return true;
  } catch (error) {
    if (!(error instanceof RpcAnswerError)) throw error;
    if (ALREADY_KNOWN.test(error.message)) return true;
    if (NONCE_TAKEN.test(error.message)) return false;
    throw new LedgerError(
      'ledger.transaction-failed',
      `the node does not take the transaction: ${error.message}`,
      {
        hint: 'it stays in the outbox and is sent again with the next command',
        cause: error,
      },
    );
  }
};

/** The receipt of an entry; otherwise it is sent again. `replaced`: another transaction of the account took its nonce. */
export const receiptOrSend = async (
  sender: Sender,
  client: PublicClient,
  entry: Entry,
): Promise<TransactionReceipt | 'sent' | 'replaced'> => {
  const receipt = await receiptOf(client, entry.hash);
  if (receipt !== null) return receipt;
  if (await send(sender, entry)) return 'sent';
  // It may have taken its nonce itself, in a block that came in between.
  return (await receiptOf(client, entry.hash)) ?? 'replaced';
};

/**
 * Brings every entry of the outbox up to date, in the order of nonces: finds its receipt, or sends it again. Entries that
 * are final, or whose nonce another transaction took, leave the outbox.
 */
export const reconcile = async (sender: Sender, client: PublicClient, folder: string): Promise<Entry[]> => {
  const entries = await readEntries(folder);
  if (entries.length === 0) return [];
  const head = Number(await client.getBlockNumber());
  const kept: Entry[] = [];
  for (const entry of entries) {
    const found = await receiptOrSend(sender, client, entry);
    const block = typeof found === 'string' ? null : Number(found.blockNumber);
    if (found === 'replaced' || (block !== null && head - block >= FINAL_AFTER)) {
      await removeEntry(folder, entry);
    } else {
      const updated = { ...entry, minedIn: block };
      if (entry.minedIn !== block) await writeEntry(folder, updated);
      kept.push(updated);
    }
  }
  return kept;
};

/**
 * The next nonce of the account. Below an open entry stands either a transaction that the chain has, or another entry; where
 * there is neither, no block will ever take it, nor anything that is sent after it.
 *
 * @throws LedgerError `ledger.outbox-stale`, before anything more is signed.
 */
export const nextNonce = async (
  { account }: Sender,
  client: PublicClient,
  folder: string,
  entries: readonly Entry[],
): Promise<number> => {
  const onChain = await client.getTransactionCount({ address: account.address, blockTag: 'pending' });
  const firstOpen = entries.find(({ minedIn }) => minedIn === null);
  if (firstOpen !== undefined && firstOpen.nonce > onChain) {
    throw new LedgerError(
      'ledger.outbox-stale',
      `the outbox ${folder} goes on at nonce ${firstOpen.nonce}, the chain at ${onChain}: it lost what was final, or is another one`,
      {
        hint: 'was the chain set up anew? Then move that folder away: what it holds belongs to the old one. Nothing was signed',
      },
    );
  }
  return Math.max(onChain, ...entries.map((entry) => entry.nonce + 1));
};
