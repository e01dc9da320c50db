import { type AssessmentRequest, parseAssessmentRequest } from '../../sdk/src/cbam/index.ts';

/** Origins with their names in the tables of (EU) 2025/2621; Nepal is not listed there and falls back. */
const ORIGINS = {
  BR: 'Brazil',
  CN: 'China',
  EG: 'Egypt',
  IN: 'India',
  KR: 'South Korea',
  NP: 'Nepal',
  TR: 'Türkiye',
  TW: 'Taiwan',
  UA: 'Ukraine',
  US: 'United States',
  VN: 'Vietnam',
  ZA: 'South Africa',
} as const;
type Origin = keyof typeof ORIGINS;

type Actual = {
  readonly code: string;
  readonly origin: Origin;
  readonly route?: string;
  /** t CO2e per tonne of good; of cement per tonne of clinker. */
  readonly direct: string;
  readonly indirect: string;
  /** Of cement: tonnes in a tonne. */
  readonly clinker?: string;
  /** One precursor with its verified free allocation: code, tonnes in a tonne of the good, t CO2e per tonne. */
  readonly precursor?: { readonly code: string; readonly mass: string; readonly sefa: string };
};

const ACTUAL: readonly Actual[] = [
  { code: '25231000', origin: 'TR', route: 'A', direct: '0.84', indirect: '0.06', clinker: '1' },
  {
    ...{ code: '25232900', origin: 'TR', direct: '0.84', indirect: '0.06', clinker: '0.92' },
    precursor: { code: '25231000', mass: '0.92', sefa: '0.64935' },
  },
  { code: '26011200', origin: 'BR', direct: '0.31', indirect: '0.04' },
  { code: '28041000', origin: 'EG', direct: '9.2', indirect: '0' },
  { code: '28141000', origin: 'EG', direct: '1.9', indirect: '0.2' },
  {
    ...{ code: '31021012', origin: 'EG', direct: '0.966', indirect: '0.138' },
    precursor: { code: '28141000', mass: '0.57', sefa: '1.5' },
  },
  {
    ...{ code: '72071114', origin: 'IN', route: 'D', direct: '1.2', indirect: '0' },
    precursor: { code: '72031000', mass: '1.1', sefa: '0.2876' },
  },
  {
    ...{ code: '73181542', origin: 'CN', direct: '2.0069382352941174', indirect: '0.4' },
    precursor: { code: '72131000', mass: '1.05', sefa: '1.3299' },
  },
  { code: '76011010', origin: 'ZA', route: 'K', direct: '2.1', indirect: '11' },
];

/** What the peer is given; decimals are texts, everything is of 100 tonnes. */
export type PeerCase = {
  readonly code: string;
  readonly country: string;
  readonly route: string | null;
  /** Tonnes of clinker, which `opencbam` computes cement on; at default values its tables are per tonne of good. */
  readonly functionalUnits: string;
  readonly actual: {
    readonly direct: string;
    readonly indirect: string;
    /** Tonnes for each functional unit, and t CO2e per tonne. */
    readonly precursors: readonly (readonly [string, string])[];
  } | null;
};

/** The same consignment for both. */
export type Case = { readonly ours: AssessmentRequest; readonly peer: PeerCase };

/** 100 t imported in the first quarter of 2026, under the edition of default values that the peer has. */
const COMMON = {
  importDate: '2026-02-15',
  quantity: { value: '100', unit: 't' },
  rounding: { mode: 'none' },
  tableVersions: { defaultValues: '2025-2621' },
};

/** Grey clinker, where one code has both. */
const routeOf = (code: string): { route?: 'A' } =>
  code === '25231000' || code === '25239000' ? { route: 'A' } : {};

const defaultCase = (origin: Origin, code: string): Case => ({
  ours: parseAssessmentRequest({ ...COMMON, code, origin, ...routeOf(code), emissions: { kind: 'default' } }),
  peer: {
    ...{ code, country: ORIGINS[origin], route: routeOf(code).route ?? null },
    ...{ functionalUnits: '100', actual: null },
  },
});

const actualCase = ({ code, origin, route, direct, indirect, clinker, precursor }: Actual): Case => ({
  ours: parseAssessmentRequest({
    ...{ ...COMMON, code, origin },
    ...(route === undefined ? {} : { route }),
    emissions: {
      ...{ kind: 'actual', direct, indirect },
      ...(clinker === undefined ? { per: 't' } : { per: 't clinker', contentPerTonne: clinker }),
    },
    ...(precursor === undefined
      ? {}
      : {
          precursors: [
            {
              ...{ code: precursor.code, origin, massPerTonne: precursor.mass },
              freeAllocation: { kind: 'verified', perTonne: precursor.sefa },
            },
          ],
        }),
  }),
  peer: {
    ...{ code, country: ORIGINS[origin], route: route ?? null },
    functionalUnits: String(100 * Number(clinker ?? 1)),
    actual: {
      ...{ direct, indirect },
      precursors:
        precursor === undefined
          ? []
          : [[String(Number(precursor.mass) / Number(clinker ?? 1)), precursor.sefa]],
    },
  },
});

/** Consignments of those codes at default values from twelve origins, and some at actual values. */
export const casesOf = (codes: readonly string[]): readonly Case[] => [
  ...Object.keys(ORIGINS)
    .filter((origin): origin is Origin => origin in ORIGINS)
    .flatMap((origin) => codes.map((code) => defaultCase(origin, code))),
  ...ACTUAL.map(actualCase),
];
