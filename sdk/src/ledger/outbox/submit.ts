import { join } from 'node:path';
import { concat, keccak256, type PublicClient, type TransactionReceipt } from 'viem';
import type { Address } from '../../core/hex.ts';
import { LedgerError } from '../errors.ts';
import { createClient, unwrap } from '../rpc/client.ts';
import type { RpcRequest } from '../rpc/request.ts';
import type { LedgerCall } from '../write/calls.ts';
import { refusalOf } from '../write/refusals.ts';
import { type Entry, readEntries, removeEntry, writeEntry } from './entry-files.ts';
import { withLock } from './lock.ts';
import { nextNonce, receiptOf, receiptOrSend, reconcile } from './reconcile.ts';
import type { Sender } from './sender.ts';

const LOCK_TIMEOUT_MS = 60_000;

const folderOf = ({ home, chainId, account }: Sender): string =>
  join(home, 'outbox', String(chainId), account.address.toLowerCase());

const operationOf = ({ to, data }: LedgerCall): `0x${string}` => keccak256(concat([to ?? '0x', data]));

/** Waits for a transaction to be mined; what was sent stays in the outbox when that takes too long. */
const waitForReceipt = async (
  sender: Sender,
  client: PublicClient,
  folder: string,
  entry: Entry,
): Promise<TransactionReceipt> => {
  const timeout = sender.receiptTimeoutMs ?? 60_000;
  const deadline = performance.now() + timeout;
  for (;;) {
    const receipt = await receiptOf(client, entry.hash);
    if (receipt !== null) {
      await writeEntry(folder, { ...entry, minedIn: Number(receipt.blockNumber) });
      if (receipt.status === 'success') return receipt;
      throw new LedgerError(
        'ledger.transaction-failed',
        `the transaction ${entry.hash} was mined and failed`,
        {
          hint: 'the ledger changed between simulation and mining; run the command again to see why',
        },
      );
    }
    if (performance.now() > deadline) {
      throw new LedgerError(
        'ledger.transaction-pending',
        `the transaction ${entry.hash} is sent, but no block has it after ${timeout / 1000} s`,
        { hint: 'run the same command again: it goes on waiting and sends nothing twice' },
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** What a call would do, without doing it. */
export type Simulation = { readonly effect: string; readonly from: `0x${string}`; readonly gas: bigint };

/**
 * Runs a call on the node's newest state.
 *
 * @throws LedgerError `ledger.refused` with the contract's own error.
 */
export const simulateCall = async (
  { request, from }: { request: RpcRequest; from: Address },
  { to, data, effect }: LedgerCall,
): Promise<Simulation> => {
  try {
    const gas = await createClient(request).estimateGas({ account: from, to, data });
    return { effect, from, gas };
  } catch (error) {
    throw refusalOf(error) ?? unwrap(error);
  }
};

/** Fees that also suit a chain without any: nothing is offered where nothing is asked. */
const feesOf = async (client: PublicClient) => {
  const { baseFeePerGas } = await client.getBlock({ blockTag: 'latest' });
  if (baseFeePerGas === null || baseFeePerGas === 0n) return { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n };
  const { maxFeePerGas, maxPriorityFeePerGas } = await client.estimateFeesPerGas();
  return { maxFeePerGas, maxPriorityFeePerGas };
};

const sign = async (
  sender: Sender,
  client: PublicClient,
  call: LedgerCall,
  nonce: number,
): Promise<Entry> => {
  const { gas } = await simulateCall({ request: sender.request, from: sender.account.address }, call);
  const raw = await sender.account.signTransaction({
    type: 'eip1559',
    chainId: sender.chainId,
    nonce,
    ...(call.to === null ? {} : { to: call.to }),
    data: call.data,
    // A tenth more: storage that another transaction touches first can change what this one costs.
    gas: (gas * 11n) / 10n,
    ...(await feesOf(client)),
  });
  return {
    nonce,
    raw,
    hash: keccak256(raw),
    operation: operationOf(call),
    effect: call.effect,
    minedIn: null,
  };
};

/**
 * Makes a transaction that is safe to kill at any line: it is signed, written to the outbox, and only then sent; a second
 * run of the same command finds it there, and waits for it instead of making another one.
 *
 * @throws LedgerError `ledger.refused` when the contract would refuse, before anything is signed.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { privateKeyToAccount } from 'viem/accounts';
 * import { createRpcRequest, expectedOf, issuerIdOf, ledgerCalls, parseDeployment, submitCall } from '@kiseki/sdk';
 *
 * const ledger = expectedOf(parseDeployment(readFileSync('deployments.json', 'utf8')));
 * const account = privateKeyToAccount(`0x${'11'.repeat(32)}`);
 * const sender = {
 *   request: createRpcRequest('http://127.0.0.1:8545'),
 *   chainId: ledger.chainId,
 *   account,
 *   home: '.kiseki',
 * };
 * const issuerId = issuerIdOf('did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK');
 * const call = ledgerCalls(ledger).anchor(issuerId, `0x${'22'.repeat(32)}`, 17_000_000_000n);
 * const { blockNumber } = await submitCall(sender, call);
 * console.log(`${call.effect} in block ${blockNumber}`);
 * ```
 */
export const submitCall = async (sender: Sender, call: LedgerCall): Promise<TransactionReceipt> => {
  const folder = folderOf(sender);
  const client = createClient(sender.request);
  return withLock(folder, LOCK_TIMEOUT_MS, async () => {
    try {
      const operation = operationOf(call);
      const before = await readEntries(folder);
      const isUnfinished = (entry: Entry) => entry.minedIn === null && entry.operation === operation;
      const interrupted = before.find(isUnfinished);
      const entries = await reconcile(sender, client, folder);
      // Sent by a run that was interrupted, or sent again just now because the chain lost its block.
      const resumed = entries.find((entry) => entry.hash === interrupted?.hash || isUnfinished(entry));
      const nonce = await nextNonce(sender, client, folder, entries);
      if (resumed !== undefined) return await waitForReceipt(sender, client, folder, resumed);
      const entry = await sign(sender, client, call, nonce);
      await writeEntry(folder, entry);
      if ((await receiptOrSend(sender, client, entry)) === 'replaced') {
        await removeEntry(folder, entry);
        throw new LedgerError('ledger.transaction-failed', `another transaction took the nonce ${nonce}`, {
          hint: 'does the account send from another machine too? Run the command again',
        });
      }
      return await waitForReceipt(sender, client, folder, entry);
    } catch (error) {
      throw unwrap(error);
    }
  });
};

/** Sends again what an earlier run left unfinished. @returns what is still in the outbox. */
export const flushOutbox = async (sender: Sender): Promise<readonly Entry[]> => {
  const folder = folderOf(sender);
  return withLock(folder, LOCK_TIMEOUT_MS, async () => {
    try {
      return await reconcile(sender, createClient(sender.request), folder);
    } catch (error) {
      throw unwrap(error);
    }
  });
};
