import { BUNDLE_MEDIA_TYPE, type Bundle, parseBundle } from '../../../sdk/src/bundle/index.ts';
import { decimal } from '../../../sdk/src/core/index.ts';
import { issueCredential, parseCredential } from '../../../sdk/src/credential/index.ts';
import { inFunctionalUnits, parseDeclaration, type Quantity } from '../../../sdk/src/declaration/index.ts';
import { createDidResolver } from '../../../sdk/src/identity/index.ts';
import { type TraceGraph, traceBundle } from '../../../sdk/src/trace/index.ts';
import {
  type Policy,
  parsePolicy,
  type VerificationReport,
  verifyBundle,
} from '../../../sdk/src/verify/index.ts';
import { ISSUED_AT, newIssuer } from '../credential/support.ts';

const ledger = {
  chainId: 1,
  issuerRegistry: `0x${'11'.repeat(20)}`,
  declarationRegistry: `0x${'22'.repeat(20)}`,
  deploymentBlock: 0,
} as const;

/** Requires what can be decided on paper, without a ledger; `inputs` is left out, so that bundles may lack some. */
export const paperPolicy = (thresholds: Policy['thresholds'] = {}): Policy =>
  parsePolicy({
    schema: 'kiseki.policy/1',
    ledgers: [{ ...ledger, didRegistry: `0x${'33'.repeat(20)}` }],
    jurisdictions: ['CN', 'JP'],
    issuerRoles: ['operator'],
    requiredChecks: ['schema', 'credential', 'issuer-key', 'totals', 'quantity'],
    contested: 'fail',
    acceptedOutcomes: ['satisfied'],
    clockSkewSeconds: 0,
    thresholds,
  });

export type InputPlan = {
  readonly kind: 'declaration' | 'default-value' | 'off-ledger';
  readonly name?: string;
  readonly cnCode?: string;
  readonly country?: string;
  readonly quantity: Quantity;
  /** tCO2e per tonne; for a declared input the supplier's figures, rounded by `decimals`, unless given. */
  readonly direct?: string;
  readonly indirect?: string;
  readonly supplier?: Made;
  readonly decimals?: number;
  /** Whether the supplier's bundle is passed on. */
  readonly isPassedOn?: boolean;
};

export type Plan = {
  readonly name: string;
  readonly cnCode: string;
  readonly country: string;
  readonly installation?: string;
  readonly quantity: Quantity;
  readonly direct: string;
  readonly indirect: string;
  readonly inputs?: readonly InputPlan[];
};

/** A declaration that was issued, with its bundle. */
export type Made = { readonly bundle: Bundle; readonly plan: Plan };

export const bundleOf = (presentation: string, inputs: readonly Bundle[] = []): Bundle =>
  parseBundle({
    mediaType: BUNDLE_MEDIA_TYPE,
    presentation,
    anchor: { kind: 'single', ...ledger, quantity: '0' },
    attestations: [],
    permits: [],
    inputs,
  });

/** The supplier's specific embedded emissions to so many decimals: what a buyer may use. */
const figureOf = ({ bundle }: Made, scope: 'direct' | 'indirect', decimals: number): string => {
  const { emissions, quantity } = parseCredential(bundle.presentation).declaration;
  const total = emissions?.total?.[scope];
  if (total === undefined || quantity === undefined) throw new Error('a supplier that discloses nothing');
  return decimal(total).div(inFunctionalUnits(quantity)).toFixed(decimals, 4);
};

