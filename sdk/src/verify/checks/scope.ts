import { cnGroupBitmap, cnGroupsOf } from '../../declaration/cn-groups.ts';
import type { Check } from '../context.ts';
import { fail, pass, skipped, warn } from '../outcome.ts';

/** The accreditation covers the CN code of the product. Judged when it was anchored. */
export const checkScope: Check = async ({ credential, issuerId, ledger, anchored }) => {
  const cnCode = credential?.declaration.product?.cnCode;
  if (credential === null || issuerId === null || cnCode === undefined)
    return skipped('scope.hidden', 'the CN code of the product is not disclosed');
  if (ledger === null) return skipped('scope.offline', 'the ledger is not asked offline');
  const groups = cnGroupsOf(cnCode);
  if (groups.length === 0)
    return warn(
      'scope.not-a-cbam-good',
      `CN ${cnCode} is in no goods category of CBAM, so no scope covers it`,
    );
  const fact = await anchored();
  if (fact === null)
    return skipped('scope.not-anchored', 'there is no moment to judge: it was never anchored');
  const { decisive } = await ledger.standing({ issuerId, role: 'operator', at: fact.anchoredAt });
  const covered = decisive?.cnGroups ?? 0;
  const names = groups.map(({ name }) => name).join(' or ');
  if ((covered & cnGroupBitmap(groups.map(({ bit }) => bit))) === 0) {
    return fail('scope.not-covered', `the accreditation does not cover ${names} (CN ${cnCode})`, {
      expected: names,
      actual: `bitmap ${covered}`,
      who: credential.issuer,
      at: fact.anchoredAt,
      next: 'ask the authority to extend the scope, and the issuer to anchor again',
    });
  }
  return pass('scope.ok', `the accreditation covers ${names} (CN ${cnCode})`, {
    who: credential.issuer,
    at: fact.anchoredAt,
  });
};
