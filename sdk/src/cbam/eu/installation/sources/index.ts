import type { EmissionSource } from '../model/emission-sources.ts';
import type { SourceResult } from '../result.ts';
import { measuredEmissions } from './measured-emissions.ts';
import { pfcEmissions } from './pfc-emissions.ts';
import { streamEmissions } from './stream-emissions.ts';

export const sourceEmissions = (source: EmissionSource): SourceResult => {
  switch (source.method) {
    case 'pfc-slope':
    case 'pfc-overvoltage':
      return pfcEmissions(source);
    case 'measurement':
      return measuredEmissions(source);
    default:
      return streamEmissions(source);
  }
};
