import type { Deployment } from '../deployment.ts';
import type { ExpectedLedger } from './reader.ts';

/** The ledger that a deployments file describes. */
export const expectedOf = ({ chainId, deploymentBlock, contracts }: Deployment): ExpectedLedger => ({
  chainId,
  deploymentBlock,
  didRegistry: contracts.EthereumDIDRegistry.address,
  issuerRegistry: contracts.IssuerRegistry.address,
  declarationRegistry: contracts.DeclarationRegistry.address,
  codeHashes: {
    issuerRegistry: contracts.IssuerRegistry.codeHash,
    declarationRegistry: contracts.DeclarationRegistry.codeHash,
  },
});
