import { accessManagerAbi } from './access-manager.generated.ts';
import { declarationRegistryAbi } from './declaration-registry.generated.ts';
import { ethereumDidRegistryAbi } from './ethereum-did-registry.generated.ts';
import { issuerRegistryAbi } from './issuer-registry.generated.ts';

/** ABIs of the contracts of a deployment, by their names in the deployments file. */
export const ABIS = {
  AccessManager: accessManagerAbi,
  EthereumDIDRegistry: ethereumDidRegistryAbi,
  IssuerRegistry: issuerRegistryAbi,
  DeclarationRegistry: declarationRegistryAbi,
} as const;
