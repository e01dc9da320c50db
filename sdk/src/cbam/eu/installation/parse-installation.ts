import type { Problem } from '../../../core/errors.ts';
import { ZERO } from '../../../core/exact.ts';
import { problemsOf } from '../../../core/problems.ts';
import { CbamError } from '../../errors.ts';
import { figureOf } from './figures.ts';
import type { EmissionSource } from './model/emission-sources.ts';
import { InstallationData } from './model/installation-data.ts';
import type { PurchasedPrecursor } from './model/purchased-precursor.ts';
import { emissionsPerUnit } from './sources/emissions-per-unit.ts';

const refuse = (problems: readonly Problem[]): never => {
  const [first] = problems;
  throw new CbamError(
    'cbam.installation-invalid',
    `the data of the installation do not hold: ${first?.path ?? ''} ${first?.message ?? ''}`,
    { hint: 'mend the listed fields and compute again', problems },
  );
};

/** The same name twice among things that are told apart by their names. */
const repeated = (path: string, names: readonly string[]): Problem[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: `${path}[${index}].name`, message: `${name} is there twice` }],
  );

const unknown = (path: string, names: readonly string[], known: readonly string[], what: string): Problem[] =>
  names.flatMap((name, index) =>
    known.includes(name) ? [] : [{ path: `${path}[${index}]`, message: `there is no ${what} named ${name}` }],
  );

const referenceProblems = (data: InstallationData): Problem[] => {
  const processes = data.processes.map(({ name }) => name);
  const precursors = data.precursors.map(({ name }) => name);
  const sources = data.emissionSources.map(({ name }) => name);
  return [
    ...repeated('emissionSources', sources),
    ...repeated('processes', processes),
    ...repeated('precursors', precursors),
    ...data.processes.flatMap(({ toProcesses, directEmissions, name }, index) => [
      ...unknown(
        `processes[${index}].toProcesses`,
        toProcesses.map(({ process }) => process),
        processes,
        'process',
      ),
      ...toProcesses.flatMap(({ process }, at) =>
        process === name
          ? [
              {
                path: `processes[${index}].toProcesses[${at}]`,
                message: 'a process is no precursor of itself',
              },
            ]
          : [],
      ),
      ...unknown(
        `processes[${index}].directEmissions.attributed`,
        (directEmissions.attributed ?? []).map(({ source }) => source),
        sources,
        'emission source',
      ),
    ]),
    ...data.precursors.flatMap(({ consumed }, index) =>
      unknown(
        `precursors[${index}].consumed`,
        consumed.map(({ process }) => process),
        processes,
        'process',
      ),
    ),
    ...unknown(
      'products',
      data.products.map(({ process }) => process),
      processes,
      'process',
    ),
  ];
};

/** Source streams whose emissions cannot be computed. */
const streamProblems = (sources: readonly EmissionSource[]): Problem[] =>
  sources.flatMap((source, index) => {
    if (source.method !== 'combustion' && source.method !== 'process' && source.method !== 'mass-balance')
      return [];
    const perUnit = emissionsPerUnit(source);
    return 'problem' in perUnit ? [{ path: `emissionSources[${index}]`, message: perUnit.problem }] : [];
  });

/** No average without amounts to weigh by. */
const supplyProblems = (precursors: readonly PurchasedPrecursor[]): Problem[] =>
  precursors.flatMap(({ supplies }, index) =>
    supplies.length > 1 && supplies.every(({ amount }) => figureOf(amount).equals(ZERO))
      ? [{ path: `precursors[${index}].supplies`, message: 'have no amounts to take the average by' }]
      : [],
  );

/** A content only makes sense where it is the functional unit (Annex III, B, equations 64 to 66). */
const contentProblems = ({ products, processes }: InstallationData): Problem[] =>
  products.flatMap(({ process, contentPerTonne }, index) => {
    const unit = processes.find(({ name }) => name === process)?.functionalUnit;
    return contentPerTonne !== undefined && (unit === 't' || unit === 'MWh')
      ? [{ path: `products[${index}].contentPerTonne`, message: `does not go with figures per ${unit}` }]
      : [];
  });

/**
 * The data of an installation from outside, every problem reported at once.
 *
 * @throws CbamError `cbam.installation-invalid` with the problems
 */
export const parseInstallationData = (input: unknown): InstallationData => {
  const result = InstallationData.safeParse(input);
  if (!result.success) return refuse(problemsOf(result.error));
  const problems = [
    ...referenceProblems(result.data),
    ...streamProblems(result.data.emissionSources),
    ...supplyProblems(result.data.precursors),
    ...contentProblems(result.data),
  ];
  return problems.length > 0 ? refuse(problems) : result.data;
};
