/** What reads a ledger, and nothing that signs or sends: the entry point `@kiseki/sdk/read`, which runs in a browser. */
export { createDidResolver } from '../../identity/resolve-did.ts';
export type { EthrSource } from '../../identity/resolve-ethr.ts';
export type { DidResolver, VerificationKey } from '../../identity/types.ts';
export { type Deployment, parseDeployment } from '../deployment.ts';
export { LedgerError, type LedgerErrorCode } from '../errors.ts';
export {
  type AnchorFact,
  type AttestationFact,
  type AttestationSubject,
  type BatchFact,
  type CheckpointFact,
  type EndingFact,
  type Head,
  type IssuerFact,
  type LedgerIdentity,
  type LedgerReader,
  OUTCOMES,
  type Outcome,
  ROLES,
  type Role,
  type Standing,
  type StandingFact,
  type StatusFact,
} from '../facts.ts';
export { issuerIdOf } from '../issuer-id.ts';
export { createRpcRequest, RpcAnswerError, type RpcRequest } from '../rpc/request.ts';
export { createLedgerDidResolver } from './did-resolver.ts';
export { attestationsOf, listIssuers } from './events.ts';
export { expectedOf } from './expected.ts';
export { createRpcReader, type ExpectedLedger } from './reader.ts';
