import { type ReportItem, SUPPLY } from '../../report-items/index.ts';

type Entry = readonly [number: string, summary: string | null, title: string, supply?: string];

const OPERATOR: readonly Entry[] = [
  ['1(a)', '1(a)', 'Name of the operator'],
  ['1(b)', '1(b)', 'Registration number of the operator as a company or of its activity'],
  ['1(c)', '1(c)', 'Address of the operator', 'the full address in English'],
  ['1(d) name', '2(a)', 'Name of the installation'],
  ['1(d) identifier', '2(b)', 'Identifier of the installation in the CBAM registry'],
  ['1(d) UN/LOCODE', '2(c)', 'UN/LOCODE of the installation', 'the code of the location, where there is one'],
  ['1(d) address', '2(d)', 'Address of the installation', 'the full address in English'],
  ['1(d) coordinates', '2(e)', 'Coordinates of the main source of emissions'],
];

const MONITORING_PLAN: readonly Entry[] = [
  ['2(a)', '3', 'CBAM production processes and routes of the installation, with their goods'],
  ['2(b)', null, 'Production processes of the installation that are not of CBAM'],
  ['2(c)', null, 'The five goods with the largest mass of each production process, by CN code'],
  ['2(d)', null, 'The five fuels that provide most energy'],
  ['2(e)', null, 'The five materials with the largest process emissions'],
  [
    '2(f)',
    null,
    'Gases and the five largest sources that are measured continuously',
    'them, or that nothing is measured so',
  ],
  ['2(g)', '8', 'Zero-rated fuels, and how their zero rating is shown', 'them, or that none is used'],
  ['2(h)', '7', 'Measurable heat from or to other installations, and which'],
];

const ENERGY: readonly Entry[] = [
  ['3', null, 'Sources of the electricity consumed, with quantities and foreign suppliers'],
  ['4(a)', '11(a)', 'Whether own electricity is from co-generation'],
  ['4(b)', '11(b)', 'Whether own electricity is generated separately'],
  ['4(c)', '11(c)', 'Whether own electricity is from fossil or renewable sources'],
  ['4(d)', '11(d)', 'Whether own electricity leaves the system boundaries of a production process'],
  ['5', '9', 'Waste gases made and used, or from or to other installations, and which'],
  ['6', '10', 'CO2 that is transferred, and who answers for it where it goes'],
  [
    '7',
    '5',
    'Direct emissions of the installation in the period',
    'them in t CO2e, also by production process',
  ],
  ['8', null, 'Months that a new installation was monitored'],
  ['9', null, 'Electricity consumed in the installation, where it makes goods outside Annex II'],
  ['10', null, 'Electricity consumed for goods outside Annex II'],
  ['11', null, 'Installations that the electricity for goods outside Annex II is from'],
  ['12', null, 'Electricity by source: quantity, country, emission factor, and the factor that follows'],
];

const GOODS: readonly Entry[] = [
  ['13', null, 'Goods of the installation and of each production process, with quantities'],
  ['14', null, 'Goods that are not of CBAM by production process, with quantities'],
  ['15(a)', '4(a)', 'Specific direct embedded emissions of each good'],
  ['15(b)', null, 'Specific direct embedded emissions of each composition of a good'],
  ['15(c)', null, 'Quality of data and methods, and whether default values were used'],
  ['15(d)', '4(b)', 'Share of embedded emissions that rests on default values'],
  ['15(e) actual', '4(c)', 'Share of indirect emissions at actual values, for goods outside Annex II'],
  ['15(e) default', '4(c)', 'Share of indirect emissions at default values, for goods outside Annex II'],
  [
    '15(e) criteria',
    '4(c)',
    'That the criteria for actual values of electricity are met, and the evidence is with the verifier',
  ],
  ['15(e) specific', '4(c)', 'Specific indirect emissions of each good outside Annex II'],
  ['15(f)', '4(d)', 'Imported electricity: the criteria for actual values, addenda, and the emission factor'],
  ['summary 4(e)', '4(e)', 'Specific embedded free allocation of each good'],
  ['summary 4(f)', '4(f)', 'That the CBAM benchmarks were used, and how the free allocation was found'],
];

const EMISSIONS: readonly Entry[] = [
  ['16(a)', null, 'Activity data by production process and factors of each source stream'],
  ['16(b)', null, 'Emissions of each source that is measured'],
  ['16(c)', null, 'Emissions found by other methods'],
  ['16(d)', null, 'CO2 from or to other installations for storage or for products that bind it'],
  ['16(e)', null, 'Gaps in data, and estimates'],
  ['summary 6', '6', 'Indirect emissions of the installation, where it makes goods outside Annex II'],
  ['17', null, 'Balance of heat, waste gases and electricity by production process'],
];

const PRECURSORS: readonly Entry[] = [
  ['18', null, 'Own precursors used by the installation, with quantities'],
  ['19', null, 'Own precursors used in each production process, with quantities'],
  ['20', null, 'Precursors from elsewhere used by the installation, with quantities'],
  ['21', null, 'Precursors from elsewhere used in each production process, with quantities'],
  ['22', '12', 'Precursors at default values: CN code, name, origin, default value'],
  ['23', '13', 'Precursors at actual values: CN code, name, origin, period, specific embedded emissions'],
  ['24', '14', 'Specific embedded emissions of precursors from one installation and several periods'],
  ['25', '15', 'Specific embedded emissions of precursors from several installations, and by which method'],
  ['26', null, 'Electricity used in each production process'],
  ['27', null, 'Own precursors used in each production process that have one of their own'],
  ['28', '16', 'Operator, installation and period of origin of each precursor'],
];

const PROCESSES: readonly Entry[] = [
  ['29', null, 'How the emissions attributed to each production process were found'],
  ['30', null, 'Activity level and attributed emissions of each production process'],
  ['31', null, 'Goods in their functional units, with precursors that share a production process'],
  ['32', null, 'Emission factor of electricity, where actual values are used'],
  ['33', null, 'Emission factor of electricity in a power purchase agreement'],
  ['34(a)', null, 'Quantity of each good by production route'],
  [
    '34(b)',
    null,
    'Quantity in functional units by production process, where they are not tonnes of the good',
  ],
];

const itemOf = ([number, summary, title, supply]: Entry): ReportItem => ({
  number,
  summary,
  title,
  supply: supply ?? SUPPLY,
});

/**
 * What (EU) 2025/2547, Annex IV, 1.1, asks an operator's emissions report to contain, with the number that each has in the summary of
 * 1.2; item 35 are the sector's parameters. What only the summary has is called `summary`. The addendum of 1.1.1 is for each
 * importer of electricity apart.
 */
export const OPERATOR_REPORT_ITEMS: readonly ReportItem[] = [
  ...[OPERATOR, MONITORING_PLAN, ENERGY, GOODS, EMISSIONS, PRECURSORS, PROCESSES].flat().map(itemOf),
];
