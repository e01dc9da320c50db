import { addUp } from '../../declaration/add-up.ts';
import type { Check } from '../context.ts';
import { fail, pass, skipped } from '../outcome.ts';

/**
 * The total and every total below it equal their parts, down to the emissions of each gas, each electricity and each input;
 * a total without its parts is not known to be one. Exact: nothing is rounded.
 */
export const checkTotals: Check = ({ credential }) => {
  if (credential === null) return skipped('totals.unread', 'the declaration is not readable');
  const sums = addUp(credential.declaration);
  const wrong = sums.filter(({ outcome }) => outcome === 'contradiction');
  if (wrong.length > 0) {
    return fail(
      'totals.contradiction',
      `${wrong.map(({ path }) => path).join(', ')} is not what its parts give`,
      {
        expected: wrong.map(({ path, computed }) => `${path} ${computed}`).join('; '),
        actual: wrong.map(({ path, stated }) => `${path} ${stated}`).join('; '),
        who: credential.issuer,
        next: 'ask the issuer for a corrected declaration',
      },
    );
  }
  const short = sums.filter(({ outcome }) => outcome === 'short');
  if (short.length > 0) {
    return skipped(
      'totals.hidden',
      `parts of ${short.map(({ path }) => path).join(', ')} are not disclosed`,
      {
        expected: short.map(({ path, stated }) => `${path} ${stated}`).join('; '),
        actual: short.map(({ path, computed }) => `${path} ${computed}`).join('; '),
        next: 'ask the holder to disclose the parts, or leave `totals` out of the required checks',
      },
    );
  }
  const { total } = credential.declaration.emissions ?? {};
  if (total?.all === undefined)
    return skipped('totals.hidden', 'the total is not disclosed', {
      next: 'ask the holder to disclose `emissions`',
    });
  return pass('totals.ok', `${sums.length} sums add up to ${total.all} tCO2e`);
};
