// Run as a process of its own by the outbox tests, so that it can be killed: anchors one id through the given node.
import { privateKeyToAccount } from 'viem/accounts';
import { createRpcRequest, ledgerCalls, submitCall } from '../../../sdk/src/ledger/index.ts';

const { url, home, chainId, secret, ledger, issuerId, declarationId } = JSON.parse(process.argv[2] ?? '{}');
const account = privateKeyToAccount(secret);
const receipt = await submitCall(
  { request: createRpcRequest(url), chainId, account, home },
  ledgerCalls(ledger).anchor(issuerId, declarationId, 1n),
);
console.log(receipt.transactionHash);
