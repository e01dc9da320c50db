import type { CheckName } from './check-names.ts';
import { isoTime } from './outcome.ts';
import type { Headline, NamedCheckResult, Result, VerificationReport } from './report.ts';

/**
 * Which cause is decisive when several checks fail: what makes all others meaningless comes first, then who may not speak,
 * then what no longer holds, then what is wrong in it.
 */
const ORDER: readonly CheckName[] = [
  'chain-identity',
  'credential',
  'schema',
  'issuer-key',
  'anchored',
  'accredited',
  'status',
  'scope',
  'totals',
  'inputs',
  'quantity',
  'attested',
  'report',
];

const byWeight = (a: NamedCheckResult, b: NamedCheckResult): number =>
  ORDER.indexOf(a.name) - ORDER.indexOf(b.name);

const headlineOf = ({ code, who, at, reason, successor, next }: NamedCheckResult): Headline => ({
  code,
  who: who ?? null,
  when: at === undefined ? null : isoTime(at),
  why: reason,
  successor: successor ?? null,
  next: next ?? 'read the checks below',
});

/**
 * What keeps a bundle without failure from being valid: a required check that was skipped, and any that the ledger left
 * open. It may have failed, and who can silence a node must not be able to hide that.
 */
const isOpen = ({ name, outcome }: NamedCheckResult, required: readonly CheckName[]): boolean =>
  outcome === 'unknown' || (outcome === 'skipped' && required.includes(name));

/** Whether the bundle is valid under the required checks: a failure anywhere decides, then anything that is not known. */
export const resultOf = (checks: readonly NamedCheckResult[], required: readonly CheckName[]): Result => {
  if (checks.some(({ outcome }) => outcome === 'fail')) return 'invalid';
  return checks.some((check) => isOpen(check, required)) ? 'incomplete' : 'valid';
};

/** The one decisive cause. A failure of an input is told in the input's own words: who, when and why are there. */
export const decide = (
  result: Result,
  checks: readonly NamedCheckResult[],
  required: readonly CheckName[],
  inputs: readonly VerificationReport[],
): Headline => {
  if (result === 'valid') {
    const warnings = checks.filter(({ outcome }) => outcome === 'warn').map(({ reason }) => reason);
    return {
      code: 'valid',
      who: null,
      when: null,
      why: warnings.length === 0 ? 'every required check passes' : `valid, but note: ${warnings.join('; ')}`,
      successor: null,
      next: 'trace it: `kiseki trace`',
    };
  }
  const decisive = checks
    .filter((check) => (result === 'invalid' ? check.outcome === 'fail' : isOpen(check, required)))
    .sort(byWeight)
    // What the ledger did not say comes before what nobody asked it.
    .sort((a, b) => Number(b.outcome === 'unknown') - Number(a.outcome === 'unknown'))[0];
  if (decisive === undefined) throw new Error('unreachable: a result that is not valid has a cause');
  const input = inputs.find(
    ({ result: theirs, declarationId }) =>
      theirs === result && declarationId === decisive.evidence?.declarationId,
  );
  if (decisive.name === 'inputs' && decisive.code === `inputs.${result}` && input !== undefined)
    return input.headline;
  return headlineOf(decisive);
};
