export type Sector = 'cement' | 'fertilisers' | 'iron and steel' | 'aluminium' | 'hydrogen' | 'electricity';

/** What specific embedded emissions of actual data are per; (EU) 2025/2547, Article 4. */
export type FunctionalUnit = 't' | 't clinker' | 'kg N' | 'MWh';

export type GoodsCategory =
  | 'calcined clay'
  | 'cement clinker'
  | 'cement'
  | 'aluminous cement'
  | 'hydrogen'
  | 'nitric acid'
  | 'ammonia'
  | 'urea'
  | 'mixed fertilisers'
  | 'sintered ore'
  | 'pig iron'
  | 'ferro-alloys'
  | 'direct reduced iron'
  | 'crude steel'
  | 'iron or steel products'
  | 'unwrought aluminium'
  | 'aluminium products'
  | 'electricity';

/** What holds for every good of a category. */
export type CategoryFacts = {
  readonly sector: Sector;
  readonly functionalUnit: FunctionalUnit;
  readonly gases: readonly string[];
  readonly countsIndirect: boolean;
  readonly precursors: readonly GoodsCategory[];
};

const CARBON_DIOXIDE = ['CO2'];
const WITH_NITROUS_OXIDE = ['CO2', 'N2O'];
const WITH_PERFLUOROCARBONS = ['CO2', 'CF4', 'C2F6'];
const FERROUS_INPUTS: readonly GoodsCategory[] = ['pig iron', 'direct reduced iron', 'ferro-alloys'];

/**
 * The aggregated goods categories of (EU) 2025/2547, Annex I, section 2, with the gases of Annex I to Regulation (EU)
 * 2023/956, whether its Annex II leaves indirect emissions out, and the functional unit of (EU) 2025/2547, Article 4. The
 * names are those of the bits of an accreditation (`declaration/cn-groups.ts`); a test compares them.
 */
export const CATEGORIES: Readonly<Record<GoodsCategory, CategoryFacts>> = {
  'calcined clay': {
    sector: 'cement',
    functionalUnit: 't',
    gases: CARBON_DIOXIDE,
    countsIndirect: true,
    precursors: [],
  },
  'cement clinker': {
    sector: 'cement',
    functionalUnit: 't clinker',
    gases: CARBON_DIOXIDE,
    countsIndirect: true,
    precursors: [],
  },
  cement: {
    sector: 'cement',
    functionalUnit: 't clinker',
    gases: CARBON_DIOXIDE,
    countsIndirect: true,
    precursors: ['cement clinker', 'calcined clay'],
  },
  'aluminous cement': {
    sector: 'cement',
    functionalUnit: 't',
    gases: CARBON_DIOXIDE,
    countsIndirect: true,
    precursors: [],
  },
  hydrogen: {
    sector: 'hydrogen',
    functionalUnit: 't',
    gases: CARBON_DIOXIDE,
    countsIndirect: false,
    precursors: [],
  },
  'nitric acid': {
    sector: 'fertilisers',
    functionalUnit: 'kg N',
    gases: WITH_NITROUS_OXIDE,
    countsIndirect: true,
    precursors: ['ammonia'],
  },
  ammonia: {
    sector: 'fertilisers',
    functionalUnit: 'kg N',
    gases: CARBON_DIOXIDE,
    countsIndirect: true,
    precursors: ['hydrogen'],
  },
  urea: {
    sector: 'fertilisers',
    functionalUnit: 'kg N',
    gases: CARBON_DIOXIDE,
    countsIndirect: true,
    precursors: ['ammonia'],
  },
  'mixed fertilisers': {
    sector: 'fertilisers',
    functionalUnit: 'kg N',
    gases: WITH_NITROUS_OXIDE,
    countsIndirect: true,
    precursors: ['ammonia', 'nitric acid', 'urea', 'mixed fertilisers'],
  },
  'sintered ore': {
    sector: 'iron and steel',
    functionalUnit: 't',
    gases: CARBON_DIOXIDE,
    countsIndirect: true,
    precursors: [],
  },
  'pig iron': {
    sector: 'iron and steel',
    functionalUnit: 't',
    gases: CARBON_DIOXIDE,
    countsIndirect: false,
    precursors: ['sintered ore', 'hydrogen', ...FERROUS_INPUTS],
  },
  'ferro-alloys': {
    sector: 'iron and steel',
    functionalUnit: 't',
    gases: CARBON_DIOXIDE,
    countsIndirect: false,
    precursors: ['sintered ore'],
  },
  'direct reduced iron': {
    sector: 'iron and steel',
    functionalUnit: 't',
    gases: CARBON_DIOXIDE,
    countsIndirect: false,
    precursors: ['sintered ore', 'hydrogen'],
  },
  'crude steel': {
    sector: 'iron and steel',
    functionalUnit: 't',
    gases: CARBON_DIOXIDE,
    countsIndirect: false,
    precursors: [...FERROUS_INPUTS, 'crude steel'],
  },
  'iron or steel products': {
    sector: 'iron and steel',
    functionalUnit: 't',
    gases: CARBON_DIOXIDE,
    countsIndirect: false,
    precursors: ['crude steel', ...FERROUS_INPUTS, 'iron or steel products'],
  },
  'unwrought aluminium': {
    sector: 'aluminium',
    functionalUnit: 't',
    gases: WITH_PERFLUOROCARBONS,
    countsIndirect: false,
    precursors: ['unwrought aluminium'],
  },
  'aluminium products': {
    sector: 'aluminium',
    functionalUnit: 't',
    gases: WITH_PERFLUOROCARBONS,
    countsIndirect: false,
    precursors: ['unwrought aluminium', 'aluminium products'],
  },
  electricity: {
    sector: 'electricity',
    functionalUnit: 'MWh',
    gases: CARBON_DIOXIDE,
    countsIndirect: false,
    precursors: [],
  },
};
