import * as z from 'zod';
import { parseJson } from '../core/parse-json.ts';
import { problemsOf } from '../core/problems.ts';
import { LedgerError } from './errors.ts';

const hex = (bytes: number) =>
  z.templateLiteral(['0x', z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))], {
    error: `not ${bytes} bytes in lower-case hexadecimal`,
  });

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
  const problems = problemsOf(result.error);
  throw new LedgerError(
    'ledger.deployments-invalid',
    `not a deployments file: it has ${problems.length} problem(s)`,
    { hint: 'take the file that `kiseki deploy` wrote, or ask the consortium for it', problems },
  );
};
