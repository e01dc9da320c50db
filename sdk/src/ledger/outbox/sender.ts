import type { LocalAccount } from 'viem';
import type { RpcRequest } from '../rpc/request.ts';

/** One account's way to one chain. */
export type Sender = {
  readonly request: RpcRequest;
  readonly chainId: number;
  readonly account: LocalAccount;
  /** Home folder; the outbox is below it. */
  readonly home: string;
  /** How long to wait for a receipt. */
  readonly receiptTimeoutMs?: number;
};
