import { decimal } from '../../../core/decimal.ts';
import { decimalText, type Exact, exact, ONE } from '../../../core/exact.ts';
import { cnGroupsOf } from '../../../declaration/cn-groups.ts';
import type { Good } from '../goods/index.ts';
import type { CountedEmissions } from './counted-emissions.ts';
import { yearOf } from './day.ts';
import type { DeclaredLot } from './declared-lot.ts';
import { type Finding, met, unmet } from './rule.ts';
import type { VerificationStatement, VerifiedProduct } from './statement.ts';

/** (EU) 2025/2546, Article 5(1), in percent. */
const MATERIALITY_LEVEL = 5;

/** Fewest decimals to which a verified figure may be rounded: those of the Commission's own examples. */
const FEWEST_DECIMALS = 3;

/**
 * What the statement says of the good: of its code, and of its route where both name one, since goods of one code may come from
 * several routes. The one that names the route of the lot comes before one that names none.
 */
export const productOf = (
  { products }: VerificationStatement,
  { cnCode, route }: DeclaredLot,
): VerifiedProduct | null => {
  const ofCode = products.filter((product) => product.cnCode === cnCode);
  return (
    ofCode.find((product) => product.route === route) ??
    ofCode.find((product) => product.route === undefined || route === undefined) ??
    null
  );
};

export const judgeCode = (lot: DeclaredLot, statement: VerificationStatement): Finding => {
  const { cnCode, route } = lot;
  if (productOf(statement, lot) !== null) return met(`the statement is about CN ${cnCode}`);
  const routes = statement.products.flatMap((product) => (product.cnCode === cnCode ? product.route : []));
  return routes.length === 0
    ? unmet(`the statement is not about CN ${cnCode}`)
    : unmet(
        `CN ${cnCode} was verified of route ${routes.map((one) => `(${one})`).join(', ')}, and the lot is of route (${route})`,
      );
};

const sameName = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((name) =>
    name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim(),
  );
  return one === other;
};

const sameFigure = (a: string, b: string): boolean => decimal(a).equals(decimal(b));

type Coordinates = { readonly latitude: string; readonly longitude: string };

const isPlace = (one: Coordinates, other: Coordinates): boolean =>
  sameFigure(one.latitude, other.latitude) && sameFigure(one.longitude, other.longitude);

/** Name and country, and what both say of the place. */
export const judgeInstallation = (
  { installation }: DeclaredLot,
  { installation: verified }: VerificationStatement,
): Finding => {
  const { name, country, unlocode, coordinates } = installation;
  if (name === undefined) return unmet('the name of the installation is not disclosed');
  if (!sameName(name, verified.name)) return unmet(`"${verified.name}" was verified, "${name}" is declared`);
  if (country !== verified.country)
    return unmet(`an installation in ${verified.country} was verified, one in ${country} is declared`);
  if (unlocode !== undefined && verified.unlocode !== undefined && unlocode !== verified.unlocode)
    return unmet(`${verified.unlocode} was verified, ${unlocode} is declared`);
  if (coordinates !== undefined && !isPlace(coordinates, verified.coordinates ?? coordinates))
    return unmet('the coordinates that were verified are not those that are declared');
  return met(`"${name}" in ${country} was verified`);
};

/** What was imported had been made. */
export const judgeTime = ({ period: { from } }: DeclaredLot, importDate: string): Finding =>
  from <= importDate
    ? met(`made from ${from}`)
    : unmet(`the lot was made from ${from} on, after the import of ${importDate}`);

/** The reporting period is the calendar year that counts, and the lot was made in it. */
export const judgePeriod = (
  { period }: DeclaredLot,
  { reportingPeriod: { from, to } }: VerificationStatement,
  requiredYear: number,
): Finding => {
  if (yearOf(from) !== yearOf(to)) return unmet(`${from} to ${to} is no reporting period: it has two years`);
  if (yearOf(to) !== requiredYear)
    return unmet(`${yearOf(to)} was verified, and the reporting period that counts is ${requiredYear}`);
  return from <= period.from && period.to <= to
    ? met(`${from} to ${to} was verified, and the lot was made in it`)
    : unmet(`${from} to ${to} was verified, and the lot was made from ${period.from} to ${period.to}`);
};

export const judgeAssurance = ({ assurance }: VerificationStatement): Finding =>
  assurance === 'reasonable' ? met('reasonable assurance') : unmet(`the assurance is only ${assurance}`);

