import * as z from 'zod';

export const TRACE_SCHEMA = 'kiseki.trace/1';

/** Decimals of a rounded figure: grams of CO2e, millionths of a percent. */
export const AMOUNT_DECIMALS = 6;
export const PERCENT_DECIMALS = 6;

/**
 * What a part of the footprint rests on. `attested` and `verified`: the declarant's own emissions in a declaration that every
 * required check passes, with and without a good attestation. `default` and `offLedger`: what such a declaration states
 * about an input by a default value, or by evidence outside the ledger. `unknown`: everything else.
 */
export const EVIDENCE = ['attested', 'verified', 'default', 'offLedger', 'unknown'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const NODE_KINDS = [
  'declaration',
  'default-value',
  'off-ledger',
  /** A declared input without its bundle. */
  'not-passed-on',
  /** What a declaration does not show, or an input of which the kind is hidden. */
  'undisclosed',
] as const;

/** `untraced`: an input whose bundle is there, but whose figures are hidden or not those that its buyer used. */
export const PARTS = ['own', 'input', 'untraced', 'rounding', 'undisclosed'] as const;

export const SCOPES = ['scope-1', 'scope-2', 'scope-3-upstream', 'unknown'] as const;

export const UNTRACED = ['not-passed-on', 'figures-hidden', 'figures-differ', 'product-differs'] as const;

const text = z.string().nullable();
const plainDecimal = z.string().regex(/^-?\d+(\.\d+)?$/);

const Amount = z
  .strictObject({ exact: z.string().regex(/^-?\d+(\/\d+)?$/), rounded: plainDecimal })
  .describe(
    `exact: a fraction in lowest terms; rounded: half-up to ${AMOUNT_DECIMALS} decimals, to be shown`,
  );
export type Amount = z.infer<typeof Amount>;

const Emissions = z
  .strictObject({ direct: Amount, indirect: Amount, all: Amount })
  .describe('tCO2e in the traced lot');
export type Emissions = z.infer<typeof Emissions>;

const Stated = z
  .strictObject({ direct: plainDecimal.nullable(), indirect: plainDecimal.nullable() })
  .describe('as a declaration states it; null where it does not disclose it');
export type Stated = z.infer<typeof Stated>;

const Quantity = z.strictObject({ value: plainDecimal, unit: z.string() }).nullable();

const percent = Amount.describe('percent of the total; the rounded ones of a list add up to exactly 100');

const Verification = z.strictObject({
  result: z.enum(['valid', 'invalid', 'incomplete']),
  evidence: z.enum(['attested', 'verified', 'unknown']),
  code: z.string(),
  why: z.string(),
  who: text,
  when: text,
  next: z.string(),
});

const TraceNode = z.strictObject({
  id: z.string(),
  kind: z.enum(NODE_KINDS),
  name: text.describe('of the product'),
  cnCode: text,
  category: z.string().describe('CBAM category of the CN code'),
  country: text.describe('of the installation, or of production of an input'),
  installation: text,
  issuer: text,
  declarationId: text,
  period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  source: text.describe('of a default value, or of evidence outside the ledger'),
  quantity: Quantity.describe('of the declared lot, or of the input used'),
  specificEmbedded: Stated.describe('tCO2e per tonne or MWh'),
  lot: z
    .strictObject({ own: Stated, upstream: Stated, total: Stated })
    .nullable()
    .describe('tCO2e of the whole declared lot; null where there is no declaration'),
  verification: Verification.nullable(),
  contribution: Emissions.describe('what arises at this node and is embedded in the traced lot, tCO2e'),
});
export type TraceNode = z.infer<typeof TraceNode>;

const TraceEdge = z.strictObject({
  from: z.string().describe('node that is used'),
  to: z.string().describe('node that uses it'),
  quantity: Quantity.describe('used for the whole lot of `to`'),
  specificEmbedded: Stated.describe('tCO2e per tonne or MWh, as `to` used it'),
  embedded: Stated.describe('quantity × specific embedded emissions: tCO2e in the lot of `to`'),
  carried: Emissions.describe(
    'of it what `from` gives, tCO2e in the traced lot; what rounding adds is not in it',
  ),
  rounding: Emissions.describe(
    'what the rounding of the supplier’s figure adds, tCO2e in the traced lot; it arises at `to`',
  ),
  untraced: z
    .enum(UNTRACED)
    .nullable()
    .describe('why what stands behind the input is not counted one by one'),
});
export type TraceEdge = z.infer<typeof TraceEdge>;

const Row = z.strictObject({ key: z.string(), ...Emissions.shape, percent });
export type Row = z.infer<typeof Row>;

const StageRow = z.strictObject({
  node: z.string(),
  part: z.enum(PARTS),
  evidence: z.enum(EVIDENCE),
  ...Emissions.shape,
  percent,
});
export type StageRow = z.infer<typeof StageRow>;

const Share = z.strictObject({ key: z.enum(EVIDENCE), ...Emissions.shape, percent });
export type Share = z.infer<typeof Share>;

export const THRESHOLD_NAMES = [
  'attestedAtLeast',
  'validAtLeast',
  'defaultAtMost',
  'offLedgerAtMost',
  'unknownAtMost',
] as const;
export type ThresholdName = (typeof THRESHOLD_NAMES)[number];

const ThresholdResult = z.strictObject({
  name: z.enum(THRESHOLD_NAMES),
  required: z.string().describe('percent'),
  actual: Amount.describe('percent'),
  met: z.boolean().describe('compared exactly'),
});
export type ThresholdResult = z.infer<typeof ThresholdResult>;

/** Where the emissions of one lot come from. Plain data; the published form is `kiseki.trace/1`. */
export const TraceGraph = z.strictObject({
  schema: z.literal(TRACE_SCHEMA),
  root: z.string().describe('node of the traced lot'),
  verification: Verification,
  block: z.strictObject({ number: z.int(), timestamp: z.string() }).nullable(),
  total: Emissions.describe('declared, tCO2e'),
  nodes: z.array(TraceNode),
  edges: z.array(TraceEdge),
  contributions: z.strictObject({
    stage: z.array(StageRow),
    scope: z.array(Row),
    country: z.array(Row),
    category: z.array(Row),
  }),
  shares: z.array(Share).length(EVIDENCE.length).describe('what the footprint rests on; 100 percent'),
  thresholds: z.array(ThresholdResult),
  reconciliation: z.strictObject({
    reconciled: z
      .boolean()
      .describe('every list of contributions, and the shares, add up to the total exactly'),
    differences: z.array(z.strictObject({ list: z.string(), direct: Amount, indirect: Amount })),
  }),
});
export type TraceGraph = z.infer<typeof TraceGraph>;
