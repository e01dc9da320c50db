import type { Problem } from '../../../core/errors.ts';
import { problemsOf } from '../../../core/problems.ts';
import { CbamError } from '../../errors.ts';
import { InstallationData } from './model/installation-data.ts';

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

/**
 * The data of an installation from outside, every problem reported at once.
 *
 * @throws CbamError `cbam.installation-invalid` with the problems
 */
export const parseInstallationData = (input: unknown): InstallationData => {
  const result = InstallationData.safeParse(input);
  if (!result.success) return refuse(problemsOf(result.error));
  const problems = referenceProblems(result.data);
  return problems.length > 0 ? refuse(problems) : result.data;
};
