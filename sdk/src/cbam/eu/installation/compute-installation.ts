import type { Rounding } from '../../rounding.ts';
import type { InstallationData } from './model/installation-data.ts';
import type { InstallationResult } from './result.ts';

export const computeInstallation = (_: InstallationData, __: Rounding): InstallationResult => {
  throw new Error('being written');
};
