import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from './generated-file.ts';

type Artifact = { readonly contractName: string; readonly abi: unknown; readonly bytecode: string };

const artifacts = {
  'access-manager': 'artifacts/@openzeppelin/contracts/access/manager/AccessManager.sol/AccessManager.json',
  'chain-bound-did-registry':
    'artifacts/contracts/identity/ChainBoundDidRegistry.sol/ChainBoundDidRegistry.json',
  'issuer-registry': 'artifacts/contracts/identity/IssuerRegistry.sol/IssuerRegistry.json',
  'declaration-registry': 'artifacts/contracts/ledger/DeclarationRegistry.sol/DeclarationRegistry.json',
  // Published by its authors as an artifact only; used unchanged.
  'ethereum-did-registry':
    'node_modules/ethr-did-registry/artifacts/contracts/EthereumDIDRegistry.sol/EthereumDIDRegistry.json',
} as const;

const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** For each contract its ABI, and apart from it the creation code, so that what only reads need not load it. */
export const contractFiles = (root: string): GeneratedFile[] =>
  Object.entries(artifacts).flatMap(([name, path]) => {
    const { contractName, abi, bytecode }: Artifact = JSON.parse(readFileSync(join(root, path), 'utf8'));
    const head = `// Generated from the compiled ${contractName} by \`npm run build:contracts\`; do not edit.\n`;
    return [
      {
        path: `sdk/src/ledger/abi/${name}.generated.ts`,
        text: `${head}export const ${camelCase(name)}Abi = ${JSON.stringify(abi, null, 2)} as const;\n`,
      },
      {
        path: `sdk/src/ledger/bytecode/${name}.generated.ts`,
        text: `${head}export const ${camelCase(name)}Bytecode =\n  '${bytecode}' as const;\n`,
      },
    ];
  });
