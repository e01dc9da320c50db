import { verifyProof } from '../../merkle/verify-proof.ts';
import type { Check } from '../context.ts';
import { fail, isoTime, pass, skipped } from '../outcome.ts';

/** The declaration id is on the ledger under its issuer, alone or as a leaf of a batch. */
export const checkAnchored: Check = async ({ bundle, credential, ledger, anchored }) => {
  if (credential === null) return skipped('anchored.unread', 'the declaration id is not known');
  const { anchor } = bundle;
  const { declarationId, issuer } = credential;
  if (anchor.kind === 'batch') {
    const leaf = { declarationId, quantity: BigInt(anchor.quantity) };
    if (
      BigInt(anchor.quantity) >= 2n ** 128n ||
      !verifyProof({ ...leaf, root: anchor.root, proof: anchor.proof })
    ) {
      return fail(
        'anchored.proof-invalid',
        'the proof does not lead from the declaration to the root of the batch',
        {
          expected: anchor.root,
          actual: `${declarationId} with ${anchor.quantity} under a proof of ${anchor.proof.length} steps`,
          who: issuer,
          next: 'ask the issuer for the bundle that belongs to this declaration',
        },
      );
    }
  }
  if (ledger === null) return skipped('anchored.offline', 'the ledger is not asked offline');
  const fact = await anchored();
  if (fact === null) {
    return fail('anchored.missing', 'the issuer did not anchor this on the ledger', {
      expected: anchor.kind === 'batch' ? `the root ${anchor.root}` : `the id ${declarationId}`,
      actual: 'nothing',
      who: issuer,
      next: 'ask the issuer to anchor it: `kiseki anchor`',
    });
  }
  if (anchor.kind === 'single' && fact.quantity.toString() !== anchor.quantity) {
    return fail('anchored.quantity-differs', 'the bundle names another quantity than the ledger', {
      expected: fact.quantity.toString(),
      actual: anchor.quantity,
      who: issuer,
      next: 'ask the issuer for the bundle as it was made',
    });
  }
  return pass('anchored.ok', `anchored ${isoTime(fact.anchoredAt)} in block ${fact.blockNumber}`, {
    who: issuer,
    at: fact.anchoredAt,
    evidence: { block: fact.blockNumber },
  });
};
