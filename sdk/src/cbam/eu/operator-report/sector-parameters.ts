import { type ReportItem, SUPPLY } from '../../report-items/index.ts';
import type { GoodsCategory } from '../goods/categories.ts';

/** A parameter of point 2, and the parameter of a declaration that states it. */
export type SectorParameter = {
  readonly title: string;
  readonly unit: string;
  readonly declared: string | null;
};

const percent = (title: string, declared: string | null): SectorParameter => ({
  title,
  unit: 'mass %',
  declared,
});
const word = (title: string): SectorParameter => ({ title, unit: '', declared: null });

const NITROGEN = percent('Content of nitrogen', 'nitrogen-content-percent');
const MANGANESE = percent('Manganese', 'manganese-content-percent');
const CHROMIUM = percent('Chromium', 'chromium-content-percent');
const NICKEL = percent('Nickel', 'nickel-content-percent');
const CARBON = percent('Carbon', 'carbon-content-percent');
const OTHER_ALLOYS = percent('Other alloy elements together', 'other-alloys-percent');
const ALLOYS = [MANGANESE, CHROMIUM, NICKEL, OTHER_ALLOYS];
const SCRAP = [
  { title: 'Scrap for a tonne of the good', unit: '% of the tonne', declared: 'scrap-per-tonne-percent' },
  { title: 'Pre-consumer scrap in the scrap', unit: '%', declared: 'pre-consumer-scrap-percent' },
];

/** Of ferro-alloys the metal that gives them their heading: 7202 1, 4 and 6. */
const FERRO_ALLOY: Readonly<Record<string, SectorParameter>> = {
  '72021': MANGANESE,
  '72024': CHROMIUM,
  '72026': NICKEL,
};

const BY_CATEGORY: Readonly<Partial<Record<GoodsCategory, readonly SectorParameter[]>>> = {
  cement: [percent('Clinker in the cement', 'clinker-content-percent')],
  urea: [percent('Purity of the urea', 'urea-purity-percent'), NITROGEN],
  'nitric acid': [percent('Concentration', 'nitric-acid-concentration-percent'), NITROGEN],
  ammonia: [percent('Concentration, of a solution in water', 'ammonia-concentration-percent'), NITROGEN],
  'mixed fertilisers': [
    percent('Nitrogen as ammonium', null),
    percent('Nitrogen as nitrate', null),
    percent('Nitrogen as urea', null),
    percent('Nitrogen in other (organic) forms', null),
    NITROGEN,
  ],
  'pig iron': [word('Main reducing agent'), ...ALLOYS],
  'direct reduced iron': [word('Main reducing agent'), ...ALLOYS],
  'crude steel': [word('Main reducing agent of the precursor, if known'), ...ALLOYS, ...SCRAP],
  'iron or steel products': [word('Main reducing agent of the precursors, if known'), ...ALLOYS, ...SCRAP],
  'unwrought aluminium': [
    ...SCRAP,
    percent('Elements other than aluminium together, above 1 %', 'other-alloys-percent'),
  ],
  'aluminium products': [
    ...SCRAP,
    percent('Elements other than aluminium together, above 1 %', 'other-alloys-percent'),
  ],
};

/** What point 2 of (EU) 2025/2547, Annex IV, asks for goods of a category; nothing for some. */
export const sectorParameters = (category: GoodsCategory, cn: string): readonly SectorParameter[] => {
  if (category !== 'ferro-alloys') return BY_CATEGORY[category] ?? [];
  const metal = FERRO_ALLOY[cn.slice(0, 5)];
  return metal === undefined ? [CARBON] : [metal, CARBON];
};

/** A parameter as an item of the report. */
export const parameterItem = ({ title, unit }: SectorParameter): ReportItem => {
  const name = unit === '' ? title : `${title}, ${unit}`;
  return { number: `35 ${title}`, summary: null, title: name, supply: SUPPLY };
};
