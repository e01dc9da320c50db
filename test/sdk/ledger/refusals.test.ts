import { expect } from 'chai';
import { declarationRegistryAbi } from '../../../sdk/src/ledger/abi/declaration-registry.generated.ts';
import { issuerRegistryAbi } from '../../../sdk/src/ledger/abi/issuer-registry.generated.ts';
import { REFUSALS } from '../../../sdk/src/ledger/write/refusals.ts';

/** Errors that OpenZeppelin declares and no call of a user can meet: the manager alone moves itself, and texts are ours. */
const UNREACHED = new Set([
  'AccessManagedInvalidAuthority',
  'AccessManagedRequiredDelay',
  'AddressEmptyCode',
  'FailedCall',
  'InvalidShortString',
  'StringTooLong',
  'StringsInsufficientHexLength',
]);

describe('the refusals of the contracts', () => {
  it('each have a sentence and a hint for the user', () => {
    const declared = [...issuerRegistryAbi, ...declarationRegistryAbi].flatMap((entry) =>
      entry.type === 'error' && !UNREACHED.has(entry.name) ? [entry.name] : [],
    );
    const unexplained = [...new Set(declared)].filter((name) => REFUSALS[name] === undefined);
    expect(unexplained).to.deep.equal([]);
    expect(declared.length).to.be.above(30);
  });
});
