import { type Exact, fromExactText, roundedText } from '../../core/exact.ts';
import type { Amount, Evidence, StageRow, TraceEdge, TraceGraph, TraceNode } from '../model.ts';

export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  attested: 'attested',
  verified: 'verified',
  default: 'default value',
  offLedger: 'off-ledger',
  unknown: 'unknown',
};

export const KIND_WORDS: Readonly<Record<TraceNode['kind'], string>> = {
  declaration: 'declaration',
  'default-value': 'default value',
  'off-ledger': 'evidence outside the ledger',
  'not-passed-on': 'its bundle was not passed on',
  undisclosed: 'not disclosed',
};

export const PART_WORDS: Readonly<Record<StageRow['part'], string>> = {
  own: 'own emissions',
  input: 'input',
  untraced: 'as used by its buyer',
  rounding: 'rounding',
  undisclosed: 'not disclosed',
};

export const UNTRACED_WORDS: Readonly<Record<NonNullable<TraceEdge['untraced']>, string>> = {
  'not-passed-on': 'its bundle was not passed on',
  'figures-hidden': 'its figures are hidden',
  'figures-differ': 'used with other figures than its supplier declared',
  'product-differs': 'used as another product than its supplier declared',
};

const SCOPE_WORDS: Readonly<Record<string, string>> = {
  'scope-1': 'scope 1, own direct',
  'scope-2': 'scope 2, own electricity',
  'scope-3-upstream': 'scope 3, inputs',
};

export const scopeWords = (key: string): string => SCOPE_WORDS[key] ?? key;

export const THRESHOLD_WORDS: Readonly<Record<TraceGraph['thresholds'][number]['name'], string>> = {
  attestedAtLeast: 'attested, at least',
  validAtLeast: 'attested or verified, at least',
  defaultAtMost: 'default values, at most',
  offLedgerAtMost: 'off-ledger, at most',
  unknownAtMost: 'unknown, at most',
};

/** What a node rests on: its own checks for a declaration, its kind for everything else. */
export const evidenceOfNode = ({ kind, verification }: TraceNode): Evidence => {
  if (verification !== null) return verification.evidence;
  if (kind === 'default-value') return 'default';
  return kind === 'off-ledger' ? 'offLedger' : 'unknown';
};

/**
 * The verdict on a node in words. What a declaration states of itself can be good although something is wrong or missing
 * further up: then both are said.
 */
export const verdictOf = ({ kind, verification }: TraceNode): string => {
  if (verification === null) return KIND_WORDS[kind];
  const { evidence, result, code } = verification;
  if (evidence !== 'unknown') {
    return result === 'valid' ? EVIDENCE_WORDS[evidence] : `${EVIDENCE_WORDS[evidence]}; inputs ${result}`;
  }
  return result === 'valid' ? 'unknown' : `${result}: ${code}`;
};

/** Name of the product or input; what is not disclosed is said not to be. */
export const nameOf = ({ name, kind }: TraceNode): string =>
  name ?? (kind === 'undisclosed' ? 'Not disclosed' : 'Name not disclosed');

/** A DID that fits a line: its method, and both ends of what follows. */
export const shortDid = (did: string): string => {
  const [, method = '', rest = ''] = /^(did:[a-z0-9]+:)(?:.*:)?(.*)$/.exec(did) ?? [];
  return rest.length <= 14 ? did : `${method}${rest.slice(0, 6)}…${rest.slice(-4)}`;
};

/** Kilograms of a lot of tonnes, grams of smaller ones. */
export const decimalsFor = ({ total }: TraceGraph): number => (fromExactText(total.all.exact).lt(1) ? 6 : 3);

/** Digits in threes, for reading. */
export const grouped = (decimalText: string, separator: string): string => {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(decimalText) ?? [];
  return `${sign}${whole.replaceAll(/\B(?=(\d{3})+$)/g, separator)}${rest}`;
};

/** Rounded once, from the exact figure. */
export const shown = ({ exact }: Amount, decimals: number, separator: string): string =>
  shownExact(fromExactText(exact), decimals, separator);

export const shownExact = (value: Exact, decimals: number, separator: string): string =>
  grouped(roundedText(value, decimals), separator);

/** A stated decimal to so many places; the dash stands for what is not disclosed. */
export const shownStated = (value: string | null, decimals: number, separator: string): string =>
  value === null ? '–' : shownExact(fromExactText(value), decimals, separator);

export const quantityText = (quantity: TraceNode['quantity'], separator: string): string =>
  quantity === null ? '–' : `${grouped(quantity.value, separator)} ${quantity.unit}`;

export const shortened = (text: string, length: number): string => {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
};
