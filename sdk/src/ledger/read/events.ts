import type { Bytes32 } from '../../core/hex.ts';
import { declarationRegistryAbi } from '../abi/declaration-registry.generated.ts';
import { issuerRegistryAbi } from '../abi/issuer-registry.generated.ts';
import type { AttestationSubject, LedgerIdentity } from '../facts.ts';
import { createClient, unwrapRead } from '../rpc/client.ts';
import type { RpcRequest } from '../rpc/request.ts';

/** Every attestation that was ever made about a declaration, oldest first; withdrawn ones too. */
export const attestationsOf = async (
  request: RpcRequest,
  { declarationRegistry, deploymentBlock }: LedgerIdentity,
  { issuerId, declarationId }: { issuerId: Bytes32; declarationId: Bytes32 },
): Promise<AttestationSubject[]> => {
  try {
    const events = await createClient(request).getContractEvents({
      address: declarationRegistry,
      abi: declarationRegistryAbi,
      eventName: 'Attested',
      args: { issuerId, id: declarationId },
      fromBlock: BigInt(deploymentBlock),
      strict: true,
    });
    return events.map(({ args: { verifierId, reportHash, contentHash } }) => ({
      verifierId,
      issuerId,
      declarationId,
      reportHash,
      contentHash,
    }));
  } catch (error) {
    throw unwrapRead(error);
  }
};

/** DIDs and ids of all issuers that were ever accredited, in the order of their first accreditation. */
export const listIssuers = async (
  request: RpcRequest,
  { issuerRegistry, deploymentBlock }: LedgerIdentity,
): Promise<{ issuerId: Bytes32; did: string }[]> => {
  try {
    const events = await createClient(request).getContractEvents({
      address: issuerRegistry,
      abi: issuerRegistryAbi,
      eventName: 'IssuerAccredited',
      fromBlock: BigInt(deploymentBlock),
      strict: true,
    });
    const issuers = new Map(events.map(({ args }) => [args.issuerId, args.accreditation.did]));
    return [...issuers].map(([issuerId, did]) => ({ issuerId, did }));
  } catch (error) {
    throw unwrapRead(error);
  }
};
