export {
  LOCAL_CHAIN_ID,
  localChain,
  type RunningChain,
  startLocalChain,
  stopLocalChain,
} from './chain/local-chain.ts';
export { type Deployment, parseDeployment } from './deployment.ts';
export { LedgerError, type LedgerErrorCode } from './errors.ts';
export type {
  AnchorFact,
  AttestationFact,
  AttestationSubject,
  BatchFact,
  CheckpointFact,
  EndingFact,
  Head,
  IssuerFact,
  LedgerIdentity,
  LedgerReader,
  Outcome,
  Role,
  Standing,
  StandingFact,
  StatusFact,
} from './facts.ts';
export { OUTCOMES, ROLES } from './facts.ts';
export { issuerIdOf } from './issuer-id.ts';
export type { Sender } from './outbox/sender.ts';
export { flushOutbox, type Simulation, simulateCall, submitCall } from './outbox/submit.ts';
export { roleBitmap, rolesOf } from './read/decode.ts';
export { createLedgerDidResolver } from './read/did-resolver.ts';
export { attestationsOf, listIssuers } from './read/events.ts';
export { expectedOf } from './read/expected.ts';
export { createRpcReader, type ExpectedLedger } from './read/reader.ts';
export { createRpcRequest, RpcAnswerError, type RpcRequest } from './rpc/request.ts';
export { authorizeAnchor, signConsent, signControllerConsent } from './write/authorize.ts';
export {
  type AccreditationTerms,
  ALONE,
  type Authorization,
  type Inclusion,
  type LedgerCall,
  ledgerCalls,
} from './write/calls.ts';
export { deployLedger, simulateDeployment } from './write/deploy.ts';