const inputOf = (plan: InputPlan) => {
  const { supplier } = plan;
  const common = {
    name: plan.name ?? supplier?.plan.name ?? 'Input',
    cnCode: plan.cnCode ?? supplier?.plan.cnCode ?? '72011011',
    country: plan.country ?? supplier?.plan.country ?? 'IN',
    quantity: plan.quantity,
  };
  const specificEmbedded = (['direct', 'indirect'] as const).map(
    (scope) => plan[scope] ?? (supplier === undefined ? '0' : figureOf(supplier, scope, plan.decimals ?? 3)),
  );
  const [direct = '0', indirect = '0'] = specificEmbedded;
  const figures = { ...common, specificEmbedded: { direct, indirect } };
  if (plan.kind === 'default-value')
    return { kind: 'default-value', source: '(EU) 2025/2621, Annex I', ...figures };
  if (supplier === undefined) {
    const evidence = { hash: `0x${'ab'.repeat(32)}`, kind: 'supplier-statement', source: 'letter of 3 May' };
    return { kind: 'off-ledger', evidence, ...figures };
  }
  const { issuer, declarationId } = parseCredential(supplier.bundle.presentation);
  return { kind: 'declaration', issuer, declarationId, ...figures };
};

/** Declares, issues and bundles a plan: a real credential by a fresh did:key, with totals that add up. */
export const make = async (plan: Plan): Promise<Made> => {
  const { signer } = newIssuer();
  const inputs = (plan.inputs ?? []).map(inputOf);
  const upstream = (scope: 'direct' | 'indirect') =>
    inputs.reduce(
      (total, input) => total.plus(inFunctionalUnits(input.quantity).times(input.specificEmbedded[scope])),
      decimal('0'),
    );
  const direct = decimal(plan.direct).plus(upstream('direct'));
  const indirect = decimal(plan.indirect).plus(upstream('indirect'));
  const declaration = parseDeclaration({
    schema: 'kiseki.declaration/1',
    product: {
      name: plan.name,
      cnCode: plan.cnCode,
      identifiers: [{ scheme: 'internal', value: 'X1' }],
      lotNumber: 'L1',
    },
    installation: {
      name: plan.installation ?? `${plan.name} works`,
      country: plan.country,
      operator: signer.did,
    },
    period: { from: '2026-01-01', to: '2026-09-30' },
    quantity: plan.quantity,
    emissions: {
      direct: {
        total: plan.direct,
        gases: [{ gas: 'CO2', mass: plan.direct, gwp: '1', co2e: plan.direct }],
      },
      indirect: {
        total: plan.indirect,
        electricity: [{ consumption: plan.indirect, factor: '1', source: 'grid', co2e: plan.indirect }],
      },
      upstream: { direct: upstream('direct').toFixed(), indirect: upstream('indirect').toFixed() },
      total: {
        direct: direct.toFixed(),
        indirect: indirect.toFixed(),
        all: direct.plus(indirect).toFixed(),
      },
    },
    method: { standard: 'cbam-2025-2547', gwpSet: 'ar5' },
    inputs,
  });
  const { credential } = await issueCredential({ declaration, signer, issuedAt: ISSUED_AT });
  const passedOn = new Set(
    (plan.inputs ?? []).flatMap(({ supplier, isPassedOn }) =>
      supplier === undefined || isPassedOn === false ? [] : [supplier.bundle],
    ),
  );
  return { bundle: bundleOf(credential, [...passedOn]), plan };
};

export const verifyOnPaper = (bundle: Bundle, policy: Policy = paperPolicy()): Promise<VerificationReport> =>
  verifyBundle(bundle, { policy, ledger: null, resolveDid: createDidResolver(null), now: ISSUED_AT });

/** Verifies and traces under one policy, without a ledger. */
export const traceOnPaper = async (bundle: Bundle, policy: Policy = paperPolicy()): Promise<TraceGraph> =>
  traceBundle({ bundle, report: await verifyOnPaper(bundle, policy), policy });

/** The presentation of a bundle without the claims at these paths. */
export const hide = (bundle: Bundle, ...hidden: readonly string[]): Bundle => {
  const isHidden = (path: string): boolean =>
    hidden.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`));
  const { jwt, disclosures } = parseCredential(bundle.presentation);
  const shown = disclosures.filter(({ path }) => !isHidden(path)).map(({ text }) => text);
  return { ...bundle, presentation: [jwt, ...shown, ''].join('~') };
};

/** Percentages of the shares, as they are shown. */
export const sharesIn = ({ shares }: TraceGraph): Record<string, string> =>
  Object.fromEntries(shares.map(({ key, percent }) => [key, percent.rounded]));
