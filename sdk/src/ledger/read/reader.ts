import { keccak256, type PublicClient } from 'viem';
import { declarationRegistryAbi } from '../abi/declaration-registry.generated.ts';
import { issuerRegistryAbi } from '../abi/issuer-registry.generated.ts';
import { LedgerError } from '../errors.ts';
import { type Head, type LedgerIdentity, type LedgerReader, ROLES } from '../facts.ts';
import { createClient, unwrapRead } from '../rpc/client.ts';
import type { RpcRequest } from '../rpc/request.ts';
import { attestationOf, checkpointOf, endingOf, jurisdictionText, standingOf } from './decode.ts';

/** What the reader looks at before it believes that a node serves this ledger. */
export type ExpectedLedger = LedgerIdentity & {
  /** keccak256 of the code of the two registries; without them only that there is code is looked at. */
  readonly codeHashes?: { readonly issuerRegistry: string; readonly declarationRegistry: string };
};

const requireCode = async (
  client: PublicClient,
  blockNumber: bigint,
  name: string,
  address: `0x${string}`,
  expected: string | undefined,
): Promise<void> => {
  const code = await client.getCode({ address, blockNumber });
  if (code === undefined || (expected !== undefined && keccak256(code) !== expected)) {
    throw new LedgerError(
      'ledger.not-deployed',
      `at ${address} there is ${code === undefined ? 'no' : 'another'} ${name}`,
      {
        hint: 'does the node serve the chain of the deployments file or policy? Was the chain reset?',
      },
    );
  }
};

/** The end of the year 9999, seconds UTC: no block of an honest chain is later. */
const LAST_TIME = 253_402_300_799n;

/** Number and time of a block, from a node that may say anything. */
const headOf = ({ number, timestamp }: { number: bigint | null; timestamp: bigint }): Head => {
  if (number === null || number > Number.MAX_SAFE_INTEGER || timestamp > LAST_TIME) {
    throw new LedgerError('ledger.nonsense', `the node names a newest block ${number} of time ${timestamp}`, {
      hint: 'does the node serve a standard Ethereum JSON-RPC?',
    });
  }
  return { blockNumber: Number(number), timestamp: Number(timestamp) };
};

/** The newest block, once the node has shown that it serves this chain and these contracts. */
const pin = async (client: PublicClient, expected: ExpectedLedger): Promise<Head> => {
  const chainId = await client.getChainId();
  if (chainId !== expected.chainId) {
    throw new LedgerError('ledger.wrong-chain', `the node serves chain ${chainId}, not ${expected.chainId}`, {
      hint: 'name a node of the right chain with --rpc',
    });
  }
  const head = headOf(await client.getBlock({ blockTag: 'latest' }));
  const blockNumber = BigInt(head.blockNumber);
  const { codeHashes } = expected;
  await requireCode(
    client,
    blockNumber,
    'IssuerRegistry',
    expected.issuerRegistry,
    codeHashes?.issuerRegistry,
  );
  await requireCode(
    client,
    blockNumber,
    'DeclarationRegistry',
    expected.declarationRegistry,
    codeHashes?.declarationRegistry,
  );
  return head;
};

/**
 * Reads the facts of one ledger over RPC, all from the block that was newest at the first question, so that the answers
 * belong together.
 *
 * @throws LedgerError from every method when the node cannot tell: unreachable, throttled, nonsense, wrong chain.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { createRpcReader, createRpcRequest, expectedOf, issuerIdOf, parseDeployment } from '@kiseki/sdk';
 *
 * const ledger = expectedOf(parseDeployment(readFileSync('deployments.json', 'utf8')));
 * const reader = createRpcReader(createRpcRequest('http://127.0.0.1:8545'), ledger);
 * const issuer = await reader.issuer(issuerIdOf('did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'));
 * console.log(issuer?.jurisdiction ?? 'nobody was accredited under this DID');
 * ```
 */
export const createRpcReader = (request: RpcRequest, expected: ExpectedLedger): LedgerReader => {
  const client = createClient(request);
  let pinned: Promise<Head> | undefined;

  const answer = async <Result>(
    ask: (blockNumber: bigint, head: Head) => Promise<Result>,
  ): Promise<Result> => {
    try {
      pinned ??= pin(client, expected);
      const head = await pinned;
      return await ask(BigInt(head.blockNumber), head);
    } catch (error) {
      throw unwrapRead(error);
    }
  };
  const issuers = { address: expected.issuerRegistry, abi: issuerRegistryAbi } as const;
  const declarations = { address: expected.declarationRegistry, abi: declarationRegistryAbi } as const;

  return {
    identity: () => answer(async () => expected),
    head: () => answer(async (_, head) => head),
    issuer: (issuerId) =>
      answer(async (blockNumber) => {
        const controller = await client.readContract({
          ...issuers,
          functionName: 'controllerOf',
          args: [issuerId],
          blockNumber,
        });
        if (/^0x0{40}$/.test(controller)) return null;
        const [did, , jurisdiction, raw] = await client.readContract({
          ...issuers,
          functionName: 'issuer',
          args: [issuerId],
          blockNumber,
        });
        const latest = checkpointOf(raw);
        return latest === null
          ? null
          : { issuerId, did, controller, jurisdiction: jurisdictionText(jurisdiction), latest };
      }),
    standing: ({ issuerId, role, at }) =>
      answer(async (blockNumber) => {
        const [standing, decisive] = await client.readContract({
          ...issuers,
          functionName: 'standingAt',
          args: [issuerId, 1 << ROLES.indexOf(role), at],
          blockNumber,
        });
        return standingOf(standing, decisive);
      }),
    anchor: ({ issuerId, declarationId }) =>
      answer(async (blockNumber) => {
        const fact = await client.readContract({
          ...declarations,
          functionName: 'anchorOf',
          args: [issuerId, declarationId],
          blockNumber,
        });
        return fact.anchoredAt === 0 ? null : fact;
      }),
    batch: ({ issuerId, root }) =>
      answer(async (blockNumber) => {
        const { count, ...fact } = await client.readContract({
          ...declarations,
          functionName: 'batchOf',
          args: [issuerId, root],
          blockNumber,
        });
        return fact.anchoredAt === 0 ? null : { ...fact, count: Number(count) };
      }),
    status: ({ issuerId, declarationId }) =>
      answer(async (blockNumber) => {
        const [revocation, supersession, successor] = await client.readContract({
          ...declarations,
          functionName: 'endingsOf',
          args: [issuerId, declarationId],
          blockNumber,
        });
        const superseded = endingOf(supersession);
        return {
          revocation: endingOf(revocation),
          supersession: superseded === null ? null : { ...superseded, successor },
        };
      }),
    attestation: ({ declarationId, ...subject }) =>
      answer(async (blockNumber) => {
        const [attestation, voiding] = await client.readContract({
          ...declarations,
          functionName: 'attestationOf',
          args: [{ ...subject, id: declarationId }],
          blockNumber,
        });
        return attestationOf(attestation, voiding);
      }),
  };
};