export const judgeMateriality = ({ materiality }: VerificationStatement): Finding => {
  if (materiality === undefined) return unmet('the statement says nothing about what remains misstated');
  const { specificEmbeddedEmissions: see, specificEmbeddedFreeAllocation: sefa } = materiality;
  const shown = `${see} % of the specific embedded emissions and ${sefa} % of the free allocation`;
  return [see, sefa].every((percent) => decimal(percent).lessThanOrEqualTo(MATERIALITY_LEVEL))
    ? met(`at most ${shown} is misstated`)
    : unmet(`${shown} is misstated, more than ${MATERIALITY_LEVEL} %`);
};

export const judgeSignatory = ({ signatory }: VerificationStatement, attestedOn: string | null): Finding => {
  if (signatory === undefined) return unmet('the statement does not name who signed the report');
  const { name, role, date } = signatory;
  if (attestedOn !== null && date > attestedOn)
    return unmet(`${name} signed on ${date}, after the attestation of ${attestedOn}`);
  return met(`signed by ${name}, ${role}, on ${date}`);
};

/** The activity group is the category of the good, and the statement's accreditation names it. */
export const judgeStatedGroup = (
  { cnCode }: DeclaredLot,
  product: VerifiedProduct | null,
  { accreditation }: VerificationStatement,
): Finding => {
  if (product === null) return unmet(`the statement names no activity group for CN ${cnCode}`);
  const { activityGroup } = product;
  const groups = cnGroupsOf(cnCode).map(({ name }) => name);
  if (!groups.includes(activityGroup))
    return unmet(`the activity group "${activityGroup}" is not that of CN ${cnCode}: ${groups.join(' or ')}`);
  if (accreditation === undefined) return unmet('the statement names no accreditation');
  return accreditation.activityGroups.includes(activityGroup)
    ? met(`accredited for "${activityGroup}"`)
    : unmet(
        `accredited for ${accreditation.activityGroups.map((name) => `"${name}"`).join(', ')}, not for "${activityGroup}"`,
      );
};

/** The accreditation is valid when the report is signed and when it is attested to. */
export const judgeStatedAccreditation = (
  { accreditation, signatory }: VerificationStatement,
  attestedOn: string | null,
): Finding => {
  if (accreditation === undefined) return unmet('the statement names no accreditation');
  const { body, number, validFrom, validTo } = accreditation;
  const days = [signatory?.date, attestedOn ?? undefined].filter((day) => day !== undefined);
  const outside = days.find((day) => day < validFrom || validTo < day);
  return outside === undefined
    ? met(`accredited by ${body} under ${number}, ${validFrom} to ${validTo}`)
    : unmet(`the accreditation ${number} is valid from ${validFrom} to ${validTo}, not on ${outside}`);
};

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Whether a verified figure is that of the lot: exactly, or rounded to the decimals written, three at least. */
const isFigure = (verified: string, content: Exact, counted: Exact): boolean => {
  const gap = exact(decimal(verified)).mul(content).sub(counted).abs();
  if (gap.n === 0n) return true;
  const decimals = decimalsOf(verified);
  if (decimals < FEWEST_DECIMALS) return false;
  const half = ONE.div(2n * 10n ** BigInt(decimals)).mul(content);
  return gap.compare(half) <= 0;
};

/** The verified specific embedded emissions are those that the lot comes to, indirect ones as far as they count. */
export const judgeFigures = (
  good: Good,
  counted: CountedEmissions,
  product: VerifiedProduct | null,
): Finding => {
  if (product === null) return unmet('the statement has no figures for this good');
  const { specificEmbeddedEmissions: verified, contentPerTonne } = product;
  const units = good.functionalUnit === 'MWh' ? ['MWh'] : ['t', good.functionalUnit];
  if (!units.includes(verified.per))
    return unmet(
      `emissions per ${verified.per} were verified, and those of this good are per ${units.join(' or ')}`,
    );
  const content = contentPerTonne === undefined ? ONE : exact(decimal(contentPerTonne));
  const differs = (scope: string, text: string, value: Exact): Finding =>
    unmet(
      `${text} t CO2e/${verified.per} ${scope} was verified, and the lot comes to ${decimalText(value.div(content))}`,
    );
  if (!isFigure(verified.direct, content, counted.direct))
    return differs('direct', verified.direct, counted.direct);
  if (!counted.countsIndirect) return met('the verified direct emissions are those of the lot');
  if (verified.indirect === undefined) return unmet('no indirect emissions were verified, and they count');
  return isFigure(verified.indirect, content, counted.indirect)
    ? met('the verified emissions are those of the lot')
    : differs('indirect', verified.indirect, counted.indirect);
};
