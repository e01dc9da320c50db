import { type Findings, type Found, found } from '../../report-items/index.ts';
import type { VerificationStatement } from '../evidence/index.ts';

/** The attestation that a verification accepted: what the ledger says about it, and what the verifier stated. */
export type AcceptedAttestation = {
  /** DID of the verifier. */
  readonly verifier: string;
  /** What the check of the attestation found. */
  readonly conclusion: string;
  /** Seconds since the Unix epoch, UTC. */
  readonly attestedAt: number | null;
  /** keccak256 of the documents that it binds. */
  readonly documents: readonly string[];
  /** Null where none travels with the bundle. */
  readonly statement: VerificationStatement | null;
};

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** What the ledger says: little, and nothing as a whole. */
const onLedger = ({ verifier, conclusion, attestedAt, documents }: AcceptedAttestation): Found => [
  ...found(
    '1.2(a)',
    documents.map((hash) => `keccak256 ${hash}`),
    'the hash alone; add the identifier',
  ),
  ...found('1.3(a)', verifier, 'the DID alone; add the name'),
  ...found('2.6(a)', conclusion, 'as the ledger has it; add the verifier’s statement'),
  ...found(
    '2.6(h)',
    attestedAt === null ? null : `attested on ${dayOf(attestedAt)} by ${verifier}`,
    'add the person who signed',
  ),
];

type Product = VerificationStatement['products'][number];

/** A list with an entry for each product that has one. */
const ofProducts = (
  products: readonly Product[],
  textOf: (product: Product) => string | undefined,
): string[] =>
  products.flatMap((product) => {
    const text = textOf(product);
    return text === undefined ? [] : [`CN ${product.cnCode}: ${text}`];
  });

const goods = ({ products }: VerificationStatement): Found => {
  const indirect = ofProducts(products, ({ specificEmbeddedEmissions: { indirect: value, per } }) =>
    value === undefined ? undefined : `${value} t CO2e/${per}`,
  );
  return [
    ...found(
      '2.4(a)(1)',
      ofProducts(products, ({ activityGroup, route }) =>
        route === undefined ? activityGroup : `${activityGroup}, route ${route}`,
      ),
      'of the goods that were verified; add the other processes of the installation',
    ),
    ...found('2.4(b)(2)(c)', indirect),
    ...found(
      '2.4(b)(4)',
      ofProducts(products, ({ specificEmbeddedEmissions: { direct, per } }) => `${direct} t CO2e/${per}`),
    ),
    ...found('2.4(b)(6)(e)', indirect),
    ...found(
      '2.4(b)(7)',
      ofProducts(products, ({ specificEmbeddedFreeAllocation: years = [] }) =>
        years.length === 0
          ? undefined
          : years.map(({ year, perTonne }) => `${perTonne} t CO2e/t for imports of ${year}`).join(', '),
      ),
    ),
  ];
};

const siteVisits = ({ siteVisit: visit }: VerificationStatement): Found => {
  if (visit === undefined) return [];
  const physical = [
    ...(visit.physicalVisits ?? []),
    ...(visit.kind === 'physical' ? [visit.date] : []),
  ].sort();
  return [
    ...(visit.kind === 'physical' ? found('2.2(a)', visit.date, 'add the number of days on site') : []),
    ...found('2.2(b)', physical.at(-1)),
    ...(visit.kind === 'virtual'
      ? found('2.2(c)', `${visit.date}, ${visit.ground}: ${visit.justification}`)
      : []),
    ...(visit.kind === 'physical' ? [] : found('2.2(d)', visit.justification)),
  ];
};

const conclusionOf = (
  { assurance, materiality, signatory }: VerificationStatement,
  outcome: string,
): Found => [
  ...found('2.6(a)', [`${assurance} assurance`, outcome], 'add the sentence of the signed report'),
  ...found(
    '2.6(d)',
    materiality === undefined
      ? null
      : [
          `${materiality.specificEmbeddedEmissions} % of the specific embedded emissions`,
          `${materiality.specificEmbeddedFreeAllocation} % of the specific embedded free allocation`,
        ],
    'how much remains of the good with most; describe each misstatement',
  ),
  ...found(
    '2.6(h)',
    signatory === undefined ? null : `${signatory.name}, ${signatory.role}, ${signatory.date}`,
  ),
];

/** What the verifier states of the report's items. */
const ofStatement = (statement: VerificationStatement, outcome: string): Found => {
  const { report, installation, reportingPeriod, accreditation } = statement;
  return [
    ...found('1.1(d)(1)', installation.name),
    ...found('1.1(d)(3)', installation.unlocode),
    ...found('1.2(a)', report.identifier),
    ...found('1.2(b)', `${reportingPeriod.from} to ${reportingPeriod.to}`),
    ...found('1.3(d)', accreditation?.number),
    ...found('1.3(e)', accreditation?.body),
    ...found('1.3(f)', accreditation?.country),
    ...found('1.3(g)', accreditation?.validTo),
    ...found('1.3(h)', accreditation?.activityGroups),
    ...siteVisits(statement),
    ...goods(statement),
    ...conclusionOf(statement, outcome),
  ];
};

/** What an attestation states for the items of a verification report: the verifier's statement goes before the ledger. */
export const attestedFindings = (attestation: AcceptedAttestation | null): Findings => {
  if (attestation === null) return new Map();
  const { statement, conclusion } = attestation;
  return new Map([
    ...onLedger(attestation),
    ...(statement === null ? [] : ofStatement(statement, conclusion)),
  ]);
};
