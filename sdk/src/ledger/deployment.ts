import { z } from 'zod';
import type { Problem } from '../core/errors.ts';
import { parseJson } from '../core/parse-json.ts';
import { LedgerError } from './errors.ts';

const hex = (bytes: number) =>
  z.templateLiteral(['0x', z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))]);

const Contract = z.strictObject({
  address: hex(20),
  /** keccak256 of the JSON of the ABI that this SDK was built with. */
  abiDigest: hex(32),
  /** keccak256 of the code at the address, immutables included. */
  codeHash: hex(32),
});

/** Where the contracts of one ledger are, and how to know them again. */
export const Deployment = z.strictObject({
  chainId: z
    .int()
    .min(1)
    .max(2 ** 53 - 1),
  deploymentBlock: z.int().min(0),
  contracts: z.strictObject({
    AccessManager: Contract,
    EthereumDIDRegistry: Contract,
    IssuerRegistry: Contract,
    DeclarationRegistry: Contract,
  }),
});
export type Deployment = z.infer<typeof Deployment>;

/**
 * Parses a deployments file.
 *
 * @throws JsonError; LedgerError `ledger.deployments-invalid`.
 */
export const parseDeployment = (text: string): Deployment => {
  const result = Deployment.safeParse(parseJson(text, { maxBytes: 65_536, maxDepth: 8 }));
  if (result.success) return result.data;
  const problems: Problem[] = result.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
  throw new LedgerError(
    'ledger.deployments-invalid',
    `not a deployments file: ${problems.map(({ path, message }) => `${path} ${message}`).join('; ')}`,
    { hint: 'take the file that `kiseki deploy` wrote, or ask the consortium for it' },
  );
};
