import type { Bundle } from '../../bundle/bundle.ts';
import { parseCredential } from '../../credential/parse-credential.ts';
import type { CheckOutcome, Result, VerificationReport } from '../../verify/report.ts';
import type { Style } from '../io/style.ts';
import { table } from './table.ts';

const outcomes: Readonly<Record<CheckOutcome, keyof Style>> = {
  pass: 'good',
  fail: 'bad',
  warn: 'doubtful',
  skipped: 'doubtful',
  unknown: 'doubtful',
};
const results: Readonly<Record<Result, keyof Style>> = {
  valid: 'good',
  invalid: 'bad',
  incomplete: 'doubtful',
};

/** What a presentation discloses of its product; a hostile one cannot be read at all, and the report says why. */
const productOf = ({ presentation }: Bundle): string => {
  try {
    const { product, quantity } = parseCredential(presentation).declaration;
    const parts = [
      product?.name,
      product?.cnCode && `CN ${product.cnCode}`,
      quantity && `${quantity.value} ${quantity.unit}`,
    ];
    return parts.filter((part) => part !== undefined).join(', ') || 'nothing about the product is disclosed';
  } catch {
    return 'a presentation that cannot be read';
  }
};

const section = (bundle: Bundle, report: VerificationReport, style: Style, title: string): string[] => {
  const rows = report.checks.map(({ name, outcome, reason }) => [
    style[outcomes[outcome]](outcome),
    name,
    reason,
  ]);
  const details = report.checks
    .filter(({ outcome, expected }) => outcome === 'fail' && expected !== undefined)
    .flatMap(({ name, expected, actual }) => [
      `  ${name} expected  ${expected ?? ''}`,
      `  ${name} actual    ${actual ?? ''}`,
    ]);
  return [
    '',
    `${title}${style.strong(productOf(bundle))}`,
    `  ${report.issuer ?? 'issuer not readable'}  ${report.declarationId ?? ''}`,
    ...table(rows)
      .split('\n')
      .map((line) => `  ${line}`),
    ...details,
    ...report.inputs.flatMap((input, index) => {
      const inputBundle = bundle.inputs[index];
      return inputBundle === undefined
        ? []
        : section(inputBundle, input, style, `${title === '' ? '' : title.trimEnd()}input ${index + 1}: `);
    }),
  ];
};

/** A verification report for a person: the headline first, then every check of every bundle. */
export const reportText = (bundle: Bundle, report: VerificationReport, style: Style): string => {
  const { result, headline, block } = report;
  const facts = [
    ['cause', headline.code],
    ['who', headline.who],
    ['when', headline.when],
    ['successor', headline.successor],
    ['next', headline.next],
    ['ledger', block === null ? null : `as of block ${block.number}, ${block.timestamp}`],
  ].flatMap(([name, value]) => (name && value ? [[`  ${name}`, value]] : []));
  return [
    `${style[results[result]](result.toUpperCase())}  ${headline.why}`,
    table(facts),
    ...section(bundle, report, style, ''),
  ].join('\n');
};
