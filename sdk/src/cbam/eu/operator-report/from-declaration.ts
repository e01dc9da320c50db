import { type DisclosedDeclaration, specificEmbedded } from '../../../declaration/index.ts';
import { type Findings, type Found, found } from '../../report-items/index.ts';
import type { Good } from '../goods/index.ts';
import { electricityFindings } from './declared-electricity.ts';
import { precursorFindings } from './declared-precursors.ts';

const OF_THE_LOT = 'of the lot that is declared; add the rest of the installation and the period';

const installationFindings = ({ installation }: DisclosedDeclaration): Found => {
  const { name, unlocode, coordinates, country } = installation ?? {};
  const place =
    coordinates === undefined ? null : `latitude ${coordinates.latitude}, longitude ${coordinates.longitude}`;
  return [
    ...found('1(d) name', name),
    ...found('1(d) UN/LOCODE', unlocode),
    ...found('1(d) coordinates', place),
    ...found('1(d) address', country, 'the country alone; add the full address in English'),
  ];
};

const listed = (parts: readonly (string | undefined)[]): string | null => {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? null : known.join(', ');
};

const goodText = ({ product }: DisclosedDeclaration): string | null =>
  listed([product?.name, product?.cnCode === undefined ? undefined : `CN ${product.cnCode}`]);

/** t CO2e per tonne or MWh of one part, as the lot gives it. */
const specificOf = (declaration: DisclosedDeclaration, part: 'direct' | 'indirect'): string | null => {
  const { emissions, quantity } = declaration;
  const { direct, indirect } = emissions?.total ?? {};
  if (direct === undefined || indirect === undefined || quantity === undefined) return null;
  const unit = quantity.unit.endsWith('Wh') ? 'MWh' : 't';
  const value = specificEmbedded({ direct, indirect }, quantity)[part];
  return `${goodText(declaration) ?? 'the good'}: ${value} t CO2e/${unit}`;
};

const goodsFindings = (declaration: DisclosedDeclaration, countsIndirect: boolean | null): Found => {
  const { quantity, productionRoute: route, method } = declaration;
  const good = goodText(declaration);
  const lot = good === null || quantity === undefined ? null : `${good}: ${quantity.value} ${quantity.unit}`;
  const process = good === null ? null : listed([good, route === undefined ? undefined : `route ${route}`]);
  const { standard, gwpSet, description } = method ?? {};
  const methods = [
    ...(standard === undefined ? [] : [`method ${standard}`]),
    ...(gwpSet === undefined ? [] : [`GWP set ${gwpSet}`]),
    ...(description === undefined ? [] : [description]),
  ];
  return [
    ...found('2(a)', process, OF_THE_LOT),
    ...['13', '31', '34(a)'].flatMap((number) => found(number, lot, OF_THE_LOT)),
    ...found('15(a)', specificOf(declaration, 'direct')),
    ...(countsIndirect === true ? found('15(e) specific', specificOf(declaration, 'indirect')) : []),
    ...found('15(c)', methods, 'add the quality of the data'),
  ];
};

const SOURCES = 'of the lot that is declared; add the other sources, in order of size';

const sourcesFindings = ({ emissions, quantity }: DisclosedDeclaration): Found => {
  const sources = (emissions?.direct?.sources ?? []).filter((source) => source !== null);
  const names = (wanted: string): string[] =>
    sources.flatMap(({ kind, name }) => (kind === wanted && name !== undefined ? [name] : []));
  const flows = (what: 'heat' | 'waste-gas'): string[] =>
    sources
      .filter(({ kind }) => kind?.startsWith(what) === true)
      .map(({ name, kind, co2e }) => `${name ?? '–'}, ${kind}: ${co2e ?? '–'} t CO2e`);
  const { direct, indirect } = emissions ?? {};
  const attributed = listed([
    direct?.total === undefined ? undefined : `direct ${direct.total} t CO2e`,
    indirect?.total === undefined ? undefined : `indirect ${indirect.total} t CO2e`,
    quantity === undefined ? undefined : `activity level ${quantity.value} ${quantity.unit}`,
  ]);
  const terms = {
    columns: ['source', 'term of Eq 55', 't CO2e'],
    rows: sources.map(({ name, kind, co2e }) => [name ?? '–', kind ?? '–', co2e ?? '–']),
  };
  return [
    ...found('2(d)', names('combustion'), SOURCES),
    ...found('2(e)', names('process'), SOURCES),
    ...found('2(h)', flows('heat'), 'name the installations'),
    ...found('5', flows('waste-gas'), 'name the installations'),
    ...found('29', terms, 'add how indirect emissions were found'),
    ...found('30', attributed, OF_THE_LOT),
  ];
};

/** What a declaration, as far as it is disclosed, states for the items of an operator's report. A lot is no whole installation. */
export const declaredFindings = (declaration: DisclosedDeclaration, good: Good | null): Findings => {
  const countsIndirect = good?.countsIndirect ?? null;
  return new Map([
    ...installationFindings(declaration),
    ...goodsFindings(declaration, countsIndirect),
    ...sourcesFindings(declaration),
    ...electricityFindings(declaration, countsIndirect),
    ...precursorFindings(declaration, countsIndirect),
  ]);
};
