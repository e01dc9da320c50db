export { computeInstallation } from './compute-installation.ts';
export { InstallationData, type Product } from './model/installation-data.ts';
export { parseInstallationData } from './parse-installation.ts';
export type {
  Emissions,
  InstallationResult,
  Note,
  ProcessResult,
  ProductResult,
  SourceResult,
  TemplateFigures,
} from './result.ts';
