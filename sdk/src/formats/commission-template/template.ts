import type { InstallationData } from '../../cbam/eu/installation/index.ts';

/** Where something stands in the workbook. */
export type Place = { readonly sheet: string; readonly cell: string };

/** Who the installation is, as the operator wrote it; `country` as ISO code. Names and numbers of persons are not read. */
export type TemplateInstallation = {
  readonly name: string | null;
  readonly localName: string | null;
  readonly economicActivity: string | null;
  readonly street: string | null;
  readonly postCode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly unlocode: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
};

/** Shares as per cent, by the names that a declaration has for them. */
export type QualifyingParameters = readonly { readonly name: string; readonly percent: string }[];

/** What the operator states about a carbon price; amounts per tonne or MWh of the product. */
export type TemplateCarbonPrice = {
  readonly instrument: 'carbon-tax' | 'emissions-trading' | 'levy' | 'other';
  readonly coveredShare: string;
  readonly currency: string;
  readonly pricePerUnit: string;
  readonly rebatePerUnit: string | null;
};

/** A figure of the workbook: its decimal text, or the text that stands where a figure should; both `null` where nothing does. */
export type Stated = Place & { readonly number: string | null; readonly text: string | null };

export type TemplateProduct = {
  /** Its number in the workbook, from 1. */
  readonly number: number;
  readonly cnCode: string;
  readonly name: string;
  readonly process: string;
  readonly qualifyingParameters: QualifyingParameters;
  readonly carbonPrice: TemplateCarbonPrice | null;
  readonly stated: Readonly<
    Record<'direct' | 'indirect' | 'total' | 'shareOfDefaultValues' | 'electricityPerUnit', Stated>
  >;
};

/** Where the workbook has what is compared with our calculation, and what it states there. */
export type TemplatePlaces = {
  readonly sources: readonly { readonly name: string; readonly emissions: Stated }[];
  readonly incompleteSources: readonly { readonly place: Place; readonly message: string }[];
  readonly processes: readonly {
    readonly name: string;
    readonly directEmissions: Place;
    readonly control: Stated;
  }[];
  readonly precursors: readonly {
    readonly name: string;
    readonly country: Place;
    readonly direct: Place;
    readonly indirect: Stated;
    readonly control: Stated;
  }[];
  /** Indirect emissions of the whole installation, which operators type. */
  readonly indirectEmissions: Stated | null;
};

/** What a filled template says: the operator's entries, and the results of the workbook beside their places. */
export type Template = {
  readonly version: string;
  readonly installation: TemplateInstallation;
  readonly data: InstallationData;
  readonly products: readonly TemplateProduct[];
  readonly places: TemplatePlaces;
};
