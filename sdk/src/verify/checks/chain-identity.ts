import type { Check } from '../context.ts';
import { fail, pass, skipped } from '../outcome.ts';

const text = (ledger: {
  chainId: number;
  issuerRegistry: string;
  declarationRegistry: string;
  deploymentBlock: number;
}): string =>
  `chain ${ledger.chainId}, IssuerRegistry ${ledger.issuerRegistry}, DeclarationRegistry ${ledger.declarationRegistry}, deployed in block ${ledger.deploymentBlock}`;

/** The anchor lies on a ledger that the policy trusts, and the ledger that is asked is that one. */
export const checkChainIdentity: Check = async ({ bundle, policy, ledger }) => {
  const { anchor } = bundle;
  const trusted = policy.ledgers.find((candidate) => text(candidate) === text(anchor));
  if (trusted === undefined) {
    return fail(
      'chain-identity.untrusted',
      'the bundle is anchored on a ledger that the policy does not trust',
      {
        expected: policy.ledgers.map(text).join(' or '),
        actual: text(anchor),
        next: 'if you trust that ledger, add it to the policy; otherwise ask for a bundle anchored on yours',
      },
    );
  }
  if (ledger === null)
    return skipped('chain-identity.offline', 'the policy trusts the ledger, which is not asked offline', {
      next: 'verify again with a connection to the ledger',
    });
  const asked = await ledger.identity();
  // Answers to questions about one ledger never count for another; the registry of DIDs says whose a signature is.
  if (text(asked) !== text(anchor) || asked.didRegistry !== trusted.didRegistry) {
    return fail(
      'chain-identity.other-ledger',
      'the connected ledger is another one than that of the anchor',
      {
        expected: `${text(anchor)}, EthereumDIDRegistry ${trusted.didRegistry}`,
        actual: `${text(asked)}, EthereumDIDRegistry ${asked.didRegistry}`,
        next: 'connect to a node of the ledger that the bundle names',
      },
    );
  }
  return pass('chain-identity.ok', `a trusted ledger: ${text(anchor)}`);
};
